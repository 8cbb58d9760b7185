import ExerciseBook
import Foundations

extension Pretraining {
  public static func minHashSignature(of text: String, seeds: [UInt64]) throws -> [UInt64] {
    let words = text.split(separator: " ")
    let shingles = (0...max(0, words.count - 3)).map { words[$0...].prefix(3).joined(separator: " ") }
    return seeds.map { seed in
      shingles.reduce(UInt64.max) { min($0, StableHash.hash($1.utf8, seed: seed)) }
    }
  }

  public static func estimatedSimilarity(_ a: [UInt64], _ b: [UInt64]) throws -> Double {
    Double(zip(a, b).count { $0 == $1 }) / Double(a.count)
  }

  public static func withoutNearDuplicates(_ texts: [String], threshold: Double, seeds: [UInt64]) throws -> [Int] {
    let signatures = try texts.map { try minHashSignature(of: $0, seeds: seeds) }
    var kept: [Int] = []
    for index in texts.indices {
      let isNew = try kept.allSatisfy { try estimatedSimilarity(signatures[$0], signatures[index]) < threshold }
      if isNew { kept.append(index) }
    }
    return kept
  }
}
