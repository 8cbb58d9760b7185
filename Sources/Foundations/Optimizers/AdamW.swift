/// Adam with decoupled weight decay: each number steps by its own running mean of gradients, measured against their
/// running size.
///
///     m ← β₁ m + (1 − β₁) g          v ← β₂ v + (1 − β₂) g²
///     p ← p − η λ p − η (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
///
/// A frozen parameter keeps its value: it does not decay either.
///
/// Twin: `Reference.adamWStep`. Sources: Kingma and Ba, "Adam", 2015; Loshchilov and Hutter, "Decoupled weight decay
/// regularization", 2019.
public final class AdamW: Optimizer {
  public struct Configuration: Codable, Equatable, Sendable {
    public var beta1: Float
    public var beta2: Float
    public var epsilon: Float
    /// λ, for matrices only: shrinking a bias or a norm's weight would only do harm.
    public var weightDecay: Float

    public init(beta1: Float = 0.9, beta2: Float = 0.95, epsilon: Float = 1e-8, weightDecay: Float = 0.1) {
      self.beta1 = beta1
      self.beta2 = beta2
      self.epsilon = epsilon
      self.weightDecay = weightDecay
    }
  }

  public let configuration: Configuration
  public private(set) var stepCount = 0
  private let parameters: [(name: String, parameter: Parameter)]
  /// By which each parameter's learning rate is multiplied.
  private let rateFactors: [Float]
  private var first: [Tensor]
  private var second: [Tensor]

  /// - Parameter rateFactors: By which the learning rate of the parameters of these names is multiplied; it is 1 for all
  ///   others. See `LayeredModule.rateFactors(decay:)`.
  public init(
    _ parameters: [(name: String, parameter: Parameter)], _ configuration: Configuration = Configuration(),
    rateFactors: [String: Float] = [:]
  ) {
    self.parameters = parameters
    self.configuration = configuration
    self.rateFactors = parameters.map { rateFactors[$0.name] ?? 1 }
    first = parameters.map { .zeros($0.parameter.shape) }
    second = parameters.map { .zeros($0.parameter.shape) }
  }

  public func step(learningRate: Float, gradientScale: Float = 1) {
    stepCount += 1
    let slices = parameters.indices.compactMap { i -> OptimizerKernel.Slice? in
      let parameter = parameters[i].parameter
      guard parameter.isTrainable, let gradient = parameter.gradient else { return nil }
      // A checkpoint that is being written may still share the moments; then it keeps the old ones.
      first[i].makeUnique()
      second[i].makeUnique()
      if substituteStep(i, gradient, learningRate: learningRate * rateFactors[i], gradientScale) { return nil }
      return OptimizerKernel.Slice(
        value: parameter.mutableBuffer(), gradient: gradient.buffer, first: first[i].buffer, second: second[i].buffer,
        weightDecay: parameter.shape.count >= 2 ? configuration.weightDecay : 0,
        learningRate: learningRate * rateFactors[i])
    }
    OptimizerKernel(slices).adamW(
      beta1: configuration.beta1, beta2: configuration.beta2, epsilon: configuration.epsilon,
      correction1: correction(configuration.beta1, stepCount), correction2: correction(configuration.beta2, stepCount),
      gradientScale: gradientScale)
  }

  /// Lets other code take the step for parameter `i`, if there is any.
  private func substituteStep(_ i: Int, _ gradient: Tensor, learningRate: Float, _ gradientScale: Float) -> Bool {
    guard let substitute = Substitutes.current.adamW else { return false }
    func doubles(_ tensor: Tensor) -> [Double] { tensor.scalars.map(Double.init) }
    let parameter = parameters[i].parameter
    let step = AdamWStep(
      values: doubles(parameter.value), first: doubles(first[i]), second: doubles(second[i]),
      gradient: gradient.scalars.map { Double($0 * gradientScale) }, step: stepCount,
      learningRate: Double(learningRate), beta1: Double(configuration.beta1), beta2: Double(configuration.beta2),
      epsilon: Double(configuration.epsilon),
      weightDecay: parameter.shape.count >= 2 ? Double(configuration.weightDecay) : 0)
    guard let taken = substitute(step), taken.values.count == gradient.count, taken.first.count == gradient.count,
      taken.second.count == gradient.count
    else { return false }
    func tensor(_ numbers: [Double]) -> Tensor { Tensor(numbers.map(Float.init), shape: parameter.shape) }
    parameter.value = tensor(taken.values)
    (first[i], second[i]) = (tensor(taken.first), tensor(taken.second))
    return true
  }

  public var state: OptimizerState {
    get {
      OptimizerState(stepCount: stepCount).adding("first", first, of: parameters)
        .adding("second", second, of: parameters)
    }
    set {
      stepCount = newValue.stepCount
      first = newValue.values(of: "first", for: parameters)
      second = newValue.values(of: "second", for: parameters)
    }
  }
}

/// 1 − βᵗ, rounded to float32 only at the end: in the first steps βᵗ is so near to 1 that its rounding would be most
/// of the error.
private func correction(_ beta: Float, _ step: Int) -> Float {
  var result = 1.0
  var factor = Double(beta)
  var left = step
  while left > 0 {
    if left & 1 == 1 { result *= factor }
    factor *= factor
    left >>= 1
  }
  return Float(1 - result)
}
