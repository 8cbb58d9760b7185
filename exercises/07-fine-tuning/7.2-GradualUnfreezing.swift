import ExerciseBook

/// 7.2 · Unfreezing schedule
///
/// The first layers of a pretrained model know about words, the last ones about what to do with them. So a new task begins
/// with the last layer; the layers before it join one by one, when what comes after them has settled.
///
/// Return which layers learn in epoch `epoch`, from the first layer to the last. In the first `epochsPerLayer` epochs it is
/// the last layer alone; then one layer more, the one before, for every further `epochsPerLayer` epochs, until all of them
/// learn. A layer that has begun goes on. Epochs count from 0.
///
/// With 4 layers and 2 epochs a layer:
///
///     epochs 0 and 1      [false, false, false, true]
///     epochs 2 and 3      [false, false, true, true]
///     epochs 4 and 5      [false, true, true, true]
///     epoch 6 and on      [true, true, true, true]
///
/// `epochsPerLayer` and `layerCount` are at least 1.
extension FineTuning {
  public static func unfrozenLayers(epoch: Int, epochsPerLayer: Int, layerCount: Int) throws -> [Bool] {
    try todo()
  }
}
