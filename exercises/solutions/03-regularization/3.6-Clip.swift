import ExerciseBook

extension Regularization {
  public static func clipped(_ gradients: [[Double]], toNorm limit: Double) throws -> [[Double]] {
    let length = gradients.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
    guard length > limit else { return gradients }
    return gradients.map { $0.map { $0 * limit / length } }
  }
}
