import Foundations
import Presentation
import StoryModels

let regularization = LessonSection(
  "Dropout, weight decay, and stopping early",
  asks: "A few labelled stories are quickly learned by heart. Do the remedies of unit 3 help here too?"
) { page in
  let start = try page.pretrained
  let seeds = page.amount(5, quick: 1)
  let (count, steps, interval) = (64, page.amount(60, quick: 4), page.amount(6, quick: 2))
  let validation = try start.validation(page.amount(100, quick: 10))
  let test = try start.test(page.amount(200, quick: 20))
  let kinds: [(name: String, dropout: Float, decay: Float)] = [
    ("nothing", 0, 0), ("dropout 0.2", 0.2, 0), ("weight decay 1", 0, 1), ("weight decay 10", 0, 10),
  ]
  let seed = page.seed
  // Early stopping watches the runs that nothing else helps.
  let results = try together(kinds.count * seeds) { run -> Result in
    let (kind, seed) = (kinds[run / seeds], seed + UInt64(run % seeds))
    let classifier = start.classifier(seed: seed)
    let examples = try start.examples(count, seed: seed)
    var result = Result()
    var stopping = EarlyStopping(patience: 3)
    func look() {
      let loss = classifier.meanLoss(on: test)
      result.losses.append(loss)
      result.ownLosses.append(classifier.meanLoss(on: examples))
      guard run < seeds, !stopping.isOver else { return }
      stopping.record(classifier.meanLoss(on: validation), of: classifier.parameters)
    }
    try classifier.train(
      on: examples, TrainingRecipe(steps: steps, peak: 1e-3, weightDecay: kind.decay), dropout: kind.dropout, seed: seed
    ) { step in
      if step % interval == 0 { look() }
      return true
    }
    look()
    result.accuracy = 100 * classifier.accuracy(on: test)
    if run < seeds {
      stopping.restoreBest(to: classifier.parameters)
      result.stopped = (
        classifier.meanLoss(on: test), 100 * classifier.accuracy(on: test), (stopping.bestEpoch - 1) * interval,
        (stopping.epochs - 1) * interval
      )
    }
    return result
  }
  func runs(_ kind: Int) -> [Result] { Array(results[kind * seeds..<(kind + 1) * seeds]) }

  page.say("\(count) labelled stories, \(steps) steps, \(seeds) runs each. With nothing against it:")
  let places = runs(0)[0].losses.indices.map { Double($0 * interval) }
  page.show(
    LineChart(
      "Loss on the \(count) stories and on others", x: "steps", y: "nats",
      [
        ChartSeries("on others", x: places, runs: runs(0).map(\.losses)),
        ChartSeries("on its own", x: places, runs: runs(0).map(\.ownLosses)),
      ]), as: "overfitting")
  var rows = kinds.enumerated().map { number, kind in
    [
      kind.name, Format.spread(of: runs(number).map { $0.losses.last! }, decimals: 2),
      Format.spread(of: runs(number).map(\.accuracy), decimals: 1) + " %",
    ]
  }
  let stopped = runs(0).compactMap(\.stopped)
  rows.insert(
    [
      "early stopping", Format.spread(of: stopped.map(\.loss), decimals: 2),
      Format.spread(of: stopped.map(\.accuracy), decimals: 1) + " %",
    ], at: 1)
  page.table(["", "loss on others", "endings right"], rows)
  page.say(
    "Early stopping looked at \(validation.count) more stories every \(interval) steps. It went back to step "
      + "\(Format.spread(of: stopped.map { Double($0.best) }, decimals: 0)) and had stopped after "
      + "\(Format.spread(of: stopped.map { Double($0.end) }, decimals: 0)) of \(steps).")
  page.learned(
    "Learned by heart, the model is sure of itself where it is wrong: the loss on others doubles, while the share of right "
      + "answers stays. Stopping early helps most, and saves half of the steps; dropout may help a little. Weight decay, in so "
      + "few steps, does nothing that can be measured.")
}

private struct Result: Sendable {
  var losses: [Double] = []
  var ownLosses: [Double] = []
  var accuracy = 0.0
  var stopped: (loss: Double, accuracy: Double, best: Int, end: Int)?
}
