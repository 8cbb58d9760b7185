import ExerciseBook

/// 1.7 · Count the parameters
///
/// How many numbers does training have to find? `widths` holds the number of inputs and then the number of neurons in
/// each layer. Every neuron has a weight for each of its layer's inputs, and a bias.
///
/// [3, 2] is one layer of 2 neurons on 3 inputs: 2 · 3 weights and 2 biases, 8 in all. [2, 16, 16, 1] has 337.
/// With fewer than two widths there is no layer, and the answer is 0.
extension Neurons {
  public static func parameterCount(widths: [Int]) throws -> Int {
    try todo()
  }
}
