import Foundation
import Foundations
import Presentation

let countingOperations = LessonSection(
  "Counting before running",
  asks: "How long will a training step take on this machine? Can we know before we run it?"
) { page in
  // One thread, and the time that it had a processor: other programs then disturb little.
  let threads = Threads.count
  Threads.count = 1
  defer { Threads.count = threads }
  let peak = Peak.multiplyAddGigaflops { Machine.threadProcessorTime } * 1e9
  let product = productSpeed(page.amount(512, quick: 128))
  page.say(
    "First, what this machine can do. One thread does \(Format.short(peak)) multiplications and additions a second while "
      + "nothing leaves its registers: its peak. Multiplying two matrices, which is nearly all that a model does, it "
      + "reaches \(Format.short(product)).")

  let sizes = [(2, 64), (4, 128), (6, 256)].map { layers, width in
    GPT.Configuration.gpt2(
      vocabularySize: 1000, contextLength: 64, layerCount: layers, headCount: width / 32, width: width)
  }
  let batch = page.amount(16, quick: 2)
  var rows: [[String]] = []
  for configuration in page.isQuick ? Array(sizes.prefix(1)) : sizes {
    let tokens = batch * configuration.contextLength
    let operations = configuration.trainingOperationsPerToken * Double(tokens)
    let (least, predicted) = (operations / peak, operations / product)
    let measured = stepTime(configuration, batch: batch, seed: page.seed)
    rows.append([
      "\(configuration.layerCount) × \(configuration.width)", Format.count(configuration.parameterCount),
      Format.short(operations), milliseconds(least), milliseconds(predicted), milliseconds(measured),
      Format.fixed(100 * least / measured, decimals: 0) + " %",
    ])
  }
  page.table(
    ["layers × width", "numbers", "operations", "at peak", "predicted", "took", "of peak"], rows)
  page.say(
    "(A step on \(batch) × 64 tokens, in milliseconds. Predicted is operations divided by the speed of the matrix product, "
      + "written down before the step was run.)")

  let gpt2 = GPT.Configuration.gpt2(
    vocabularySize: 50257, contextLength: 1024, layerCount: 12, headCount: 12, width: 768)
  let tokens = 10e9
  let days = gpt2.trainingOperationsPerToken * tokens / product / 86_400
  page.say(
    "The same sum for GPT-2's smallest, \(Format.count(gpt2.parameterCount)) numbers: "
      + "\(Format.short(gpt2.trainingOperationsPerToken)) operations for a token. On ten thousand million tokens this "
      + "thread would be busy for \(Format.fixed(days, decimals: 0)) days. That is known without waiting for them.")
  page.learned(
    "Six operations for each number of a matrix and each token, and a little for attention: that is the whole bill, and "
      + "dividing by a measured speed tells the time. Small models take longer than the sum says, for their products are "
      + "small and the rest, which was not counted, is not.")
}

private func milliseconds(_ seconds: Double) -> String { Format.significant(1000 * seconds) }

/// Operations a second of a product of two square matrices: the best of some.
private func productSpeed(_ size: Int) -> Double {
  var generator = SeededGenerator(seed: 1)
  let (a, b) = (
    Tensor.normal([size, size], using: &generator), Tensor.normal([size, size], using: &generator)
  )
  var best = Double.infinity
  for _ in 0..<40 {
    let start = Machine.threadProcessorTime
    _ = a.matmul(b)
    best = min(best, Machine.threadProcessorTime - start)
  }
  return 2 * Double(size * size * size) / best
}

/// Seconds of a whole training step, forward, backward and optimizer: the quickest of some, for all that disturbs a
/// step only makes it longer.
private func stepTime(_ configuration: GPT.Configuration, batch: Int, seed: UInt64) -> Double {
  var generator = SeededGenerator(seed: seed)
  let model = GPT(configuration, using: &generator)
  let ids = (0...batch * configuration.contextLength).map { _ in
    Int32(generator.integer(below: configuration.vocabularySize))
  }
  let optimizer = AdamW(model.namedParameters)
  let parameters = model.parameters
  var times: [Double] = []
  for _ in 0..<8 {
    let start = Machine.threadProcessorTime
    model.loss(Array(ids.dropLast()), Array(ids.dropFirst()), batch: batch).backward()
    optimizer.step(learningRate: 1e-3)
    for parameter in parameters { parameter.clearGradient() }
    times.append(Machine.threadProcessorTime - start)
  }
  return times.min()!
}
