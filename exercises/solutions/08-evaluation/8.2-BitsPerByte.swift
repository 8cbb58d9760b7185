import ExerciseBook
import Foundation

extension Evaluation {
  public static func bitsPerByte(
    of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
  ) throws -> Double {
    var nats = 0.0
    var bytes = 0
    for token in tokens {
      nats -= token.logProbability
      if !specialTokens.contains(token.text) { bytes += token.text.utf8.count }
    }
    return nats / log(2.0) / Double(bytes)
  }
}
