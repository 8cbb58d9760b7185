import Foundations
import Presentation

/// Section 5: the one number that has to be chosen, and what too little and too much of it look like.
let learningRates = LessonSection(
  "Too small, right, too large", asks: "How far should a step go?"
) { page in
  let fit = LineFit(seed: page.seed)
  let limit = 2 / fit.curvatures.largest
  page.say(
    "First the straight line of section 1, where the answer can be worked out. In the steepest direction a step of "
      + "rate η multiplies the distance to the floor by 1 - η · c, with c the curvature, "
      + "\(Format.fixed(fit.curvatures.largest, decimals: 2)) here. Up to η = 2 / c = "
      + "\(Format.fixed(limit, decimals: 3)) that shrinks; beyond it every step overshoots by more than the last.")
  let shares = [0.02, 0.5, 0.95, 1.05]
  let paths = shares.map { fit.descend(from: (-1, 2.5), rate: $0 * limit, steps: 40) }
  page.table(
    ["rate", "of the limit", "loss after 10 steps", "after 20", "after 40"],
    zip(shares, paths).map { share, path in
      [Format.fixed(share * limit, decimals: 3), Format.fixed(share, decimals: 2)]
        + [10, 20, 40].map { Format.significant(fit.loss(w: path[$0].w, b: path[$0].b)) }
    })
  page.show(
    LineChart(
      "Fitting a line with four learning rates", x: "step", y: "loss", yScale: .logarithmic,
      zip(shares, paths).map { share, path in
        ChartSeries(
          "\(Format.fixed(share, decimals: 2)) of the limit",
          points: path.enumerated().map { (Double($0), fit.loss(w: $1.w, b: $1.b)) })
      }), as: "rates-line")

  page.say("Now the network, whose curvature nobody knows and which changes on the way. 200 steps on 100 points:")
  let rates = [0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  let (steps, seeds) = (page.amount(200, quick: 5), UInt64(page.amount(8, quick: 2)))
  let runs = rates.map { rate in (1...seeds).map { losses(rate: rate, steps: steps, seed: $0) } }
  page.table(
    ["rate", "loss after \(steps) steps, mean ± deviation of \(seeds) seeds", "least", "greatest"],
    zip(rates, runs).map { rate, runs in
      let last = runs.map { $0[steps] }
      return ["\(shown(rate))", Format.spread(of: last, decimals: 3)]
        + [last.min()!, last.max()!].map { Format.fixed($0, decimals: 3) }
    })
  let lottery = runs[6].map { $0[steps] }
  page.say(
    "At rate \(shown(rates[6])) it is a lottery: the first weights decide. The best of the \(lottery.count) networks ends "
      + "at \(Format.fixed(lottery.min()!, decimals: 3)), the worst at \(Format.fixed(lottery.max()!, decimals: 3)).")
  page.show(
    LineChart(
      "The loss of the network on the way", x: "step", y: "loss", yScale: .logarithmic,
      [1, 4, 7].map { index in
        ChartSeries("rate \(shown(rates[index]))", points: runs[index][0].enumerated().map { (Double($0), $1) })
      }), as: "rates-network")
  page.learned(
    "Too small is slow, too large is worse than nothing, and the best rate lies just below too large. A network that "
      + "ends in tanh cannot go to infinity: it is stuck instead, every answer sure and half of them wrong, where the "
      + "slope is 0. Try rates by factors of 3, and take a step back from the edge.")
}

/// The loss before each step of plain gradient descent, and after the last.
private func losses(rate: Double, steps: Int, seed: UInt64) -> [Double] {
  let (moons, network) = (Moons(100, noise: 0.1, seed: seed), Moons.network(seed: seed))
  var training = Training(network, moons, SGD(network.namedParameters), batchSize: 100, seed: seed)
  return (0..<steps).map { _ in training.step(rate: rate) } + [moons.loss(over: network)]
}

/// A rate as one writes it: 0.003, 1, 10.
func shown(_ rate: Double) -> String { rate == rate.rounded() ? "\(Int(rate))" : "\(rate)" }
