import Foundations
import Presentation

/// Section 6: neurons side by side, and one layer after another.
let layers = LessonSection(
  "Layers",
  asks: "What can several neurons do that one cannot, and how many weights does that take?"
) { page in
  page.say(
    "Neurons side by side that see the same inputs are a layer. Each has a row of weights: the layer is a matrix, and "
      + "its sums are matrix times vector, plus the biases. Three neurons on two inputs:")
  let weight = Tensor([[1, 2], [0, -1], [3, 0.5]])
  let bias = Tensor([0, 1, -2])
  let input = Tensor([[2, 4]])
  let sums = linear(input, weight: weight, bias: bias)  // [1, 3]
  let bent = sums.relu()
  page.table(
    ["neuron", "weights", "bias", "sum for (2, 4)", "after ReLU"],
    (0..<3).map { row in
      [
        "\(row + 1)", "\(short(weight[row, 0])), \(short(weight[row, 1]))", short(bias[row]), short(sums[0, row]),
        short(bent[0, row]),
      ]
    })

  page.say(
    "With a second layer XOR becomes easy. Let one hidden neuron answer \u{201C}at least one\u{201D} and another "
      + "\u{201C}both\u{201D}:")
  let cases = [(0, 0), (0, 1), (1, 0), (1, 1)]
  page.table(
    ["x₁ x₂", "at least one", "both", "XOR"],
    cases.map { a, b in ["\(a)  \(b)", "\(max(a, b))", "\(min(a, b))", "\(a ^ b)"] })
  page.show(
    ScatterChart(
      "XOR as the hidden neurons see it", x: "at least one", y: "both",
      [ChartSeries("XOR = 0", points: [(0, 0), (1, 1)]), ChartSeries("XOR = 1", points: [(1, 0)])],
      lines: [.boundary("one line is enough", weights: (1, -1), bias: -0.5)]), as: "xor-hidden")
  page.say(
    "The hidden layer has moved (0, 1) and (1, 0) onto one point, and now a single line divides. Which weights do that "
      + "is exercise 1.8.")

  showParameters(on: page)
  showXORLearned(on: page)
  page.learned(
    "A hidden layer gives the next one a better view of the inputs. What is possible with two hidden neurons is learned "
      + "reliably only with more: room to spare makes learning easier.")
}

private func short(_ value: Float) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

/// How many numbers a network has to find.
private func showParameters(on page: LessonPage) {
  page.say("Width is how many neurons stand in a layer, depth how many layers. Parameters are weights and biases:")
  var generator = SeededGenerator(seed: page.seed, stream: 9)
  page.table(
    ["widths", "hidden layers", "parameters"],
    [[2, 1], [2, 2, 1], [2, 16, 1], [2, 16, 16, 1], [2, 64, 64, 1], [784, 100, 10]].map { widths in
      let model = MLP(widths, using: &generator)
      return [
        widths.map(String.init).joined(separator: " → "), "\(widths.count - 2)", Format.count(model.parameterCount),
      ]
    })
}

/// How often training finds XOR, by the number of hidden neurons.
private func showXORLearned(on page: LessonPage) {
  let (runs, steps) = (page.amount(100, quick: 5), page.amount(500, quick: 50))
  let inputs = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
  let widths = [1, 2, 3, 4, 8, 16]
  let shares = widths.map { width in
    let learned = (0..<runs).count { run in
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(10_000 + 100 * width + run))
      let model = MLP([2, width, 2], activation: .relu, using: &generator)
      let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
      for _ in 0..<steps {
        crossEntropy(model(inputs), [0, 1, 1, 0]).backward()
        optimizer.step(learningRate: 0.05)
        model.clearGradients()
      }
      return withoutGradients { model(inputs).indicesOfMaxima() } == [0, 1, 1, 0]
    }
    return 100 * Double(learned) / Double(runs)
  }
  page.say("Now let a network with one hidden layer learn XOR by itself, \(runs) times for each width:")
  page.show(
    BarChart(
      "Runs that learned XOR", unit: "%", zip(widths, shares).map { ("\($0) hidden", $1) }), as: "xor-learned")
  page.table(
    ["hidden neurons", "learned, %"], zip(widths, shares).map { ["\($0)", Format.fixed($1, decimals: 0)] })
}
