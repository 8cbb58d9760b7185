import ExerciseBook
import Foundation

extension Neurons {
  public static func relu(_ x: Double) throws -> Double { max(0, x) }

  public static func leakyReLU(_ x: Double, slope: Double) throws -> Double { x > 0 ? x : slope * x }

  public static func gelu(_ x: Double) throws -> Double {
    let inner = (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)
    return 0.5 * x * (1 + tanh(inner))
  }
}
