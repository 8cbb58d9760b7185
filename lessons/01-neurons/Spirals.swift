import Foundation
import Foundations
import Presentation

/// The last part of section 8: networks of equal size and different depth learn two spirals, and a chessboard.
func showSpirals(on page: LessonPage) {
  let (seeds, steps) = (page.amount(5, quick: 1), page.amount(1000, quick: 20))
  let (sizes, depths) = ([50, 100, 200, 400], [1, 2, 3])
  let headings = depths.map { $0 == 1 ? "1 hidden layer" : "\($0) hidden layers" }
  page.say(
    "Now a task that one layer finds hard and that training can learn: two arms of a spiral, each winding "
      + "twice around the middle. Every depth gets the same number of parameters, and of three learning rates the one that suits it best. "
      + "Right among 2,000 fresh points, over \(seeds) seeds:")
  var rows = sizes.map { ["\($0)"] }
  var curves: [ChartSeries] = []
  var byRate = rates.map { ["\($0)"] }
  for depth in depths {
    var runs: [[Double]] = (0..<seeds).map { _ in [] }
    for (index, size) in sizes.enumerated() {
      let tried = trials(depth: depth, parameters: size, of: spirals, steps: steps, seeds: seeds, on: page)
      let best = best(tried)
      rows[index].append(Format.spread(of: best.map(\.right), decimals: 1))
      for run in 0..<seeds { runs[run].append(best[run].right) }
      if size == 200, depth != 2 { show(best[0], depth, on: page) }
      if size == 400 {
        for rate in rates.indices { byRate[rate].append(Format.spread(of: tried[rate].map(\.right), decimals: 1)) }
      }
    }
    curves.append(
      ChartSeries(
        headings[depth - 1], x: sizes.map(Double.init), runs: runs,
        style: .markedLine))
  }
  page.table(["parameters, at most"] + headings, rows)
  page.show(
    LineChart("Two spirals", x: "parameters", y: "right, %", xScale: .logarithmic, curves), as: "depth-spirals")
  page.say("Be careful with such tables. The same networks of at most 400 parameters, by learning rate:")
  page.table(["learning rate"] + headings, byRate)

  page.say("The same with a chessboard of 4 by 4 fields, white or black, and at most 400 parameters:")
  page.table(
    ["hidden layers", "right, %"],
    depths.map { depth in
      let tried = trials(depth: depth, parameters: 400, of: chessboard, steps: steps, seeds: seeds, on: page)
      return ["\(depth)", Format.spread(of: best(tried).map(\.right), decimals: 1)]
    })
}

/// One network, trained once, and how much it gets right.
private struct Trial {
  let model: MLP
  let right: Double
}

private let rates = [0.01, 0.03, 0.1]

/// For each learning rate and each seed a trained network.
private func trials(
  depth: Int, parameters: Int, of task: Task, steps: Int, seeds: Int, on page: LessonPage
) -> [[Trial]] {
  rates.map { rate in
    (0..<seeds).map { run in
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(600 + run))
      let model = MLP(widths(depth: depth, parameters: parameters), using: &generator)
      let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
      for step in 0..<steps {
        let points = task(128, &generator)
        crossEntropy(model(points.inputs), points.targets).backward()
        optimizer.step(learningRate: Float(rate) * (1 - Float(step) / Float(steps)))
        model.clearGradients()
      }
      let fresh = task(2000, &generator)
      return Trial(model: model, right: withoutGradients { 100 * fresh.accuracy(of: model(fresh.inputs)) })
    }
  }
}

/// Those of the learning rate with the highest mean.
private func best(_ tried: [[Trial]]) -> [Trial] {
  func sum(_ trials: [Trial]) -> Double { trials.reduce(0) { $0 + $1.right } }
  return tried.max { sum($0) < sum($1) }!
}

/// Two inputs, `depth` hidden layers of one width, two outputs: the widest with at most so many parameters.
private func widths(depth: Int, parameters: Int) -> [Int] {
  func count(_ width: Int) -> Int { 3 * width + (depth - 1) * width * (width + 1) + 2 * (width + 1) }
  var width = 1
  while count(width + 1) <= parameters { width += 1 }
  return [2] + [Int](repeating: width, count: depth) + [2]
}

/// Draws labelled points.
private typealias Task = (_ count: Int, _ generator: inout SeededGenerator) -> LabelledPoints

/// Two arms, one turned by half a turn against the other, each winding twice around the middle.
private func spirals(_ count: Int, _ generator: inout SeededGenerator) -> LabelledPoints {
  let labels = (0..<count).map { $0 % 2 }
  let points = labels.map { label in
    let along = generator.uniform()
    let (radius, angle) = (0.1 + 0.9 * along, (4 * along + Double(label)) * .pi)
    return [radius * cos(angle), radius * sin(angle)]
  }
  return LabelledPoints(points, labels: labels)
}

private func chessboard(_ count: Int, _ generator: inout SeededGenerator) -> LabelledPoints {
  let places = (0..<count).map { _ in [4 * generator.uniform(), 4 * generator.uniform()] }
  return LabelledPoints(
    places.map { [$0[0] / 2 - 1, $0[1] / 2 - 1] }, labels: places.map { (Int($0[0]) + Int($0[1])) % 2 })
}

/// What a network makes of the plane, with the two arms on it.
private func show(_ trial: Trial, _ depth: Int, on page: LessonPage) {
  let plane = FunctionGrid(x: -1.1...1.1, y: -1.1...1.1) { places in
    let inputs = Tensor(places.map { [Float($0.x), Float($0.y)] })
    let chances = withoutGradients { trial.model(inputs).softmax() }
    return places.indices.map { Double(chances[$0, 1]) }
  }
  var generator = SeededGenerator(seed: page.seed, stream: 11)
  let arms = spirals(160, &generator)
  page.show(
    DecisionBoundary(
      "\(depth) hidden layer\(depth == 1 ? "" : "s"), \(trial.model.parameterCount) parameters", x: "x₁", y: "x₂",
      of: plane,
      (0...1).map { label in
        ChartSeries(
          "arm \(label + 1)",
          points: arms.points.indices.filter { arms.labels[$0] == label }.map {
            (arms.points[$0][0], arms.points[$0][1])
          })
      }), as: "spirals-\(depth)")
}
