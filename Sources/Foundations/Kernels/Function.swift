/// Sixteen exponentials, logistic functions, hyperbolic tangents at a time. The C library's take one number at a time.
enum Function {
  /// eˣ, within 2 units in the last place; 0 below −87.3, where float32 has no normal number left.
  ///
  /// eˣ = 2ⁿ · eʳ with n the nearest whole number to x / ln 2, and a polynomial for eʳ, |r| ≤ ln 2 / 2.
  @inline(always)
  static func exp(_ x: Lanes) -> Lanes {
    // Adding 1.5 · 2²³ rounds to a whole number and leaves it in the lowest bits.
    let magic = Lanes(repeating: 12_582_912)
    let limited = smaller(larger(x, Lanes(repeating: -87.3)), Lanes(repeating: 88.7))
    let shifted = limited.times(Lanes(repeating: 1.442_695_04), plus: magic)
    let n = shifted - magic
    // ln 2 in two parts, so that n · ln 2 is exact to more digits than one float holds.
    var r = n.times(Lanes(repeating: -0.693_359_375), plus: limited)
    r.add(n, times: Lanes(repeating: 2.121_944_4e-4))
    var p = Lanes(repeating: 1.987_569_15e-4)
    p = p.times(r, plus: Lanes(repeating: 1.398_199_95e-3))
    p = p.times(r, plus: Lanes(repeating: 8.333_451_9e-3))
    p = p.times(r, plus: Lanes(repeating: 4.166_579_6e-2))
    p = p.times(r, plus: Lanes(repeating: 1.666_666_55e-1))
    p = p.times(r, plus: Lanes(repeating: 0.5))
    p = p.times(r * r, plus: r) + Lanes(repeating: 1)
    let result = floats(bits(p) &+ (bits(shifted) &<< 23))
    // NaN compares false with everything and passes through `clamp` as a number: put it back.
    return
      result
      .replacing(with: Lanes(), where: x .< Lanes(repeating: -87.3))
      .replacing(with: Lanes(repeating: .infinity), where: x .> Lanes(repeating: 88.7))
      .replacing(with: x, where: x .!= x)
  }

  /// 1 / (1 + e⁻ˣ)
  @inline(always)
  static func sigmoid(_ x: Lanes) -> Lanes { Lanes(repeating: 1) / (Lanes(repeating: 1) + exp(-x)) }

  /// tanh x: by e²ˣ, and near zero, where that would cancel, by its series.
  @inline(always)
  static func tanh(_ x: Lanes) -> Lanes {
    let far = Lanes(repeating: 1) - Lanes(repeating: 2) / (exp(x + x) + Lanes(repeating: 1))
    let s = x * x
    var p = Lanes(repeating: 2.186_948_9e-2)
    p = p.times(s, plus: Lanes(repeating: -5.396_825_4e-2))
    p = p.times(s, plus: Lanes(repeating: 1.333_333_3e-1))
    p = p.times(s, plus: Lanes(repeating: -3.333_333_3e-1))
    let near = p.times(s * x, plus: x)
    return far.replacing(with: near, where: s .< Lanes(repeating: 0.0625))
  }

  /// x · Φ(x) for the normal distribution's Φ, by GPT-2's approximation ½ (1 + tanh(√(2/π) (x + 0.044715 x³))).
  @inline(always)
  static func gelu(_ x: Lanes) -> Lanes { x * sigmoid(geluArgument(x)) }

  /// The derivative of `gelu`.
  @inline(always)
  static func geluSlope(_ x: Lanes) -> Lanes {
    let s = sigmoid(geluArgument(x))
    let inner = (x * x).times(
      Lanes(repeating: 2 * 0.797_884_56 * 3 * 0.044_715), plus: Lanes(repeating: 2 * 0.797_884_56))
    return s + x * s * (Lanes(repeating: 1) - s) * inner
  }

  /// ½ (1 + tanh u) is the logistic function of 2u.
  @inline(always)
  private static func geluArgument(_ x: Lanes) -> Lanes {
    let cubic = (x * x).times(Lanes(repeating: 0.044_715), plus: Lanes(repeating: 1))
    return Lanes(repeating: 2 * 0.797_884_56) * x * cubic
  }

  /// x · sigmoid(x)
  @inline(always)
  static func silu(_ x: Lanes) -> Lanes { x * sigmoid(x) }

  @inline(always)
  static func siluSlope(_ x: Lanes) -> Lanes {
    let s = sigmoid(x)
    return s + x * s * (Lanes(repeating: 1) - s)
  }
}
