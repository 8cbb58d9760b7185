import ExerciseBook
import Solutions

public let neuronsMisconceptions: [Misconception<any NeuronsExercises.Type>] = [
  Misconception("1.1", when: "the bias is left out", BiasForgotten.self),
  Misconception("1.1", when: "the bias is multiplied in instead of added", BiasMultiplied.self),
]

/// Answers as the solution does; each misconception gets one thing wrong.
protocol NeuronsMisconception: NeuronsExercises {}

extension NeuronsMisconception {
  public static func weightedSum(inputs: [Double], weights: [Double], bias: Double) throws -> Double {
    try Solutions.Neurons.weightedSum(inputs: inputs, weights: weights, bias: bias)
  }
}

enum BiasForgotten: NeuronsMisconception {
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) -> Double {
    zip(weights, inputs).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
  }
}

enum BiasMultiplied: NeuronsMisconception {
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) -> Double {
    zip(weights, inputs).reduce(0) { sum, pair in sum + pair.0 * pair.1 } * bias
  }
}
