/// One update of the parameters from their gradients, by each of the rules that the workbook trains with.
///
///     let norm = Reference.clipGradients(&gradients, toNorm: 1)
///     Reference.adamWStep(
///       &weight, gradient: gradients[0], firstMoment: &m, secondMoment: &v, step: 1, learningRate: 1e-3, weightDecay: 0.1)
///
/// Moments and velocity start at zero and belong to one parameter each.
extension Reference {
  /// Stochastic gradient descent with momentum: v ← μ·v + g, then w ← w − η·v.
  ///
  /// The learning rate stays outside the velocity, so that changing it acts at once; no dampening, no Nesterov.
  /// Source: Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013.
  public static func sgdStep(
    _ parameter: inout [Double], gradient: [Double], velocity: inout [Double], learningRate: Double, momentum: Double
  ) {
    expect("gradient", gradient, [parameter.count])
    expect("velocity", velocity, [parameter.count])
    for i in parameter.indices {
      velocity[i] = momentum * velocity[i] + gradient[i]
      parameter[i] -= learningRate * velocity[i]
    }
  }

  /// Adam with decoupled weight decay; `step` counts from 1.
  ///
  ///     m ← β₁·m + (1 − β₁)·g        v ← β₂·v + (1 − β₂)·g²
  ///     w ← w − η·λ·w − η · m̂ / (√v̂ + ε)        with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ)
  ///
  /// Sources: Kingma and Ba, "Adam: a method for stochastic optimization", 2015; Loshchilov and Hutter, "Decoupled
  /// weight decay regularization", 2019.
  public static func adamWStep(
    _ parameter: inout [Double], gradient: [Double], firstMoment: inout [Double], secondMoment: inout [Double],
    step: Int, learningRate: Double, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8,
    weightDecay: Double = 0
  ) {
    expect("gradient", gradient, [parameter.count])
    expect("firstMoment", firstMoment, [parameter.count])
    expect("secondMoment", secondMoment, [parameter.count])
    precondition(step >= 1, "AdamW counts its steps from 1, got \(step)")
    let firstCorrection = 1 - power(beta1, Double(step))
    let secondCorrection = 1 - power(beta2, Double(step))
    for i in parameter.indices {
      firstMoment[i] = beta1 * firstMoment[i] + (1 - beta1) * gradient[i]
      secondMoment[i] = beta2 * secondMoment[i] + (1 - beta2) * gradient[i] * gradient[i]
      let direction = firstMoment[i] / firstCorrection / ((secondMoment[i] / secondCorrection).squareRoot() + epsilon)
      parameter[i] -= learningRate * (weightDecay * parameter[i] + direction)
    }
  }

  /// Shrinks all gradients by one factor when their joint length exceeds `limit`, and returns the length they had.
  ///
  ///     g ← g · min(1, limit / ‖g‖)        with ‖g‖ over every element of every gradient
  ///
  /// Source: Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013.
  @discardableResult
  public static func clipGradients(_ gradients: inout [[Double]], toNorm limit: Double) -> Double {
    var sumOfSquares = 0.0
    for gradient in gradients {
      for g in gradient { sumOfSquares += g * g }
    }
    let norm = sumOfSquares.squareRoot()
    guard norm > limit else { return norm }
    for index in gradients.indices {
      for i in gradients[index].indices { gradients[index][i] *= limit / norm }
    }
    return norm
  }
}
