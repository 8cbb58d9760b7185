import ExerciseBook
import Foundations

/// 4.6 · Split and merge heads
///
/// `splitHeads` takes [time, headCount · size] to [headCount, time, size]: head 0 gets the first `size` numbers of
/// every row, head 1 the next, and so on. `mergedHeads` is the way back.
///
///     [[1, 2, 3, 4],     with 2 heads:    head 0 [[1, 2],    head 1 [[3, 4],
///      [5, 6, 7, 8]]                              [5, 6]]            [7, 8]]
///
/// `x.slice(0..<2, along: 1)` is the first two columns, `Tensor.concatenated([a, b], along: 0)` puts b below a (along 1:
/// beside it), and `x.reshaped(to: [2, 2, 2])` keeps the order of the numbers and changes only the shape.
extension Attention {
  public static func splitHeads(_ x: Tensor, headCount: Int) throws -> Tensor {
    try todo()
  }

  public static func mergedHeads(_ heads: Tensor) throws -> Tensor {
    try todo()
  }
}
