import Foundations
import Presentation
import StoryModels

let unfreezing = LessonSection(
  "From the last layer on",
  asks: "The last layers know most about the old task. Should they learn first, or alone, or faster than the others?"
) { page in
  let start = try page.pretrained
  let seeds = page.amount(5, quick: 1)
  let steps = page.amount(40, quick: 6)
  let test = try start.test(page.amount(200, quick: 20))
  let groups = start.classifier(seed: 0).layerGroups.count
  let ways: [Way] = [.all, .head, .lastBlock, .gradual(steps: steps / (groups + 1)), .rates(0.4)]
  page.say(
    "The model is \(groups) groups of parameters: the table of words, \(groups - 2) blocks, and the last norm with the "
      + "new layer. 64 labelled stories, \(steps) steps at a learning rate of 0.003, \(seeds) runs each.")
  let seed = page.seed
  let results = try together(ways.count * seeds) { run -> (accuracy: Double, oldLoss: Double, seconds: Double) in
    let seed = seed + UInt64(run % seeds)
    let classifier = start.classifier(seed: seed)
    let examples = try start.examples(64, seed: seed)
    let begin = ContinuousClock.now
    try ways[run / seeds].train(classifier, on: examples, steps: steps, seed: seed)
    let seconds = (ContinuousClock.now - begin).seconds
    return (100 * classifier.accuracy(on: test), start.storyLoss(of: classifier.body), seconds)
  }
  func runs(_ way: Int) -> ArraySlice<(accuracy: Double, oldLoss: Double, seconds: Double)> {
    results[way * seeds..<(way + 1) * seeds]
  }
  page.table(
    ["what learns", "endings right", "loss on stories", "time"],
    ways.enumerated().map { number, way in
      [
        way.name, Format.spread(of: runs(number).map(\.accuracy), decimals: 1) + " %",
        Format.spread(of: runs(number).map(\.oldLoss), decimals: 2),
        Format.fixed(Spread(runs(number).map(\.seconds)).mean, decimals: 2) + " s",
      ]
    })
  page.show(
    BarChart(
      "Endings right", unit: "%",
      bars: ways.enumerated().map { Bar($1.name, runs: runs($0).map(\.accuracy)) }), as: "unfreezing")
  page.learned(
    "At this rate, training everything at once forgets most of the old task. Letting the last layers begin, or letting the "
      + "first ones learn more slowly, forgets little, and at the new task it differs by no more than the spread. Training the "
      + "new layer alone forgets nothing and learns least.")
}

private enum Way: Sendable {
  case all, head, lastBlock
  case gradual(steps: Int)
  case rates(Float)

  var name: String {
    switch self {
    case .all: "everything at once"
    case .head: "only the new layer"
    case .lastBlock: "and the last block"
    case .gradual(let steps): "a group more every \(steps) steps"
    case .rates(let decay): "rates × \(decay) a group down"
    }
  }

  func train(_ classifier: SequenceClassifier, on examples: [StoryEnding], steps: Int, seed: UInt64) throws {
    var rateFactors: [String: Float] = [:]
    var schedule: GradualUnfreezing?
    switch self {
    case .all: break
    case .head: classifier.unfreeze(last: 1)
    case .lastBlock: classifier.unfreeze(last: 2)
    case .gradual(let steps): schedule = GradualUnfreezing(stepsPerGroup: steps)
    case .rates(let decay): rateFactors = classifier.rateFactors(decay: decay)
    }
    try classifier.train(
      on: examples, TrainingRecipe(steps: steps, peak: 3e-3), rateFactors: rateFactors, seed: seed
    ) { step in
      schedule?.apply(to: classifier, at: step)
      return true
    }
  }
}
