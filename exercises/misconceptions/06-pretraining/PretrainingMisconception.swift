import ExerciseBook
import Foundations
import Solutions

/// Answers as the solution does; each misconception gets one thing wrong.
protocol PretrainingMisconception: PretrainingExercises {}

extension PretrainingMisconception {
  private typealias Right = Solutions.Pretraining

  public static func cleaned(_ text: String) throws -> String { try Right.cleaned(text) }

  public static func minHashSignature(of text: String, seeds: [UInt64]) throws -> [UInt64] {
    try Right.minHashSignature(of: text, seeds: seeds)
  }

  public static func estimatedSimilarity(_ a: [UInt64], _ b: [UInt64]) throws -> Double {
    try Right.estimatedSimilarity(a, b)
  }

  public static func withoutNearDuplicates(_ texts: [String], threshold: Double, seeds: [UInt64]) throws -> [Int] {
    try Right.withoutNearDuplicates(texts, threshold: threshold, seeds: seeds)
  }

  public static func pairCounts(in ids: [Int]) throws -> [TokenPair: Int] { try Right.pairCounts(in: ids) }

  public static func mostFrequentPair(in counts: [TokenPair: Int]) throws -> TokenPair? {
    try Right.mostFrequentPair(in: counts)
  }

  public static func merging(_ pair: TokenPair, into newID: Int, in ids: [Int]) throws -> [Int] {
    try Right.merging(pair, into: newID, in: ids)
  }

  public static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair] {
    try Right.learnedMerges(words: words, counts: counts, mergeCount: mergeCount)
  }

  public static func encode(_ bytes: [UInt8], merges: [TokenPair]) throws -> [Int] {
    try Right.encode(bytes, merges: merges)
  }

  public static func encodeDocuments(_ documents: [[UInt8]], merges: [TokenPair]) throws -> [Int] {
    try Right.encodeDocuments(documents, merges: merges)
  }

  public static func decode(_ ids: [Int], merges: [TokenPair]) throws -> [UInt8] {
    try Right.decode(ids, merges: merges)
  }

  public static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]]) {
    try Right.packed(documents, contextLength: contextLength)
  }

  public static func mayAttend(documents: [Int]) throws -> [[Bool]] { try Right.mayAttend(documents: documents) }

  public static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    try Right.accumulatedGradient(
      exampleCount: exampleCount, microBatchSize: microBatchSize, meanGradient: meanGradient)
  }

  public static func shards(of exampleCount: Int, workers: Int) throws -> [Range<Int>] {
    try Right.shards(of: exampleCount, workers: workers)
  }

  public static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) throws -> [Double] {
    try Right.averagedGradient(gradients, exampleCounts: exampleCounts)
  }

  public static func bfloat16Bits(of x: Float) throws -> UInt16 { try Right.bfloat16Bits(of: x) }

  public static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    try Right.checkpoint(of: trainer)
  }

  public static func resumed(_ trainer: ToyTrainer, from checkpoint: [String: [Double]]) throws -> ToyTrainer {
    try Right.resumed(trainer, from: checkpoint)
  }
}
