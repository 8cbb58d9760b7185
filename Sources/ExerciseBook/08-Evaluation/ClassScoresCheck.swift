import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let classScores = Self(
    "8.3", "Precision, recall and F1", file: "8.3-ClassScores",
    hints: [
      "Precision asks about what was called c, recall about what is c. Both share the same part: called c, and "
        + "rightly so.",
      "Count three things for each class: how often it was called, how often it is there, and how often both. Divide "
        + "in one helper that answers 0 when the divisor is 0.",
      "precision = both / called, recall = both / there. F1 divides 2 · precision · recall by their sum. Macro is "
        + "the mean of all classCount F1, zeros included; micro is the number of right answers divided by all.",
    ]
  ) { check in
    let (predicted, actual) = ([0, 0, 1, 1, 1], [0, 0, 0, 0, 1])
    let input = "for predicted [0, 0, 1, 1, 1], actual [0, 0, 0, 0, 1], 2 classes"
    try check.expect(
      "precision of each class, \(input)", equals: [1, 1 / 3.0], within: 1e-9,
      because: "of two called 0 both are; of three called 1 only the last is"
    ) { try $0.classScores(predicted: predicted, actual: actual, classCount: 2).precision }
    try check.expect(
      "recall of each class, \(input)", equals: [0.5, 1], within: 1e-9,
      because: "of four that are 0 two were found; the only one that is 1 was found"
    ) { try $0.classScores(predicted: predicted, actual: actual, classCount: 2).recall }
    try check.expect(
      "F1 of each class, \(input)", equals: [2 / 3.0, 0.5], within: 1e-9,
      because: "2 · 1 · 0.5 / 1.5 = 2/3, and 2 · 1/3 · 1 / (4/3) = 1/2: nearer to the smaller of the two than their "
        + "mean"
    ) { try $0.classScores(predicted: predicted, actual: actual, classCount: 2).f1 }
    try check.expect(
      "macro-F1, \(input)", equals: 7 / 12.0, within: 1e-9,
      because: "(2/3 + 1/2) / 2 = 7/12, although class 0 has four examples and class 1 only one"
    ) { try $0.classScores(predicted: predicted, actual: actual, classCount: 2).macroF1 }
    try check.expect(
      "micro-F1, \(input)", equals: 0.6, within: 1e-9, because: "3 of 5 examples are right"
    ) { try $0.classScores(predicted: predicted, actual: actual, classCount: 2).microF1 }

    func expect(
      _ predicted: [Int], _ actual: [Int], _ classCount: Int, equals expected: [[Double]], because reason: String
    ) throws {
      try check.expect(
        "predicted \(predicted.shown), actual \(actual.shown), \(classCount) classes → precision, recall, F1 and at "
          + "last macro-F1 with micro-F1",
        equals: expected, within: 1e-9, because: reason
      ) {
        let scores = try $0.classScores(predicted: predicted, actual: actual, classCount: classCount)
        return [scores.precision, scores.recall, scores.f1, [scores.macroF1, scores.microF1]]
      }
    }
    try expect(
      [0, 0, 2], [0, 1, 1], 4,
      equals: [[0.5, 0, 0, 0], [1, 0, 0, 0], [2 / 3.0, 0, 0, 0], [1 / 6.0, 1 / 3.0]],
      because: "class 1 was never called, 2 is never there, 3 neither: what cannot be divided is 0, and it counts in "
        + "the mean: (2/3 + 0 + 0 + 0) / 4 = 1/6")
    var random = check.random()
    for (classCount, count) in [(2, 12), (3, 30), (5, 8), (1, 3)] {
      let actual = (0..<count).map { _ in min(random.integer(below: classCount), random.integer(below: classCount)) }
      let predicted = actual.map { random.uniform() < 0.6 ? $0 : random.integer(below: classCount) }
      let matrix = ConfusionMatrix(predicted: predicted, actual: actual, classCount: classCount)
      let classes = 0..<classCount
      try expect(
        predicted, actual, classCount,
        equals: [
          classes.map(matrix.precision), classes.map(matrix.recall), classes.map(matrix.f1),
          [matrix.macroF1, matrix.microF1],
        ], because: "that is what counting by hand gives, 0 where a class was never called or is never there")
    }
  }
}
