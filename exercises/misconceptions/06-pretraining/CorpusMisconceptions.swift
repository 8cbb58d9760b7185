import ExerciseBook
import Foundations
import Solutions

// Wrong answers to 6.1 and 6.2: cleaning and near-duplicates.

enum CleaningKeepsASCII: PretrainingMisconception {
  static func cleaned(_ text: String) throws -> String {
    let ascii = String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isASCII)))
    return try Solutions.Pretraining.cleaned(ascii)
  }
}

enum CleaningJoinsLines: PretrainingMisconception {
  static func cleaned(_ text: String) throws -> String {
    try Solutions.Pretraining.cleaned(text).split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

enum CleaningDropsLineEnds: PretrainingMisconception {
  static func cleaned(_ text: String) throws -> String {
    let kept = text.unicodeScalars.filter { ($0.value >= 0x20 && $0.value != 0x7F) || $0 == "\t" }
    return try Solutions.Pretraining.cleaned(String(String.UnicodeScalarView(kept)))
  }
}

enum CleaningEndsLinesTwice: PretrainingMisconception {
  static func cleaned(_ text: String) throws -> String {
    let ends = text.unicodeScalars.map { $0 == "\r" ? "\n" as Unicode.Scalar : $0 }
    return try Solutions.Pretraining.cleaned(String(String.UnicodeScalarView(ends)))
  }
}

enum DuplicatesExactOnly: PretrainingMisconception {
  static func withoutNearDuplicates(_ texts: [String], threshold: Double, seeds: [UInt64]) -> [Int] {
    var seen: Set<String> = []
    return texts.indices.filter { seen.insert(texts[$0]).inserted }
  }
}

enum DuplicatesOfNeighbours: PretrainingMisconception {
  static func withoutNearDuplicates(_ texts: [String], threshold: Double, seeds: [UInt64]) throws -> [Int] {
    let signatures = try texts.map { try minHashSignature(of: $0, seeds: seeds) }
    return try texts.indices.filter {
      try $0 == 0 || estimatedSimilarity(signatures[$0 - 1], signatures[$0]) < threshold
    }
  }
}

enum MinHashUnstable: PretrainingMisconception {
  static func minHashSignature(of text: String, seeds: [UInt64]) -> [UInt64] {
    let words = text.split(separator: " ")
    let shingles = (0...max(0, words.count - 3)).map { words[$0...].prefix(3).joined(separator: " ") }
    return seeds.map { seed in
      shingles.reduce(UInt64.max) { smallest, shingle in
        var hasher = Hasher()
        hasher.combine(seed)
        hasher.combine(shingle)
        return min(smallest, UInt64(bitPattern: Int64(hasher.finalize())))
      }
    }
  }
}

enum MinHashOfWords: PretrainingMisconception {
  static func minHashSignature(of text: String, seeds: [UInt64]) -> [UInt64] {
    let words = text.split(separator: " ")
    return seeds.map { seed in words.reduce(UInt64.max) { min($0, StableHash.hash($1.utf8, seed: seed)) } }
  }
}

enum MinHashComparedAsSets: PretrainingMisconception {
  static func estimatedSimilarity(_ a: [UInt64], _ b: [UInt64]) -> Double {
    let (a, b) = (Set(a), Set(b))
    return Double(a.intersection(b).count) / Double(a.union(b).count)
  }
}
