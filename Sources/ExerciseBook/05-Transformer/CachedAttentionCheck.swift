import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let cachedAttention = Self(
    "5.8", "A key-value cache", file: "5.8-CachedAttention",
    hints: [
      "New positions go on counting where the cache ends.",
      "Remember `cachedKeys.count` before you append to it: new row i stands at that number plus i.",
      "Nearly there: after appending, the query at position p may look at `cachedKeys[...p]`, and no further, even where "
        + "the cache already holds more.",
    ]
  ) { check in
    let still: (@Sendable ([Double], Int) -> [Double]) = { vector, _ in vector }
    try check.expect(
      "two positions of one number each, at once: queries [0], [0], keys [1], [2], values [5], [7], positions that turn "
        + "nothing", equals: [[5], [6]], within: 1e-9,
      because: "A query of 0 finds all keys alike. The first sees itself alone, the second the mean of 5 and 7."
    ) { try $0.read([[0], [0]], [[1], [2]], [[5], [7]], inPieces: [2], turned: still) }
    try check.expect(
      "the same, one after the other", equals: [[5], [6]], within: 1e-9,
      because: "The second call finds the first key and value in the cache."
    ) { try $0.read([[0], [0]], [[1], [2]], [[5], [7]], inPieces: [1, 1], turned: still) }

    var random = check.random()
    let (time, size) = (7, 4)
    func rows() -> [[Double]] { (0..<time).map { _ in random.normals(size, times: 1.5) } }
    let (queries, keys, values) = (rows(), rows(), rows())
    let turned: (@Sendable ([Double], Int) -> [Double]) = { vector, position in
      // Any other size is not what was given, and would stop the reference.
      vector.count != size
        ? vector
        : Reference.rotary(vector, batch: 1, time: 1, heads: 1, headSize: size, base: 10, offset: position).output
    }
    func flat(_ rows: [[Double]], turning: Bool) -> [Double] {
      rows.enumerated().flatMap { turning ? turned($1, $0) : $1 }
    }
    let right = Reference.attention(
      query: flat(queries, turning: true), key: flat(keys, turning: true), value: flat(values, turning: false),
      batch: 1, time: time, keyTime: time, heads: 1, keyValueHeads: 1, headSize: size, causal: true
    ).output
    let expected = stride(from: 0, to: right.count, by: size).map { Array(right[$0..<$0 + size]) }
    for pieces in [[7], [1, 1, 1, 1, 1, 1, 1], [3, 1, 2, 1]] {
      try check.expect(
        "7 positions of 4 numbers, in pieces of \(pieces.shown), with rotary positions", equals: expected, within: 1e-6,
        because:
          "However a text is cut, each position turns by its place in the whole text and sees all before it: the "
          + "rows are those of one full pass."
      ) { try $0.read(queries, keys, values, inPieces: pieces, turned: turned) }
    }
    try check.expect(
      "the cache after those 7 positions", equals: [7, 7], because: "It holds one key and one value for each position."
    ) { answers in
      var (cachedKeys, cachedValues): ([[Double]], [[Double]]) = ([], [])
      _ = try answers.cachedAttention(
        queries: queries, keys: keys, values: values, cachedKeys: &cachedKeys, cachedValues: &cachedValues,
        turned: turned)
      return [cachedKeys.count, cachedValues.count]
    }
  }
}

extension TransformerExercises {
  /// Reads a text piece by piece, with one cache for all of it.
  fileprivate static func read(
    _ queries: [[Double]], _ keys: [[Double]], _ values: [[Double]], inPieces pieces: [Int],
    turned: ([Double], Int) -> [Double]
  ) throws -> [[Double]] {
    var (cachedKeys, cachedValues): ([[Double]], [[Double]]) = ([], [])
    var rows: [[Double]] = []
    var start = 0
    for piece in pieces {
      let range = start..<start + piece
      rows += try cachedAttention(
        queries: Array(queries[range]), keys: Array(keys[range]), values: Array(values[range]),
        cachedKeys: &cachedKeys, cachedValues: &cachedValues, turned: turned)
      start += piece
    }
    return rows
  }
}
