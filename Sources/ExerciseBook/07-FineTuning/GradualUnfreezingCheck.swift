import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let gradualUnfreezing = Self(
    "7.2", "Unfreezing schedule", file: "7.2-GradualUnfreezing",
    hints: [
      "The last layer knows least about the new task, so it begins. The first ones know what any text needs, and wait "
        + "longest.",
      "First find how many layers learn in this epoch. Then say which: they stand at the end of the array.",
      "Whole numbers divide without remainder in Swift: epoch / epochsPerLayer + 1 layers learn, at most layerCount. "
        + "Layer i is one of the last n if i >= layerCount - n.",
    ]
  ) { check in
    func expect(_ epoch: Int, _ epochsPerLayer: Int, _ expected: [Bool], _ reason: String) throws {
      let layers = expected.count
      try check.expect(
        "epoch \(epoch), \(epochsPerLayer) epoch\(epochsPerLayer == 1 ? "" : "s") a layer, \(layers) "
          + "layer\(layers == 1 ? "" : "s"): which learn",
        equals: expected, because: reason
      ) { try $0.unfrozenLayers(epoch: epoch, epochsPerLayer: epochsPerLayer, layerCount: layers) }
    }
    try expect(0, 2, [false, false, false, true], "it begins with the last layer alone")
    try expect(1, 2, [false, false, false, true], "epoch 1 is the second of the two that the last layer has to itself")
    try expect(
      2, 2, [false, false, true, true], "after two epochs the one before it joins, and the last goes on learning")
    try expect(5, 2, [false, true, true, true], "epochs 4 and 5 are those with three layers")
    try expect(6, 2, [true, true, true, true], "from epoch 6 on all four learn")
    try expect(100, 2, [true, true, true, true], "there are no more layers to unfreeze, and all go on")
    try expect(0, 3, [true], "a single layer is the last one")

    var random = check.random()
    for _ in 0..<6 {
      let (layers, pace) = (1 + random.integer(below: 8), 1 + random.integer(below: 4))
      let epoch = random.integer(below: layers * pace + 2)
      try expect(
        epoch, pace, (0..<layers).map { epoch >= (layers - 1 - $0) * pace },
        "a layer that has n layers after it begins to learn in epoch n · \(pace)")
    }
  }
}
