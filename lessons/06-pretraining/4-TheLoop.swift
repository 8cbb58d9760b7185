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
  page.learned("…")
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

private func showSchedules(_ text: Text, on page: LessonPage) throws {
  let steps = page.amount(150, quick: 6)
  let seeds = page.amount(5, quick: 1)
  let warmup = max(1, steps / 8)
  let peaks = [1e-2, 4e-2]
  let kinds: [(name: String, warmup: Int, decays: Bool)] = [
    ("constant", 0, false), ("warm-up", warmup, false), ("decay", 0, true), ("warm-up and decay", warmup, true),
  ]
  let seed = page.seed
  let losses = try together(peaks.count * kinds.count * seeds) { run in
    let (kind, peak) = (kinds[run / seeds % kinds.count], peaks[run / seeds / kinds.count])
    let recipe = Recipe(steps: steps, seed: seed + UInt64(run % seeds))
    let model = recipe.model(of: text.tokenizer.vocabularySize)
    var loop = try Loop(model, text, recipe)
    loop.schedule = LearningRateSchedule(
      peak: peak, floor: peak / 20, warmupSteps: kind.warmup, totalSteps: steps, decay: kind.decays ? .cosine : .constant)
    for _ in 0..<steps { try loop.next() }
    return text.bitsPerByte(of: model)
  }
  page.say("Warm-up and decay. Bits a byte on held-out stories after \(steps) steps, \(seeds) seeds, at two learning rates:")
  page.table(
    ["learning rate"] + peaks.map { "highest \(Format.significant($0, digits: 1))" },
    kinds.indices.map { kind in
      [kinds[kind].name]
        + peaks.indices.map { peak in
          let first = (peak * kinds.count + kind) * seeds
          return Format.spread(of: Array(losses[first..<(first + seeds)]), decimals: 3)
        }
    })
}

private func showSpike(_ text: Text, on page: LessonPage) throws {
  let steps = page.amount(150, quick: 8)
  let seeds = page.amount(5, quick: 1)
  let bad = steps / 2
  let limits: [(name: String, limit: Double?)] = [("not clipped", nil), ("clipped to length 1", 1)]
  let seed = page.seed
  let curves = try together(limits.count * seeds) { run -> [(loss: Double, norm: Double)] in
    let recipe = Recipe(steps: steps, seed: seed + UInt64(run % seeds))
    let model = recipe.model(of: text.tokenizer.vocabularySize)
    var loop = try Loop(model, text, recipe)
    loop.clipNorm = limits[run / seeds].limit
    loop.spoiled = { step, tokens in step == bad ? tokens.map { _ in 7 } : tokens }
    return try (0..<steps).map { _ in try loop.next() }
  }
  var rows: [[String]] = []
  var series: [ChartSeries] = []
  for (index, limit) in limits.enumerated() {
    let runs = Array(curves[(index * seeds)..<((index + 1) * seeds)])
    func at(_ range: Range<Int>) -> String {
      Format.spread(of: runs.map { run in Spread(run[range].map(\.loss)).mean }, decimals: 2)
    }
    series.append(ChartSeries(limit.name, runs: runs.map { $0.map(\.loss) }))
    rows.append([
      limit.name, Format.fixed(Spread(runs.map { $0[bad].norm }).mean, decimals: 1), at(bad - 2..<bad), at(bad + 1..<bad + 3),
      at(min(steps - 2, bad + 18)..<min(steps, bad + 22)), at(steps - 2..<steps),
    ])
  }
  page.say("A torn file: batch \(bad) holds the same token all along.")
  page.table(["", "gradient", "2 before", "2 after", "20 later", "at the end"], rows)
  page.show(LineChart("A bad batch at step \(bad)", x: "step", y: "loss, nats a token", series), as: "spike")
}

/// √ Σ x²
func length(_ values: [Float]) -> Double { values.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot() }
