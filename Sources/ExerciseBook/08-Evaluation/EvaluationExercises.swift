import Foundations

/// Unit 8: how good a model is, and how sure we are of it.
public protocol EvaluationExercises: SendableMetatype {
  /// 8.1 · Perplexity: e to the mean, over the tokens of all documents together, of −ln p. Each document is given as
  /// the natural logarithms ln p of its tokens' probabilities, and may have none; at least one of them has a token.
  static func perplexity(ofDocuments documents: [[Double]]) throws -> Double

  /// 8.2 · The surprise of all tokens, −Σ log₂ p, divided by the number of UTF-8 bytes of the text. Each token is given
  /// with ln p. Those in `specialTokens` have to be foreseen as well, but are no text. At least one token is text.
  static func bitsPerByte(
    of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
  ) throws -> Double

  /// 8.3 · Precision, recall and F1 of each of the classes 0..<`classCount`, the mean of all their F1, and the F1 of
  /// all decisions counted together. All are 0...1, and 0 where there is nothing to divide by. As many predictions as
  /// true classes, at least one.
  static func classScores(
    predicted: [Int], actual: [Int], classCount: Int
  ) throws -> (precision: [Double], recall: [Double], f1: [Double], macroF1: Double, microF1: Double)

  /// 8.4 · BLEU of a whole set of translations, 0...100, for runs of one to four words, with brevity penalty, without
  /// smoothing: 0 if no run of one of the lengths is right. Words are separated already; one reference for each
  /// translation.
  static func bleu(translations: [[String]], references: [[String]]) throws -> Double

  /// 8.5 · chrF of one translation, 0...100: the F-score, with recall counting twice as much (β = 2), of mean precision
  /// and mean recall over the runs of one to six characters, spaces removed. Lengths of which a text has no run are
  /// left out; 0 if nothing is shared.
  static func chrF(_ translation: String, reference: String) throws -> Double

  /// 8.6 · How an answer compares with `references`, at least one, each side reduced to its words: small letters, no
  /// marks, no articles. `isExact`: equal to one of them. `f1`: the best overlap of words with one of them, 0...1.
  static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double)

  /// 8.7 · The expected calibration error, 0...1, from `binCount` bins of equal width: the mean distance between the
  /// bins' accuracy and their mean confidence, each bin weighted by its share of the examples. Confidences are 0...1,
  /// at least one.
  static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double

  /// 8.8 · The ends of the percentile interval for the mean of `scores`, at least one, from `drawCount` samples of the
  /// same size drawn with replacement. `confidence` is 0...1: 0.95 leaves 2.5 % of the samples' means on each side.
  static func bootstrapInterval(
    of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
  ) throws -> (lower: Double, upper: Double)

  /// 8.9 · The probability with which each token is chosen: temperature first, then the `topK` likeliest (nil: all),
  /// then as few of the likeliest as together reach `topP`. What is left sums to 1; the others have 0. Temperature 0:
  /// the likeliest has 1. Of equals the one with the smaller index counts as likelier.
  static func tokenProbabilities(
    logits: [Double], temperature: Double, topK: Int?, topP: Double
  ) throws -> [Double]

  /// 8.10 · Each answer's ln p after the prompt, divided by the number of characters of its text, and the index of the
  /// answer with the largest, of equals the first. `model` returns, for a row of tokens, the ln p of each of them given
  /// those before it. Prompt, answers and texts are not empty.
  static func likeliestAnswer(
    prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
  ) throws -> (scores: [Double], choice: Int)
}
