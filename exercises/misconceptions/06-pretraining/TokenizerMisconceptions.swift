import ExerciseBook
import Foundations
import Solutions

// Wrong answers to 6.3, 6.4 and 6.5: byte-pair encoding.

enum PairsCountedOverlapping: PretrainingMisconception {
  static func pairCounts(in ids: [Int]) -> [TokenPair: Int] {
    var counts: [TokenPair: Int] = [:]
    for (left, right) in zip(ids, ids.dropFirst()) { counts[TokenPair(left, right), default: 0] += 1 }
    return counts
  }
}

/// What a dictionary's order, or that of the text, would give whenever it is unlucky.
enum PairTiesLeftOpen: PretrainingMisconception {
  static func mostFrequentPair(in counts: [TokenPair: Int]) -> TokenPair? {
    counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

enum MergeUsesIDsTwice: PretrainingMisconception {
  static func merging(_ pair: TokenPair, into newID: Int, in ids: [Int]) -> [Int] {
    var result: [Int] = []
    var last = -1  // where the last merge ended
    for i in ids.indices {
      if i + 1 < ids.count, ids[i] == pair.left, ids[i + 1] == pair.right {
        result.append(newID)
        last = i + 1
      } else if i > last {
        result.append(ids[i])
      }
    }
    return result
  }
}

enum MergesRecounted: PretrainingMisconception {
  static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair] {
    var words = words
    var merges: [TokenPair] = []
    while merges.count < mergeCount {
      var totals: [TokenPair: Int] = [:]
      for (word, times) in zip(words, counts) {
        for (pair, count) in try pairCounts(in: word) { totals[pair, default: 0] += count * times }
      }
      guard let pair = try mostFrequentPair(in: totals) else { break }
      for index in words.indices {
        words[index] = try merging(pair, into: 256 + merges.count, in: words[index])
      }
      merges.append(pair)
    }
    return merges
  }
}

enum MergesOfDifferentWords: PretrainingMisconception {
  static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair] {
    try Solutions.Pretraining.learnedMerges(words: words, counts: words.map { _ in 1 }, mergeCount: mergeCount)
  }
}

enum MergesWithOldCounts: PretrainingMisconception {
  static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair] {
    var words = words
    var totals: [TokenPair: Int] = [:]
    var homes: [TokenPair: Set<Int>] = [:]
    func note(_ index: Int, where isNew: (TokenPair) -> Bool) throws {
      for (pair, count) in try pairCounts(in: words[index]) where isNew(pair) {
        totals[pair, default: 0] += count * counts[index]
        homes[pair, default: []].insert(index)
      }
    }
    for index in words.indices { try note(index) { _ in true } }
    var merges: [TokenPair] = []
    while merges.count < mergeCount, let pair = try mostFrequentPair(in: totals) {
      let newID = 256 + merges.count
      for index in homes[pair] ?? [] {
        words[index] = try merging(pair, into: newID, in: words[index])
        try note(index) { $0.left == newID || $0.right == newID }
      }
      totals[pair] = nil
      merges.append(pair)
    }
    return merges
  }
}

enum EncodingByPosition: PretrainingMisconception {
  static func encode(_ bytes: [UInt8], merges: [TokenPair]) -> [Int] {
    var ids = bytes.map(Int.init)
    var i = 0
    while i + 1 < ids.count {
      if let rank = merges.firstIndex(of: TokenPair(ids[i], ids[i + 1])) {
        ids.replaceSubrange(i...i + 1, with: [256 + rank])
        i = 0
      } else {
        i += 1
      }
    }
    return ids
  }

  static func encodeDocuments(_ documents: [[UInt8]], merges: [TokenPair]) -> [Int] {
    documents.flatMap { encode($0, merges: merges) + [256 + merges.count] }
  }
}

enum EncodingThroughText: PretrainingMisconception {
  static func encode(_ bytes: [UInt8], merges: [TokenPair]) throws -> [Int] {
    try Solutions.Pretraining.encode(Array(String(decoding: bytes, as: UTF8.self).utf8), merges: merges)
  }

  static func decode(_ ids: [Int], merges: [TokenPair]) throws -> [UInt8] {
    let bytes = try Solutions.Pretraining.decode(ids, merges: merges)
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}

enum EncodingFindsSpecialTokens: PretrainingMisconception {
  static func encodeDocuments(_ documents: [[UInt8]], merges: [TokenPair]) throws -> [Int] {
    let name = Array("<|endoftext|>".utf8)
    let joined = documents.flatMap { $0 + name }
    var ids: [Int] = []
    var start = 0
    for place in joined.indices where joined[place...].starts(with: name) {
      ids += try Solutions.Pretraining.encode(Array(joined[start..<place]), merges: merges) + [256 + merges.count]
      start = place + name.count
    }
    return ids
  }
}
