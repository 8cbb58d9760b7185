/// A neuron that answers 1 or 0, and learns from its mistakes.
///
///     var neuron = Perceptron(weights: [0, 0], bias: 0)
///     while neuron.learnOnce(from: examples, rate: 1) > 0 {}     // until a pass without a mistake
///
/// Source: Rosenblatt, "The perceptron: a probabilistic model for information storage and organization in the brain",
/// 1958.
struct Perceptron: Equatable {
  var weights: [Double]
  var bias: Double

  func answer(_ inputs: [Double]) -> Int {
    let sum = zip(weights, inputs).reduce(bias) { sum, pair in sum + pair.0 * pair.1 }
    return sum > 0 ? 1 : 0
  }

  /// One pass through all examples; the number of mistakes on the way.
  mutating func learnOnce(from examples: [(inputs: [Double], target: Int)], rate: Double) -> Int {
    var mistakes = 0
    for (inputs, target) in examples {
      let error = target - answer(inputs)  // 1: too low, −1: too high, 0: right
      if error == 0 { continue }
      mistakes += 1
      for place in weights.indices { weights[place] += rate * Double(error) * inputs[place] }
      bias += rate * Double(error)
    }
    return mistakes
  }
}
