import Foundations

extension Exercise<any NeuronsExercises.Type> {
  static let forwardPass = Self(
    "1.6", "A network's forward pass", file: "1.6-ForwardPass",
    hints: [
      "What one layer gives is what the next layer takes. Keep it in a `var` and replace it layer by layer.",
      "The last layer is different: its sums come out as they are. `layers.indices` tells you which one is the last. "
        + "Your layer from 1.5 can be called as `layer(_:weights:biases:activation:)`.",
      "For the last layer, call `layer` with an activation that does nothing: `{ $0 }`.",
    ]
  ) { check in
    let small: [(weights: [[Double]], biases: [Double])] = [
      ([[1, 1], [1, -1]], [0, 1]), ([[2, 0], [1, -3]], [1, -1]),
    ]
    try check.expect(
      "inputs [1, 2], layers ([[1, 1], [1, -1]], [0, 1]) and ([[2, 0], [1, -3]], [1, -1]), activation x → max(0, x)",
      equals: [7, 2], within: 1e-12,
      because: "The first layer gives max(0, 3) = 3 and max(0, 0) = 0. The last: 2 · 3 + 1 = 7 and 3 - 0 - 1 = 2."
    ) { try $0.forward([1, 2], layers: small) { max(0, $0) } }

    try check.expect(
      "the layers of the example, inputs [-1, 3]", equals: [5, 1], within: 1e-12,
      because: "The first layer gives max(0, 2) = 2 and max(0, -3) = 0. The last: 2 · 2 + 1 = 5 and 2 - 0 - 1 = 1."
    ) { try $0.forward([-1, 3], layers: small) { max(0, $0) } }

    try check.expect(
      "the layers of the example, inputs [-2, 1]", equals: [1, -1], within: 1e-12,
      because: "The first layer is silent: max(0, -1) = 0 and max(0, -2) = 0. The last gives its biases, and -1 stays "
        + "-1: the output is not bent, or a network could never answer below 0."
    ) { try $0.forward([-2, 1], layers: small) { max(0, $0) } }

    try check.expect(
      "inputs [2], one layer ([[-3]], [1]), activation x → max(0, x)", equals: [-5], within: 1e-12,
      because: "The only layer is the last: -3 · 2 + 1 = -5, not bent."
    ) { try $0.forward([2], layers: [([[-3]], [1])]) { max(0, $0) } }

    var random = check.random()
    for widths in [[2, 3, 1], [3, 4, 4, 2], [1, 5, 3, 2, 1]] {
      let inputs = (0..<widths[0]).map { _ in random.hundredths(2) }
      var layers: [(weights: [[Double]], biases: [Double])] = []
      for (inputCount, neuronCount) in zip(widths, widths.dropFirst()) {
        let weights = random.hundredths(1, rows: neuronCount, columns: inputCount)
        layers.append((weights, (0..<neuronCount).map { _ in random.hundredths(1) }))
      }
      var values = inputs
      for (number, layer) in layers.enumerated() {
        values =
          Reference.linear(
            values, weight: Array(layer.weights.joined()), bias: layer.biases, rows: 1, inputWidth: widths[number],
            outputWidth: widths[number + 1]
          ).output
        if number < layers.count - 1 { values = values.map { Reference.tanh($0).output } }
      }
      let network = layers
      try check.expect(
        "random layers of widths \(widths.shown), activation tanh, inputs \(inputs.shown)", equals: values,
        within: 1e-9, because: "\(layers.count) layers one after the other, tanh after each but the last."
      ) { try $0.forward(inputs, layers: network) { Reference.tanh($0).output } }
    }

    try check.expect(
      "inputs [4, -2], no layers", equals: [4, -2], within: 1e-12, because: "Nothing stands between in and out."
    ) { try $0.forward([4, -2], layers: []) { max(0, $0) } }
  }
}
