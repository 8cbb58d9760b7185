import Foundation
import Foundations
import Presentation

let pastThePeak = LessonSection(
  "Past the peak",
  asks: "Language models have far more parameters than any rule of thumb allows. Why does that not end in disaster?"
) { page in
  let sets = page.amount(200, quick: 6)
  let widths =
    page.isQuick ? [5, 20, 80] : [2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 25, 30, 40, 60, 100, 200, 500, 1000]
  page.say(
    "A network with one hidden layer of ReLU neurons, whose hidden weights stay as they were drawn. Only the last layer "
      + "is fitted to the 20 readings, and where many choices fit, the one with the smallest weights is taken. The median "
      + "of \(sets) sets:")

  var (training, unseen): ([Double], [Double]) = ([], [])
  for width in widths {
    var generator = SeededGenerator(seed: page.seed, stream: 3)
    var errors: (training: [Double], unseen: [Double]) = ([], [])
    for _ in 0..<sets {
      let readings = Readings.draw(20, using: &generator)
      let fresh = Readings.draw(200, using: &generator)
      let neurons = (0..<width).map { _ in
        (direction: generator.uniform() < 0.5 ? -1.0 : 1.0, bend: 24 * generator.uniform())
      }
      let size = 1 / Double(width).squareRoot()
      let curve = FittedCurve(
        { hour in neurons.map { size * max(0, $0.direction * (hour - $0.bend) / 12) } + [1] }, to: readings)
      errors.training.append(curve.error(on: readings))
      errors.unseen.append(curve.error(on: fresh))
    }
    training.append(errors.training.sorted()[sets / 2])
    unseen.append(errors.unseen.sorted()[sets / 2])
  }
  page.table(
    ["neurons", "error on its 20 readings", "error on fresh ones"],
    widths.indices.map {
      ["\(widths[$0])", Format.fixed(training[$0], decimals: 2), Format.fixed(unseen[$0], decimals: 2)]
    })
  page.show(
    LineChart(
      "Error by number of neurons", x: "neurons", y: "mean squared error, °C²", xScale: .logarithmic,
      [
        ChartSeries("its own readings", points: zip(widths, training).map { (Double($0), $1) }),
        ChartSeries("fresh readings", points: zip(widths, unseen).map { (Double($0), $1) }),
      ]),
    as: "double-descent")
  // Beyond the first fall: with hardly any neurons the curve cannot bend.
  let best = unseen.indices.filter { widths[$0] <= 20 }.min { unseen[$0] < unseen[$1] }!
  let peak = unseen.indices.filter { $0 > best }.max { unseen[$0] < unseen[$1] } ?? best
  page.learned(
    "Up to \(widths[best]) neurons the error falls, then it rises to \(Format.fixed(unseen[peak], decimals: 2)) at "
      + "\(widths[peak]), about where the curve can just go through every reading, and then it falls again: with more "
      + "curves to choose from, there are calmer ones through the same readings.")
}
