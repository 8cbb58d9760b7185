import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let learnedMerges = Self(
    "6.4", "Train a byte-pair vocabulary", file: "6.4-LearningMerges",
    hints: [
      "A merge changes the few words that have its pair, and no others. So count everything once, and from then on "
        + "correct the counts of the words that change.",
      "Keep two dictionaries: how often each pair occurs, and in which words. For a word that changes: take its pairs "
        + "out of the counts, merge, put its new pairs in. A pair whose count falls to 0 leaves the dictionary.",
      "In a loop: the most frequent pair; for each word in `homes[pair]`: for each (p, n) in the pair counts of the word "
        + "counts[p] -= n · the word's count, then merge it, then the same with += and `homes[p].insert(word)`. What you "
        + "wrote for 6.3 does most of it.",
    ]
  ) { check in
    let words = ["low", "lower", "newest", "widest"].map { $0.utf8.map(Int.init) }
    for mergeCount in [1, 3, 7] {
      let expected = [
        TokenPair(101, 115), TokenPair(256, 116), TokenPair(108, 111), TokenPair(258, 119), TokenPair(101, 119),
        TokenPair(110, 260), TokenPair(261, 257),
      ]
      try check.expect(
        "low × 5, lower × 2, newest × 6, widest × 3: the first \(mergeCount == 1 ? "merge" : "\(mergeCount) merges")",
        equals: Array(expected.prefix(mergeCount)),
        because: "es (101, 115) and st occur 6 + 3 = 9 times, more than any other pair, and es is the smaller one"
          + (mergeCount > 1 ? "; then comes es-t (256, 116), 9 times, and lo (108, 111), 5 + 2 = 7 times" : "")
      ) { try $0.learnedMerges(words: words, counts: [5, 2, 6, 3], mergeCount: mergeCount) }
    }
    try check.expect(
      "ab × 3: the first 10 merges", equals: [TokenPair(97, 98)],
      because: "after one merge the word is one token, and there are no neighbours left"
    ) { try $0.learnedMerges(words: [[97, 98]], counts: [3], mergeCount: 10) }

    var random = check.random()
    let small = WordSample(words: 60, using: &random)
    try check.expect(
      "60 random words with random counts: the first 80 merges", equals: small.merges(80),
      because: "that is what comes out when everything is counted anew before each merge"
    ) { try $0.learnedMerges(words: small.words, counts: small.counts, mergeCount: 80) }

    let large = WordSample(words: 700, using: &random)
    let budget = 40 * large.words.reduce(0) { $0 + $1.count }
    try check.expect(
      "700 random words, 600 merges: whether more than 40 pairs are made for each byte of the words", equals: false,
      because:
        "a merge touches the words that have its pair, and a word cannot be touched more often than it has bytes: "
        + "with each pair of these words taken out and put in, about 6 pairs a byte are made in all"
    ) { answers in
      try TokenPair.made {
        _ = try answers.learnedMerges(words: large.words, counts: large.counts, mergeCount: 600)
      } > budget
    }
    try check.expect(
      "the same words: the first 600 merges", equals: large.merges(600),
      because: "that is what comes out when everything is counted anew before each merge"
    ) { try $0.learnedMerges(words: large.words, counts: large.counts, mergeCount: 600) }
  }
}

/// Random words and their counts, and the merges that follow from them.
struct WordSample {
  private(set) var words: [[Int]] = []
  private(set) var counts: [Int] = []

  /// Words of 1 to 4 syllables. No letter stands three times in a row, nor does any token later on, so that it does
  /// not matter how such a row would be counted: that is 6.3's business.
  init(words count: Int, using random: inout SeededGenerator) {
    let (consonants, vowels) = (Array("bdfghklmnprstvz".utf8), Array("aeiou".utf8))
    while words.count < count {
      var word: [UInt8] = []
      for _ in 0...random.integer(below: 4) {
        word.append(consonants[random.integer(below: consonants.count)])
        word.append(vowels[random.integer(below: vowels.count)])
        if random.integer(below: 3) == 0 { word.append(consonants[random.integer(below: consonants.count)]) }
      }
      // A token can stand three times in a row only where some stretch of letters does.
      if Self.hasTripleStretch(word) { continue }
      words.append(word.map(Int.init))
      counts.append(1 + random.integer(below: 1 + 400 / words.count))
    }
  }

  private static func hasTripleStretch(_ word: [UInt8]) -> Bool {
    for length in 1...max(1, word.count / 3) {
      for start in 0..<max(0, word.count - 3 * length + 1) {
        let stretch = word[start..<start + length]
        if word[(start + length)...].starts(with: stretch), word[(start + 2 * length)...].starts(with: stretch) {
          return true
        }
      }
    }
    return false
  }

  /// Counts everything anew before each merge: slow, and plainly right.
  func merges(_ count: Int) -> [TokenPair] {
    var words = words
    var merges: [TokenPair] = []
    while merges.count < count {
      // Keys of its own, so that this work is not counted.
      var totals: [Int: Int] = [:]
      for (word, times) in zip(words, counts) {
        for (left, right) in zip(word, word.dropFirst()) { totals[left << 20 | right, default: 0] += times }
      }
      guard let best = totals.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { break }
      let (left, right) = (best >> 20, best & 0xFFFFF)
      for index in words.indices {
        var merged: [Int] = []
        for id in words[index] {
          if id == right, merged.last == left {
            merged[merged.count - 1] = 256 + merges.count
          } else {
            merged.append(id)
          }
        }
        words[index] = merged
      }
      merges.append(TokenPair(left, right))
    }
    return merges
  }
}
