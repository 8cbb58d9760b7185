/// Lets a pretrained model learn from its last layer on: one group more every few steps, until all of it does.
///
///     let unfreezing = GradualUnfreezing(stepsPerGroup: 20)
///     for step in 0..<steps {
///       unfreezing.apply(to: model, at: step)     // step 0: the last group; step 20: the last two; …
///       …
///     }
///
/// The last layers know most about the old task and least about language, so they are the first to change.
/// Source: Howard and Ruder, "Universal language model fine-tuning for text classification", 2018.
public struct GradualUnfreezing: Sendable {
  public let stepsPerGroup: Int

  public init(stepsPerGroup: Int) {
    precondition(stepsPerGroup >= 1, "a group learns for at least 1 step, not \(stepsPerGroup)")
    self.stepsPerGroup = stepsPerGroup
  }

  /// How many groups, counted from the last, learn at `step` (0, 1, …) of a model that has `groups`.
  public func groupCount(at step: Int, of groups: Int) -> Int { min(groups, 1 + step / stepsPerGroup) }

  public func apply(to model: some LayeredModule, at step: Int) {
    model.unfreeze(last: groupCount(at: step, of: model.layerGroups.count))
  }
}
