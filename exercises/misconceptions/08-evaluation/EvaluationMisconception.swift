import ExerciseBook
import Foundations
import Solutions

/// Wrong answers to unit 8, named after what they get wrong.
enum EvaluationMistakes {}

/// Answers as the solution does; each misconception gets one thing wrong.
protocol EvaluationMisconception: EvaluationExercises {}

extension EvaluationMisconception {
  private typealias Right = Solutions.Evaluation

  public static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
    try Right.perplexity(ofDocuments: documents)
  }

  public static func bitsPerByte(
    of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
  ) throws -> Double {
    try Right.bitsPerByte(of: tokens, specialTokens: specialTokens)
  }

  public static func classScores(
    predicted: [Int], actual: [Int], classCount: Int
  ) throws -> (precision: [Double], recall: [Double], f1: [Double], macroF1: Double, microF1: Double) {
    try Right.classScores(predicted: predicted, actual: actual, classCount: classCount)
  }

  public static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
    try Right.bleu(translations: translations, references: references)
  }

  public static func chrF(_ translation: String, reference: String) throws -> Double {
    try Right.chrF(translation, reference: reference)
  }

  public static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
    try Right.answerScore(answer, references: references)
  }

  public static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double {
    try Right.calibrationError(confidences: confidences, areRight: areRight, binCount: binCount)
  }

  public static func bootstrapInterval(
    of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
  ) throws -> (lower: Double, upper: Double) {
    try Right.bootstrapInterval(of: scores, confidence: confidence, drawCount: drawCount, using: &generator)
  }

  public static func tokenProbabilities(
    logits: [Double], temperature: Double, topK: Int?, topP: Double
  ) throws -> [Double] {
    try Right.tokenProbabilities(logits: logits, temperature: temperature, topK: topK, topP: topP)
  }

  public static func likeliestAnswer(
    prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
  ) throws -> (scores: [Double], choice: Int) {
    try Right.likeliestAnswer(prompt: prompt, answers: answers, model: model)
  }
}
