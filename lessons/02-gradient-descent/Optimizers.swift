import Foundations
import Presentation

/// Section 7: steps that remember the steps before.
let optimizers = LessonSection(
  "Momentum and AdamW", asks: "Can a step be wiser than the gradient at one place?"
) { page in
  page.say(
    "A long valley, L = (x² + 30 y²) / 2: its sides are 30 times as steep as its floor. Plain gradient descent has to "
      + "step carefully because of the sides, and so it creeps along the floor. 30 steps of each:")
  let start = [-3.0, 0.6]
  let plain = valleyPath(from: start, steps: 30) { place, gradient in
    for i in 0..<2 { place[i] -= 0.055 * gradient[i] }
  }
  var velocity = [0.0, 0]
  let momentum = valleyPath(from: start, steps: 30) { place, gradient in
    Reference.sgdStep(&place, gradient: gradient, velocity: &velocity, learningRate: 0.03, momentum: 0.8)
  }
  var (first, second, step) = ([0.0, 0], [0.0, 0], 0)
  let adamW = valleyPath(from: start, steps: 30) { place, gradient in
    step += 1
    Reference.adamWStep(
      &place, gradient: gradient, firstMoment: &first, secondMoment: &second, step: step, learningRate: 0.25)
  }
  let paths = [("plain, rate 0.055", plain), ("momentum 0.8, rate 0.03", momentum), ("AdamW, rate 0.25", adamW)]
  page.table(
    ["", "loss after 10 steps", "after 20", "after 30"],
    paths.map { name, path in [name] + [10, 20, 30].map { Format.significant(valley(path[$0]), digits: 2) } })
  page.show(
    ContourPath(
      "Three ways along a valley", x: "x", y: "y",
      of: FunctionGrid(x: -3.5...1.5, y: -1.2...1.2) { valley([$0, $1]) }, levels: .logarithmic,
      paths.map { name, path in ChartSeries(name, points: path.map { ($0[0], $0[1]) }) }), as: "valley")
  page.say(
    "Momentum adds up what the steps agree on, the way along the floor, and cancels what they do not, the way to and "
      + "fro. AdamW measures each number's gradient by its own usual size, so that both directions count alike. Its steps "
      + "keep the size of the learning rate, though: it is there first, and then cannot stop. Section 8 has the remedy."
  )

  page.say(
    "And the network? All 100 points in every step, until the loss is below 0.02. First as before; then with the "
      + "second coordinate in other units, so that its numbers are a tenth, or a hundredth, of what they were. For each "
      + "optimizer the best of four rates a factor of 3 apart:")
  let seeds = UInt64(page.amount(5, quick: 1))
  let limit = page.amount(1000, quick: 5)
  var rows: [[String]] = []
  for scale in [1, 0.1, 0.01] {
    for (name, rates, make) in contestants {
      let results = rates.map { rate in
        (rate: rate, steps: (1...seeds).map { stepsNeeded(scale: scale, rate: rate, limit: limit, seed: $0, make) })
      }
      // Arriving counts first, speed second; of equals, the smaller rate.
      let best = results.min { a, b in
        (a.steps.count { $0 == nil }, total(a.steps)) < (b.steps.count { $0 == nil }, total(b.steps))
      }!
      let arrived = best.steps.compactMap { $0 }
      rows.append([
        shown(scale), name, shown(best.rate), "\(arrived.count) of \(seeds)",
        arrived.isEmpty ? "" : Format.spread(of: arrived.map(Double.init), decimals: 0),
      ])
    }
  }
  page.table(["x₂ times", "optimizer", "best rate", "arrived in \(Format.count(limit)) steps", "steps"], rows)
  page.learned(
    "Momentum helps, as it does in the valley. AdamW is no faster than momentum where all inputs have one size. It is "
      + "the only one that arrives when they do not: it gives parameters with small gradients steps as large as the "
      + "others'. In a deep network gradients of very different sizes are the rule.")
}

private func valley(_ place: [Double]) -> Double { (place[0] * place[0] + 30 * place[1] * place[1]) / 2 }

private func valleyPath(
  from start: [Double], steps: Int, step: (_ place: inout [Double], _ gradient: [Double]) -> Void
) -> [[Double]] {
  var path = [start]
  for _ in 0..<steps {
    var place = path[path.count - 1]
    step(&place, [place[0], 30 * place[1]])
    path.append(place)
  }
  return path
}

private typealias Maker = @Sendable (MLP) -> any Optimizer

private let contestants: [(name: String, rates: [Double], make: Maker)] = [
  ("plain", [0.1, 0.3, 1, 3], { SGD($0.namedParameters) }),
  ("momentum 0.9", [0.01, 0.03, 0.1, 0.3], { SGD($0.namedParameters, momentum: 0.9) }),
  ("AdamW", [0.003, 0.01, 0.03, 0.1], { AdamW($0.namedParameters, .init(beta2: 0.999, weightDecay: 0)) }),
]

/// Steps until the loss is below 0.02; nil if `limit` steps are not enough.
private func stepsNeeded(scale: Double, rate: Double, limit: Int, seed: UInt64, _ make: Maker) -> Int? {
  let points = Moons(100, noise: 0.1, seed: seed).points
  let moons = Moons(LabelledPoints(points.points.map { [$0[0], scale * $0[1]] }, labels: points.labels))
  let network = Moons.network(seed: seed)
  var training = Training(network, moons, make(network), batchSize: 100, seed: seed)
  return (0..<limit).first { _ in training.step(rate: rate) < 0.02 }
}

private func total(_ steps: [Int?]) -> Int { steps.reduce(0) { $0 + ($1 ?? 0) } }
