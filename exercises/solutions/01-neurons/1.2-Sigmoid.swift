import ExerciseBook
import Foundation

extension Neurons {
  public static func sigmoid(_ x: Double) throws -> Double {
    // e is only ever raised to a negative power, which cannot overflow.
    if x >= 0 { return 1 / (1 + exp(-x)) }
    return exp(x) / (1 + exp(x))
  }
}
