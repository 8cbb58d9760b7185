/// Something that changes parameters by their gradients.
///
///     let norm = globalGradientNorm(model.parameters)
///     optimizer.step(learningRate: schedule[step], gradientScale: clippingScale(norm: norm, limit: 1))
///     model.clearGradients()
public protocol Optimizer: AnyObject {
  /// Changes every trainable parameter that has a gradient. Each gradient is first multiplied by `gradientScale`,
  /// which is how clipping and the mean over micro-batches cost no pass of their own.
  func step(learningRate: Float, gradientScale: Float)

  /// Steps taken so far.
  var stepCount: Int { get }

  /// What has to be kept to go on exactly as if never interrupted.
  var state: OptimizerState { get set }
}

public struct OptimizerState {
  public var stepCount: Int
  public var tensors: [(name: String, value: Tensor)]

  public init(stepCount: Int, tensors: [(name: String, value: Tensor)] = []) {
    self.stepCount = stepCount
    self.tensors = tensors
  }

  /// Adds one tensor for each parameter, under the parameter's name and `part`.
  func adding(_ part: String, _ values: [Tensor], of parameters: [(name: String, parameter: Parameter)]) -> Self {
    OptimizerState(stepCount: stepCount, tensors: tensors + zip(parameters, values).map { ("\($0.name).\(part)", $1) })
  }

  /// What was added under `part`: a tensor for each parameter, which has to be there.
  func values(of part: String, for parameters: [(name: String, parameter: Parameter)]) -> [Tensor] {
    parameters.map { name, parameter in
      guard let found = tensors.first(where: { $0.name == "\(name).\(part)" }), found.value.shape == parameter.shape
      else {
        preconditionFailure("the optimizer's state has no tensor \(name).\(part) of shape \(parameter.shape)")
      }
      return found.value.detached
    }
  }
}

/// The length of all gradients as one vector: √ Σ g².
public func globalGradientNorm(_ parameters: [Parameter]) -> Double {
  parameters.reduce(0.0) { sum, parameter in
    sum + (parameter.isTrainable ? parameter.gradient.map { Elementwise.sumOfSquares($0.buffer) } ?? 0 : 0)
  }.squareRoot()
}

/// The factor that brings a gradient of length `norm` down to `limit`, and leaves a shorter one as it is.
/// Source: Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013.
public func clippingScale(norm: Double, limit: Double) -> Float {
  norm > limit ? Float(limit / norm) : 1
}
