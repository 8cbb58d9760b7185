import Foundations
import Presentation

let halfTheBits = LessonSection(
  "Half the bits",
  asks: "A float32 has 32 bits. Does training need them all?"
) { page in
  let value: Float = 1
  page.table(
    ["1 plus", "in float32", "in bfloat16"],
    [0.1, 0.01, 0.004, 0.001].map { (small: Float) in
      ["\(small)", "\(value + small)", "\((value + small).roundedToBFloat16)"]
    })

  let text = try Text(seed: page.seed, entries: 1024, bytes: page.amount(700_000, quick: 60_000))
  let steps = page.amount(150, quick: 6)
  let seeds = page.amount(5, quick: 1)
  let seed = page.seed
  let arms: [(name: String, products: Precision, roundsWeights: Bool)] = [
    ("all in float32", .float32, false), ("products in bfloat16", .bfloat16, false),
    ("weights in bfloat16 too", .bfloat16, true),
  ]
  let runs = try together(arms.count * seeds) { run -> (score: Double, rounded: Double) in
    let arm = arms[run / seeds]
    var recipe = Recipe(steps: steps, peak: 3e-3, seed: seed + UInt64(run % seeds))
    recipe.precision = arm.products
    let model = recipe.model(of: text.tokenizer.vocabularySize)
    var loop = try Loop(model, text, recipe)
    for _ in 0..<steps {
      try loop.next()
      if arm.roundsWeights { roundWeights(of: model) }
    }
    let score = text.bitsPerByte(of: model)
    roundWeights(of: model)
    return (score, text.bitsPerByte(of: model))
  }
  var rows: [[String]] = []
  for (index, arm) in arms.enumerated() {
    let own = Array(runs[(index * seeds)..<((index + 1) * seeds)])
    rows.append([
      arm.name, Format.spread(of: own.map(\.score), decimals: 3),
      index == 0 ? "" : Format.spread(of: zip(own, runs).map { $0.score - $1.score }, decimals: 4),
      Format.spread(of: own.map { $0.rounded - $0.score }, decimals: 4),
    ])
  }
  page.say("The same model trained in three ways, \(steps) steps, \(seeds) seeds. Bits a byte on held-out stories:")
  page.table(["training", "bits a byte", "against float32", "rounded after"], rows)

  // One thread, and the time that it had a processor.
  let threads = Threads.count
  Threads.count = 1
  defer { Threads.count = threads }
  rows = []
  for (layers, width) in page.isQuick ? [(1, 64)] : [(2, 64), (2, 256), (2, 512)] {
    let configuration = GPT.Configuration.llama(
      vocabularySize: 1024, contextLength: 64, layerCount: layers, headCount: width / 32, width: width)
    let (one, half) = (stepTime(configuration, .float32), stepTime(configuration, .bfloat16))
    let count = configuration.parameterCount
    rows.append([
      "\(width)", Format.count(count), Format.significant(1000 * one), Format.significant(1000 * half),
      Format.significant(one / half, digits: 2), Format.bytes(4 * count), Format.bytes(2 * count),
    ])
  }
  page.say(
    "A training step on 512 tokens, in milliseconds on one thread, and what the weights take. "
      + (Peak.hasBFloat16Product
        ? "This processor multiplies pairs of bfloat16 in one instruction."
        : "This processor has no instruction for products of bfloat16, so they take longer."))
  page.table(["width", "parameters", "float32", "bfloat16", "faster", "weights", "in half"], rows)
  page.learned(
    "Products can be taken in half the bits: the loss is the same. Weights cannot be kept in them while they learn, for a small "
      + "step added to a large number is rounded away. So both are used: mixed precision.")
}

private func roundWeights(of model: GPT) {
  for parameter in model.parameters {
    parameter.value = Tensor(parameter.value.scalars.map(\.roundedToBFloat16), shape: parameter.shape)
  }
}

/// Seconds of a whole training step, the quickest of some: what disturbs a step only makes it longer.
private func stepTime(_ configuration: GPT.Configuration, _ precision: Precision) -> Double {
  var generator = SeededGenerator(seed: 1)
  let model = GPT(configuration, using: &generator)
  let tokens = (0...512).map { _ in Int32(generator.integer(below: configuration.vocabularySize)) }
  let optimizer = AdamW(model.namedParameters)
  var best = Double.infinity
  Precision.$current.withValue(precision) {
    for _ in 0..<6 {
      let start = Machine.threadProcessorTime
      model.loss(Array(tokens.dropLast()), Array(tokens.dropFirst()), batch: 8).backward()
      optimizer.step(learningRate: 1e-3)
      model.clearGradients()
      best = min(best, Machine.threadProcessorTime - start)
    }
  }
  return best
}
