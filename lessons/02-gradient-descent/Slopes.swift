import Foundation
import Foundations
import Presentation

/// Section 2: derivatives by trying, and why that is neither exact nor cheap.
let slopes = LessonSection(
  "Slopes, measured and exact", asks: "How good is a slope that is measured by taking a small step?"
) { page in
  page.say(
    "One neuron with one weight: L(w) = (tanh(1.5 w - 0.5) - 1)². At w = 0.7 we know the slope exactly, by the chain "
      + "rule: 2 (y - 1) · (1 - y²) · 1.5 with y = tanh(1.5 w - 0.5).")
  func loss(_ w: Double) -> Double {
    let y = tanh(1.5 * w - 0.5)
    return (y - 1) * (y - 1)
  }
  let w = 0.7
  let y = tanh(1.5 * w - 0.5)
  let exact = 2 * (y - 1) * (1 - y * y) * 1.5
  page.say(
    "That is \(Format.fixed(exact, decimals: 10)). Now we forget it, and measure: on one side, (L(w + h) - L(w)) / h, "
      + "and on both, (L(w + h) - L(w - h)) / 2h, with steps h from a tenth down to 10⁻¹⁴. How far off are we?")

  let steps = (2...28).map { pow(10, -Double($0) / 2) }
  func error(_ slope: Double) -> Double { abs(slope - exact) / abs(exact) }
  let oneSided = steps.map { error((loss(w + $0) - loss(w)) / $0) }
  let central = steps.map { error((loss(w + $0) - loss(w - $0)) / (2 * $0)) }
  let shown = stride(from: 0, to: steps.count, by: 4)
  page.table(
    ["h", "error on one side", "error on both sides"],
    shown.map { i in
      [steps[i], oneSided[i], central[i]].map { Format.significant($0, digits: 2) }
    })
  page.show(
    LineChart(
      "How far off a measured slope is", x: "step h", y: "relative error", xScale: .logarithmic, yScale: .logarithmic,
      [
        ChartSeries("one side", points: Array(zip(steps, oneSided))),
        ChartSeries("both sides", points: Array(zip(steps, central))),
      ]), as: "slopes")

  func best(_ errors: [Double]) -> String {
    let index = errors.indices.min { errors[$0] < errors[$1] }!
    return "\(Format.significant(errors[index], digits: 2)) at h = \(Format.significant(steps[index], digits: 2))"
  }
  page.say("The smallest error on one side: \(best(oneSided)). On both sides: \(best(central)).")
  page.say(
    "A tenth of the step makes the error on one side a tenth, and on both sides a hundredth: the two sides' errors "
      + "cancel in part. But below some step it grows again. The two losses are then so alike that their difference is "
      + "mostly rounding, and that is divided by a tiny h.")
  page.learned(
    "A measured slope is good for checking a formula. It is no way to train: each parameter costs two runs of the "
      + "network, so 337 parameters cost 674 runs for one step, and a language model's would cost millions.")
}
