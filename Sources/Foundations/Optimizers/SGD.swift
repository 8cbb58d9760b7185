/// Stochastic gradient descent, with momentum if wanted: a step against the gradient, or against its running sum.
///
///     v ← μ v + g          p ← p − η v
///
/// Twin: `Reference.sgdStep`. Sources: Robbins and Monro, 1951; Polyak, 1964.
public final class SGD: Optimizer {
  public let momentum: Float
  /// Added to the gradient of matrices as λ p, which for plain SGD is the same as an L2 penalty.
  public let weightDecay: Float
  private let parameters: [(name: String, parameter: Parameter)]
  private var velocities: [Tensor]
  public private(set) var stepCount = 0

  public init(_ parameters: [(name: String, parameter: Parameter)], momentum: Float = 0, weightDecay: Float = 0) {
    self.parameters = parameters
    self.momentum = momentum
    self.weightDecay = weightDecay
    velocities = parameters.map { .zeros($0.parameter.shape) }
  }

  public func step(learningRate: Float, gradientScale: Float = 1) {
    stepCount += 1
    let slices = parameters.indices.compactMap { i -> OptimizerKernel.Slice? in
      let parameter = parameters[i].parameter
      guard parameter.isTrainable, let gradient = parameter.gradient else { return nil }
      velocities[i].makeUnique()
      return OptimizerKernel.Slice(
        value: parameter.mutableBuffer(), gradient: gradient.buffer, first: velocities[i].buffer, second: nil,
        weightDecay: parameter.shape.count >= 2 ? weightDecay : 0, learningRate: learningRate)
    }
    OptimizerKernel(slices).sgd(momentum: momentum, gradientScale: gradientScale)
  }

  public var state: OptimizerState {
    get { OptimizerState(stepCount: stepCount).adding("velocity", velocities, of: parameters) }
    set {
      stepCount = newValue.stepCount
      velocities = newValue.values(of: "velocity", for: parameters)
    }
  }
}
