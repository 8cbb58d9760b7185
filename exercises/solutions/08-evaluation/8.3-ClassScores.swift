import ExerciseBook

extension Evaluation {
  public static func classScores(
    predicted: [Int], actual: [Int], classCount: Int
  ) throws -> (precision: [Double], recall: [Double], f1: [Double], macroF1: Double, microF1: Double) {
    var called = [Double](repeating: 0, count: classCount)
    var present = called
    var right = called
    for (guess, truth) in zip(predicted, actual) {
      called[guess] += 1
      present[truth] += 1
      if guess == truth { right[truth] += 1 }
    }
    func share(_ part: Double, of whole: Double) -> Double { whole == 0 ? 0 : part / whole }

    let precision = zip(right, called).map { share($0, of: $1) }
    let recall = zip(right, present).map { share($0, of: $1) }
    let f1 = zip(precision, recall).map { share(2 * $0 * $1, of: $0 + $1) }
    return (
      precision, recall, f1, macroF1: f1.reduce(0, +) / Double(classCount),
      microF1: right.reduce(0, +) / Double(actual.count)
    )
  }
}
