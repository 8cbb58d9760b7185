/// The functions that bend a neuron's weighted sum, one number in, one number out, each with its derivative.
///
///     let (y, slope) = Reference.gelu(0.5)
///     let activated = x.map { Reference.gelu($0).output }
///     let xGradient = zip(x, yGradient).map { Reference.gelu($0).derivative * $1 }
///
/// An element-wise operation's pullback multiplies the incoming gradient by the derivative at the same place.
extension Reference {
  /// max(0, x), with slope 0 at the kink. Source: Nair and Hinton, "Rectified linear units improve restricted Boltzmann
  /// machines", 2010.
  public static func relu(_ x: Double) -> (output: Double, derivative: Double) {
    x > 0 ? (x, 1) : (0, 0)
  }

  /// σ(x) = 1 / (1 + e⁻ˣ), with σ′ = σ(x) · σ(−x). Only ever raises e to a negative power, so it cannot overflow.
  public static func sigmoid(_ x: Double) -> (output: Double, derivative: Double) {
    let small = exponential(-abs(x))
    let near = 1 / (1 + small)
    let far = small / (1 + small)
    return (x >= 0 ? near : far, near * far)
  }

  /// The hyperbolic tangent, with tanh′ = 1 − tanh².
  public static func tanh(_ x: Double) -> (output: Double, derivative: Double) {
    let t = hyperbolicTangent(x)
    return (t, 1 - t * t)
  }

  /// SiLU, also called swish: x · σ(x), with slope σ · (1 + x · (1 − σ)).
  ///
  /// Source: Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units for neural network function approximation in
  /// reinforcement learning", 2018.
  public static func silu(_ x: Double) -> (output: Double, derivative: Double) {
    let (s, slope) = sigmoid(x)
    return (x * s, s + x * slope)
  }

  /// GELU in the tanh approximation that GPT-2 uses ("gelu_new"): ½x · (1 + tanh u) with u = √(2/π) · (x + 0.044715x³).
  ///
  /// Source: Hendrycks and Gimpel, "Gaussian error linear units", 2016.
  public static func gelu(_ x: Double) -> (output: Double, derivative: Double) {
    let scale = (2 / Double.pi).squareRoot()
    let (t, slope) = tanh(scale * (x + 0.044715 * x * x * x))
    let inner = scale * (1 + 3 * 0.044715 * x * x)
    return (0.5 * x * (1 + t), 0.5 * (1 + t) + 0.5 * x * slope * inner)
  }
}
