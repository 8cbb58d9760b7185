import ExerciseBook
import Foundation

extension Evaluation {
  public static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
    var product = 1.0
    for n in 1...4 {
      var (shared, total) = (0, 0)
      for (translation, reference) in zip(translations, references) {
        let (runs, known) = (wordRuns(translation, n), wordRuns(reference, n))
        for (run, count) in runs {
          shared += min(count, known[run] ?? 0)
          total += count
        }
      }
      if shared == 0 { return 0 }
      product *= Double(shared) / Double(total)
    }
    let length = Double(translations.joined().count)
    let referenceLength = Double(references.joined().count)
    let brevityPenalty = length >= referenceLength ? 1 : exp(1 - referenceLength / length)
    return 100 * brevityPenalty * pow(product, 0.25)
  }

  /// How often each run of `n` words comes.
  private static func wordRuns(_ words: [String], _ n: Int) -> [[String]: Int] {
    var counts: [[String]: Int] = [:]
    for start in words.indices where start + n <= words.count {
      counts[Array(words[start..<start + n]), default: 0] += 1
    }
    return counts
  }
}
