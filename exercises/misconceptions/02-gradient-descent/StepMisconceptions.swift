import ExerciseBook
import Foundation
import Foundations
import Solutions

// Wrong answers to 2.7 to 2.10: what is done with gradients, and on which data.

enum LearningRateTwice: GradientDescentMisconception {
  static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) {
    for i in parameters.indices {
      velocity[i] = momentum * velocity[i] + learningRate * gradient[i]
      parameters[i] -= learningRate * velocity[i]
    }
  }
}

enum VelocityReset: GradientDescentMisconception {
  static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) throws {
    velocity = velocity.map { _ in 0 }
    try Solutions.GradientDescent.momentumStep(
      parameters: &parameters, velocity: &velocity, gradient: gradient, learningRate: learningRate, momentum: momentum)
  }
}

enum LearningRateInVelocity: GradientDescentMisconception {
  static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) {
    for i in parameters.indices {
      velocity[i] = momentum * velocity[i] + learningRate * gradient[i]
      parameters[i] -= velocity[i]
    }
  }
}

enum CoupledDecay: GradientDescentMisconception {
  static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws {
    try Solutions.GradientDescent.adamWStep(
      parameters: &parameters, firstMoment: &firstMoment, secondMoment: &secondMoment,
      gradient: zip(gradient, parameters).map { $0 + weightDecay * $1 }, step: step, learningRate: learningRate,
      beta1: beta1, beta2: beta2, epsilon: epsilon, weightDecay: 0)
  }
}

enum NoBiasCorrection: GradientDescentMisconception {
  static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws {
    // After so many steps the correction is 1.
    try Solutions.GradientDescent.adamWStep(
      parameters: &parameters, firstMoment: &firstMoment, secondMoment: &secondMoment, gradient: gradient,
      step: 1_000_000_000, learningRate: learningRate, beta1: beta1, beta2: beta2, epsilon: epsilon,
      weightDecay: weightDecay)
  }
}

enum EpsilonInsideRoot: GradientDescentMisconception {
  static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) {
    for i in parameters.indices {
      firstMoment[i] = beta1 * firstMoment[i] + (1 - beta1) * gradient[i]
      secondMoment[i] = beta2 * secondMoment[i] + (1 - beta2) * gradient[i] * gradient[i]
      let mean = firstMoment[i] / (1 - pow(beta1, Double(step)))
      let size = sqrt(secondMoment[i] / (1 - pow(beta2, Double(step))) + epsilon)
      parameters[i] -= learningRate * (weightDecay * parameters[i] + mean / size)
    }
  }
}

enum WarmupFromZero: GradientDescentMisconception {
  static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double {
    if step < warmupSteps { return peak * Double(step) / Double(warmupSteps) }
    return try Solutions.GradientDescent.learningRate(
      step: step, peak: peak, floor: floor, warmupSteps: warmupSteps, totalSteps: totalSteps)
  }
}

enum PeakOneStepEarly: GradientDescentMisconception {
  static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double {
    if step < warmupSteps { return peak * Double(step + 1) / Double(warmupSteps) }
    return try Solutions.GradientDescent.learningRate(
      step: step, peak: peak, floor: floor, warmupSteps: warmupSteps, totalSteps: totalSteps)
  }
}

enum FloorNeverReached: GradientDescentMisconception {
  static func learningRate(
    step: Int, peak: Double, floor: Double, warmupSteps: Int, totalSteps: Int
  ) throws -> Double {
    // One step more in all makes the decay one step longer.
    try Solutions.GradientDescent.learningRate(
      step: step, peak: peak, floor: floor, warmupSteps: warmupSteps, totalSteps: totalSteps + 1)
  }
}

enum TargetsNotShifted: GradientDescentMisconception {
  static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) throws -> (inputs: [[Int]], targets: [[Int]]) {
    let (inputs, _) = try Solutions.GradientDescent.batch(
      step: step, tokens: tokens, batchSize: batchSize, contextLength: contextLength, seed: seed)
    return (inputs, inputs)
  }
}

enum LastStartOutOfRange: GradientDescentMisconception {
  static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) -> (inputs: [[Int]], targets: [[Int]]) {
    var generator = SeededGenerator(seed: seed, stream: UInt64(step))
    let starts = (0..<batchSize).map { _ in generator.integer(below: tokens.count - contextLength + 1) }
    // Cut off at the end of the text, where the tokens would run out.
    return (
      inputs: starts.map { Array(tokens[$0..<$0 + contextLength]) },
      targets: starts.map { Array(tokens[($0 + 1)...].prefix(contextLength)) }
    )
  }
}

enum SameBatchAgain: GradientDescentMisconception {
  static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) throws -> (inputs: [[Int]], targets: [[Int]]) {
    try Solutions.GradientDescent.batch(
      step: 0, tokens: tokens, batchSize: batchSize, contextLength: contextLength, seed: seed)
  }
}

enum AlignedWindows: GradientDescentMisconception {
  static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) -> (inputs: [[Int]], targets: [[Int]]) {
    var generator = SeededGenerator(seed: seed, stream: UInt64(step))
    let places = (tokens.count - 1) / contextLength
    let starts = (0..<batchSize).map { _ in contextLength * generator.integer(below: places) }
    return (
      inputs: starts.map { Array(tokens[$0..<$0 + contextLength]) },
      targets: starts.map { Array(tokens[$0 + 1..<$0 + 1 + contextLength]) }
    )
  }
}
