extension Exercise<any NeuronsExercises.Type> {
  static let xorByHand = Self(
    "1.8", "XOR by hand", file: "1.8-XORByHand",
    hints: [
      "XOR is: at least one of the two, but not both. A single neuron can tell each half of that sentence.",
      "Let the first hidden neuron answer “at least one” and the second “both”. What should the last do with them?",
      "“Both” needs a bias between -2 and -1 when its weights are 1; “at least one” a bias between -1 and 0. The last "
        + "neuron wants its first input and is held back by its second: give that one a negative weight.",
    ]
  ) { check in
    try check.expect(
      "xorNeurons()", is: "3 neurons of 3 numbers each, [w₁, w₂, b]",
      because: "Two hidden neurons, then the one that sees their answers."
    ) {
      try $0.xorNeurons()
    } where: {
      $0.count == 3 && $0.allSatisfy { $0.count == 3 }
    }

    // What each of the three says in the four cases: an answer is recognised by all of it, not by one right or wrong.
    func answers(_ neurons: [[Double]]) -> [[Double]] {
      guard neurons.count == 3, neurons.allSatisfy({ $0.count == 3 }) else { return [] }
      func says(_ neuron: [Double], _ a: Double, _ b: Double) -> Double {
        neuron[0] * a + neuron[1] * b + neuron[2] > 0 ? 1 : 0
      }
      return [(0.0, 0.0), (0, 1), (1, 0), (1, 1)].map { x, y in
        let (first, second) = (says(neurons[0], x, y), says(neurons[1], x, y))
        return [first, second, says(neurons[2], first, second)]
      }
    }
    try check.expect(
      "what the three neurons answer for (0, 0), (0, 1), (1, 0) and (1, 1): [first, second, last]",
      is: "the last one's answers are 0, 1, 1, 0",
      because: "XOR is 1 where exactly one of the two inputs is 1."
    ) {
      answers(try $0.xorNeurons())
    } where: {
      $0.map { $0.last ?? -1 } == [0, 1, 1, 0]
    }
  }
}
