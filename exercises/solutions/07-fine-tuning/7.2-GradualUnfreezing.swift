import ExerciseBook

extension FineTuning {
  public static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
    let learning = epoch / epochsPerLayer + 1
    return (0..<layerCount).map { $0 >= layerCount - learning }
  }
}
