import ExerciseBook

/// 1.5 · A layer of neurons
///
/// All neurons of a layer see the same inputs. Row n of `weights` and number n of `biases` belong to neuron n; its
/// answer is activation(weighted sum + bias). Return the answers in that order.
///
/// Two neurons, inputs [1, 2], weights [[1, 3], [-1, 1]], biases [0.5, -4], and an activation that makes negative
/// numbers 0: the sums are 1 · 1 + 3 · 2 + 0.5 = 7.5 and -1 · 1 + 1 · 2 - 4 = -3, so the layer answers [7.5, 0].
///
/// There can be more neurons than inputs, or fewer.
extension Neurons {
  public static func layer(
    _ inputs: [Double], weights: [[Double]], biases: [Double], activation: (Double) -> Double
  ) throws -> [Double] {
    try todo()
  }
}
