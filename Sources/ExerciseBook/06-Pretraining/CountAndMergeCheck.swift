import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let countAndMerge = Self(
    "6.3", "Count pairs and merge", file: "6.3-CountAndMerge",
    hints: [
      "Counting and merging walk along the ids in the same way: from left to right, and an id that went into one pair "
        + "cannot go into another pair of the same kind.",
      "Only a pair of equal ids can overlap itself. Remember at which place the last such pair was counted. For the "
        + "most frequent pair, compare the counts first, and the pairs themselves only where the counts are equal.",
      "Merging: while i < ids.count, if ids[i] and ids[i + 1] are the pair, append newID and go on two places, else append "
        + "ids[i] and go on one. Counting: where ids[i - 1] == ids[i] == ids[i + 1] and the pair at i - 1 was counted, "
        + "do not count the one at i.",
    ]
  ) { check in
    func expectCounts(_ ids: [Int], _ expected: [TokenPair: Int], _ reason: String) throws {
      try check.expect("how often each pair occurs in \(ids)", equals: listed(expected), because: reason) {
        listed(try $0.pairCounts(in: ids))
      }
    }
    func expectWinner(_ counts: [TokenPair: Int], _ expected: TokenPair?, _ reason: String) throws {
      try check.expect("the most frequent of \(listed(counts).shown)", equals: expected, because: reason) {
        try $0.mostFrequentPair(in: counts)
      }
    }
    func expectMerged(_ ids: [Int], _ pair: TokenPair, _ newID: Int, _ expected: [Int], _ reason: String) throws {
      try check.expect("\(pair) merged into \(newID) in \(ids)", equals: expected, because: reason) {
        try $0.merging(pair, into: newID, in: ids)
      }
    }
    try expectCounts(
      [1, 2, 1, 2, 3], [TokenPair(1, 2): 2, TokenPair(2, 1): 1, TokenPair(2, 3): 1],
      "the order matters: (1, 2) and (2, 1) are two pairs")
    try expectCounts(
      [7, 7, 7, 9], [TokenPair(7, 7): 1, TokenPair(7, 9): 1],
      "of three 7s only two can be merged into one; the third then stands alone")
    try expectCounts([7, 7, 7, 7], [TokenPair(7, 7): 2], "four 7s are two pairs side by side")
    try expectCounts([5], [:], "one id has no neighbour")

    try expectWinner([TokenPair(3, 4): 2, TokenPair(8, 1): 5], TokenPair(8, 1), "5 is more than 2")
    try expectWinner([:], nil, "where there is no pair, there is none to choose")
    var random = check.random()
    for _ in 0..<12 {
      let (a, b) = (randomPair(below: 40, using: &random), randomPair(below: 40, using: &random))
      guard a != b else { continue }
      try expectWinner(
        [a: 6, b: 6, TokenPair(50, 50): 2], min(a, b),
        "both occur 6 times. The smaller pair wins, in this run and in every other: the smaller left id, or where these "
          + "are equal the smaller right id")
    }

    try expectMerged([1, 2, 3, 1, 2], TokenPair(1, 2), 9, [9, 3, 9], "both occurrences become 9")
    try expectMerged(
      [7, 7, 7], TokenPair(7, 7), 9, [9, 7],
      "from left to right: the first two are merged, and the third has no partner")
    try expectMerged([1, 2], TokenPair(2, 1), 9, [1, 2], "(2, 1) does not occur")
    try expectMerged([], TokenPair(2, 1), 9, [], "nothing stays nothing")

    let letters = Array("aaabdaaabac".utf8).map(Int.init)
    try check.expect(
      "the bytes of “aaabdaaabac” after three merges of the most frequent pair, into 256, 257 and 258",
      equals: [258, 100, 258, 97, 99],
      because:
        "aa and ab occur twice each, and aa is smaller, so it is 256; then ab is 257, and the two of them are 258"
    ) { answers in
      var ids = letters
      for newID in 256...258 {
        guard let pair = try answers.mostFrequentPair(in: answers.pairCounts(in: ids)) else { break }
        ids = try answers.merging(pair, into: newID, in: ids)
      }
      return ids
    }

    for _ in 0..<10 {
      let ids = (0..<25).map { _ in random.integer(below: 3) }
      try expectCounts(ids, counts(ids), "each pair counts as often as it can be merged from left to right")
      let pair = randomPair(below: 3, using: &random)
      try expectMerged(ids, pair, 256, merged(ids, pair, 256), "all that can be merged from left to right is")
    }
  }

  private static func randomPair(below bound: Int, using random: inout SeededGenerator) -> TokenPair {
    TokenPair(random.integer(below: bound), random.integer(below: bound))
  }

  /// Sorted, since a dictionary has no order.
  private static func listed(_ counts: [TokenPair: Int]) -> [ShownText] {
    counts.sorted { $0.key < $1.key }.map { ShownText("\($0.key) × \($0.value)") }
  }

  /// A run of n equal ids has n / 2 pairs of its own, and each step between two runs is one pair.
  private static func counts(_ ids: [Int]) -> [TokenPair: Int] {
    var counts: [TokenPair: Int] = [:]
    var start = 0
    for place in 1...ids.count where place == ids.count || ids[place] != ids[start] {
      if place - start > 1 { counts[TokenPair(ids[start], ids[start]), default: 0] += (place - start) / 2 }
      if place < ids.count { counts[TokenPair(ids[start], ids[place]), default: 0] += 1 }
      start = place
    }
    return counts
  }

  private static func merged(_ ids: [Int], _ pair: TokenPair, _ newID: Int) -> [Int] {
    var rest = ids[...]
    var result: [Int] = []
    while let first = rest.popFirst() {
      if first == pair.left, rest.first == pair.right {
        rest.removeFirst()
        result.append(newID)
      } else {
        result.append(first)
      }
    }
    return result
  }
}
