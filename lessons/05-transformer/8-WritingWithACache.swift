import Foundations
import Presentation

let writingWithACache = LessonSection(
  "Writing with a cache",
  asks: "A model writes one token at a time. Must it read everything again for each?"
) { page in
  let stories = try Stories(seed: page.seed, by: .word, entries: 1500, bytes: page.amount(1_500_000, quick: 60_000))
  let context = 64
  var generator = SeededGenerator(seed: page.seed)
  let model = GPT(
    .llama(vocabularySize: stories.vocabulary.count, contextLength: context, layerCount: 2, headCount: 2, width: 64),
    using: &generator)
  let recipe = Recipe(
    steps: page.amount(400, quick: 4), batchSize: 12, contextLength: context, peak: 6e-3, seed: page.seed)
  try recipe.train(model, on: stories, loss: { model.loss($0.inputs, $0.targets, batch: $0.batchSize) })

  let beginning = "Once upon a time, there was a"
  let prompt = [Stories.end] + stories.encode(beginning)
  let limit = context - prompt.count
  let read = continued(prompt, limit: limit, by: model)
  let cached = model.generate(prompt, limit: limit, sampler: Sampler(temperature: 0), using: &generator)
  page.say(
    "A model of words, trained for \(recipe.steps) steps, always takes the likeliest word after “\(beginning)”. Reading "
      + "everything again for each word, and with the keys and values kept, it writes "
      + (read == cached ? "the same \(cached.count) words." : "different words, which must not be.")
      + " With a little chance, and the cache:")
  let written = model.generate(prompt, limit: limit, sampler: Sampler(temperature: 0.7), using: &generator)
  page.say("… " + stories.text(written))

  let large = GPT(
    .llama(vocabularySize: 1000, contextLength: 256, layerCount: 4, headCount: 4, width: 128), using: &generator)
  // One thread, and the time that it had a processor: other programs then disturb little.
  let threads = Threads.count
  Threads.count = 1
  defer { Threads.count = threads }
  var series: [[(Double, Double)]] = [[], []]
  var rows: [[String]] = []
  for length in page.isQuick ? [16] : [32, 64, 128, 256] {
    let prompt: [Int32] = [5]
    let again = milliseconds { _ = continued(prompt, limit: length - 1, by: large) }
    let kept = milliseconds {
      large.generate(prompt, limit: length - 1, sampler: Sampler(temperature: 0), using: &generator)
    }
    series[0].append((Double(length), again))
    series[1].append((Double(length), kept))
    rows.append([
      "\(length)", Format.significant(again), Format.significant(kept), Format.significant(again / kept, digits: 2),
      Format.bytes(2 * 4 * 128 * 4 * length),
    ])
  }
  page.table(["tokens", "reading again, ms", "cached, ms", "times faster", "cache holds"], rows)
  page.show(
    LineChart(
      "Time to write a text", x: "tokens", y: "milliseconds",
      [
        ChartSeries("reading again", points: series[0], style: .markedLine),
        ChartSeries("with cache", points: series[1], style: .markedLine),
      ]), as: "cache")
  page.learned(
    "Reading again costs as much for each token as the text is long, and so grows with the square. The cache pays with "
      + "memory, two vectors for each layer and token, and changes not one word.")
}

/// The likeliest continuation, by reading the whole text again for each token.
private func continued(_ prompt: [Int32], limit: Int, by model: GPT) -> [Int32] {
  withoutGradients {
    var text = prompt
    for _ in 0..<limit {
      let hidden = model.hiddenStates(text, batch: 1)  // [1, time, width]
      let scores = model.logits(of: hidden.slice(text.count - 1..<text.count, along: 1)).scalars
      text.append(Int32(scores.indices.max { (scores[$0], $1) < (scores[$1], $0) }!))
    }
    return Array(text.dropFirst(prompt.count))
  }
}

private func milliseconds(_ work: () -> Void) -> Double {
  let start = Machine.threadProcessorTime
  work()
  return 1000 * (Machine.threadProcessorTime - start)
}
