import ExerciseBook

/// 2.1 · Central difference
///
/// Measure the slope of `function` at `x`: go `step` above x and `step` below it, and return how much the function rises
/// from the lower point to the upper one, divided by how far apart the two points are.
///
/// For f(x) = x² at x = 3 with step 0.5: f(3.5) = 12.25, f(2.5) = 6.25, a rise of 6 over a run of 1. The slope is 6.
///
/// `function` is called like any other: `function(2)`. The step is above 0.
extension GradientDescent {
  public static func slope(of function: (Double) -> Double, at x: Double, step: Double) throws -> Double {
    try todo()
  }
}
