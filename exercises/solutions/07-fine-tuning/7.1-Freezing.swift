import ExerciseBook

extension FineTuning {
  public static func trainable(_ names: [String], layers: [String]) throws -> [Bool] {
    names.map { name in layers.contains { name == $0 || name.hasPrefix($0 + ".") } }
  }

  public static func step(
    weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
    learningRate: Double, momentum: Double, weightDecay: Double
  ) throws {
    for p in weights.indices where isTrainable[p] {
      for i in weights[p].indices {
        velocities[p][i] = momentum * velocities[p][i] + gradients[p][i]
        weights[p][i] -= learningRate * (weightDecay * weights[p][i] + velocities[p][i])
      }
    }
  }
}
