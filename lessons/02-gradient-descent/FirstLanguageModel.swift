import Foundation
import Foundations
import Presentation

/// Section 9: the loop of section 4 on text.
let firstLanguageModel = LessonSection(
  "The same loop, on text", asks: "What has to change before this learns to write?"
) { page in
  let text = ExampleSentences.english.joined(separator: "\n").lowercased()
  let tokenizer = try CharacterTokenizer(text: text)
  let tokens = try tokenizer.encode(text)
  let classes = tokenizer.vocabularySize
  page.say(
    "80 English sentences, \(Format.count(tokens.count)) characters, \(classes) different ones. Each character gets a "
      + "number, its token. A batch is a few windows from random places, and the targets are the same windows one token "
      + "later: the text is its own teacher, and nobody has to label it.")
  var batches = try TokenBatches(tokens, batchSize: 16, contextLength: 16, seed: page.seed)
  let sample = try batches.next()
  page.table(
    ["input", "target"],
    try (0..<3).map { row in
      try [sample.inputs, sample.targets].map { try quoted($0[row * 16..<(row + 1) * 16], tokenizer) }
    })

  page.say(
    "The smallest language model: a table with a row for each character and in it a score, or logit, for each character "
      + "that may come next, \(classes) · \(classes) = \(Format.count(classes * classes)) parameters. Softmax makes "
      + "probabilities of a row, and the loss is cross-entropy: -ln of the probability of the character that really came."
  )
  let table = Parameter(.zeros([classes, classes]))
  let steps = page.amount(1000, quick: 10)
  let schedule = LearningRateSchedule(peak: 0.1, floor: 0.001, warmupSteps: 20, totalSteps: steps)
  let optimizer = AdamW([("table", table)], .init(weightDecay: 0))
  var losses: [Double] = []
  for step in 0..<steps {
    let batch = try batches.next()
    let logits = embedding(batch.inputs, shape: [batch.inputs.count], table: table.value)
    let loss = crossEntropy(logits, batch.targets)
    loss.backward()
    optimizer.step(learningRate: schedule[step], gradientScale: 1)
    table.clearGradient()
    losses.append(Double(loss.item))
  }
  let whole = withoutGradients {
    crossEntropy(
      embedding(Array(tokens.dropLast()), shape: [tokens.count - 1], table: table.value), Array(tokens.dropFirst()))
  }
  page.show(
    LineChart(
      "A table learns which letter follows which", x: "step", y: "loss, nats a character", [ChartSeries("", losses)]),
    as: "first-language-model")
  page.say(
    "It begins at \(Format.fixed(losses[0], decimals: 3)), which is ln \(classes): every character equally likely. At the end "
      + "the loss over the whole text is \(Format.fixed(Double(whole.item), decimals: 3)). Counting the pairs and taking "
      + "their shares, the best that any such table can do on this text, gives "
      + "\(Format.fixed(lossOfCounts(tokens, classes), decimals: 3)). What it writes, one character after the other:")
  page.lines(try "  " + written(table.value, tokenizer, seed: page.seed).replacing("\n", with: "\n  ") + "\n")
  page.learned(
    "Not words yet, but no longer noise: vowels and consonants take turns, and sentences end with a full stop. The loop "
      + "did not change. To do better the model has to look at more than one character, and that is what the next units "
      + "are about.")
}

private func quoted(_ tokens: ArraySlice<Int32>, _ tokenizer: CharacterTokenizer) throws -> String {
  try "|" + tokenizer.decode(tokens).replacing("\n", with: "¶") + "|"
}

/// The loss of the table that gives each pair its share: the mean of -ln(pairs / times the first character occurs).
private func lossOfCounts(_ tokens: [Int32], _ classes: Int) -> Double {
  var pairs = [Int](repeating: 0, count: classes * classes)
  for (a, b) in zip(tokens, tokens.dropFirst()) { pairs[Int(a) * classes + Int(b)] += 1 }
  var loss = 0.0
  for row in 0..<classes {
    let counts = pairs[row * classes..<(row + 1) * classes]
    let total = Double(counts.reduce(0, +))
    for count in counts where count > 0 { loss -= Double(count) * log(Double(count) / total) }
  }
  return loss / Double(tokens.count - 1)
}

/// Three lines, each character drawn with the probability that its row of the table gives it.
private func written(_ table: Tensor, _ tokenizer: CharacterTokenizer, seed: UInt64) throws -> String {
  var generator = SeededGenerator(seed: seed, stream: 4)
  let newline = try tokenizer.encode("\n")[0]
  let probabilities = table.softmax()
  var (tokens, lines, last) = ([Int32](), 0, newline)
  while lines < 3, tokens.count < 400 {
    let row = probabilities.slice(Int(last)..<Int(last) + 1).scalars
    var left = Float(generator.uniform())
    last = Int32(
      row.indices.first {
        left -= row[$0]
        return left < 0
      } ?? row.count - 1)
    if last == newline { lines += 1 }
    if lines < 3 { tokens.append(last) }
  }
  return try tokenizer.decode(tokens)
}
