import Foundations
import Presentation
import StoryModels

let lowRank = LessonSection(
  "LoRA: a small change beside the weights",
  asks: "Must every number of the model be trained? Or is the change that a task needs a small one?"
) { page in
  let start = try page.pretrained
  let seeds = page.amount(5, quick: 1)
  let recipe = TrainingRecipe(steps: page.amount(40, quick: 3), peak: 1e-3)
  let test = try start.test(page.amount(200, quick: 20))
  let ranks: [Int?] = [nil, 0, 1, 4]
  let seed = page.seed
  let results = try together(ranks.count * seeds) { run -> Result in
    let seed = seed + UInt64(run % seeds)
    let classifier = start.classifier(seed: seed)
    var recipe = recipe
    if let rank = ranks[run / seeds] {
      classifier.body.freeze()
      // Small matrices that begin at zero take larger steps.
      recipe.peak = 1e-2
      var generator = SeededGenerator(seed: seed, stream: 7)
      if rank > 0 { classifier.body.addAdapters(rank: rank, alpha: Float(2 * rank), using: &generator) }
    }
    let examples = try start.examples(64, seed: seed)
    try classifier.train(on: examples, recipe, seed: seed)
    let (accuracy, oldLoss) = (classifier.accuracy(on: test), start.storyLoss(of: classifier.body))
    let trained = classifier.trainableParameterCount
    // The same answers with the change inside the weights?
    let texts = test.prefix(20).map(\.tokens)
    let beside = withoutGradients { classifier(texts).scalars }
    classifier.mergeAdapters()
    let inside = withoutGradients { classifier(texts).scalars }
    let difference = zip(beside, inside).map { abs($0 - $1) }.max()!
    classifier.unmergeAdapters()
    classifier.removeAdapters()
    return Result(
      accuracy: 100 * accuracy, oldLoss: oldLoss, trained: trained, difference: Double(difference),
      lossWithout: start.storyLoss(of: classifier.body))
  }
  func runs(_ rank: Int) -> [Result] { Array(results[rank * seeds..<(rank + 1) * seeds]) }

  page.say("The same task: 64 labelled stories, \(recipe.steps) steps, \(seeds) runs each.")
  page.table(
    ["what learns", "numbers", "AdamW's memory", "endings right", "loss on stories"],
    ranks.enumerated().map { number, rank in
      [
        rank.map { $0 == 0 ? "only the new layer" : "LoRA, rank \($0)" } ?? "everything",
        Format.count(runs(number)[0].trained),
        // Two moments of four bytes for each number.
        Format.bytes(8 * runs(number)[0].trained),
        Format.spread(of: runs(number).map(\.accuracy), decimals: 1) + " %",
        Format.spread(of: runs(number).map(\.oldLoss), decimals: 2),
      ]
    })
  let all = Double(runs(0)[0].trained)
  page.say(
    "Of all numbers, rank 4 trains \(Format.fixed(100 * Double(runs(3)[0].trained) / all, decimals: 1)) %. Merged into "
      + "the weights, no score of 20 stories changes by more than "
      + "\(Format.significant(results.map(\.difference).max()!, digits: 1)). Taken out again, the loss on stories is what it "
      + "was: \(Format.fixed(Spread(runs(3).map(\.lossWithout)).mean, decimals: 2)).")
  page.show(
    BarChart(
      "Endings right", unit: "%",
      bars: ranks.enumerated().map { number, rank in
        Bar(
          rank.map { $0 == 0 ? "only the new layer" : "LoRA, rank \($0)" } ?? "everything",
          runs: runs(number).map(\.accuracy))
      }), as: "lora")
  page.learned(
    "The change that this task needs is small: a hundredth of the numbers, and of the optimizer's memory, gives the same "
      + "score as all of them. And what was learned lies beside the model: take it out, and nothing was forgotten.")
}

private struct Result: Sendable {
  let accuracy: Double
  let oldLoss: Double
  let trained: Int
  let difference: Double
  let lossWithout: Double
}
