import ExerciseBook
import Foundations

extension Attention {
  public static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    let scores = try causallyMasked(scaledScores(query: query, key: key))  // [time, time]
    return try attentionWeights(scores).matmul(value)  // [time, valueSize]
  }
}
