/// The learning rate of each step: up in a straight line, then down to a floor.
///
///     let schedule = LearningRateSchedule(peak: 1e-3, floor: 1e-4, warmupSteps: 100, totalSteps: 2000)
///     optimizer.step(learningRate: schedule[step])
///
/// Sources: warm-up, Goyal et al., 2017; cosine, Loshchilov and Hutter, "SGDR", 2017.
public struct LearningRateSchedule: Codable, Equatable, Sendable {
  public enum Decay: String, Codable, Sendable, CaseIterable {
    /// Half a wave of the cosine: slow, fast, slow.
    case cosine
    /// A straight line.
    case linear
    /// No decay after the warm-up.
    case constant
  }

  public var peak: Double
  public var floor: Double
  public var warmupSteps: Int
  public var totalSteps: Int
  public var decay: Decay

  public init(peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int, decay: Decay = .cosine) {
    self.peak = peak
    self.floor = floor
    self.warmupSteps = warmupSteps
    self.totalSteps = totalSteps
    self.decay = decay
  }

  /// The same course with another highest rate: the floor keeps its share of it.
  public mutating func scale(toPeak newPeak: Double) {
    if peak > 0 { floor *= newPeak / peak }
    peak = newPeak
  }

  /// The rate of step 0, 1, 2, …: `peak` at step `warmupSteps`, `floor` at the last step and after.
  public subscript(_ step: Int) -> Float {
    if step < warmupSteps { return Float(peak * Double(step + 1) / Double(warmupSteps + 1)) }
    let length = max(1, totalSteps - 1 - warmupSteps)
    let progress = min(1, Double(step - warmupSteps) / Double(length))
    switch decay {
    case .cosine: return Float(floor + (peak - floor) * (1 + cosine(.pi * progress)) / 2)
    case .linear: return Float(peak + (floor - peak) * progress)
    case .constant: return Float(peak)
    }
  }
}
