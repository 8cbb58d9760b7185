import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let calibrationError = Self(
    "8.7", "Expected calibration error", file: "8.7-CalibrationError",
    hints: [
      "Sort the answers into drawers by how sure the model was, and compare in each drawer how sure it was with how "
        + "often it was right. Too sure in one drawer is not made good by too modest in another.",
      "The bin of a confidence is `Int(confidence * Double(binCount))`, and a confidence of 1 needs care. For each "
        + "bin you want three numbers: how many, the sum of the confidences, how many right.",
      "Each bin that is not empty adds count / all · |right / count - sum of confidences / count|. Keep the bin's "
        + "number at most binCount - 1.",
    ]
  ) { check in
    func expect(
      _ confidences: [Double], _ areRight: [Bool], _ binCount: Int, equals expected: Double, because reason: String
    ) throws {
      let given = zip(confidences, areRight).map { "\($0.shown) \($1 ? "right" : "wrong")" }
      let input = given.prefix(12).joined(separator: ", ") + (given.count > 12 ? ", … \(given.count) in all" : "")
      try check.expect("\(input); \(binCount) bins", equals: expected, within: 1e-9, because: reason) {
        try $0.calibrationError(confidences: confidences, areRight: areRight, binCount: binCount)
      }
    }
    try expect(
      [0.9, 0.8, 0.7, 0.2], [true, false, false, false], 2, equals: 0.4,
      because: "three answers with mean confidence 0.8 and accuracy 1/3, one with 0.2 and 0: 3/4 · 0.4667 + 1/4 · 0.2")
    try expect(
      [0.9, 0.1], [false, true], 2, equals: 0.9,
      because: "too sure by 0.9 in one bin, too modest by 0.9 in the other: both are errors, and do not cancel")
    try expect(
      [0.75, 0.75, 0.75, 0.75], [true, true, true, false], 10, equals: 0,
      because: "75 % sure and right in three cases of four: that is what calibrated means. Nine empty bins add nothing")
    try expect(
      [1, 1, 0], [true, false, false], 10, equals: 1 / 3.0,
      because: "a confidence of 1 is in the last bin: 2/3 · |1/2 - 1|; 0 is in the first, and is right about being "
        + "wrong")

    var random = check.random()
    for (count, binCount) in [(20, 5), (100, 10), (300, 15)] {
      // Mostly sure, and less often right than it says.
      let confidences = (0..<count).map { _ in 1 - random.uniform() * random.uniform() }
      let areRight = confidences.map { random.uniform() < $0 * $0 }
      try expect(
        confidences, areRight, binCount,
        equals: Calibration(confidences: confidences, areRight: areRight, binCount: binCount).expectedError,
        because: "each bin counts by its share of the answers")
    }
  }
}
