import Foundation
import Foundations
import Presentation

let biasAndVariance = LessonSection(
  "Bias, variance, noise",
  asks: "What is the error on fresh readings made of?"
) { page in
  let sets = page.amount(200, quick: 20)
  page.say(
    "The day is read anew, 20 times each, for \(sets) different sets of readings. Every set gives a curve of its own, so "
      + "we can see how far the curves are from the truth on the average (bias), and from each other (variance).")

  let hours = (0..<96).map { 24 * (Double($0) + 0.5) / 96 }
  let truth = hours.map(Readings.truth)
  let counts = Array(1...12)
  var rows: [[String]] = []
  var (biases, variances, sums, measured): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
  var agreeing = 0
  for count in counts {
    // The same sets for every number of parameters.
    var generator = SeededGenerator(seed: page.seed, stream: 2)
    var predictions: [[Double]] = []
    var errors: [Double] = []
    for _ in 0..<sets {
      let curve = FittedCurve.polynomial(count - 1, to: .draw(20, using: &generator))
      predictions.append(hours.map { curve($0) })
      // Measured, not computed: one fresh, noisy reading at every hour that we look at.
      let fresh = truth.map { $0 + Readings.noise * generator.normal() }
      errors.append(zip(predictions.last!, fresh).map { pow($0 - $1, 2) }.reduce(0, +) / Double(hours.count))
    }

    var (bias, variance) = (0.0, 0.0)
    for hour in hours.indices {
      let here = Spread(predictions.map { $0[hour] }, dividingBy: .count)
      bias += pow(here.mean - truth[hour], 2) / Double(hours.count)
      variance += pow(here.deviation, 2) / Double(hours.count)
    }
    let error = Spread(errors)
    let sum = bias + variance + pow(Readings.noise, 2)
    if abs(sum - error.mean) <= 2 * error.standardError { agreeing += 1 }
    biases.append(bias)
    variances.append(variance)
    sums.append(sum)
    measured.append(error.mean)
    rows.append(
      ["\(count)"] + [bias, variance, sum, error.mean].map { Format.fixed($0, decimals: 2) }
        + ["± " + Format.fixed(error.standardError, decimals: 2)])
  }
  page.table(["parameters", "bias²", "variance", "+ noise = sum", "measured", "standard error"], rows)
  page.show(
    LineChart(
      "What the error is made of", x: "parameters", y: "°C²", yScale: .logarithmic,
      [
        ChartSeries("bias²", biases), ChartSeries("variance", variances), ChartSeries("bias² + variance + noise", sums),
        ChartSeries("measured", measured, style: .points),
      ]),
    as: "bias-variance")
  page.say(
    "The noise is the thermometer's: \(Readings.noise)² = \(Format.fixed(pow(Readings.noise, 2), decimals: 2)) °C², which no "
      + "curve can predict. The sum and the measured error are within two standard errors of each other for \(agreeing) of "
      + "the \(counts.count) curves.")
  let best = sums.indices.min { sums[$0] < sums[$1] }! + 1
  page.learned(
    "Error = bias² + variance + noise. More parameters trade bias for variance; here the trade is best at \(best).")
}
