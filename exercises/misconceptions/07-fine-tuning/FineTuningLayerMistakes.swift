import ExerciseBook
import Solutions

// Wrong answers to 7.1, 7.2 and 7.3: which layers learn, and how fast.

extension FineTuningMistakes {
  enum LayerNameAnywhere: FineTuningMisconception {
    static func trainable(_ names: [String], layers: [String]) -> [Bool] {
      names.map { name in layers.contains { name.contains($0) } }
    }
  }

  enum LayerNameWithoutDot: FineTuningMisconception {
    static func trainable(_ names: [String], layers: [String]) -> [Bool] {
      names.map { name in layers.contains { name.hasPrefix($0) } }
    }
  }

  enum FrozenStillDecayed: FineTuningMisconception {
    static func step(
      weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
      learningRate: Double, momentum: Double, weightDecay: Double
    ) throws {
      try Solutions.FineTuning.step(
        weights: &weights, velocities: &velocities, gradients: gradients, isTrainable: isTrainable,
        learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
      for p in weights.indices where !isTrainable[p] {
        weights[p] = weights[p].map { $0 - learningRate * weightDecay * $0 }
      }
    }
  }

  enum FrozenGradientZero: FineTuningMisconception {
    static func step(
      weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
      learningRate: Double, momentum: Double, weightDecay: Double
    ) throws {
      let gradients = zip(gradients, isTrainable).map { gradient, learns in learns ? gradient : gradient.map { _ in 0 }
      }
      try Solutions.FineTuning.step(
        weights: &weights, velocities: &velocities, gradients: gradients, isTrainable: isTrainable.map { _ in true },
        learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
    }
  }

  enum FrozenStillRolling: FineTuningMisconception {
    static func step(
      weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
      learningRate: Double, momentum: Double, weightDecay: Double
    ) throws {
      try Solutions.FineTuning.step(
        weights: &weights, velocities: &velocities, gradients: gradients, isTrainable: isTrainable,
        learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
      for p in weights.indices where !isTrainable[p] {
        velocities[p] = velocities[p].map { momentum * $0 }
        weights[p] = zip(weights[p], velocities[p]).map { $0 - learningRate * $1 }
      }
    }
  }

  enum FrozenVelocityGathers: FineTuningMisconception {
    static func step(
      weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
      learningRate: Double, momentum: Double, weightDecay: Double
    ) throws {
      var moved = weights
      try Solutions.FineTuning.step(
        weights: &moved, velocities: &velocities, gradients: gradients, isTrainable: isTrainable.map { _ in true },
        learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
      for p in weights.indices where isTrainable[p] { weights[p] = moved[p] }
    }
  }

  enum FrozenVelocityLost: FineTuningMisconception {
    static func step(
      weights: inout [[Double]], velocities: inout [[Double]], gradients: [[Double]], isTrainable: [Bool],
      learningRate: Double, momentum: Double, weightDecay: Double
    ) throws {
      try Solutions.FineTuning.step(
        weights: &weights, velocities: &velocities, gradients: gradients, isTrainable: isTrainable,
        learningRate: learningRate, momentum: momentum, weightDecay: weightDecay)
      for p in weights.indices where !isTrainable[p] { velocities[p] = velocities[p].map { _ in 0 } }
    }
  }

  enum UnfreezingFromTheFirst: FineTuningMisconception {
    static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
      try unfrozen(epoch, epochsPerLayer, layerCount).reversed()
    }
  }

  enum UnfreezingOneAtATime: FineTuningMisconception {
    static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
      let first = try unfrozen(epoch, epochsPerLayer, layerCount).firstIndex(of: true)
      return (0..<layerCount).map { $0 == first }
    }
  }

  enum UnfreezingEveryEpoch: FineTuningMisconception {
    static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
      try unfrozen(epoch, 1, layerCount)
    }
  }

  enum UnfreezingNothingAtFirst: FineTuningMisconception {
    static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
      if epoch < epochsPerLayer { return Array(repeating: false, count: layerCount) }
      return try unfrozen(epoch - epochsPerLayer, epochsPerLayer, layerCount)
    }
  }

  enum UnfreezingCountedFromOne: FineTuningMisconception {
    static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
      try unfrozen(max(0, epoch - 1), epochsPerLayer, layerCount)
    }
  }

  private static func unfrozen(_ epoch: Int, _ epochsPerLayer: Int, _ layerCount: Int) throws -> [Bool] {
    try Solutions.FineTuning.unfrozenLayers(epoch: epoch, epochsPerLayer: epochsPerLayer, layerCount: layerCount)
  }

  enum RatesReversed: FineTuningMisconception {
    static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double] {
      try rates(layerCount, lastRate, factor).reversed()
    }
  }

  enum RatesMultiplied: FineTuningMisconception {
    static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double] {
      try rates(layerCount, lastRate, 1 / factor)
    }
  }

  enum RatesLastDividedToo: FineTuningMisconception {
    static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double] {
      try rates(layerCount, lastRate / factor, factor)
    }
  }

  enum RatesInEqualSteps: FineTuningMisconception {
    static func learningRates(layerCount: Int, lastRate: Double, factor: Double) -> [Double] {
      (1...layerCount).map { lastRate * Double($0) / Double(layerCount) }
    }
  }

  enum RatesDividedOnce: FineTuningMisconception {
    static func learningRates(layerCount: Int, lastRate: Double, factor: Double) -> [Double] {
      (1...layerCount).map { $0 == layerCount ? lastRate : lastRate / factor }
    }
  }

  enum RatesDividedByMultiples: FineTuningMisconception {
    static func learningRates(layerCount: Int, lastRate: Double, factor: Double) -> [Double] {
      (1...layerCount).map { $0 == layerCount ? lastRate : lastRate / (factor * Double(layerCount - $0)) }
    }
  }

  private static func rates(_ layerCount: Int, _ lastRate: Double, _ factor: Double) throws -> [Double] {
    try Solutions.FineTuning.learningRates(layerCount: layerCount, lastRate: lastRate, factor: factor)
  }
}
