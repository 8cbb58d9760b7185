import ExerciseBook

/// 2.7 · Momentum
///
/// Take one step of gradient descent with momentum, for every parameter:
///
///     velocity ← momentum · velocity + gradient
///     parameter ← parameter - learning rate · velocity          (the new velocity)
///
/// From parameter 1, velocity 3 and gradient 2, with learning rate 0.1 and momentum 0.9, the velocity becomes
/// 0.9 · 3 + 2 = 4.7, and the parameter 1 - 0.1 · 4.7 = 0.53.
///
/// The three arrays have the same length. Change `parameters` and `velocity` in place; the velocity that you leave is
/// the one that the next step begins with.
extension GradientDescent {
  public static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) throws {
    try todo()
  }
}
