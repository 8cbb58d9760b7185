import Foundations
import Presentation

/// Small runs of every size on every amount of text, and one that is larger than all of them.
struct ScalingGrid: Sendable {
  struct Cell: Hashable, Sendable {
    let width: Int
    let steps: Int
  }

  /// What the runs came to.
  struct Measured: Sendable {
    /// By width, then by steps.
    let runs: [ScalingLaw.Run]
    let larger: ScalingLaw.Run
    /// The entropy of the held-out stories, in the same unit as the losses.
    let floor: Double
    /// One of the runs, from several beginnings.
    var repeated: [Double] = []
  }

  let widths: [Int]
  let steps: [Int]
  let larger: Cell
  /// The run that is repeated from five beginnings.
  let repeated: Cell

  static let quick = ScalingGrid(
    widths: [8, 16, 24], steps: [4, 8, 16], larger: Cell(width: 32, steps: 24), repeated: Cell(width: 8, steps: 4))
  static let small = ScalingGrid(
    widths: [16, 32, 64], steps: [128, 256, 512], larger: Cell(width: 96, steps: 1024),
    repeated: Cell(width: 32, steps: 128))
  static let full = ScalingGrid(
    widths: [16, 32, 64, 128], steps: [128, 256, 512, 1024, 2048], larger: Cell(width: 192, steps: 6144),
    repeated: Cell(width: 32, steps: 512))

  /// Trains them all, several at a time. Losses are in bits a byte of held-out stories.
  func measured(seed: UInt64) throws -> Measured {
    // More text than the longest run reads: no story is met twice. A token is nearly four bytes.
    let text = try Text(
      seed: seed, entries: 2048, bytes: larger.steps * Self.recipe(larger, seed: seed).tokensPerStep * 4,
      heldOutBytes: 60_000)
    let cells = widths.flatMap { width in steps.map { Cell(width: width, steps: $0) } }
    var order = ([larger] + cells).map { (cell: $0, seed: seed) }
    order += (1..<5).map { (repeated, seed + $0) }
    // The dearest first, so that no processor is left with it at the end.
    order.sort { ($0.cell.width * $0.cell.steps, $0.seed) > ($1.cell.width * $1.cell.steps, $1.seed) }
    let jobs = order
    let results = try together(jobs.count) { index in
      try Self.run(Self.recipe(jobs[index].cell, seed: jobs[index].seed), on: text)
    }
    func run(_ cell: Cell, _ seed: UInt64) -> ScalingLaw.Run {
      results[jobs.firstIndex { $0.cell == cell && $0.seed == seed }!]
    }
    return Measured(
      runs: cells.map { run($0, seed) }, larger: run(larger, seed), floor: text.floor,
      repeated: (0..<5).map { run(repeated, seed + $0).loss })
  }

  private static func recipe(_ cell: Cell, seed: UInt64) -> Recipe {
    // Wider models want smaller steps.
    Recipe(
      steps: cell.steps, batchSize: 2, contextLength: 256, width: cell.width,
      peak: 7e-3 * (48 / Double(cell.width)).squareRoot(), byStory: true, seed: seed)
  }

  private static func run(_ recipe: Recipe, on text: Text) throws -> ScalingLaw.Run {
    let model = recipe.model(of: text.tokenizer.vocabularySize)
    let trainer = try recipe.trainer(model, on: text)
    var tokens = 0
    while !trainer.isFinished { tokens += try trainer.step().tokens }
    return ScalingLaw.Run(
      parameters: Double(model.parameterCount), tokens: Double(tokens), loss: text.bitsPerByte(of: model))
  }
}

extension ScalingGrid.Measured {
  /// Each size's runs as marks, the law as lines through them, and the larger run.
  func chart(_ title: String, law: ScalingLaw) -> LineChart {
    let sizes = runs.map(\.parameters).reduce(into: [Double]()) { if !$0.contains($1) { $0.append($1) } }
    let (least, most) = (runs.map(\.tokens).min()!, larger.tokens)
    let tokens = (0...24).map { least * power(most / least, Double($0) / 24) }
    let lines = (sizes + [larger.parameters]).map { size in
      ChartSeries(
        Format.short(size, digits: 2) + " parameters",
        points: tokens.map { ($0, law.loss(parameters: size, tokens: $0)) })
    }
    return LineChart(
      title, x: "tokens read", y: "bits a byte", xScale: .logarithmic, yScale: .logarithmic,
      lines + [
        ChartSeries("measured", points: runs.map { ($0.tokens, $0.loss) }, style: .points),
        ChartSeries("the larger run", points: [(larger.tokens, larger.loss)], style: .points),
      ])
  }
}
