import ExerciseBook
import Foundations

extension Evaluation {
  public static func bootstrapInterval(
    of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
  ) throws -> (lower: Double, upper: Double) {
    var means: [Double] = []
    for _ in 0..<drawCount {
      var sum = 0.0
      for _ in scores { sum += scores[generator.integer(below: scores.count)] }
      means.append(sum / Double(scores.count))
    }
    means.sort()
    let below = Int((1 - confidence) / 2 * Double(drawCount))
    return (means[below], means[drawCount - 1 - below])
  }
}
