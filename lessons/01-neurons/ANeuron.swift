import Foundation
import Foundations
import Presentation

/// Section 3: one neuron, in numbers and as a line.
let aNeuron = LessonSection(
  "A neuron",
  asks: "What does a neuron compute, and what do its weights and its bias do?"
) { page in
  let examples =
    ExampleSentences.english.map { Example(text: $0, isGerman: false) }
    + ExampleSentences.german.map { Example(text: $0, isGerman: true) }
  let evidence = LetterEvidence(learnedFrom: examples)
  showWeightedSum(evidence, of: "Zu viel", on: page)
  showBiasAsOpinion(examples, on: page)

  page.say(
    "With two inputs a neuron can be drawn. Where w₁x₁ + w₂x₂ + b is exactly 0 it is undecided: that is a straight "
      + "line. The weights turn the line, the bias shifts it.")
  let corners: [(Double, Double)] = [(0, 0), (1, 0), (0, 1), (1, 1)]
  let (weights, biases) = ((1.0, 1.0), [-0.5, -1, -1.5])
  page.table(
    ["weights 1 and 1", "(0, 0)", "(1, 0)", "(0, 1)", "(1, 1)"],
    biases.map { bias in
      ["bias \(Format.fixed(bias, decimals: 1))"]
        + corners.map { corner in
          let sum = weights.0 * corner.0 + weights.1 * corner.1 + bias
          return Format.fixed(sum, decimals: 1) + (sum > 0 ? " yes" : " no")
        }
    })
  page.show(
    ScatterChart(
      "The same weights, three biases", x: "x₁", y: "x₂",
      [ChartSeries("inputs", points: corners)],
      lines: biases.map { .boundary("b = \(Format.fixed($0, decimals: 1))", weights: weights, bias: $0) }),
    as: "bias")
  page.show(
    ScatterChart(
      "The same bias, three pairs of weights", x: "x₁", y: "x₂",
      [ChartSeries("inputs", points: corners)],
      lines: [(1.0, 1.0), (2, 0.5), (-1, 2)].map { pair in
        .boundary(
          "w = (\(shownNumber(pair.0)), \(shownNumber(pair.1)))", weights: pair, bias: -1)
      }), as: "weights")
  page.learned(
    "A neuron is a weighted sum, a bias, and a decision. It divides its inputs by one straight line, and everything it "
      + "knows is in the weights and the bias.")
}

/// The classifier of section 1, written out as the neuron that it is.
private func showWeightedSum(_ evidence: LetterEvidence, of text: String, on page: LessonPage) {
  page.say(
    "The learner of section 1 is a neuron already. Its inputs are how often each letter occurs; each input has a "
      + "weight; the products are added up. For \u{201C}\(text)\u{201D}:")
  let counts = LetterEvidence.counts(in: text)
  let rows = LetterEvidence.letters.indices.filter { counts[$0] > 0 }.map { index in
    [
      String(LetterEvidence.letters[index]), Format.fixed(counts[index], decimals: 0),
      Format.fixed(evidence.weights[index], decimals: 2),
      Format.fixed(counts[index] * evidence.weights[index], decimals: 2),
    ]
  }
  page.table(["letter", "input", "weight", "input · weight"], rows)
  let score = evidence.score(of: text)
  page.say(
    "The sum is \(Format.fixed(score, decimals: 2)): \(score > 0 ? "above 0, so German" : "not above 0, English").")
}

/// A bias that says what was to be expected before looking.
private func showBiasAsOpinion(_ examples: [Example], on page: LessonPage) {
  page.say(
    "Its bias is 0, because half of the sentences are German. Suppose only 1 in 20 were. Then it should need more "
      + "evidence before it says German: a bias of ln(1 / 19) = \(Format.fixed(log(1.0 / 19), decimals: 2)) is what "
      + "it knows before it has seen a letter.")
  var generator = SeededGenerator(seed: page.seed, stream: 5)
  var (without, with): ([Double], [Double]) = ([], [])
  for _ in 0..<page.amount(200, quick: 10) {
    var (english, german) = (examples.filter { !$0.isGerman }, examples.filter(\.isGerman))
    generator.shuffle(&english)
    generator.shuffle(&german)
    // Typed on a phone, where mistakes are common enough to count.
    let seen = (english[..<40] + german[..<40]).map(\.typedOnAPhone)
    let fresh = (english[40..<78] + german[40..<42]).map(\.typedOnAPhone)
    let evidence = LetterEvidence(learnedFrom: seen)
    without.append(percentRight(fresh) { evidence.score(of: $0) > 0 })
    with.append(percentRight(fresh) { evidence.score(of: $0) + log(1.0 / 19) > 0 })
  }
  page.table(
    ["1 in 20 is German, typed on a phone: right", ""],
    [
      ["always \u{201C}English\u{201D}", "95.0 %"],
      ["bias 0", Format.spread(of: without, decimals: 1) + " %"],
      ["bias \(Format.fixed(log(1.0 / 19), decimals: 2))", Format.spread(of: with, decimals: 1) + " %"],
    ])
}

/// "2", "0.5".
private func shownNumber(_ value: Double) -> String {
  value == value.rounded() ? "\(Int(value))" : "\(value)"
}
