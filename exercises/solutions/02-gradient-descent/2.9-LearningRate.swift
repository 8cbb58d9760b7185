import ExerciseBook
import Foundation

extension GradientDescent {
  public static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double {
    if step < warmupSteps { return peak * Double(step + 1) / Double(warmupSteps + 1) }
    if step >= totalSteps { return floor }
    let progress = Double(step - warmupSteps) / Double(totalSteps - 1 - warmupSteps)
    return floor + (peak - floor) * (1 + cos(.pi * progress)) / 2
  }
}
