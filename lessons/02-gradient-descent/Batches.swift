import Foundations
import Presentation

/// Section 6: how many examples a step should look at.
let batches = LessonSection(
  "One example, a few, or all", asks: "Is it better to take many rough steps, or few good ones?"
) { page in
  page.say(
    "The gradient of the loss over all examples is a mean. A few examples, drawn at random, give an estimate of it: a "
      + "mini-batch. How far off is it? 1,024 points of two noisy moons, our network after 100 steps, 400 batches of "
      + "each size. The error is the length of (estimate - whole gradient), in lengths of the whole gradient, as a root "
      + "mean square:")
  let sizes = [1, 4, 16, 64, 256]
  let errors = gradientNoise(sizes, draws: page.amount(400, quick: 5), seed: page.seed)
  page.table(
    ["examples in the batch", "error of its gradient", "error · √examples"],
    zip(sizes, errors).map { size, error in
      ["\(size)", Format.fixed(error, decimals: 2), Format.fixed(error * Double(size).squareRoot(), decimals: 2)]
    })
  page.show(
    LineChart(
      "Noise of a batch's gradient", x: "examples in the batch", y: "error beside the whole gradient",
      xScale: .logarithmic, yScale: .logarithmic,
      [ChartSeries("measured", points: zip(sizes, errors).map { (Double($0), $1) }, style: .markedLine)]),
    as: "gradient-noise")
  page.say(
    "The error falls with the square root of the size: four times the work for half the noise. The gradient of a "
      + "single example points nearly anywhere, and is right only on average.")

  page.say(
    "Yet rough steps are cheap. The same data three ways, each with the rate that a search by factors of about 3 "
      + "found best for it beforehand. How much does it take until the loss over all points is below 0.15? "
      + "A pass is once through the data; times are in milliseconds.")
  // Each has as many examples to look at as it needs.
  let choices = [
    (name: "1", size: 1, rate: 0.03, examples: page.amount(10_240, quick: 64)),
    (name: "16", size: 16, rate: 0.3, examples: page.amount(102_400, quick: 256)),
    (name: "all 1,024", size: 1024, rate: 1, examples: page.amount(1_024_000, quick: 4096)),
  ]
  let seeds = UInt64(page.amount(5, quick: 1))
  let runs = choices.map { choice in
    (1...seeds).map { Race(size: choice.size, rate: choice.rate, examples: choice.examples, seed: $0) }
  }
  page.table(
    ["batch", "rate", "steps", "passes", "ms a step", "ms in all"],
    zip(choices, runs).map { choice, runs in
      let ends = runs.compactMap { run in
        run.standings.first { $0.loss < 0.15 }.map { (run: run, examples: $0.examples) }
      }
      let beginning = [choice.name, shown(choice.rate)]
      guard ends.count == runs.count else { return beginning + ["not all arrived", "", "", ""] }
      return beginning + [
        Format.spread(of: ends.map { Double($0.examples / choice.size) }, decimals: 0),
        Format.spread(of: ends.map { Double($0.examples) / 1024 }, decimals: 1),
        Format.significant(average(runs.map(\.millisecondsPerStep)), digits: 2),
        Format.spread(of: ends.map { $0.run.milliseconds(after: $0.examples) }, decimals: 0),
      ]
    })
  page.show(
    LineChart(
      "The same data, three sizes of step, against time", x: "milliseconds on this machine", y: "loss over all points",
      xScale: .logarithmic, yScale: .logarithmic,
      zip(choices, runs).map { choice, runs in
        // The runs were measured after the same numbers of examples: their mean, at every fourth place.
        ChartSeries(
          choice.name + (choice.size == 1 ? " example a step" : " examples"),
          points: stride(from: 0, to: runs[0].standings.count, by: 4).map { i in
            let examples = runs[0].standings[i].examples
            return (
              average(runs.map { $0.milliseconds(after: examples) }), average(runs.map { $0.standings[i].loss })
            )
          })
      }), as: "batches-time")
  page.learned(
    "One example at a time learns most from each example, and needs the fewest passes. The whole set gives the best "
      + "steps and the fewest of them. A mini-batch is the bargain between: a processor works on 16 examples in little "
      + "more time than on one.")
}

private func average(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

private func gradientNoise(_ sizes: [Int], draws: Int, seed: UInt64) -> [Double] {
  let (moons, network) = (Moons(1024, noise: 0.2, seed: seed), Moons.network(seed: seed))
  var training = Training(network, moons, SGD(network.namedParameters), batchSize: 1024, seed: seed)
  for _ in 0..<100 { training.step(rate: 0.3) }
  func gradient(of part: Moons) -> [Float] {
    network.clearGradients()
    part.loss(of: network).backward()
    return network.parameters.flatMap { $0.gradient!.scalars }
  }
  func length(_ vector: [Float]) -> Double { vector.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot() }
  let whole = gradient(of: moons)
  var generator = SeededGenerator(seed: seed, stream: 3)
  return sizes.map { size in
    var squares = 0.0
    for _ in 0..<draws {
      let batch = moons.part((0..<size).map { _ in generator.integer(below: 1024) })
      let error = length(zip(gradient(of: batch), whole).map { $0 - $1 }) / length(whole)
      squares += error * error
    }
    return (squares / Double(draws)).squareRoot()
  }
}

/// How one run went: the loss over all points after so many examples, and what a step took.
private struct Race {
  let size: Int
  var standings: [(examples: Int, loss: Double)] = []
  /// Of the median step, so that other work on the machine does not count.
  var millisecondsPerStep = 0.0

  func milliseconds(after examples: Int) -> Double { Double(examples / size) * millisecondsPerStep }

  /// Trains until so many `examples` have been looked at; a dozen measurements for each doubling, which are not timed.
  init(size: Int, rate: Double, examples: Int, seed: UInt64) {
    self.size = size
    let (moons, network) = (Moons(1024, noise: 0.2, seed: seed), Moons.network(seed: seed))
    var training = Training(network, moons, SGD(network.namedParameters), batchSize: size, seed: seed)
    let clock = ContinuousClock()
    var times: [Duration] = []
    var (seen, next) = (0, Double(size))
    while seen < examples {
      let start = clock.now
      training.step(rate: rate)
      times.append(clock.now - start)
      seen += size
      if Double(seen) >= next {
        standings.append((seen, moons.loss(over: network)))
        next = max(next * 1.06, Double(seen + size))
      }
    }
    millisecondsPerStep = times.sorted()[times.count / 2] / .milliseconds(1)
  }
}
