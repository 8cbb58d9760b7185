import Foundations
import Presentation

/// Section 1: the same task by a rule that a person wrote, and by evidence that a program counted.
let rulesAndLearning = LessonSection(
  "Rules and learning",
  asks: "Is this sentence English or German? We can tell the program how to decide, or let it find out from examples."
) { page in
  let examples =
    ExampleSentences.english.map { Example(text: $0, isGerman: false) }
    + ExampleSentences.german.map { Example(text: $0, isGerman: true) }

  // By hand: what a German teacher would say.
  func rule(_ text: String) -> Bool {
    text.contains { "äöüßÄÖÜ".contains($0) } || text.dropFirst().contains(where: \.isUppercase)
  }
  page.say(
    "A rule, written by hand: it is German if it has one of the letters ä, ö, ü, ß, or a capital letter that is not "
      + "the first, since German writes every noun with one. On \(examples.count) sentences it is right for "
      + "\(Format.fixed(percentRight(examples, rule), decimals: 1)) %. Some that it gets wrong:")
  let wrong = examples.filter { rule($0.text) != $0.isGerman }
  page.lines((wrong.prefix(2) + wrong.suffix(2)).map { "  " + $0.text }.joined(separator: "\n"))

  page.say(
    "A program that learns: it counts letters in half of the sentences, which letter stands where more often, and is "
      + "asked about the other half. Which half is which is drawn at random, again and again.")
  let splits = page.amount(40, quick: 5)
  var scores: [[Double]] = [[], [], [], [], []]
  var generator = SeededGenerator(seed: page.seed, stream: 1)
  for _ in 0..<splits {
    var shuffled = examples
    generator.shuffle(&shuffled)
    let (seen, fresh) = (Array(shuffled[..<80]), Array(shuffled[80...]))
    let (seenOnPhone, freshOnPhone) = (seen.map(\.typedOnAPhone), fresh.map(\.typedOnAPhone))
    let learned = LetterEvidence(learnedFrom: seen)
    let learnedAnew = LetterEvidence(learnedFrom: seenOnPhone)
    scores[0].append(percentRight(fresh, rule))
    scores[1].append(percentRight(fresh) { learned.score(of: $0) > 0 })
    scores[2].append(percentRight(freshOnPhone, rule))
    scores[3].append(percentRight(freshOnPhone) { learned.score(of: $0) > 0 })
    scores[4].append(percentRight(freshOnPhone) { learnedAnew.score(of: $0) > 0 })
  }
  func shown(_ index: Int) -> String { Format.spread(of: scores[index], decimals: 1) + " %" }
  page.table(
    ["right on sentences never seen", ""],
    [["the rule", shown(0)], ["learned from 80 examples", shown(1)]])

  showWhatWasLearned(from: examples, on: page)
  showHowManyExamples(examples, on: page)

  page.say(
    "Now the world changes: people type on telephones, without capitals and umlauts. \u{201C}Der Bäcker\u{201D} is now "
      + "\u{201C}der backer\u{201D}. Nobody changes the rule; the learner gets 80 examples of the new kind.")
  page.table(
    ["right on sentences typed on a phone", ""],
    [
      ["the rule", shown(2)], ["learned from the old kind", shown(3)], ["learned anew, same program", shown(4)],
    ])
  page.show(
    BarChart(
      "Right on sentences never seen", unit: "%",
      groups: [
        ("as printed", [Bar("the rule", runs: scores[0]), Bar("learned", runs: scores[1])]),
        (
          "typed on a phone",
          [Bar("the rule", runs: scores[2]), Bar("learned", runs: scores[3]), Bar("learned anew", runs: scores[4])]
        ),
      ]), as: "rules-and-learning")
  page.learned(
    "While the world stays, the rule is nearly as good as the learner. When the world changes, the rule needs a person "
      + "to think again; the learner needs new examples and not one new line of code.")
}

/// The letters with the strongest evidence.
private func showWhatWasLearned(from examples: [Example], on page: LessonPage) {
  let evidence = LetterEvidence(learnedFrom: examples)
  let ranked = zip(LetterEvidence.letters, evidence.weights).sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  let strongest = ranked.prefix(6) + ranked.suffix(8)
  page.show(
    BarChart("What each letter says: left for English, right for German", strongest.map { (String($0.0), $0.1) }),
    as: "letter-evidence")
  page.say("Nobody told it that z, ü and capitals are German and y is English. It counted.")
}

/// How good it becomes with more to learn from.
private func showHowManyExamples(_ examples: [Example], on page: LessonPage) {
  let amounts = [2, 4, 8, 16, 32, 64, 120]
  var runs: [[Double]] = []
  var generator = SeededGenerator(seed: page.seed, stream: 2)
  for _ in 0..<page.amount(40, quick: 5) {
    var shuffled = examples
    generator.shuffle(&shuffled)
    let fresh = Array(shuffled[120...])
    runs.append(
      amounts.map { amount in
        let evidence = LetterEvidence(learnedFrom: Array(shuffled[..<amount]))
        return percentRight(fresh) { evidence.score(of: $0) > 0 }
      })
  }
  page.show(
    LineChart(
      "Right on 40 fresh sentences, after learning from so many", x: "examples", y: "%", xScale: .logarithmic,
      [ChartSeries("learned", x: amounts.map(Double.init), runs: runs, style: .markedLine)]),
    as: "examples-needed")
  page.table(
    ["examples", "right, %"],
    amounts.indices.map { index in
      ["\(amounts[index])", Format.spread(of: runs.map { $0[index] }, decimals: 1)]
    })
}
