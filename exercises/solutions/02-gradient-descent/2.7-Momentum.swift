import ExerciseBook

extension GradientDescent {
  public static func momentumStep(
    parameters: inout [Double], velocity: inout [Double], gradient: [Double], learningRate: Double, momentum: Double
  ) throws {
    for i in parameters.indices {
      velocity[i] = momentum * velocity[i] + gradient[i]
      parameters[i] -= learningRate * velocity[i]
    }
  }
}
