import ExerciseBook

extension FineTuning {
  public static func learnedAndForgotten(
    newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
  ) throws -> (learned: Double, forgotten: Double) {
    let learned = loss(newTexts, base) - loss(newTexts, tuned)
    let forgotten = loss(oldTexts, tuned) - loss(oldTexts, base)
    return (learned, forgotten)
  }

  private static func loss(_ texts: [[Int]], _ model: ([Int]) -> [Double]) -> Double {
    let logProbabilities = texts.flatMap(model)
    return -logProbabilities.reduce(0, +) / Double(logProbabilities.count)
  }
}
