import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let splitHeads = Self(
    "4.6", "Split and merge heads", file: "4.6-SplitHeads",
    hints: [
      "A head is a strip of columns: it sees a part of every position, not some of the positions whole.",
      "`reshaped` never changes the order of the numbers in memory, and here the order has to change. `slice(_:along:)` cuts a strip, `Tensor.concatenated` puts pieces one after the other.",
      "Split: the strips h · size ..< (h + 1) · size along dimension 1, put one below the other, reshaped to [heads, time, size]. Merge: the slices h ..< h + 1, each reshaped to [time, size], side by side along dimension 1.",
    ]
  ) { check in
    try check.expect(
      "splitHeads: x [[1, 2, 3, 4], [5, 6, 7, 8]], 2 heads",
      equals: Tensor([1, 2, 5, 6, 3, 4, 7, 8], shape: [2, 2, 2]),
      because: "head 0 gets [1, 2] and [5, 6], the first half of each row; head 1 gets [3, 4] and [7, 8]"
    ) { try $0.splitHeads(Tensor([[1, 2, 3, 4], [5, 6, 7, 8]]), headCount: 2) }
    try check.expect(
      "mergedHeads: head 0 [[1, 2], [5, 6]], head 1 [[3, 4], [7, 8]]", equals: Tensor([[1, 2, 3, 4], [5, 6, 7, 8]]),
      because: "each position gets its parts side by side again, head 0 first"
    ) { try $0.mergedHeads(Tensor([1, 2, 5, 6, 3, 4, 7, 8], shape: [2, 2, 2])) }

    var random = check.random()
    for (time, headCount, size) in [(1, 1, 1), (5, 3, 2), (4, 2, 8)] {
      let x = Tensor.normal([time, headCount * size], using: &random)
      let split = Tensor(
        (0..<headCount * time * size).map { x[$0 / size % time, $0 / (time * size) * size + $0 % size] },
        shape: [headCount, time, size])
      try check.expect(
        "splitHeads: x [\(time), \(headCount * size)], \(headCount) heads", equals: split,
        because: "number i of head h at position t is number h · \(size) + i of row t"
      ) { try $0.splitHeads(x, headCount: headCount) }
      try check.expect(
        "mergedHeads: [\(headCount), \(time), \(size)]", equals: x, because: "merging undoes splitting"
      ) { try $0.mergedHeads(split) }
    }
  }
}
