import Foundations
import Presentation

/// Section 5: a neuron that finds its own weights, and a task that it can never do.
let thePerceptron = LessonSection(
  "The perceptron",
  asks: "Can a neuron find its weights by itself? Can it learn AND, OR and XOR?"
) { page in
  let corners: [[Double]] = [[0, 0], [0, 1], [1, 0], [1, 1]]
  let gates = [("AND", [0, 0, 0, 1]), ("OR", [0, 1, 1, 1]), ("XOR", [0, 1, 1, 0])]
  page.say(
    "Whenever the answer is wrong, the weights move towards the input (if the answer should have been 1) or away from "
      + "it. All three tasks begin with the same bad weights, -0.75 and 1 and the bias -0.25; the rate is 0.5; a pass is "
      + "once through the four cases.")
  var table: [[String]] = []
  for (name, targets) in gates {
    let examples = zip(corners, targets).map { (inputs: $0, target: $1) }
    var neuron = Perceptron(weights: [-0.75, 1], bias: -0.25)
    var passes = [neuron]
    var mistakes: [Int] = []
    while mistakes.last != 0 {
      mistakes.append(neuron.learnOnce(from: examples, rate: 0.5))
      // From where it has been before, it will only do the same again.
      if passes.contains(neuron) { break }
      passes.append(neuron)
    }
    let right = examples.count { neuron.answer($0.inputs) == $0.target }
    let end = mistakes.last == 0 ? "learned" : "back where it was before"
    table.append([name, mistakes.map(String.init).joined(separator: " "), end, "\(right)"])
    page.show(
      ScatterChart(
        "\(name): where the line was", x: "x₁", y: "x₂",
        (0...1).map { target in
          ChartSeries(
            "\(name) = \(target)",
            points: corners.indices.filter { targets[$0] == target }.map { (corners[$0][0], corners[$0][1]) })
        },
        lines: Set([0, 1, passes.count - 1]).sorted().map { pass in
          .boundary(
            pass == 0 ? "start" : "pass \(pass)",
            weights: (passes[pass].weights[0], passes[pass].weights[1]), bias: passes[pass].bias)
        }), as: "perceptron-\(name.lowercased())")
  }
  page.table(["task", "mistakes in each pass", "then", "right, of 4"], table)

  showManyStarts(gates, corners, on: page)
  showLetters(on: page)
  page.learned(
    "A perceptron that can do a task will learn it. But it draws one straight line, and no line has (0, 1) and (1, 0) "
      + "on one side and (0, 0) and (1, 1) on the other: XOR is out of reach, however long it learns.")
}

/// Whether it was luck: other first weights, other orders.
private func showManyStarts(_ gates: [(String, [Int])], _ corners: [[Double]], on page: LessonPage) {
  let (starts, limit) = (page.amount(200, quick: 20), page.amount(1000, quick: 100))
  let rows = gates.map { name, targets in
    var generator = SeededGenerator(seed: page.seed, stream: 7)
    var passes: [Double] = []
    var best = 0
    for _ in 0..<starts {
      func random() -> Double { 4 * generator.uniform() - 2 }
      var neuron = Perceptron(weights: [random(), random()], bias: random())
      var examples = zip(corners, targets).map { (inputs: $0, target: $1) }
      for pass in 1...limit {
        generator.shuffle(&examples)
        let mistakes = neuron.learnOnce(from: examples, rate: 1)
        best = max(best, examples.count { neuron.answer($0.inputs) == $0.target })
        if mistakes == 0 {
          passes.append(Double(pass))
          break
        }
      }
    }
    return [
      name, "\(passes.count) of \(starts)", passes.isEmpty ? "-" : Format.spread(of: passes, decimals: 1), "\(best)",
    ]
  }
  page.say("From \(starts) random starts, in random order, for at most \(Format.count(limit)) passes:")
  page.table(["task", "learned", "passes", "best ever, of 4"], rows)
}

/// The languages of section 1 again: the same neuron, its weights found by learning from mistakes.
private func showLetters(on page: LessonPage) {
  var examples =
    ExampleSentences.english.map { (inputs: LetterEvidence.counts(in: $0), target: 0) }
    + ExampleSentences.german.map { (inputs: LetterEvidence.counts(in: $0), target: 1) }
  var generator = SeededGenerator(seed: page.seed, stream: 8)
  var (right, passes): ([Double], [Double]) = ([], [])
  for _ in 0..<page.amount(40, quick: 4) {
    generator.shuffle(&examples)
    let (seen, fresh) = (Array(examples[..<80]), examples[80...])
    var neuron = Perceptron(weights: LetterEvidence.letters.map { _ in 0 }, bias: 0)
    var count = 1
    while neuron.learnOnce(from: seen, rate: 1) > 0, count < 200 { count += 1 }
    passes.append(Double(count))
    right.append(100 * Double(fresh.count { neuron.answer($0.inputs) == $0.target }) / Double(fresh.count))
  }
  page.say(
    "And with 31 inputs? The sentences of section 1, 80 to learn from: after \(Format.spread(of: passes, decimals: 1)) "
      + "passes there is no mistake left among them, and of the 80 others "
      + "\(Format.spread(of: right, decimals: 1)) % are right.")
}
