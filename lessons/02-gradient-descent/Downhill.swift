import Foundations
import Presentation

/// Section 1: what gradient descent does, where it can be seen.
let downhill = LessonSection(
  "Downhill", asks: "A line has two numbers to choose. Can it find the best ones by feeling which way is down?"
) { page in
  let fit = LineFit(seed: page.seed)
  page.say(
    "20 points lie near a straight line. For every line y = w x + b there is a loss, the mean of (w x + b - y)². The "
      + "gradient says how the loss changes when w or b grows by a little. We begin with a bad line and step against "
      + "it, a fifth of the gradient at a time:")
  page.lines("  w ← w - 0.2 · dL/dw\n  b ← b - 0.2 · dL/db\n")

  let path = fit.descend(from: (w: -1, b: 2.5), rate: 0.2, steps: 60)
  page.table(
    ["step", "w", "b", "loss", "dL/dw", "dL/db"],
    [0, 1, 2, 3, 5, 10, 20, 60].map { step in
      let (w, b) = path[step]
      let slope = fit.gradient(w: w, b: b)
      return ["\(step)"]
        + [w, b, fit.loss(w: w, b: b), slope.w, slope.b].map { Format.fixed($0, decimals: 3) }
    })
  page.show(
    ContourPath(
      "The loss of every line, and the way down", x: "w, the slope", y: "b, the height at 0",
      of: FunctionGrid(x: -1.5...3, y: -2...3) { w, b in fit.loss(w: w, b: b) }, levels: .logarithmic,
      [ChartSeries("60 steps", points: path.map { ($0.w, $0.b) })]), as: "downhill")

  let (best, last) = (fit.lowest, path[60])
  page.say(
    "For a straight line there is a formula for the lowest point. It says w = \(Format.fixed(best.w, decimals: 3)), "
      + "b = \(Format.fixed(best.b, decimals: 3)), with a loss of "
      + "\(Format.fixed(fit.loss(w: best.w, b: best.b), decimals: 4)). After 60 steps we have "
      + "w = \(Format.fixed(last.w, decimals: 3)), b = \(Format.fixed(last.b, decimals: 3)), with a loss of "
      + "\(Format.fixed(fit.loss(w: last.w, b: last.b), decimals: 4)).")
  let (largest, smallest) = fit.curvatures
  page.say(
    "The bowl is \(Format.fixed(largest / smallest, decimals: 0)) times as steep in one direction as in the other. So "
      + "the path first drops to the floor of a valley, and then walks along it, more slowly with every step.")
  page.learned(
    "Steps against the gradient lead to the lowest point without knowing the formula for it. A network has no such "
      + "formula. It has a gradient.")
}
