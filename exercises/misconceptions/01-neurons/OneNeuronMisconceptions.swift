import ExerciseBook
import Foundation

/// What goes wrong within one neuron: exercises 1.1 to 1.4.
let oneNeuronMisconceptions: [Misconception<any NeuronsExercises.Type>] = [
  Misconception("1.1", when: "the bias is left out", BiasForgotten.self),
  Misconception("1.1", when: "the bias is multiplied in instead of added", BiasMultiplied.self),
  Misconception("1.1", when: "the bias is added once for each input, not once for all", BiasForEachInput.self),
  Misconception(
    "1.2", when: "e is raised to a large positive power: ∞ / ∞ is not a number", SigmoidOverflows.self),
  Misconception("1.2", when: "the slope of the sigmoid, s · (1 - s), is returned for its value", SigmoidSlope.self),
  Misconception(
    "1.2", when: "the left half is computed as 1 minus the right half: far out, all digits of 1 - 1 are lost",
    SigmoidFromOne.self),
  Misconception("1.3", when: "ReLU silences the positive numbers instead of the negative ones", ReLUTurned.self),
  Misconception("1.3", when: "the slope is applied to positive numbers too", LeakyOnBothSides.self),
  Misconception(
    "1.3", when: "GELU is taken for x · sigmoid(x): that is SiLU, a close relative", GELUAsSiLU.self),
  Misconception("1.4", when: "the weights move although the answer was right", UpdatesWhenRight.self),
  Misconception(
    "1.4", when: "answer - target is used for target - answer: each step makes the mistake larger", SignSwapped.self),
  Misconception("1.4", when: "only the weights learn, and the bias stays", BiasNotMoved.self),
]

private enum BiasForgotten: NeuronsMisconception {
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) -> Double { sum(inputs, weights) }
}

private enum BiasMultiplied: NeuronsMisconception {
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) -> Double { sum(inputs, weights) * bias }
}

private enum BiasForEachInput: NeuronsMisconception {
  static func weightedSum(inputs: [Double], weights: [Double], bias: Double) -> Double {
    sum(inputs, weights) + bias * Double(inputs.count)
  }
}

private enum SigmoidOverflows: NeuronsMisconception {
  static func sigmoid(_ x: Double) -> Double { exp(x) / (1 + exp(x)) }
}

private enum SigmoidSlope: NeuronsMisconception {
  static func sigmoid(_ x: Double) -> Double {
    let s = 1 / (1 + exp(-x))
    return s * (1 - s)
  }
}

private enum SigmoidFromOne: NeuronsMisconception {
  static func sigmoid(_ x: Double) -> Double { x >= 0 ? 1 / (1 + exp(-x)) : 1 - 1 / (1 + exp(x)) }
}

private enum ReLUTurned: NeuronsMisconception {
  static func relu(_ x: Double) -> Double { min(0, x) }
}

private enum LeakyOnBothSides: NeuronsMisconception {
  static func leakyReLU(_ x: Double, slope: Double) -> Double { slope * x }
}

private enum GELUAsSiLU: NeuronsMisconception {
  static func gelu(_ x: Double) -> Double { x / (1 + exp(-x)) }
}

private enum UpdatesWhenRight: NeuronsMisconception {
  static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double
  ) {
    let step = target == 1 ? rate : -rate
    move(&weights, by: step, inputs)
    bias += step
  }
}

private enum SignSwapped: NeuronsMisconception {
  static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double
  ) {
    let step = rate * Double(answer(weights, bias, inputs) - target)
    move(&weights, by: step, inputs)
    bias += step
  }
}

private enum BiasNotMoved: NeuronsMisconception {
  static func perceptronUpdate(
    weights: inout [Double], bias: inout Double, inputs: [Double], target: Int, rate: Double
  ) {
    move(&weights, by: rate * Double(target - answer(weights, bias, inputs)), inputs)
  }
}

private func sum(_ inputs: [Double], _ weights: [Double]) -> Double {
  zip(weights, inputs).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
}

private func answer(_ weights: [Double], _ bias: Double, _ inputs: [Double]) -> Int {
  sum(inputs, weights) + bias > 0 ? 1 : 0
}

private func move(_ weights: inout [Double], by step: Double, _ inputs: [Double]) {
  for i in weights.indices { weights[i] += step * inputs[i] }
}
