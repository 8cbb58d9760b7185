import ExerciseBook
import Foundation
import Foundations

extension Attention {
  public static func rotated(_ x: Tensor, firstPosition: Int) throws -> Tensor {
    let (time, size) = (x.shape[0], x.shape[1])
    var turned = x
    for t in 0..<time {
      for i in 0..<size / 2 {
        let angle = Double(firstPosition + t) * pow(10_000, -2 * Double(i) / Double(size))
        let (cosine, sine) = (Float(cos(angle)), Float(sin(angle)))
        let (a, b) = (x[t, i], x[t, i + size / 2])
        turned[t, i] = a * cosine - b * sine
        turned[t, i + size / 2] = b * cosine + a * sine
      }
    }
    return turned
  }

  public static func rotaryAttention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try attention(query: rotated(query, firstPosition: 0), key: rotated(key, firstPosition: 0), value: value)
  }
}
