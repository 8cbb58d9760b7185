import Foundations
import Presentation

let learningByHeart = LessonSection(
  "A network that learns by heart",
  asks: "What does a network learn first, and what later?"
) { page in
  var generator = SeededGenerator(seed: page.seed, stream: 4)
  let flats = Flats.draw(120, using: &generator)
  let validation = Flats.draw(2000, using: &generator)
  let scale = Scale(flats)
  var model = RentModel(scale, using: &generator)
  page.say(
    "120 flats, each with ten columns, and the rent to predict. Chance adds or takes away \(Int(Flats.noise)) € (one "
      + "standard deviation), so nobody can be nearer than that. Whoever always says the mean rent is off by "
      + "\(Int(scale.rents.deviations[0].rounded())) €. The network has \(Format.count(model.network.parameterCount)) parameters, "
      + "\(model.network.parameterCount / 120) for every flat.")

  let (inputs, targets) = (scale.inputs(flats), scale.targets(flats))
  let optimizer = AdamW(model.network.namedParameters, .init(beta2: 0.999, weightDecay: 0))
  var order = Array(flats.rows.indices)
  var (steps, training, unseen): ([Double], [Double], [Double]) = ([], [], [])
  while optimizer.stepCount < page.amount(2000, quick: 100) {
    generator.shuffle(&order)
    for start in stride(from: 0, to: order.count, by: 24) {
      let batch = order[start..<start + 24]
      let predictions = model.network(Tensor(batch.map { inputs[$0] }))  // [24, 1]
      let loss = (predictions - Tensor(batch.map { targets[$0] })).squared().mean()
      loss.backward()
      optimizer.step(learningRate: 3e-3)
      model.network.clearGradients()
    }
    steps.append(Double(optimizer.stepCount))
    training.append(model.error(on: flats))
    unseen.append(model.error(on: validation))
  }
  page.table(
    ["steps", "off on its 120 flats", "off on 2,000 fresh flats"],
    steps.indices.filter { [5, 20, 50, 100, 200, 400, 800, 2000].contains(Int(steps[$0])) }.map {
      ["\(Int(steps[$0]))", "\(Int(training[$0].rounded())) €", "\(Int(unseen[$0].rounded())) €"]
    })
  page.show(
    LineChart(
      "Off by how much, while training", x: "step", y: "€", xScale: .logarithmic,
      [
        ChartSeries("its 120 flats", points: Array(zip(steps, training))),
        ChartSeries("fresh flats", points: Array(zip(steps, unseen))),
      ], references: [.horizontal(Flats.noise, "chance")]),
    as: "learning-by-heart")
  let best = unseen.indices.min { unseen[$0] < unseen[$1] }!
  page.learned(
    "After \(Int(steps[best])) steps it is off by \(Int(unseen[best].rounded())) € on fresh flats. From there on it only "
      + "learns its own flats by heart: at the end it is off by \(Int(training.last!.rounded())) € on them and by "
      + "\(Int(unseen.last!.rounded())) € on others.")
}
