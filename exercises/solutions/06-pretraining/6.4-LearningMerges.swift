import ExerciseBook

extension Pretraining {
  public static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair] {
    var words = words
    var totals: [TokenPair: Int] = [:]
    var homes: [TokenPair: Set<Int>] = [:]  // the words that have the pair, or once had it
    for index in words.indices {
      for (pair, count) in try pairCounts(in: words[index]) {
        totals[pair, default: 0] += count * counts[index]
        homes[pair, default: []].insert(index)
      }
    }
    var merges: [TokenPair] = []
    while merges.count < mergeCount, let pair = try mostFrequentPair(in: totals) {
      for index in homes[pair] ?? [] {
        for (old, count) in try pairCounts(in: words[index]) {
          totals[old, default: 0] -= count * counts[index]
          if totals[old] == 0 { totals[old] = nil }
        }
        words[index] = try merging(pair, into: 256 + merges.count, in: words[index])
        for (new, count) in try pairCounts(in: words[index]) {
          totals[new, default: 0] += count * counts[index]
          homes[new, default: []].insert(index)
        }
      }
      merges.append(pair)
    }
    return merges
  }
}
