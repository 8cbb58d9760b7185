/// Momentum, made orthogonal: a matrix steps in all its directions equally far, not mostly in the few that its
/// gradients agree on.
///
///     v ← μ v + g          u = g + μ v          p ← p − η λ p − η √max(1, outputs / inputs) · orthogonal(u)
///
/// orthogonal(u) is U Vᵀ of u's singular value decomposition U S Vᵀ. Five steps of a polynomial in matrix products come
/// near enough: they bring every singular value to between about 0.7 and 1.2. For matrices only; norms, biases and
/// tables of embeddings are AdamW's.
///
///     let muon = Muon(matrices, Muon.Configuration())
///     muon.step(learningRate: 0.02, gradientScale: 1)
///
/// Source: Jordan et al., "Muon: an optimizer for hidden layers in neural networks", 2024.
public final class Muon: Optimizer {
  public struct Configuration: Codable, Equatable, Sendable {
    /// μ
    public var momentum: Float
    /// λ
    public var weightDecay: Float
    /// Muon's learning rate as a multiple of the schedule's, which is AdamW's.
    public var learningRateFactor: Float

    public init(momentum: Float = 0.95, weightDecay: Float = 0.01, learningRateFactor: Float = 5) {
      self.momentum = momentum
      self.weightDecay = weightDecay
      self.learningRateFactor = learningRateFactor
    }
  }

  public let configuration: Configuration
  public private(set) var stepCount = 0
  private let parameters: [(name: String, parameter: Parameter)]
  private var velocities: [Tensor]

  public init(_ parameters: [(name: String, parameter: Parameter)], _ configuration: Configuration = Configuration()) {
    precondition(parameters.allSatisfy { $0.parameter.shape.count == 2 }, "Muon is for matrices")
    self.parameters = parameters
    self.configuration = configuration
    velocities = parameters.map { .zeros($0.parameter.shape) }
  }

  public func step(learningRate: Float, gradientScale: Float = 1) {
    stepCount += 1
    let rate = learningRate * configuration.learningRateFactor
    let moving = parameters.indices.filter {
      parameters[$0].parameter.isTrainable && parameters[$0].parameter.gradient != nil
    }
    let sums = moving.map { Tensor(uninitialized: parameters[$0].parameter.shape) }
    OptimizerKernel(
      zip(moving, sums).map { i, sum in
        // A checkpoint that is being written may still share the velocities; then it keeps the old ones.
        velocities[i].makeUnique()
        let gradient = parameters[i].parameter.gradient!.buffer
        return OptimizerKernel.Slice(
          value: gradient, gradient: gradient, first: velocities[i].buffer, second: sum.buffer, weightDecay: 0,
          learningRate: 0)
      }
    ).muonMomentum(configuration.momentum, gradientScale: gradientScale)
    let directions = withoutGradients { Self.orthogonalized(sums) }
    OptimizerKernel(
      zip(moving, directions).map { i, direction in
        let parameter = parameters[i].parameter
        let (outputs, inputs) = (Float(parameter.shape[0]), Float(parameter.shape[1]))
        return OptimizerKernel.Slice(
          value: parameter.mutableBuffer(), gradient: direction.buffer, first: direction.buffer, second: nil,
          weightDecay: rate * configuration.weightDecay,
          learningRate: rate * max(1, outputs / inputs).squareRoot())
      }
    ).move()
  }

  /// For each matrix one with the same singular vectors and with singular values near 1. A matrix of zeros stays one.
  ///
  /// Matrices of one shape, or of its transpose, go through the polynomial together: they are small, and many.
  static func orthogonalized(_ matrices: [Tensor]) -> [Tensor] {
    var results = matrices
    var groups: [(shape: [Int], members: [Int])] = []
    for (i, matrix) in matrices.enumerated() {
      let shape = matrix.shape.sorted()
      if let group = groups.firstIndex(where: { $0.shape == shape }) {
        groups[group].members.append(i)
      } else {
        groups.append((shape, [i]))
      }
    }
    for (shape, members) in groups {
      // Each lies on its side, so that the products are of the smaller kind; and no singular value is above 1, since
      // none is larger than the length of the whole.
      let wide = members.map { i in
        let matrix = matrices[i].shape == shape ? matrices[i] : matrices[i].transposed()
        let length = Float(Elementwise.sumOfSquares(matrix.buffer).squareRoot())
        return (matrix * (1 / max(length, 1e-20))).reshaped(to: [1] + shape)
      }
      var x = Tensor.concatenated(wide)  // [members, smaller, larger]
      for _ in 0..<5 {
        let a = selfProducts(x)
        let squares = a.matmul(a)
        Elementwise.map(a.buffer, squares.buffer, into: squares.buffer, Combination(-4.7750, 2.0315))
        let change = squares.matmul(x)
        Elementwise.map(x.buffer, change.buffer, into: change.buffer, Combination(3.4445, 1))
        x = change
      }
      for (place, i) in members.enumerated() {
        let result = x.slice(place..<place + 1).reshaped(to: shape)
        results[i] = matrices[i].shape == shape ? result : result.transposed()
      }
    }
    return results
  }

  /// x · xᵀ for each of a stack of matrices [members, rows, columns], read where it lies instead of transposed first.
  private static func selfProducts(_ x: Tensor) -> Tensor {
    let (members, rows, columns) = (x.shape[0], x.shape[1], x.shape[2])
    let products = Tensor(uninitialized: [members, rows, rows])
    BatchedProduct(
      batch: members, rows: rows, columns: rows, depth: columns, transposeB: true, precision: Precision.current
    ).multiply(x.buffer, x.buffer, into: products.buffer)
    return products
  }

  public var state: OptimizerState {
    get { OptimizerState(stepCount: stepCount).adding("velocity", velocities, of: parameters) }
    set {
      stepCount = newValue.stepCount
      velocities = newValue.values(of: "velocity", for: parameters)
    }
  }
}

/// Muon for the matrices inside the blocks of a transformer, AdamW for everything else.
public final class MuonWithAdamW: Optimizer {
  private let muon: Muon
  private let adamW: AdamW

  public init(
    _ parameters: [(name: String, parameter: Parameter)], muon: Muon.Configuration, adamW: AdamW.Configuration
  ) {
    func isHidden(_ named: (name: String, parameter: Parameter)) -> Bool {
      named.name.hasPrefix("blocks.") && named.parameter.shape.count == 2
    }
    self.muon = Muon(parameters.filter(isHidden), muon)
    self.adamW = AdamW(parameters.filter { !isHidden($0) }, adamW)
  }

  public var stepCount: Int { adamW.stepCount }

  public func step(learningRate: Float, gradientScale: Float) {
    muon.step(learningRate: learningRate, gradientScale: gradientScale)
    adamW.step(learningRate: learningRate, gradientScale: gradientScale)
  }

  public var state: OptimizerState {
    get { OptimizerState(stepCount: stepCount, tensors: muon.state.tensors + adamW.state.tensors) }
    set {
      muon.state = newValue
      adamW.state = newValue
    }
  }
}

/// A sum with weights, in one pass.
private struct Combination: BinaryOperation {
  let first, second: Lanes

  init(_ first: Float, _ second: Float) {
    self.first = Lanes(repeating: first)
    self.second = Lanes(repeating: second)
  }

  @inline(__always) func callAsFunction(_ x: Lanes, _ y: Lanes) -> Lanes { x * first + y * second }
}
