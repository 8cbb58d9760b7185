import ExerciseBook
import Foundation
import Foundations

/// 4.8 · Rotary positions
///
/// `rotated` turns each row of `x` [time, size] by its position. Row t stands at position p = firstPosition + t. Its
/// numbers i and i + size/2 are a point (a, b), for i from 0 up to size/2. Turn the point by θ = p · 10000^(−2i/size):
///
///     a′ = a · cos θ − b · sin θ        b′ = b · cos θ + a · sin θ
///
/// [1, 0] becomes [1, 0] at position 0 and [cos 1, sin 1] = [0.5403, 0.8415] at position 1. In [1, 2, 3, 4] the pairs
/// are (1, 3) and (2, 4).
///
/// `rotaryAttention` is attention with one head that uses it: all tensors are [time, size], the first row stands at
/// position 0, and your `attention(query:key:value:)` does the rest. Which of the three have to be turned?
extension Attention {
  public static func rotated(_ x: Tensor, firstPosition: Int) throws -> Tensor {
    try todo()
  }

  public static func rotaryAttention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try todo()
  }
}
