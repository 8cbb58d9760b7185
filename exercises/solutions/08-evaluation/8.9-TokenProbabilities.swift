import ExerciseBook
import Foundation

extension Evaluation {
  public static func tokenProbabilities(
    logits: [Double], temperature: Double, topK: Int?, topP: Double
  ) throws -> [Double] {
    let order = logits.indices.sorted { (-logits[$0], $0) < (-logits[$1], $1) }
    var probabilities = [Double](repeating: 0, count: logits.count)
    guard temperature > 0 else {
      probabilities[order[0]] = 1
      return probabilities
    }
    // Only the ratios count until the end, so the sum of the softmax is not needed.
    let kept = order.prefix(topK ?? order.count)
    let weights = kept.map { exp((logits[$0] - logits[order[0]]) / temperature) }
    let needed = topP * weights.reduce(0, +)
    var sum = 0.0
    for (token, weight) in zip(kept, weights) {
      probabilities[token] = weight
      sum += weight
      if sum >= needed { break }
    }
    return probabilities.map { $0 / sum }
  }
}
