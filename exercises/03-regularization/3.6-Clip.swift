import ExerciseBook

/// 3.6 · Clip by global norm
///
/// The gradient of a model comes in several arrays, one for each parameter. Its length is √(g₁² + g₂² + …) over all
/// numbers of all arrays. If it is above `limit`, return the gradients multiplied by the one factor that makes the length
/// `limit`. If not, return them as they are.
///
/// For [[3, 4], [12]] the length is √(9 + 16 + 144) = 13. With a limit of 1.3 the answer is [[0.3, 0.4], [1.2]]; with a
/// limit of 20 it is [[3, 4], [12]].
extension Regularization {
  public static func clipped(_ gradients: [[Double]], toNorm limit: Double) throws -> [[Double]] {
    // One length, one factor.
    try todo()
  }
}
