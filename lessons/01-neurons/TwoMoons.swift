import Foundations
import Presentation

/// Section 7: a network learns to separate what no line separates.
let twoMoons = LessonSection(
  "A network learns",
  asks: "Can a small network separate two moons that reach into each other, and what does it look like on the way?"
) { page in
  let steps = page.amount(400, quick: 40)
  let snapshots = [0, steps / 40, steps / 10, steps]
  let pictures = [0: "begin", steps / 10: "middle", steps: "end"]
  let seeds = page.amount(5, quick: 2)
  var results: [(name: String, losses: [[Double]], right: [[Double]])] = [
    ("one layer", [], []), ("two hidden layers", [], []),
  ]
  for (kind, widths) in [[2, 2], [2, 16, 16, 2]].enumerated() {
    for run in 0..<seeds {
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(20 + run))
      let moons = LabelledPoints.twoMoons(200, noise: 0.15, using: &generator)
      let fresh = LabelledPoints.twoMoons(1000, noise: 0.15, using: &generator)
      let model = MLP(widths, activation: .tanh, using: &generator)
      let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
      var losses: [Double] = []
      var right: [Double] = []

      // How learning goes, which unit 2 takes apart: how wrong, in which direction, one small step.
      for step in 0...steps {
        let loss = crossEntropy(model(moons.inputs), moons.targets)
        losses.append(Double(loss.item))
        if snapshots.contains(step) {
          right.append(withoutGradients { 100 * fresh.accuracy(of: model(fresh.inputs)) })
          if run == 0, let name = kind == 1 ? pictures[step] : step == steps ? "line" : nil {
            show(model, moons, (kind == 0 ? "One layer" : "Two hidden layers") + " after \(step) steps", name, on: page)
          }
        }
        loss.backward()
        optimizer.step(learningRate: 0.01)
        model.clearGradients()
      }
      results[kind].losses.append(losses)
      results[kind].right.append(right)
    }
  }

  page.show(
    LineChart(
      "How wrong on the 200 points it learns from", x: "step", y: "loss",
      results.map { result in
        ChartSeries(result.name, x: (0...steps).map(Double.init), runs: result.losses)
      }), as: "moons-loss")
  page.say("Right among 1,000 fresh points, in per cent, over \(seeds) seeds:")
  page.table(
    ["after so many steps"] + results.map(\.name),
    snapshots.indices.map { index in
      ["\(snapshots[index])"]
        + results.map { result in Format.spread(of: result.right.map { $0[index] }, decimals: 1) }
    })
  page.learned(
    "One layer of neurons draws a line and stays at that. With two hidden layers the line bends until it fits between "
      + "the moons; nobody told it their shape.")
}

/// Where the model says which moon, and how sure it is.
private func show(_ model: MLP, _ moons: LabelledPoints, _ title: String, _ name: String, on page: LessonPage) {
  let plane = FunctionGrid(x: -1.6...2.6, y: -1.2...1.7) { places in
    let inputs = Tensor(places.map { [Float($0.x), Float($0.y)] })
    let chances = withoutGradients { model(inputs).softmax() }  // [places, 2]
    return places.indices.map { Double(chances[$0, 1]) }
  }
  page.show(
    DecisionBoundary(
      title, x: "x₁", y: "x₂", of: plane,
      (0...1).map { label in
        ChartSeries(
          label == 0 ? "upper moon" : "lower moon",
          points: moons.points.indices.filter { moons.labels[$0] == label }.map {
            (moons.points[$0][0], moons.points[$0][1])
          })
      }), as: "moons-\(name)")
}
