import Foundations
import Presentation

let manyWorkers = LessonSection(
  "Many workers",
  asks: "Can several machines, each with its own copy and its part of the batch, train one model?"
) { page in
  let text = try Text(seed: page.seed, entries: 1024, bytes: page.amount(300_000, quick: 60_000))
  var recipe = Recipe(steps: page.amount(60, quick: 3), batchSize: 4, contextLength: 256, seed: page.seed)
  recipe.byStory = true
  let configuration = recipe.configuration(text.tokenizer.vocabularySize)
  let schedule = recipe.training.schedule
  // Batches that four workers can share; one whole story to a row, so that the rows hold different numbers of tokens.
  var batches = try DocumentBatches(
    text.training, separator: text.endID, batchSize: 4, contextLength: 256, seed: page.seed)
  var shared: [TokenBatch] = []
  while shared.count < recipe.steps {
    let batch = try batches.next()
    if batch.batchSize >= 4 { shared.append(batch) }
  }

  /// Trains with `count` workers; returns their weights, the first gradient, and what the model has learned.
  func train(
    _ count: Int, weighted: Bool = true
  ) throws -> (workers: [Worker], first: [Float], losses: Double, seconds: Double) {
    let workers = (0..<count).map { _ in Worker(configuration, seed: recipe.seed) }
    var first: [Float] = []
    let start = ContinuousClock.now
    for (step, batch) in shared.enumerated() {
      let shards = batch.shards(count)
      // Each computes on its own; then every one gets every one's gradient.
      var gradients = try together(count) { workers[$0].gradient(of: shards[$0]) }
      if !weighted { gradients = gradients.map { WorkerGradient(values: $0.values, targetCount: 1) } }
      let mean = WorkerGradient.mean(of: gradients)
      if step == 0 { first = mean.values }
      _ = try together(count) { workers[$0].step(mean, learningRate: schedule[step]) }
    }
    return (workers, first, workers[0].bitsPerByte(on: text), (ContinuousClock.now - start).seconds)
  }

  let alone = try train(1)
  let weights = alone.workers[0].weights
  var rows: [[String]] = [["1", "", "", "", Format.fixed(alone.losses, decimals: 4)]]
  for (count, weighted) in [(2, true), (3, true), (4, true), (3, false), (4, false)] {
    let team = try train(count, weighted: weighted)
    let all = team.workers.map(\.weights)
    let agree = all.allSatisfy { zip($0, all[0]).allSatisfy { $0.bitPattern == $1.bitPattern } }
    rows.append([
      weighted ? "\(count)" : "\(count), unweighted", apart(team.first, alone.first), apart(all[0], weights),
      agree ? "same bits" : "differ", Format.fixed(team.losses, decimals: 4),
    ])
  }
  let example = shared.first { Set($0.shards(4).map(\.targetCount)).count > 2 } ?? shared[0]
  page.say(
    "A batch of whole stories, dealt out to workers. For example \(example.targetCount) tokens to four: "
      + example.shards(4).map { "\($0.targetCount)" }.joined(separator: ", ")
      + ". Each has its own copy of \(Format.count(weights.count)) parameters.")
  page.table(
    ["workers", "first gradient", "weights, step \(recipe.steps)", "copies", "bits a byte"], rows)
  page.say(
    "(How far from one worker with the whole batch, as a share of its length. In every step each worker sends "
      + "\(Format.bytes(4 * weights.count)).)")
  page.learned(
    "Workers that each count by their tokens take the step of one machine, up to the last bits of rounding, and their copies "
      + "stay equal without ever being compared. Unweighted it is training all the same, only on another loss: one in "
      + "which the tokens of short stories count more.")
}

/// |a − b| / |b|
private func apart(_ a: [Float], _ b: [Float]) -> String {
  Format.significant(length(zip(a, b).map { $0 - $1 }) / length(b), digits: 2)
}
