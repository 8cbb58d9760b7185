import ExerciseBook
import Foundation
import Foundations

extension Attention {
  public static func attentionWeights(_ scores: Tensor) throws -> Tensor {
    var weights = Tensor.zeros(scores.shape)
    let keys = 0..<scores.shape[1]
    for i in 0..<scores.shape[0] {
      let row = keys.map { scores[i, $0] }
      guard let largest = row.max(), largest > -.infinity else { continue }
      let powers = row.map { exp($0 - largest) }
      let total = powers.reduce(0, +)
      for j in keys { weights[i, j] = powers[j] / total }
    }
    return weights
  }
}
