import Foundations
import Presentation

let theLoop = LessonSection(
  "The loop",
  asks: "What do accumulation, clipping, warm-up and decay do, and what happens without them?"
) { page in
  let text = try Text(seed: page.seed, entries: 1024, bytes: page.amount(700_000, quick: 60_000))
  try showRows(of: text, on: page)
  try showAccumulation(text, on: page)
  try showSchedules(text, on: page)
  try showSpike(text, on: page)
  page.learned(
    "Parts of a batch, added up and divided, are the batch. Warm-up allows a learning rate that would do damage at the "
      + "start, decay takes it back at the end, and together they win. Clipping is for the one batch in a million: with SGD "
      + "it saves the run, and AdamW, which divides by the size of what it met, hardly needs it.")
}

/// How stories become rows of one length.
private func showRows(of text: Text, on page: LessonPage) throws {
  let context = 512
  let stories = text.training.split(separator: text.endID).map { Array($0) + [text.endID] }
  let tokens = stories.reduce(0) { $0 + $1.count }
  var batches = try DocumentBatches(
    text.training, separator: text.endID, batchSize: 8, contextLength: context, seed: page.seed)
  var (asked, places) = (0, 0)
  for _ in 0..<40 {
    let batch = try batches.next()
    asked += batch.targetCount
    places += batch.inputs.count
  }
  let packed = PackedDocuments(stories, contextLength: context)
  func share(_ value: Double) -> String { Format.fixed(100 * value, decimals: 1) + " %" }
  page.say("\(stories.count) stories, in rows of at most \(context) tokens. How many of the places hold a token?")
  page.table(
    ["rows", "filled", "a story"],
    [
      ["one story in each, padded", share(Double(tokens) / Double(stories.count * context)), "is whole"],
      ["the same, rows of one length together", share(Double(asked) / Double(places)), "is whole"],
      ["several stories packed into a row", share(packed.fill), "is whole, and has neighbours"],
      ["cut anywhere", share(1), "is cut, and has neighbours"],
    ])
}

/// One batch of sixteen rows, and the same rows in parts.
private func showAccumulation(_ text: Text, on page: LessonPage) throws {
  var recipe = Recipe(steps: 1, batchSize: 16, seed: page.seed)
  let model = recipe.model(of: text.tokenizer.vocabularySize)
  func gradient(parts: Int) throws -> [Float] {
    recipe.batchSize = 16 / parts
    var batches = try Loop(model, text, recipe).batches
    for _ in 0..<parts {
      let batch = try batches.next()
      model.loss(batch.inputs, batch.targets, batch: batch.batchSize).backward()
    }
    defer { model.clearGradients() }
    return WorkerGradient(of: model.parameters, targetCount: 1).values.map { $0 / Float(parts) }
  }
  let whole = try gradient(parts: 1)
  page.say("Accumulation. The gradient of 16 rows at once, and of the same rows in parts, added up and divided:")
  page.table(
    ["micro-batches", "rows in each", "gradient's length", "differs by"],
    try [1, 2, 4, 16].map { parts in
      let other = try gradient(parts: parts)
      return [
        "\(parts)", "\(16 / parts)", Format.fixed(length(other), decimals: 4),
        parts == 1 ? "" : Format.significant(length(zip(whole, other).map { $0 - $1 }) / length(whole), digits: 2),
      ]
    })
}

/// Small enough to be trained often, and long enough to come to the end of what it can learn.
private func smallRecipe(_ page: LessonPage) -> Recipe {
  Recipe(steps: page.amount(300, quick: 8), contextLength: 32, width: 32, seed: page.seed)
}

