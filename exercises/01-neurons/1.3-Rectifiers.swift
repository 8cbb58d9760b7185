import ExerciseBook
import Foundation

/// 1.3 · ReLU, leaky ReLU and GELU
///
/// Three activation functions, each one number in and one number out.
///
/// - `relu`: x where x is positive, else 0. relu(2.5) = 2.5, relu(-1.5) = 0.
/// - `leakyReLU`: x where x is positive, else slope · x, whatever the slope. leakyReLU(-2, slope: 0.1) = -0.2.
/// - `gelu`: ½x · (1 + tanh(√(2/π) · (x + 0.044715x³))). gelu(1) = 0.841192, gelu(-1) = -0.158808.
///
/// `tanh(x)`, `x.squareRoot()` and `Double.pi` are there to be used.
extension Neurons {
  public static func relu(_ x: Double) throws -> Double {
    try todo()
  }

  public static func leakyReLU(_ x: Double, slope: Double) throws -> Double {
    try todo()
  }

  public static func gelu(_ x: Double) throws -> Double {
    try todo()
  }
}
