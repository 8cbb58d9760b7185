import ExerciseBook
import Solutions

/// What goes wrong where neurons work together: exercises 1.5 to 1.8.
let severalLayersMisconceptions: [Misconception<any NeuronsExercises.Type>] = [
  Misconception(
    "1.5", when: "the columns of the weights are taken for the neurons: a row belongs to a neuron", Transposed.self),
  Misconception(
    "1.5", when: "the activation bends the sum before the bias is added", ActivationBeforeBias.self),
  Misconception("1.6", when: "the last layer's sums are bent as well", OutputActivated.self),
  Misconception("1.6", when: "the layers are gone through from the last to the first", LayersReversed.self),
  Misconception(
    "1.6", when: "no layer is bent: then all of them together are no more than one", NothingActivated.self),
  Misconception("1.7", when: "the biases are left out", BiasesLeftOut.self),
  Misconception("1.7", when: "the inputs are counted as neurons with biases", InputsCounted.self),
  Misconception(
    "1.8", when: "both hidden neurons answer the same: the last one then sees one fact twice", HiddenTheSame.self),
  Misconception(
    "1.8", when: "“both” speaks for a 1 instead of against it, so that (1, 1) counts as XOR", BothAdded.self),
  Misconception(
    "1.8", when: "the hidden neurons only repeat the inputs: the last one is then a single neuron on its own",
    InputsRepeated.self),
]

private enum Transposed: NeuronsMisconception {
  static func layer(
    _ inputs: [Double], weights: [[Double]], biases: [Double], activation: (Double) -> Double
  ) -> [Double] {
    biases.indices.map { neuron in
      var sum = biases[neuron]
      for (row, input) in zip(weights, inputs) where neuron < row.count { sum += row[neuron] * input }
      return activation(sum)
    }
  }
}

private enum ActivationBeforeBias: NeuronsMisconception {
  static func layer(
    _ inputs: [Double], weights: [[Double]], biases: [Double], activation: (Double) -> Double
  ) -> [Double] {
    zip(weights, biases).map { row, bias in
      activation(zip(row, inputs).reduce(0) { sum, pair in sum + pair.0 * pair.1 }) + bias
    }
  }
}

private enum OutputActivated: NeuronsMisconception {
  static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double] {
    try Solutions.Neurons.forward(inputs, layers: layers, activation: activation).map(activation)
  }
}

private enum LayersReversed: NeuronsMisconception {
  static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double] {
    try Solutions.Neurons.forward(inputs, layers: layers.reversed(), activation: activation)
  }
}

private enum NothingActivated: NeuronsMisconception {
  static func forward(
    _ inputs: [Double], layers: [(weights: [[Double]], biases: [Double])], activation: (Double) -> Double
  ) throws -> [Double] {
    try Solutions.Neurons.forward(inputs, layers: layers) { $0 }
  }
}

private enum BiasesLeftOut: NeuronsMisconception {
  static func parameterCount(widths: [Int]) -> Int {
    zip(widths, widths.dropFirst()).reduce(0) { count, layer in count + layer.0 * layer.1 }
  }
}

private enum InputsCounted: NeuronsMisconception {
  static func parameterCount(widths: [Int]) -> Int {
    zip(widths, widths.dropFirst()).reduce(widths.reduce(0, +)) { count, layer in count + layer.0 * layer.1 }
  }
}

private enum HiddenTheSame: NeuronsMisconception {
  static func xorNeurons() -> [[Double]] { [[1, 1, -0.5], [1, 1, -0.5], [1, -1, -0.5]] }
}

private enum BothAdded: NeuronsMisconception {
  static func xorNeurons() -> [[Double]] { [[1, 1, -0.5], [1, 1, -1.5], [1, 1, -0.5]] }
}

private enum InputsRepeated: NeuronsMisconception {
  static func xorNeurons() -> [[Double]] { [[1, 0, 0], [0, 1, 0], [1, 1, -0.5]] }
}
