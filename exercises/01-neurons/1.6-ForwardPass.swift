import ExerciseBook

/// 1.6 · A network's forward pass
///
/// Send `inputs` through all `layers`, in order: each takes what the one before it gave. `activation` bends what every
/// layer gives, but not the last, whose sums come out as they are. Your `layer` from exercise 1.5 does most of the work.
///
/// Inputs [1, 2], an activation that makes negative numbers 0, and two layers:
///
/// - weights [[1, 1], [1, -1]], biases [0, 1]: sums 3 and 0, bent to [3, 0];
/// - weights [[2, 0], [1, -3]], biases [1, -1]: sums 7 and 2. The network answers [7, 2].
///
/// Without any layers, return the inputs.
extension Neurons {
  public static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double] {
    try todo()
  }
}
