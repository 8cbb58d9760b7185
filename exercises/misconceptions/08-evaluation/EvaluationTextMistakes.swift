import ExerciseBook
import Foundation
import Foundations
import Solutions

// Wrong answers to 8.4 to 8.6: texts that are compared by what they share.

extension EvaluationMistakes {
  enum NoBrevityPenalty: EvaluationMisconception {
    static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
      scored(translations, references, penalty: { _, _ in 1 })
    }
  }

  enum UnclippedCounts: EvaluationMisconception {
    static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
      scored(translations, references, shared: { $1 > 0 ? $0 : 0 })
    }
  }

  enum LongTranslationsRewarded: EvaluationMisconception {
    static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
      scored(translations, references, penalty: { exp(1 - $1 / $0) })
    }
  }

  enum SentenceScoresAveraged: EvaluationMisconception {
    static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
      let scores = try zip(translations, references).map { translation, reference in
        try Solutions.Evaluation.bleu(translations: [translation], references: [reference])
      }
      return scores.reduce(0, +) / Double(scores.count)
    }
  }

  enum PrecisionsAveraged: EvaluationMisconception {
    static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
      scored(translations, references, mean: { $0.reduce(0, +) / 4 })
    }
  }

  /// BLEU with its parts open: how many times a run is shared, given its two counts; the mean of the precisions; and
  /// what the two lengths do.
  private static func scored(
    _ translations: [[String]], _ references: [[String]], shared: (Int, Int) -> Int = { min($0, $1) },
    mean: ([Double]) -> Double = { pow($0.reduce(1, *), 0.25) },
    penalty: (Double, Double) -> Double = { $0 < $1 ? exp(1 - $1 / $0) : 1 }
  ) -> Double {
    let precisions = (1...4).map { n in
      var (right, all) = (0, 0)
      for (translation, reference) in zip(translations, references) {
        let known = runs(reference, n)
        for (run, times) in runs(translation, n) {
          right += shared(times, known[run] ?? 0)
          all += times
        }
      }
      return all == 0 ? 0 : Double(right) / Double(all)
    }
    return 100 * mean(precisions)
      * penalty(Double(translations.joined().count), Double(references.joined().count))
  }

  private static func runs<Item: Hashable>(_ items: [Item], _ n: Int) -> [[Item]: Int] {
    var counts: [[Item]: Int] = [:]
    for start in items.indices where start + n <= items.count {
      counts[Array(items[start..<start + n]), default: 0] += 1
    }
    return counts
  }

  enum SpacesCounted: EvaluationMisconception {
    static func chrF(_ translation: String, reference: String) throws -> Double {
      fScore(translation, reference)
    }
  }

  enum RecallCountedOnce: EvaluationMisconception {
    static func chrF(_ translation: String, reference: String) throws -> Double {
      fScore(unspaced(translation), unspaced(reference), betaSquared: 1)
    }
  }

  enum PrecisionCountedTwice: EvaluationMisconception {
    static func chrF(_ translation: String, reference: String) throws -> Double {
      fScore(unspaced(translation), unspaced(reference), betaSquared: 0.25)
    }
  }

  enum DistinctRunsOnly: EvaluationMisconception {
    static func chrF(_ translation: String, reference: String) throws -> Double {
      fScore(unspaced(translation), unspaced(reference)) { _ in 1 }
    }
  }

  enum AlwaysSixLengths: EvaluationMisconception {
    static func chrF(_ translation: String, reference: String) throws -> Double {
      fScore(unspaced(translation), unspaced(reference), isAlwaysSix: true)
    }
  }

  private static func unspaced(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// chrF with its parts open. F with β = 1/2 is that with β = 2 in which precision and recall have changed places.
  private static func fScore(
    _ translation: String, _ reference: String, betaSquared: Double = 4, isAlwaysSix: Bool = false,
    times: (Int) -> Int = { $0 }
  ) -> Double {
    var (precision, recall, lengths) = (0.0, 0.0, 0.0)
    for n in 1...6 {
      let given = runs(Array(translation), n).mapValues(times)
      let known = runs(Array(reference), n).mapValues(times)
      if given.isEmpty || known.isEmpty { continue }
      let shared = Double(given.reduce(0) { $0 + min($1.value, known[$1.key] ?? 0) })
      precision += shared / Double(given.values.reduce(0, +))
      recall += shared / Double(known.values.reduce(0, +))
      lengths += 1
    }
    if isAlwaysSix { lengths = 6 }
    if precision == 0 { return 0 }
    (precision, recall) = (precision / lengths, recall / lengths)
    return 100 * (1 + betaSquared) * precision * recall / (betaSquared * precision + recall)
  }

  enum TextsNotNormalized: EvaluationMisconception {
    static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
      best(answer, references) { $0.split(separator: " ").map(String.init) }
    }
  }

  enum SetForBag: EvaluationMisconception {
    static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
      let words = AnswerMatch.normalized(answer)
      let scores = references.map { reference in
        let (one, other) = (Set(words), Set(AnswerMatch.normalized(reference)))
        if one.isEmpty || other.isEmpty { return one == other ? 1.0 : 0 }
        return 2 * Double(one.intersection(other).count) / Double(one.count + other.count)
      }
      return (references.contains { AnswerMatch.normalized($0) == words }, scores.max() ?? 0)
    }
  }

  enum FirstReferenceOnly: EvaluationMisconception {
    static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
      best(answer, Array(references.prefix(1)), AnswerMatch.normalized)
    }
  }

  enum ArticlesInsideWords: EvaluationMisconception {
    static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
      best(answer, references) { text in
        var text = String(text.lowercased().filter { !$0.isPunctuation })
        for article in ["the", "an", "a"] { text = text.replacingOccurrences(of: article, with: "") }
        return text.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
  }

  enum MarksBecomeSpaces: EvaluationMisconception {
    static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
      best(answer, references) { text in
        text.lowercased().split { $0.isPunctuation || $0.isWhitespace }.map(String.init)
          .filter { !["a", "an", "the"].contains($0) }
      }
    }
  }

  enum ArticlesKept: EvaluationMisconception {
    static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
      best(answer, references) { text in
        text.lowercased().filter { !$0.isPunctuation }.split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
  }

  /// The score with another way to the words.
  private static func best(
    _ answer: String, _ references: [String], _ words: (String) -> [String]
  ) -> (isExact: Bool, f1: Double) {
    let matches = references.map { reference in
      let (one, other) = (words(answer), words(reference))
      if one.isEmpty || other.isEmpty { return (one == other, one == other ? 1.0 : 0) }
      let (given, known) = (runs(one, 1), runs(other, 1))
      let shared = given.reduce(0) { $0 + min($1.value, known[$1.key] ?? 0) }
      return (one == other, 2 * Double(shared) / Double(one.count + other.count))
    }
    return (matches.contains { $0.0 }, matches.map(\.1).max() ?? 0)
  }
}
