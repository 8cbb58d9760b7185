import Foundations
import Presentation

/// Section 6: how many examples a step should look at.
let batches = LessonSection(
  "One example, a few, or all", asks: "Is it better to take many rough steps, or few good ones?"
) { page in
  page.say(
    "The gradient of the loss over all examples is a mean. A few examples, drawn at random, give an estimate of it: a "
      + "mini-batch. How far off is it? 1,024 points of two noisy moons, our network after 100 steps, 200 batches of "
      + "each size; the error is the length of (estimate - whole gradient) beside the length of the whole one:")
  let sizes = [1, 4, 16, 64, 256]
  let errors = gradientNoise(sizes, draws: page.amount(200, quick: 5), seed: page.seed)
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
    "Yet rough steps are cheap. The same data three ways, each with the best of the rates 0.01, 0.03, 0.1, 0.3 and 1 "
      + "for it. How much does it take until the loss over all points is below 0.15?")
  let choices = [(size: 1, rate: 0.03), (size: 16, rate: 0.3), (size: 1024, rate: 1.0)]
  let seeds = UInt64(page.amount(5, quick: 1))
  let examples = page.amount(1024 * 1600, quick: 4096)
  let runs = choices.map { choice in
    (1...seeds).map { race(size: choice.size, rate: choice.rate, examples: examples, seed: $0) }
  }
  page.table(
    ["batch", "rate", "steps", "passes over the data", "milliseconds"],
    zip(choices, runs).map { choice, runs in
      let ends = runs.compactMap { run in run.first { $0.loss < 0.15 } }
      let name = choice.size == 1 ? "1" : choice.size == 1024 ? "all 1,024" : "\(choice.size)"
      guard ends.count == runs.count else { return [name, shown(choice.rate), "not all arrived", "", ""] }
      return [
        name, shown(choice.rate), Format.spread(of: ends.map { Double($0.examples / choice.size) }, decimals: 0),
        Format.spread(of: ends.map { Double($0.examples) / 1024 }, decimals: 1),
        Format.spread(of: ends.map(\.milliseconds), decimals: 0),
      ]
    })
  let names = ["1 example a step", "16 examples", "all 1,024"]
  page.show(
    LineChart(
      "The same data, three sizes of step, against time", x: "milliseconds on this machine", y: "loss over all points",
      xScale: .logarithmic, yScale: .logarithmic,
      zip(names, runs).map { name, runs in
        ChartSeries(name, points: runs[0].filter { $0.milliseconds > 0 }.map { ($0.milliseconds, $0.loss) })
      }), as: "batches-time")
  page.learned(
    "One example at a time learns most from each example, and needs the fewest passes. The whole set gives the best "
      + "steps and the fewest of them. A mini-batch is the bargain between: a processor works on 16 examples in hardly "
      + "more time than on one.")
}

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
    let errors = (0..<draws).map { _ -> Double in
      let batch = moons.part((0..<size).map { _ in generator.integer(below: 1024) })
      return length(zip(gradient(of: batch), whole).map { $0 - $1 }) / length(whole)
    }
    return errors.reduce(0, +) / Double(draws)
  }
}

/// Where a run stood: how many examples it had looked at, how long that took, and the loss over all points.
private struct Standing {
  let examples: Int
  let milliseconds: Double
  let loss: Double
}

/// Trains until so many `examples` have been looked at; about 12 measurements for each doubling, which are not timed.
private func race(size: Int, rate: Double, examples: Int, seed: UInt64) -> [Standing] {
  let (moons, network) = (Moons(1024, noise: 0.2, seed: seed), Moons.network(seed: seed))
  var training = Training(network, moons, SGD(network.namedParameters), batchSize: size, seed: seed)
  let clock = ContinuousClock()
  var standings = [Standing(examples: 0, milliseconds: 0, loss: moons.loss(over: network))]
  // Each size has its own number of passes: they all take about the same time.
  let limit = size == 1 ? examples / 160 : size == 16 ? examples / 16 : examples
  var (seen, next, time) = (0, Double(size), 0.0)
  while seen < limit {
    let start = clock.now
    training.step(rate: rate)
    time += (clock.now - start) / .milliseconds(1)
    seen += size
    if Double(seen) >= next {
      standings.append(Standing(examples: seen, milliseconds: time, loss: moons.loss(over: network)))
      next = max(next * 1.06, Double(seen + size))
    }
  }
  return standings
}
