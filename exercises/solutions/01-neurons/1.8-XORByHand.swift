import ExerciseBook

extension Neurons {
  public static func xorNeurons() throws -> [[Double]] {
    [
      [1, 1, -0.5],  // at least one
      [1, 1, -1.5],  // both
      [1, -1, -0.5],  // at least one, and not both
    ]
  }
}
