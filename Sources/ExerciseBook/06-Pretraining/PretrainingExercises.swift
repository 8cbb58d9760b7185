import Foundations

/// Unit 6: from raw text to a training run on several workers that can be interrupted.
public protocol PretrainingExercises: SendableMetatype {
  /// 6.1 · `text` without control characters, every line end written as "\n", single spaces within a line and none at
  /// its ends, single empty lines within the text and none at its ends. Every other character stays.
  static func cleaned(_ text: String) throws -> String

  /// 6.2 · For each of `seeds` the smallest `StableHash.hash(shingle.utf8, seed: seed)` over the runs of three words in
  /// `text`, or over the whole text where it has fewer. Words are what single spaces separate; there is at least one.
  static func minHashSignature(of text: String, seeds: [UInt64]) throws -> [UInt64]

  /// 6.2 · The share of places where two signatures of one length are equal: an estimate of the Jaccard similarity.
  static func estimatedSimilarity(_ a: [UInt64], _ b: [UInt64]) throws -> Double

  /// 6.2 · The indices of the texts that stay, in order: those whose estimated similarity to every text that stays
  /// before them is below `threshold`.
  static func withoutNearDuplicates(_ texts: [String], threshold: Double, seeds: [UInt64]) throws -> [Int]

  /// 6.3 · How often each pair of neighbours can be merged in `ids`, from left to right: `aa` once in `aaa`, twice in
  /// `aaaa`. A pair that does not occur is not in the result.
  static func pairCounts(in ids: [Int]) throws -> [TokenPair: Int]

  /// 6.3 · The pair with the largest count, of several the smallest pair; nil for no pairs.
  static func mostFrequentPair(in counts: [TokenPair: Int]) throws -> TokenPair?

  /// 6.3 · `ids` with each occurrence of `pair`, from left to right, replaced by `newID`.
  static func merging(_ pair: TokenPair, into newID: Int, in ids: [Int]) throws -> [Int]

  /// 6.4 · The first `mergeCount` merges of byte-pair encoding, or fewer where no two neighbours are left. `words[i]`,
  /// bytes 0 to 255, occurs `counts[i]` ≥ 1 times. The k-th merge, from 0, makes token 256 + k. Pairs count and tie as
  /// in 6.3. Makes at most 40 `TokenPair`s for each byte of `words`.
  static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair]

  /// 6.5 · The ids of any bytes as one word: while neighbours form a pair of `merges`, the earliest of these merges is
  /// made wherever it can be, from left to right. Merge k makes token 256 + k.
  static func encode(_ bytes: [UInt8], merges: [TokenPair]) throws -> [Int]

  /// 6.5 · The ids of each document, followed by the end-of-text token, 256 + the number of merges. No content of a
  /// document makes that token.
  static func encodeDocuments(_ documents: [[UInt8]], merges: [TokenPair]) throws -> [Int]

  /// 6.5 · The bytes that `ids` stand for; the end-of-text token stands for the bytes of `<|endoftext|>`.
  static func decode(_ ids: [Int], merges: [TokenPair]) throws -> [UInt8]

  /// 6.6 · Documents in rows of `contextLength`, each whole, in the first row with room; padded at the end. All three
  /// results are [rows, contextLength]: inputs (padding 0), targets (−1 where there is none) and document numbers
  /// (padding −1). Documents have 1 to `contextLength` tokens.
  static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]])

  /// 6.6 · Whether position i (row) may look at position j (column) of a packed row: not later, and in the same document.
  static func mayAttend(documents: [Int]) throws -> [[Bool]]

  /// 6.7 · The gradient of the mean loss over examples `0..<exampleCount`, from calls of `meanGradient` for ranges of
  /// at most `microBatchSize` examples. Each call returns the gradient of the mean loss over its range.
  static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double]

  /// 6.8 · Examples `0..<exampleCount` in one range for each worker, in order; their sizes differ by at most one, the
  /// larger first.
  static func shards(of exampleCount: Int, workers: Int) throws -> [Range<Int>]

  /// 6.8 · The gradient of the mean loss over the examples of all workers. `gradients[w]` is that over the
  /// `exampleCounts[w]` examples of worker w, and NaN where it has none. At least one worker has one.
  static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) throws -> [Double]

  /// 6.9 · The bits of the bfloat16 that is nearest to `x`; of two equally near, the one whose last bit is 0. NaN for NaN.
  static func bfloat16Bits(of x: Float) throws -> UInt16

  /// 6.10 · All that `trainer` needs to go on, under names of your own choice.
  static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]]

  /// 6.10 · `trainer`, a new one with the same data, brought to where `checkpoint` was taken: from here it trains to the
  /// same weights, bit for bit.
  static func resumed(_ trainer: ToyTrainer, from checkpoint: [String: [Double]]) throws -> ToyTrainer
}
