import Foundation
import Foundations
import Presentation
import StoryWorld

let tokens = LessonSection(
  "What a token is",
  asks: "Letters, bytes, or pieces of words: which should a model read?"
) { page in
  // By hand first.
  var tiny = WordCounts()
  tiny.add("aaabdaaabac")
  let merges = try BytePairTokenizer(training: tiny, vocabularySize: 259).merges
  var rows: [[String]] = []
  for count in 0...merges.count {
    let tokenizer = try BytePairTokenizer(merges: Array(merges.prefix(count)))
    let ids = tokenizer.encode(bytes: Array("aaabdaaabac".utf8))
    let made = count == 0 ? "its bytes" : "\(256 + count - 1) = " + (try tokenizer.decode([Int32(255 + count)]))
    rows.append([made, try ids.map { try tokenizer.decode([$0]) }.joined(separator: " "), "\(ids.count)"])
  }
  page.say(
    "Byte-pair encoding of aaabdaaabac: the pair that stands side by side most often becomes one token, again and again."
  )
  page.table(["new token", "the text", "tokens"], rows)

  // Then the stories.
  let generator = try StoryGenerator(seed: page.seed)
  let corpus = generator.corpus(byteCount: page.amount(1_500_000, quick: 100_000))
  let held = generator.heldOut(bytes: 20_000)
  let stories = Corpus(documents: (0..<corpus.count).map { Document(name: "\($0)", text: corpus.text(of: $0)) })
  var words = WordCounts()
  for document in stories.documents { words.add(document.text) }
  let start = ContinuousClock.now
  let sizes = [384, 1024, 3072]
  let pairs = try sizes.map { try BytePairTokenizer(training: words, vocabularySize: $0, specialTokens: [Text.end]) }
  let seconds = (ContinuousClock.now - start).seconds
  page.say(
    "Now \(Format.count(corpus.bytes.count)) bytes of stories: \(Format.count(words.count)) different words. Three vocabularies "
      + "took \(Format.duration(seconds)) to learn. The first pieces: "
      + (try (256..<268).map { "“\(try pairs[0].decode([Int32($0)]))”" }.joined(separator: " ")) + ".")
  let sentence = "In a sleepy town with two windmills there lived"
  page.lines(
    try zip(sizes, pairs).map { size, tokenizer in
      let pieces = try tokenizer.encode(sentence).map { try tokenizer.decode([$0]) }
      return "  \(size)".padded(to: 8) + pieces.joined(separator: "|")
    }.joined(separator: "\n"))

  let characters = try CharacterTokenizer(text: stories.text, specialTokens: [Text.end])
  let stranger = "Zoë"
  let sorry: String
  do { sorry = "\(try characters.encode(stranger))" } catch { sorry = "\(error)" }
  page.say(
    "“\(stranger)” in characters: \(sorry) In byte pairs it is \(try pairs[1].encode(stranger).map(String.init).joined(separator: " ")), "
      + "and back again “\(try pairs[1].decode(try pairs[1].encode(stranger)))”.")

  let kinds: [(name: String, text: Text)] =
    [
      ("characters", try Text(stories, heldOut: held, characters)),
      ("bytes", try Text(stories, heldOut: held, try ByteTokenizer(specialTokens: [Text.end]))),
    ] + zip(sizes, try pairs.map { try Text(stories, heldOut: held, $0) }).map { ("byte pairs, \($0)", $1) }
  let budget = page.isQuick ? 1e9 : 28e9
  let seeds = page.amount(5, quick: 1)
  let seed = page.seed
  let results = try together(kinds.count * seeds) { run -> (score: Double, steps: Int, loss: Double) in
    let text = kinds[run / seeds].text
    var recipe = Recipe(steps: 1, contextLength: 64, seed: seed + UInt64(run % seeds))
    let operations = recipe.configuration(text.tokenizer.vocabularySize).trainingOperationsPerToken
    recipe.steps = max(2, Int(budget / operations) / recipe.tokensPerStep)
    let model = try recipe.trained(on: text)
    let score = model.score(documents: text.heldOut, separator: text.endID, byteCounts: text.byteCounts)
    return (score.bitsPerByte, recipe.steps, score.loss)
  }
  var bars: [Bar] = []
  rows = []
  for (index, kind) in kinds.enumerated() {
    let runs = results[(index * seeds)..<((index + 1) * seeds)]
    let tokensRead = runs.first!.steps * Recipe(steps: 1, seed: 1).tokensPerStep
    let length = Double(kind.text.trainingBytes) / Double(kind.text.training.count)
    rows.append([
      kind.name, Format.fixed(length, decimals: 2), Format.count(tokensRead),
      Format.fixed(Spread(runs.map(\.loss)).mean, decimals: 2),
      Format.spread(of: runs.map(\.score), decimals: 3),
    ])
    bars.append(Bar(kind.name, runs: runs.map(\.score)))
  }
  page.say("The same model but for its table, the same number of operations for each, \(seeds) seeds:")
  page.table(["tokens are", "bytes each", "tokens read", "nats a token", "bits a byte"], rows)
  page.show(BarChart("Held-out loss by kind of token, at equal work", unit: "bits a byte", bars: bars), as: "tokens")
  page.learned(
    "A loss of 5.5 nats a token can be better than one of 2.0: a token that is four letters long is harder to foresee, and "
      + "there are fewer of them. Only bits a byte compare. For the same work a model that reads pieces of words sees more "
      + "text, and has less spelling to learn.")
}
