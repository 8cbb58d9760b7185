import Foundation
import Foundations
import Presentation

let scaling = LessonSection(
  "Data, parameters, scale",
  asks: "Can small runs foretell what a larger one will reach, before it is paid for?"
) { page in
  let grid = page.isQuick ? ScalingGrid.quick : .small
  let measured = try grid.measured(seed: page.seed)
  page.say(
    "Three sizes of model, each on three amounts of text, no story read twice. Bits a byte on held-out stories:")
  let law = show(measured, on: page).first!
  page.show(measured.chart("Nine runs, the law through them, and a tenth", law: law), as: "scaling")

  let best = law.best(operations: 6 * measured.larger.parameters * measured.larger.tokens)
  page.say(
    "For the work of the tenth run, the law would rather have had \(Format.short(best.parameters)) parameters read "
      + "\(Format.short(best.tokens)) tokens, and expects \(Format.fixed(law.loss(parameters: best.parameters, tokens: best.tokens), decimals: 3)) of it."
  )

  // The same on a larger grid: measured now, or shipped with the lesson.
  var large = ScalingGrid.shipped
  if page.isFull {
    let start = Machine.processorTime
    large = try ScalingGrid.full.measured(seed: page.seed)
    page.say("The larger grid took \(Format.duration(Machine.processorTime - start)) of processor time.")
  } else {
    page.say(
      "The same with \(large.runs.count) runs and a larger one, measured on \(ScalingGrid.shippedOn) by "
        + "`swift run pretraining --section 9 --full`. Bits a byte:")
  }
  let laws = show(large, on: page)
  page.show(large.chart("A larger grid, and a run beyond it", law: laws.last!), as: "scaling-full")
  page.learned(
    "Small runs foretell a larger one. What they cannot tell is the floor: the fit puts it far from where we know it to be, and "
      + "foretells well all the same, as long as the run that it is asked about is not too distant.")
}

/// The runs, the laws fitted to them without and with the known floor, and what these foretell. In a grid with more than
/// three amounts of text, a law without the two smallest as well.
private func show(_ measured: ScalingGrid.Measured, on page: LessonPage) -> [ScalingLaw] {
  let (runs, larger) = (measured.runs, measured.larger)
  let sizes = Array(Set(runs.map(\.parameters))).sorted()
  let amounts = runs.filter { $0.parameters == sizes[0] }.map(\.tokens).sorted()
  page.table(
    ["parameters \\ tokens"] + amounts.map { Format.short($0) },
    sizes.map { size in
      [Format.count(Int(size))] + runs.filter { $0.parameters == size }.map { Format.fixed($0.loss, decimals: 3) }
    })
  page.say(
    "And beyond them: \(Format.count(Int(larger.parameters))) parameters, \(Format.count(Int(larger.tokens))) tokens, "
      + "\(Format.fixed(larger.loss, decimals: 3)).")
  if !measured.repeated.isEmpty {
    page.say(
      "One of the runs, from \(measured.repeated.count) beginnings: "
        + Format.spread(of: measured.repeated, decimals: 4) + ".")
  }
  var laws = [
    ("found", runs, ScalingLaw(fitting: runs)), ("known", runs, ScalingLaw(fitting: runs, floor: measured.floor)),
  ]
  if amounts.count > 3 {
    let long = runs.filter { $0.tokens >= amounts[2] }
    laws.append(("longer runs", long, ScalingLaw(fitting: long, floor: measured.floor)))
  }
  page.table(
    ["floor", "E", "α", "β", "fits to", "foretells", "came out", "off by"],
    laws.map { name, runs, law in
      let expected = law.loss(parameters: larger.parameters, tokens: larger.tokens)
      let miss = 100 * (expected / larger.loss - 1)
      return [
        name, Format.fixed(law.floor, decimals: 3), Format.fixed(law.parameterExponent, decimals: 2),
        Format.fixed(law.tokenExponent, decimals: 2), Format.fixed(100 * law.error(on: runs), decimals: 1) + " %",
        Format.fixed(expected, decimals: 3), Format.fixed(larger.loss, decimals: 3),
        (miss > 0 ? "+" : "") + Format.fixed(miss, decimals: 1) + " %",
      ]
    })
  return laws.map(\.2)
}

/// xʸ
func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
