import Foundation
import Foundations
import Presentation

let withAPencil = LessonSection(
  "Scores, with a pencil",
  asks: "What exactly does each score count? Nine of them, on examples small enough to check by hand."
) { page in
  surprise(page)
  classes(page)
  translation(page)
  answers(page)
  confidence(page)
  page.learned(
    "Every score is a few counts and a division. What differs is what is counted, and so what a model can do to look "
      + "good without being good: call everything happy, repeat a safe word, leave the difficult part out, or say that "
      + "it is sure.")
}

/// Perplexity and bits per byte of four tokens.
private func surprise(_ page: LessonPage) {
  let tokens: [(text: String, probability: Double)] = [("Mia", 0.5), (" ran", 0.125), (" home", 0.25), (".", 0.25)]
  let bits = tokens.map { -log2($0.probability) }
  let total = bits.reduce(0, +)
  let bytes = tokens.reduce(0) { $0 + $1.text.utf8.count }
  page.table(
    ["token", "the model gave it", "surprise: −log₂ p"],
    zip(tokens, bits).map { ["“\($0.text)”", "\($0.probability)", whole($1) + ($1 == 1 ? " bit" : " bits")] })
  page.lines(
    """
      perplexity       \(terms(bits)) = \(whole(total)) bits for \(tokens.count) tokens, \(whole(total / 4)) a token: \
    2^\(whole(total / 4)) = \(whole(pow(2, total / 4)))
      bits per byte    \(whole(total)) bits / \(bytes) bytes = \(Format.fixed(total / Double(bytes), decimals: 3))
    """)
  check(
    page, TextScore(nats: total * log(2), tokens: 4, bytes: bytes).perplexity, 4,
    TextScore(nats: total * log(2), tokens: 4, bytes: bytes).bitsPerByte, total / Double(bytes))
}

/// Accuracy, precision, recall and F1 of ten stories.
private func classes(_ page: LessonPage) {
  // 1 is sad, 0 is happy.
  let actual = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
  let called = [1, 1, 1, 0, 1, 1, 0, 0, 0, 0]
  let matrix = ConfusionMatrix(predicted: called, actual: actual, classCount: 2)
  page.table(
    ["ten stories", "called sad", "called happy"],
    [("is sad", 1), ("is happy", 0)].map { [$0.0, "\(matrix.counts[$0.1][1])", "\(matrix.counts[$0.1][0])"] })
  let (precision, recall) = (3.0 / 5, 3.0 / 4)
  let f1 = 2 * precision * recall / (precision + recall)
  page.lines(
    """
      accuracy         3 + 4 right of 10 = \(fixed(matrix.accuracy))
      precision (sad)  3 right of 5 called sad = \(fixed(precision))
      recall (sad)     3 found of 4 that are sad = \(fixed(recall))
      F1 (sad)         2 · \(fixed(precision)) · \(fixed(recall)) / (\(fixed(precision)) + \(fixed(recall))) = \(fixed(f1))
    """)
  let lazy = ConfusionMatrix(predicted: actual.map { _ in 0 }, actual: actual, classCount: 2)
  page.say(
    "Whoever calls every story happy has an accuracy of \(fixed(lazy.accuracy)), and an F1 of \(fixed(lazy.f1(of: 1))) "
      + "for the sad ones.")
  check(page, matrix.precision(of: 1), precision, matrix.recall(of: 1), recall, matrix.f1(of: 1), f1)
}

