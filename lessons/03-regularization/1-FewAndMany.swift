import Foundations
import Presentation

let fewAndMany = LessonSection(
  "Too few parameters, and too many",
  asks: "A thermometer was read 20 times on one day. How many parameters should the curve through the readings have?"
) { page in
  var generator = SeededGenerator(seed: page.seed, stream: 1)
  let readings = Readings.draw(20, using: &generator)
  let fresh = Readings.draw(2000, using: &generator)

  let degrees = Array(0...17)
  let curves = degrees.map { FittedCurve.polynomial($0, to: readings) }
  let training = curves.map { $0.error(on: readings) }
  let unseen = curves.map { $0.error(on: fresh) }

  let hours = stride(from: 0, through: 24, by: 0.125)
  func drawn(_ name: String, _ curve: (Double) -> Double) -> ChartSeries {
    ChartSeries(name, points: hours.map { ($0, curve($0)) })
  }
  page.show(
    ScatterChart(
      "One day, 20 readings, three curves", x: "hour", y: "°C",
      [ChartSeries("readings", points: Array(zip(readings.hours, readings.degrees)))],
      lines: [
        drawn("the truth", Readings.truth), drawn("2 parameters") { curves[1]($0) },
        drawn("6 parameters") { curves[5]($0) }, drawn("18 parameters") { curves[17]($0) },
      ]),
    as: "curves")
  page.say(
    "Each curve has the least squared error on the readings that its number of parameters allows. Now the same day is "
      + "read 2,000 times more, and each curve is judged on readings that it has never seen:")
  page.table(
    ["parameters", "error on its 20 readings", "error on 2,000 fresh ones"],
    [1, 2, 4, 6, 8, 10, 12, 15, 18].map { count in
      [
        "\(count)", Format.fixed(training[count - 1], decimals: 2) + " °C²",
        Format.fixed(unseen[count - 1], decimals: 2) + " °C²",
      ]
    })
  page.show(
    LineChart(
      "Error by number of parameters", x: "parameters", y: "mean squared error, °C²", yScale: .logarithmic,
      [
        ChartSeries("its own readings", training, style: .markedLine),
        ChartSeries("fresh readings", unseen, style: .markedLine),
      ], references: [.horizontal(Readings.noise * Readings.noise, "noise")]),
    as: "parameters")
  let best = unseen.indices.min { unseen[$0] < unseen[$1] }! + 1
  page.learned(
    "On its own readings a curve gets better with every parameter. On fresh ones it does so up to \(best); from there "
      + "on, it learns the thermometer's carelessness by heart.")
}
