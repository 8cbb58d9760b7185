import ExerciseBook

extension Neurons {
  public static func parameterCount(widths: [Int]) throws -> Int {
    zip(widths, widths.dropFirst()).reduce(0) { count, layer in count + layer.1 * (layer.0 + 1) }
  }
}
