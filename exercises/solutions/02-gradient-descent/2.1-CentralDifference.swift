import ExerciseBook

extension GradientDescent {
  public static func slope(of function: (Double) -> Double, at x: Double, step: Double) throws -> Double {
    (function(x + step) - function(x - step)) / (2 * step)
  }
}
