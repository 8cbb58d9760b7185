import Foundations
import Presentation

/// Section 8: a learning rate that changes on the way.
let schedules = LessonSection(
  "Warm-up and cosine", asks: "Should the last step go as far as the first?"
) { page in
  let steps = page.amount(600, quick: 10)
  page.say(
    "Nearly all language models are trained with a rate that first rises in a straight line, the warm-up, and then "
      + "falls along half a cosine, to a hundredth here. Does each of the two do anything?")
  let kinds: [(name: String, warmup: Int, floor: Double)] = [
    ("constant", 0, 1), ("warm-up", steps / 10, 1), ("cosine", 0, 0.01), ("both", steps / 10, 0.01),
  ]
  func schedule(_ kind: Int, peak: Double) -> LearningRateSchedule {
    LearningRateSchedule(
      peak: peak, floor: peak * kinds[kind].floor, warmupSteps: kinds[kind].warmup, totalSteps: steps)
  }
  page.show(
    LineChart(
      "The learning rate, as a share of its peak", x: "step", y: "",
      [0, 2, 3].map { kind in
        let schedule = schedule(kind, peak: 1)
        return ChartSeries(kinds[kind].name, points: (0..<steps).map { (Double($0), Double(schedule[$0])) })
      }), as: "schedules")

  page.say(
    "\(steps) steps of AdamW with 16 of 1,024 noisy points each, and the loss over all points at the end "
      + "(mean ± standard deviation over \(page.amount(8, quick: 2)) seeds):")
  let peaks = [0.003, 0.01, 0.03, 0.1, 0.3]
  let seeds = UInt64(page.amount(8, quick: 2))
  let results = peaks.map { peak in
    kinds.indices.map { kind in
      (1...seeds).map { lossAtTheEnd(schedule(kind, peak: peak), steps: steps, seed: $0) }
    }
  }
  page.table(
    ["peak rate"] + kinds.map(\.name),
    zip(peaks, results).map { peak, row in
      ["\(shown(peak))"] + row.map { Format.spread(of: $0, decimals: 3) }
    })
  page.show(
    LineChart(
      "Loss at the end, by schedule and peak rate", x: "peak rate", y: "loss", xScale: .logarithmic,
      yScale: .logarithmic,
      kinds.indices.map { kind in
        ChartSeries(
          kinds[kind].name, points: zip(peaks, results).map { ($0, Spread($1[kind]).mean) }, style: .markedLine)
      }), as: "schedules-loss")
  page.learned(
    "The cosine helps where the rate is large: large steps find the valley, and small ones settle in it, where a "
      + "constant rate would jump about. With a rate that is too small it only makes you slower. Warm-up does nothing "
      + "here at sensible rates; together with the cosine it makes a rate that is too large bearable.")
}

private func lossAtTheEnd(_ schedule: LearningRateSchedule, steps: Int, seed: UInt64) -> Double {
  let (moons, network) = (Moons(1024, noise: 0.2, seed: seed), Moons.network(seed: seed))
  let optimizer = AdamW(network.namedParameters, .init(beta2: 0.999, weightDecay: 0))
  var training = Training(network, moons, optimizer, batchSize: 16, seed: seed)
  for step in 0..<steps { training.step(rate: Double(schedule[step])) }
  return moons.loss(over: network)
}
