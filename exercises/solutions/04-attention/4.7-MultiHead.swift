import ExerciseBook
import Foundations

extension Attention {
  public static func multiHeadAttention(
    query: Tensor, key: Tensor, value: Tensor, headCount: Int
  ) throws -> Tensor {
    let (q, k, v) = try (
      splitHeads(query, headCount: headCount), splitHeads(key, headCount: headCount),
      splitHeads(value, headCount: headCount)
    )
    let results = try (0..<headCount).map { head in
      func part(_ x: Tensor) -> Tensor { x.slice(head..<head + 1).reshaped(to: [x.shape[1], x.shape[2]]) }
      return try attention(query: part(q), key: part(k), value: part(v))  // [time, size]
    }
    return try mergedHeads(Tensor.concatenated(results).reshaped(to: q.shape))
  }
}
