import ExerciseBook
import Foundations

enum BiasesPenalised: RegularizationMisconception {
  static func l2Penalty(
    weights: [Double], biases: [Double], strength: Double
  ) -> (penalty: Double, weightGradient: [Double], biasGradient: [Double]) {
    (
      strength * (weights + biases).reduce(0) { $0 + $1 * $1 }, weights.map { 2 * strength * $0 },
      biases.map { 2 * strength * $0 }
    )
  }
}

enum FactorTwoForgotten: RegularizationMisconception {
  static func l2Penalty(
    weights: [Double], biases: [Double], strength: Double
  ) -> (penalty: Double, weightGradient: [Double], biasGradient: [Double]) {
    (strength * weights.reduce(0) { $0 + $1 * $1 }, weights.map { strength * $0 }, biases.map { _ in 0 })
  }
}

enum SignForGradient: RegularizationMisconception {
  static func l2Penalty(
    weights: [Double], biases: [Double], strength: Double
  ) -> (penalty: Double, weightGradient: [Double], biasGradient: [Double]) {
    (
      strength * weights.reduce(0) { $0 + $1 * $1 },
      weights.map { $0 > 0 ? strength : $0 < 0 ? -strength : 0 }, biases.map { _ in 0 }
    )
  }
}

enum NotRescaled: RegularizationMisconception {
  static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) -> [Double] {
    isTraining ? activations.map { generator.uniform() < rate ? 0 : $0 } : activations
  }
}

enum OnInEvaluation: RegularizationMisconception {
  static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) -> [Double] {
    activations.map { generator.uniform() < rate ? 0 : $0 / (1 - rate) }
  }
}

enum ScaledInEvaluation: RegularizationMisconception {
  static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) -> [Double] {
    isTraining
      ? activations.map { generator.uniform() < rate ? 0 : $0 }
      : activations.map { $0 * (1 - rate) }
  }
}

enum LastWeightsKept: RegularizationMisconception {
  static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    var (weights, best, epochs, count): ([Double], Double, Int, Int) = ([], .infinity, 0, 0)
    while epochs < maximumEpochs, count < patience {
      let result = try trainEpoch()
      weights = result.weights
      epochs += 1
      count = result.validationLoss < best ? 0 : count + 1
      best = min(best, result.validationLoss)
    }
    return (weights, epochs)
  }
}

enum ImprovementsCounted: RegularizationMisconception {
  static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    var (weights, best, epochs, count): ([Double], Double, Int, Int) = ([], .infinity, 0, 0)
    while epochs < maximumEpochs, count < patience {
      let result = try trainEpoch()
      epochs += 1
      if result.validationLoss < best {
        (weights, best) = result
        count += 1
      }
    }
    return (weights, epochs)
  }
}

enum CountNotReset: RegularizationMisconception {
  static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    var (weights, best, epochs, count): ([Double], Double, Int, Int) = ([], .infinity, 0, 0)
    while epochs < maximumEpochs, count < patience {
      let result = try trainEpoch()
      epochs += 1
      if result.validationLoss < best {
        (weights, best) = result
      } else {
        count += 1
      }
    }
    return (weights, epochs)
  }
}

enum ComparedWithPrevious: RegularizationMisconception {
  static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    var (weights, previous, epochs, count): ([Double], Double, Int, Int) = ([], .infinity, 0, 0)
    while epochs < maximumEpochs, count < patience {
      let result = try trainEpoch()
      epochs += 1
      if result.validationLoss < previous {
        weights = result.weights
        count = 0
      } else {
        count += 1
      }
      previous = result.validationLoss
    }
    return (weights, epochs)
  }
}

enum ClippedEach: RegularizationMisconception {
  static func clipped(_ gradients: [[Double]], toNorm limit: Double) -> [[Double]] {
    gradients.map { gradient in
      let length = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return gradient.map { $0 * (length > limit ? limit / length : 1) }
    }
  }
}

enum ScaledUp: RegularizationMisconception {
  static func clipped(_ gradients: [[Double]], toNorm limit: Double) -> [[Double]] {
    let length = gradients.joined().reduce(0) { $0 + $1 * $1 }.squareRoot()
    return gradients.map { $0.map { $0 * limit / length } }
  }
}

enum NumbersCutOff: RegularizationMisconception {
  static func clipped(_ gradients: [[Double]], toNorm limit: Double) -> [[Double]] {
    gradients.map { $0.map { max(-limit, min(limit, $0)) } }
  }
}
