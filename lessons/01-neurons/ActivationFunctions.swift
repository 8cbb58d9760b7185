import Foundation
import Foundations
import Presentation

/// Section 4: the bend after the sum, why it must be there, and which one.
let activationFunctions = LessonSection(
  "Activation functions",
  asks: "Why does a neuron bend its sum, and what is the difference between the bends?"
) { page in
  let bends: [(name: String, function: @Sendable (Double) -> Double)] = [
    ("step", { $0 > 0 ? 1 : 0 }), ("sigmoid", { Reference.sigmoid($0).output }),
    ("tanh", { Reference.tanh($0).output }),
    ("ReLU", { Reference.relu($0).output }), ("leaky ReLU", { $0 > 0 ? $0 : 0.1 * $0 }),
    ("GELU", { Reference.gelu($0).output }),
  ]
  page.table(
    ["sum"] + bends.map(\.name),
    [-4.0, -2, -1, 0, 1, 2, 4].map { x in
      [Format.fixed(x, decimals: 0)] + bends.map { Format.fixed($0.function(x), decimals: 3) }
    })
  func curves(_ chosen: [Int]) -> [ChartSeries] {
    chosen.map { index in
      ChartSeries(
        bends[index].name,
        points: (0...160).map { place in
          let x = Double(place - 80) / 20
          return (x, bends[index].function(x))
        })
    }
  }
  page.show(LineChart("Bends with two ends", x: "sum", y: "answer", curves([0, 1, 2])), as: "squashing")
  page.show(LineChart("Bends with one end", x: "sum", y: "answer", curves([3, 4, 5])), as: "rectifiers")

  showOverflow(on: page)
  showCollapse(on: page)
  showFadingGradients(on: page)
  page.learned(
    "Without a bend, depth is wasted: many layers are one. Sigmoid and tanh flatten out at their ends, and a deep stack "
      + "of sigmoids hardly feels its first layer; ReLU and its relatives pass it on.")
}

/// The same formula in two spellings.
private func showOverflow(on page: LessonPage) {
  page.say("The sigmoid has two spellings that are the same on paper:")
  page.table(
    ["x", "eˣ / (1 + eˣ)", "1 / (1 + e⁻ˣ)"],
    [-1000.0, -40, 40, 1000].map { x in
      ["\(Int(x))", shown(exp(x) / (1 + exp(x))), shown(1 / (1 + exp(-x)))]
    })
  page.say(
    "e¹⁰⁰⁰ is too large for a number and becomes infinity, and infinity divided by infinity is not a number. One NaN is "
      + "enough to spoil a whole training run. Exercise 1.2 is about that.")
}

private func shown(_ value: Double) -> String { value.isNaN ? "NaN" : Format.significant(value) }

/// Two layers without a bend are one layer: W₂(W₁x + b₁) + b₂ = (W₂W₁)x + (W₂b₁ + b₂).
private func showCollapse(on page: LessonPage) {
  var generator = SeededGenerator(seed: page.seed, stream: 6)
  let x = Tensor.normal([1000, 4], using: &generator)
  let straight = MLP([4, 32, 3], activation: .identity, using: &generator)
  let (first, second) = (straight.layers[0], straight.layers[1])
  let weight = second.weight.value.matmul(first.weight.value)  // [3, 4]
  let one = linear(x, weight: weight, bias: second.bias!.value)  // b₁ is 0 at the start
  let difference = (straight(x) - one).scalars.map(abs).max()!
  let bent = MLP([4, 32, 3], activation: .relu, using: &generator)
  let points = [x, x * -1]
  // What is straight changes sign with its input; what is bent does not have to.
  func asymmetry(_ model: MLP) -> Float {
    let sum = withoutGradients { model(points[0]) + model(points[1]) }
    return sum.scalars.map(abs).max()!
  }
  page.say(
    "Two layers without a bend, \(straight.parameterCount) parameters, against the one layer that their product is, "
      + "\(weight.count + 3) parameters: over 1,000 random inputs the answers differ by at most "
      + "\(Format.significant(Double(difference), digits: 1)), which is rounding. f(x) + f(-x) is "
      + "\(Format.significant(Double(asymmetry(straight)), digits: 1)) without a bend and up to "
      + "\(Format.fixed(Double(asymmetry(bent)), decimals: 1)) with ReLU: only the bent one is more than a straight "
      + "line.")
}

/// How strongly the first layer's weights act on the answer, by depth.
private func showFadingGradients(on page: LessonPage) {
  let depths = [1, 2, 4, 6, 8, 10]
  let kinds: [(name: String, activation: Activation)] = [("sigmoid", .sigmoid), ("tanh", .tanh), ("ReLU", .relu)]
  var table = depths.map { ["\($0)"] }
  let curves = kinds.map { kind in
    let runs = (0..<page.amount(20, quick: 3)).map { run in
      depths.map { depth in
        var generator = SeededGenerator(seed: page.seed, stream: UInt64(1000 * depth + run))
        let widths = [32] + [Int](repeating: 32, count: depth) + [1]
        let model = MLP(widths, activation: kind.activation, using: &generator)
        model(.normal([64, 32], using: &generator)).mean().backward()
        return globalGradientNorm(model.layers[0].parameters)
      }
    }
    for index in depths.indices {
      table[index].append(Format.significant(runs.reduce(0) { $0 + $1[index] } / Double(runs.count), digits: 2))
    }
    // Means of logarithms, since the values span many powers of ten.
    return ChartSeries(
      kind.name,
      points: depths.indices.map { index in
        (Double(depths[index]), exp(runs.reduce(0) { $0 + log($1[index]) } / Double(runs.count)))
      }, style: .markedLine)
  }
  page.say(
    "How much does the answer move when the first layer's weights move? (Unit 2 calls this the gradient.) Fresh "
      + "networks of width 32, \(page.amount(20, quick: 3)) of each:")
  page.table(["hidden layers"] + kinds.map(\.name), table)
  page.show(
    LineChart(
      "What the first layer feels", x: "hidden layers", y: "size of its gradient", yScale: .logarithmic, curves),
    as: "fading-gradients")
}