/// BLEU and chrF of a translation, and ROUGE-L.
private func translation(_ page: LessonPage) {
  let reference = "Mia donis la ruĝan kajton al Ben."
  let given = "Mia donis la ruĝan kajto al Ben."
  page.lines("  reference        \(reference)      (Mia gave the red kite to Ben.)\n  translation      \(given)\n")
  let counts = BLEU.Counts(given, references: [reference])
  let shares = (0..<4).map { "\(counts.matches[$0])/\(counts.totals[$0])" }
  let product = (0..<4).reduce(1.0) { $0 * Double(counts.matches[$1]) / Double(counts.totals[$1]) }
  let bleu = 100 * pow(product, 0.25)
  page.table(
    ["runs of words", "right", "all"], (0..<4).map { ["\($0 + 1)", "\(counts.matches[$0])", "\(counts.totals[$0])"] })
  page.lines(
    """
      BLEU             (\(shares.joined(separator: " · ")))^¼ = \(Format.fixed(product, decimals: 4))^¼ = \
    \(fixed(bleu / 100)), times 100
      too short        “Mia donis la ruĝan” has every run right, but 4 words for 8:
                       times e^(1 − 8/4) = \(Format.fixed(exp(-1), decimals: 3))
    """)
  let short = BLEU(["Mia donis la ruĝan"], references: [[reference]])
  check(page, BLEU([given], references: [[reference]]).score, bleu, short.score, 100 * exp(-1))

  let runs = ChrF.Counts(given, reference: reference)
  page.table(
    ["runs of letters"] + (1...6).map { "\($0)" },
    [
      ["shared"] + runs.shared.map { "\($0)" }, ["of the translation"] + runs.given.map { "\($0)" },
      ["of the reference"] + runs.known.map { "\($0)" },
    ])
  let precision = mean(zip(runs.shared, runs.given).map { Double($0) / Double($1) })
  let recall = mean(zip(runs.shared, runs.known).map { Double($0) / Double($1) })
  let chrF = 100 * 5 * precision * recall / (4 * precision + recall)
  page.lines(
    """
      chrF             P = \(three(precision)) and R = \(three(recall)), the means of the six shares
                       5 · P · R / (4 · P + R) = \(three(chrF / 100)), times 100
    """)
  check(page, ChrF([given], references: [reference]).score, chrF)

  let known = "Mia found the red kite under the bench."
  let told = "Mia found the kite by the bench."
  let rouge = RougeL(told, reference: known)
  page.lines(
    """
      reference        \(known)
      told             \(told)
      ROUGE-L          in both, in this order: Mia found the kite the bench, 6 words
                       precision 6/7, recall 6/8, F1 = 2 · 6 / (7 + 8) = \(fixed(2 * 6.0 / 15))
    """)
  check(page, rouge.f1, 2 * 6.0 / 15)
}

/// Exact match and F1 of two answers.
private func answers(_ page: LessonPage) {
  let match = AnswerMatch("In the old barn!", references: ["The barn."])
  page.lines(
    """
      right answer     The barn.           → barn
      given            In the old barn!    → in old barn
      exact match      no: small letters, no marks, no articles, and still not the same
      F1               1 shared word: 2 · 1 / (3 + 1) = \(fixed(2 * 1.0 / 4))
    """)
  check(page, match.isExact ? 1 : 0, 0, match.f1, 0.5)
}

/// The expected calibration error of ten answers.
private func confidence(_ page: LessonPage) {
  let sure = Array(repeating: 0.9, count: 5) + Array(repeating: 0.6, count: 5)
  let right = [true, true, true, true, false] + [true, true, false, false, false]
  let calibration = Calibration(confidences: sure, areRight: right, binCount: 5)
  page.table(
    ["answers", "how sure", "right", "apart"],
    [["5", "0.9", "4/5 = 0.8", "0.1"], ["5", "0.6", "2/5 = 0.4", "0.2"]])
  page.lines("  calibration error   ½ · 0.1 + ½ · 0.2 = \(fixed(0.5 * 0.1 + 0.5 * 0.2))")
  check(page, calibration.expectedError, 0.15)
}

/// Says that Foundations computes what was computed here by hand; pairs of theirs and ours.
private func check(_ page: LessonPage, _ numbers: Double...) {
  for place in stride(from: 0, to: numbers.count, by: 2) {
    precondition(abs(numbers[place] - numbers[place + 1]) < 1e-9, "\(numbers[place]) is not \(numbers[place + 1])")
  }
  page.lines(
    "  (Foundations: "
      + stride(from: 0, to: numbers.count, by: 2).map { three(numbers[$0]) }.joined(separator: ", ") + ")\n")
}

private func terms(_ numbers: [Double]) -> String { numbers.map(whole).joined(separator: " + ") }
private func whole(_ number: Double) -> String { Format.fixed(number, decimals: 0) }
private func fixed(_ number: Double) -> String { Format.fixed(number, decimals: 2) }
private func three(_ number: Double) -> String { Format.fixed(number, decimals: 3) }
private func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
