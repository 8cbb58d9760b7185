import ExerciseBook
import Foundation

extension GradientDescent {
  public static func adamWStep(
    parameters: inout [Double], firstMoment: inout [Double], secondMoment: inout [Double], gradient: [Double],
    step: Int, learningRate: Double, beta1: Double, beta2: Double, epsilon: Double, weightDecay: Double
  ) throws {
    let correction1 = 1 - pow(beta1, Double(step))
    let correction2 = 1 - pow(beta2, Double(step))
    for i in parameters.indices {
      firstMoment[i] = beta1 * firstMoment[i] + (1 - beta1) * gradient[i]
      secondMoment[i] = beta2 * secondMoment[i] + (1 - beta2) * gradient[i] * gradient[i]
      let mean = firstMoment[i] / correction1
      let size = sqrt(secondMoment[i] / correction2)
      parameters[i] -= learningRate * (weightDecay * parameters[i] + mean / (size + epsilon))
    }
  }
}
