import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let nearDuplicates = Self(
    "6.2", "Near-duplicates by MinHash", file: "6.2-NearDuplicates",
    hints: [
      "Put all shingles of both texts in a random order. The first of them belongs to both texts as often as the two "
        + "have shingles in common. Each seed is one such order, and the signature notes who came first in it.",
      "Make the list of shingles once: for each start that leaves room, three words joined by a space. Then each seed "
        + "asks for the smallest hash over that list. Two signatures are compared place by place.",
      "The shingles: `(0...max(0, words.count - 3)).map { words[$0...].prefix(3).joined(separator: \" \") }`. To find "
        + "the texts that stay, keep an array of their indices, and compare each new text with all of them.",
    ]
  ) { check in
    let text = "the cat sat on the mat"
    try check.expect(
      "signature of “one two three” for the seeds 1, 2, 3",
      equals: [1, 2, 3].map { StableHash.hash("one two three".utf8, seed: $0) },
      because:
        "three words are one shingle, and the smallest of one hash is that hash: StableHash's, which is the same "
        + "in every run"
    ) { try $0.minHashSignature(of: "one two three", seeds: [1, 2, 3]) }
    try check.expect(
      "signature of “\(text)” for the seeds 1 to 5", equals: signature(text, [1, 2, 3, 4, 5]),
      because: "each entry is the smallest hash of “the cat sat”, “cat sat on”, “sat on the” and “on the mat”, each "
        + "entry with its own seed"
    ) { try $0.minHashSignature(of: text, seeds: [1, 2, 3, 4, 5]) }
    try check.expect(
      "signature of “two words” for the seeds 1, 2, 3",
      equals: [1, 2, 3].map { StableHash.hash("two words".utf8, seed: $0) },
      because: "a text of fewer than three words is one shingle, all of it"
    ) { try $0.minHashSignature(of: "two words", seeds: [1, 2, 3]) }
    try check.expect(
      "similarity of the signatures [4, 7, 1, 9] and [4, 5, 1, 7]", equals: 0.5, within: 1e-9,
      because: "two of the four places are equal, the first and the third; the 7 stands at different places"
    ) { try $0.estimatedSimilarity([4, 7, 1, 9], [4, 5, 1, 7]) }

    var random = check.random()
    let seeds = (0..<400).map { _ in random.next() }
    let stories = (0..<4).map { _ in words(60, using: &random) }
    let edited = replacing(1, in: stories[0], using: &random)
    let halved = Array(stories[1].prefix(30)) + words(30, using: &random)
    for (name, other) in [("with one word of 60 changed", edited), ("itself", stories[0])] {
      let (a, b) = (stories[0].joined(separator: " "), other.joined(separator: " "))
      let exact = jaccard(a, b)
      try check.expect(
        "a story of 60 random words and the same \(name): their similarity, estimated from 400 seeds",
        is: "\(shownNumber(exact)), give or take 0.13",
        because:
          "of all their shingles they share a part of \(shownNumber(exact)), and an estimate from 400 seeds misses "
          + "it by 0.025 at most, as a rule"
      ) {
        try $0.estimatedSimilarity($0.minHashSignature(of: a, seeds: seeds), $0.minHashSignature(of: b, seeds: seeds))
      } where: {
        abs($0 - exact) < 0.13
      }
    }

    let corpus = [stories[0], stories[1], stories[2], edited, stories[1], halved, stories[3], stories[3]]
      .map { $0.joined(separator: " ") }
    try check.expect(
      "eight stories, threshold 0.6: which stay. Story 3 is story 0 with one word changed, story 4 equals story 1, story "
        + "5 begins as story 1 and goes on otherwise, story 7 equals story 6",
      equals: [0, 1, 2, 5, 6],
      because: "3, 4 and 7 are as good as known already. 5 has only a third of its shingles in common with 1"
    ) { try $0.withoutNearDuplicates(corpus, threshold: 0.6, seeds: seeds) }
    try check.expect(
      "the same stories, threshold 1", equals: [0, 1, 2, 3, 5, 6],
      because: "only a similarity of 1 is too much now, and one changed word lies below it"
    ) { try $0.withoutNearDuplicates(corpus, threshold: 1, seeds: seeds) }
  }

  private static func words(_ count: Int, using random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in
      String((0..<4).map { _ in Character(Unicode.Scalar(UInt8(97 + random.integer(below: 26)))) })
    }
  }

  /// Words near the middle are replaced, where each is in three shingles.
  private static func replacing(_ count: Int, in words: [String], using random: inout SeededGenerator) -> [String] {
    var words = words
    for change in 0..<count { words[20 + 10 * change + random.integer(below: 10)] = "otherwise" }
    return words
  }

  private static func shingles(_ text: String) -> [String] {
    let words = text.split(separator: " ")
    return (0...max(0, words.count - 3)).map { words[$0...].prefix(3).joined(separator: " ") }
  }

  private static func signature(_ text: String, _ seeds: [UInt64]) -> [UInt64] {
    seeds.map { seed in shingles(text).map { StableHash.hash($0.utf8, seed: seed) }.min() ?? 0 }
  }

  /// The true similarity: shingles in both, divided by shingles in either.
  private static func jaccard(_ a: String, _ b: String) -> Double {
    let (a, b) = (Set(shingles(a)), Set(shingles(b)))
    return Double(a.intersection(b).count) / Double(a.union(b).count)
  }
}
