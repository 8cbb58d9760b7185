import ExerciseBook

extension Evaluation {
  public static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double {
    var confidence = [Double](repeating: 0, count: binCount)
    var right = confidence
    for (sure, isRight) in zip(confidences, areRight) {
      let bin = min(binCount - 1, Int(sure * Double(binCount)))
      confidence[bin] += sure
      if isRight { right[bin] += 1 }
    }
    // A bin's share times the distance of its means is the distance of its sums, divided by the number of all answers.
    return zip(right, confidence).reduce(0) { $0 + abs($1.0 - $1.1) } / Double(confidences.count)
  }
}
