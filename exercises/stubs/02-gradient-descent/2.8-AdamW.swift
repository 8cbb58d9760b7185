import ExerciseBook
import Foundation

/// 2.8 · AdamW
///
/// Take one step of AdamW, for every parameter p with its gradient g, its first moment m and its second moment v:
///
///     m ← β₁ m + (1 - β₁) g                 the running mean of the gradients
///     v ← β₂ v + (1 - β₂) g²                the running mean of their squares
///     m̂ = m / (1 - β₁ᵗ),  v̂ = v / (1 - β₂ᵗ)        t is `step`: 1 in the first step
///     p ← p - η λ p - η m̂ / (√v̂ + ε)       η is `learningRate`, λ is `weightDecay`
///
/// From p = 1, m = 0, v = 0 and g = 0.5 at step 1, with η 0.1, β₁ 0.9, β₂ 0.999, ε 1e-8 and λ 0.2:
/// m = 0.05 and v = 0.00025, corrected 0.5 and 0.25. The step is 0.1 · 0.5 / 0.5 = 0.1, decay takes another
/// 0.1 · 0.2 · 1 = 0.02, and p becomes 0.88.
///
/// The four arrays have the same length. Change the first three in place. `pow(x, y)` and `sqrt(x)` come with Foundation.
extension GradientDescent {
  public static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws {
    try todo()
  }
}
