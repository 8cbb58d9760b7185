import Foundation
import Foundations
import Presentation

/// Section 8: the same task for one wide hidden layer and for several narrow ones.
let whyDepth = LessonSection(
  "Why depth",
  asks: "One hidden layer can do anything if it is wide enough. Why, then, are networks deep?"
) { page in
  showFolding(on: page)
  showWhetherFoldingIsFound(on: page)
  showSpirals(on: page)
  page.learned(
    "Where a task repeats or builds on itself, a deep network can do it with far fewer parameters. But that is what it "
      + "could do. What training found, at these sizes, was nearly the same for every depth, once each had the learning "
      + "rate that suits it.")
}

/// A layer of two ReLU neurons folds the line: 0…1 goes up to 1 and back. Every layer doubles the number of teeth.
private func showFolding(on page: LessonPage) {
  page.say(
    "By hand first. Two ReLU neurons can fold: fold(x) = 2·relu(x) - 4·relu(x - ½) rises from 0 to 1 and falls back to "
      + "0. A second layer folds what the first has folded, and so on: each layer doubles the number of teeth.")
  func fold(_ x: Double) -> Double { 2 * max(0, x) - 4 * max(0, x - 0.5) }
  func zigzag(_ x: Double, _ folds: Int) -> Double { (0..<folds).reduce(x) { x, _ in fold(x) } }
  page.show(
    LineChart(
      "Folded once, twice, four times", x: "x", y: "answer",
      [1, 2, 4].map { folds in
        ChartSeries("\(folds)", points: (0...256).map { (Double($0) / 256, zigzag(Double($0) / 256, folds)) })
      }), as: "folding")

  var generator = SeededGenerator(seed: page.seed, stream: 30)
  let x = (0..<1000).map { _ in generator.uniform() }
  let rows = [1, 2, 3, 4, 6, 8, 10].map { folds -> [String] in
    let (deep, flat) = (deepZigzag(folds, using: &generator), flatZigzag(folds, using: &generator))
    let input = Tensor(x.map { Float($0) }).reshaped(to: [1000, 1])
    func error(_ model: MLP) -> Double {
      let answers = withoutGradients { model(input).scalars }
      return zip(x, answers).map { abs(zigzag($0, folds) - Double($1)) }.max()!
    }
    return [
      "\(folds)", Format.count(1 << folds), "\(deep.parameterCount)", Format.count(flat.parameterCount),
      Format.significant(max(error(deep), error(flat)), digits: 1),
    ]
  }
  page.table(["folds", "straight pieces", "parameters, deep", "one layer", "largest error"], rows)
  page.show(
    LineChart(
      "Parameters for the same zigzag", x: "straight pieces", y: "parameters", xScale: .logarithmic,
      yScale: .logarithmic,
      [
        ChartSeries("deep, 2 neurons a layer", points: (1...10).map { (Double(1 << $0), Double(6 * $0 + 1)) }),
        ChartSeries("one hidden layer", points: (1...10).map { (Double(1 << $0), Double(3 << $0) + 1) }),
      ]), as: "depth-parameters")
}

/// The zigzag by as many layers as folds, two neurons each.
private func deepZigzag(_ folds: Int, using generator: inout SeededGenerator) -> MLP {
  let model = MLP([1] + [Int](repeating: 2, count: folds) + [1], using: &generator)
  for (number, layer) in model.layers.enumerated() {
    let isFirst = number == 0
    let isLast = number == folds
    // What a fold gives, 2a − 4b, goes straight into the sums of the next layer.
    layer.weight.value =
      isFirst ? Tensor([[1], [1]]) : isLast ? Tensor([[2, -4]]) : Tensor([[2, -4], [2, -4]])
    layer.bias!.value = isLast ? Tensor([0]) : Tensor([0, -0.5])
  }
  return model
}

/// The zigzag by one hidden layer: a neuron for each bend, and one for the first slope.
private func flatZigzag(_ folds: Int, using generator: inout SeededGenerator) -> MLP {
  let pieces = 1 << folds
  let model = MLP([1, pieces, 1], using: &generator)
  let slope = Float(pieces)
  model.layers[0].weight.value = .ones([pieces, 1])
  model.layers[0].bias!.value = Tensor((0..<pieces).map { -Float($0) / Float(pieces) })
  model.layers[1].weight.value = Tensor([(0..<pieces).map { $0 == 0 ? slope : $0 % 2 == 1 ? -2 * slope : 2 * slope }])
  return model
}

/// Whether training finds the folds that we know to be there.
private func showWhetherFoldingIsFound(on page: LessonPage) {
  let (runs, steps) = (page.amount(20, quick: 2), page.amount(2000, quick: 50))
  let x = Tensor((0..<256).map { Float($0) / 255 }).reshaped(to: [256, 1])
  let target = withoutGradients {
    var generator = SeededGenerator(seed: 0)
    return deepZigzag(3, using: &generator)(x)
  }
  let rows = [[1, 2, 2, 2, 1], [1, 8, 8, 8, 1], [1, 8, 1], [1, 50, 1]].map { widths -> [String] in
    var errors: [Double] = []
    var count = 0
    for run in 0..<runs {
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(31_000 + run))
      let model = MLP(widths, using: &generator)
      count = model.parameterCount
      // The bends of the first layer, spread over 0…1 where the curve is.
      let first = model.layers[0]
      first.bias!.value = Tensor(first.weight.value.scalars.map { -$0 * Float(generator.uniform()) })
      let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
      for step in 0..<steps {
        (model(x) - target).squared().mean().backward()
        optimizer.step(learningRate: 0.02 * (1 - Float(step) / Float(steps)))
        model.clearGradients()
      }
      errors.append(Double(withoutGradients { (model(x) - target).squared().mean().item }).squareRoot())
    }
    return [
      widths.map(String.init).joined(separator: " → "), "\(count)", Format.spread(of: errors, decimals: 3),
      Format.fixed(errors.min()!, decimals: 3),
    ]
  }
  page.say(
    "That was by hand. Does training find the folds? Three of them, \(runs) runs each; an error of 0.289 is what the "
      + "best constant would have.")
  page.table(["widths", "parameters", "mean error", "best run"], rows)
}
