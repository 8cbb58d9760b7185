import ExerciseBook

extension Transformer {
  public static func parameterCount(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Int {
    let tables = (vocabularySize + contextLength) * width
    let attention = 4 * (width * width + width)
    let feedForward = 8 * width * width + 5 * width
    let norm = 2 * width
    return tables + layerCount * (attention + feedForward + 2 * norm) + norm
  }

  public static func trainingOperationsPerToken(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Double {
    let matrices = Double(layerCount * 12 * width * width + vocabularySize * width)
    let keys = Double(contextLength + 1) / 2
    return 6 * (matrices + Double(layerCount) * 2 * Double(width) * keys)
  }
}
