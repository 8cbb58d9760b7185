import ExerciseBook
import Foundation

/// 2.9 · Warm-up and cosine
///
/// Return the learning rate of a step, counted from 0. It has three stretches:
///
///     step < warmupSteps       peak · (step + 1) / (warmupSteps + 1)
///     then                     floor + (peak - floor) · (1 + cos(π · progress)) / 2
///     step ≥ totalSteps        floor
///
/// `progress` goes in a straight line from 0 at step warmupSteps to 1 at the last step, which is totalSteps - 1.
///
/// With peak 1, floor 0.1, 4 warm-up steps of 13: the steps 0 to 4 have 0.2, 0.4, 0.6, 0.8 and 1; step 8, halfway down,
/// 0.55; step 12, the last, 0.1; and so has every step after it.
///
/// There are at least two steps after the warm-up, which may have none. `cos` comes with Foundation, π is `Double.pi`.
extension GradientDescent {
  public static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double {
    try todo()
  }
}
