import Foundations

/// The multilayer perceptron again, with a `Scalar` for every weight: nothing but sums, products and tanh.
struct ScalarNetwork {
  struct Neuron {
    let weights: [Scalar]
    let bias: Scalar

    func callAsFunction(_ inputs: [Scalar]) -> Scalar {
      zip(weights, inputs).reduce(bias) { sum, pair in sum + pair.0 * pair.1 }.tanh()
    }
  }

  let layers: [[Neuron]]

  /// A network that begins with the same numbers as `network`.
  init(copying network: MLP) {
    layers = network.layers.map { layer in
      let width = layer.weight.shape[1]
      let weights = layer.weight.value.scalars.map { Scalar(Double($0)) }
      let biases = layer.bias!.value.scalars.map { Scalar(Double($0)) }
      return biases.enumerated().map { row, bias in
        Neuron(weights: Array(weights[row * width..<(row + 1) * width]), bias: bias)
      }
    }
  }

  var parameters: [Scalar] { layers.joined().flatMap { $0.weights + [$0.bias] } }

  /// The answer for one point, between -1 and 1.
  func callAsFunction(_ point: [Double]) -> Scalar {
    layers.reduce(point.map { Scalar($0) }) { inputs, layer in layer.map { $0(inputs) } }[0]
  }

  /// The mean of (answer - target)².
  func loss(on moons: Moons) -> Scalar {
    var sum: Scalar = 0
    for (point, label) in zip(moons.points.points, moons.points.labels) {
      let error = self(point) - (label == 0 ? -1 : 1)
      sum = sum + error * error
    }
    return sum * Scalar(1 / Double(moons.points.count))
  }
}

extension ScalarNetwork {
  /// The share of points on the right side of 0, from 0 to 1.
  func accuracy(on moons: Moons) -> Double {
    let right = zip(moons.points.points, moons.points.labels).count { (self($0).value > 0) == ($1 == 1) }
    return Double(right) / Double(moons.points.count)
  }
}
