import ExerciseBook
import Foundations

extension Attention {
  public static func splitHeads(_ x: Tensor, headCount: Int) throws -> Tensor {
    let (time, size) = (x.shape[0], x.shape[1] / headCount)
    let strips = (0..<headCount).map { x.slice($0 * size..<($0 + 1) * size, along: 1) }  // [time, size] each
    return Tensor.concatenated(strips).reshaped(to: [headCount, time, size])
  }

  public static func mergedHeads(_ heads: Tensor) throws -> Tensor {
    let (time, size) = (heads.shape[1], heads.shape[2])
    let strips = (0..<heads.shape[0]).map { heads.slice($0..<$0 + 1).reshaped(to: [time, size]) }
    return Tensor.concatenated(strips, along: 1)  // [time, headCount · size]
  }
}
