import ExerciseBook

/// 7.1 · Freeze and unfreeze by layer
///
/// To fine-tune only a part of a model, the rest is frozen: a step leaves it exactly as it is.
///
/// `trainable` says for each parameter whether it learns. A parameter's name tells where it is, with dots between the
/// parts: blocks.1.norm.scale is the scale of the norm in block 1. It learns if it belongs to one of `layers`: if it has
/// this name, or if its name begins with this name and a dot. Of head.weight, blocks.1.norm.scale and
/// blocks.10.norm.scale, with the layers head and blocks.1, the first two learn: [true, true, false].
///
/// `step` takes a step of gradient descent with momentum and decoupled weight decay. For each number w of a parameter
/// that learns, with its velocity v and its gradient g:
///
///     v ← μ v + g                  μ is `momentum`
///     w ← w - η λ w - η v          η is `learningRate`, λ is `weightDecay`; the new v
///
/// A parameter that does not learn keeps its weights and its velocity; should it be unfrozen later, it goes on from there.
///
/// From weights [[1], [1]], velocities [[3], [3]] and gradients [[2], [2]], with only the first trainable, η 0.1, μ 0.9
/// and λ 0.5: the velocities become [[4.7], [3]], the weights [[1 - 0.05 - 0.47], [1]] = [[0.48], [1]].
extension FineTuning {
  public static func trainable(_ names: [String], layers: [String]) throws -> [Bool] {
    try todo()
  }

  public static func step(
    weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
    learningRate: Double, momentum: Double, weightDecay: Double
  ) throws {
    try todo()
  }
}
