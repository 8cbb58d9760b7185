import Foundations
import Presentation

let oneWrongNumber = LessonSection(
  "One wrong number",
  asks: "Somebody typed 95,000 instead of 950. What does one row in 120 do, and what does clipping do about it?"
) { page in
  let seeds = (0..<UInt64(page.amount(5, quick: 2))).map { page.seed &* 100 &+ $0 }
  let steps = page.amount(1000, quick: 30)
  var norms: (clean: [Double], wrong: [Double]) = ([], [])
  func result(isWrong: Bool, clipNorm: Double) -> Spread {
    Spread(
      seeds.map { seed in
        var generator = SeededGenerator(seed: seed, stream: 11)
        var flats = Flats.draw(120, using: &generator)
        let test = Flats.draw(2000, using: &generator)
        // The scale is from before the mistake: what is measured is the gradient's share of the harm.
        let scale = Scale(flats)
        if isWrong { flats.rents[0] *= 100 }
        let recipe = Recipe(weightDecay: 3, clipNorm: clipNorm, steps: steps)
        return RentModel.trained(on: flats, recipe, scale: scale, seed: seed) { step, norm in
          guard seed == seeds[0], clipNorm == .infinity, step < 100 else { return }
          if isWrong { norms.wrong.append(norm) } else { norms.clean.append(norm) }
        }.error(on: test)
      })
  }
  page.table(
    ["training", "off by on fresh flats, €"],
    [
      ["all rents right", Format.spread(result(isWrong: false, clipNorm: .infinity), decimals: 0)],
      ["all rents right, clipped to 1", Format.spread(result(isWrong: false, clipNorm: 1), decimals: 0)],
      ["one rent × 100", Format.spread(result(isWrong: true, clipNorm: .infinity), decimals: 0)],
      ["one rent × 100, clipped to 1", Format.spread(result(isWrong: true, clipNorm: 1), decimals: 0)],
      ["one rent × 100, clipped to 0.1", Format.spread(result(isWrong: true, clipNorm: 0.1), decimals: 0)],
    ])
  page.show(
    LineChart(
      "Length of the gradient, first 100 steps", x: "step", y: "length", yScale: .logarithmic,
      [ChartSeries("all rents right", norms.clean), ChartSeries("one rent × 100", norms.wrong)]),
    as: "gradient-norm")
  let median = (clean: norms.clean.sorted()[norms.clean.count / 2], largest: norms.wrong.max() ?? 0)
  page.say(
    "A usual gradient has a length of about \(Format.fixed(median.clean, decimals: 1)). The wrong row's batch comes once in "
      + "five steps, and its gradients are up to \(Int(median.largest.rounded())) long.")
  page.learned(
    "Clipping bounds how far one bad batch can push, and leaves ordinary ones nearly as they were. It does not mend the "
      + "number: finding it would be better.")
}