private func showSchedules(_ text: Text, on page: LessonPage) throws {
  let recipe = smallRecipe(page)
  let seeds = page.amount(5, quick: 1)
  let peaks = [1e-2, 4e-2]
  let kinds: [(name: String, warmup: Int, decays: Bool)] = [
    ("constant", 0, false), ("warm-up", recipe.steps / 8, false), ("decay", 0, true),
    ("warm-up and decay", recipe.steps / 8, true),
  ]
  let losses = try together(peaks.count * kinds.count * seeds) { run in
    let (kind, peak) = (kinds[run / seeds % kinds.count], peaks[run / seeds / kinds.count])
    var recipe = recipe
    recipe.seed += UInt64(run % seeds)
    let model = recipe.model(of: text.tokenizer.vocabularySize)
    var loop = try Loop(model, text, recipe)
    loop.schedule = LearningRateSchedule(
      peak: peak, floor: peak / 20, warmupSteps: kind.warmup, totalSteps: recipe.steps,
      decay: kind.decays ? .cosine : .constant)
    for _ in 0..<recipe.steps { try loop.next() }
    return text.bitsPerByte(of: model)
  }
  page.say(
    "Warm-up and decay. Bits a byte on held-out stories after \(recipe.steps) steps, \(seeds) seeds, at two learning rates:"
  )
  page.table(
    ["learning rate"] + peaks.map { "at most \($0)" },
    kinds.indices.map { kind in
      [kinds[kind].name]
        + peaks.indices.map { peak in
          let first = (peak * kinds.count + kind) * seeds
          return Format.spread(of: Array(losses[first..<(first + seeds)]), decimals: 3)
        }
    })
}

/// One batch that makes no sense, to runs that clip and runs that do not.
private func showSpike(_ text: Text, on page: LessonPage) throws {
  let recipe = smallRecipe(page)
  let seeds = page.amount(5, quick: 1)
  let bad = recipe.steps / 2
  let kinds: [(name: String, isAdamW: Bool, limit: Double?)] = [
    ("SGD", false, nil), ("SGD, clipped", false, 1), ("AdamW", true, nil), ("AdamW, clipped", true, 1),
  ]
  let curves = try together(kinds.count * seeds) { run -> [(loss: Double, norm: Double)] in
    let kind = kinds[run / seeds]
    var recipe = recipe
    recipe.seed += UInt64(run % seeds)
    let model = recipe.model(of: text.tokenizer.vocabularySize)
    var loop = try Loop(model, text, recipe)
    if !kind.isAdamW {
      loop.optimizer = SGD(model.namedParameters, momentum: 0.9)
      loop.schedule.peak = 0.1
      loop.schedule.floor = 0.01
    }
    loop.clipNorm = kind.limit
    // The same token all along, as in a file of which only zeros are left.
    loop.spoiled = { step, tokens in step == bad ? tokens.map { _ in 7 } : tokens }
    return try (0..<recipe.steps).map { _ in try loop.next() }
  }
  var rows: [[String]] = []
  var series: [ChartSeries] = []
  for (index, kind) in kinds.enumerated() {
    let runs = Array(curves[(index * seeds)..<((index + 1) * seeds)])
    func mean(_ range: Range<Int>) -> String {
      Format.spread(of: runs.map { run in Spread(run[range].map(\.loss)).mean }, decimals: 2)
    }
    // Five steps each; the bad batch itself is left out.
    let shown = max(0, bad - 40)..<min(recipe.steps, bad + 80)
    series.append(
      ChartSeries(
        kind.name, x: shown.map(Double.init), runs: runs.map { run in shown.map { run[$0 == bad ? $0 - 1 : $0].loss } })
    )
    rows.append([
      kind.name, Format.fixed(Spread(runs.map { $0[bad].norm }).mean, decimals: 1), mean(max(0, bad - 5)..<bad),
      mean(bad + 1..<min(recipe.steps, bad + 6)), mean(max(bad + 1, recipe.steps - 5)..<recipe.steps),
    ])
  }
  page.say("A torn file: step \(bad) reads the same token all along. Nats a token in training, means of five steps:")
  page.table(["", "its gradient", "before", "after", "at the end"], rows)
  page.show(LineChart("One bad batch, at step \(bad)", x: "step", y: "loss, nats a token", series), as: "spike")
}

/// √ Σ x²
func length(_ values: [Float]) -> Double { values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot() }
