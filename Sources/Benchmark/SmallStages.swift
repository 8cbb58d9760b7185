import Foundations
import Presentation

/// `swift run bench generate`: how many tokens a second a model writes.
let generateStage = Command(
  "generate", "Times writing with the model of 10.7 M parameters, one text, a token at a time.",
  discussion: """
    Keys and values of the text so far are kept. Every token reads all weights once: the line marks what that would \
    take if they came from memory at its full speed.
    """
) { (options: BenchOptions, console) in
  options.apply(console)
  var meter = PeakMeter()
  let facts = try generation(&meter)
  console.show(FactTable(facts: facts))
  console.finish(
    .object(
      meter.json(threads: options.threads) + facts.map { JSON.Member($0.key, .rounded($0.value)) }))
}

/// `swift run bench tokenize`: learning a vocabulary and encoding.
let tokenizeStage = Command(
  "tokenize", "Times learning byte-pair vocabularies from a text, and encoding it, in one thread."
) { (options: OverviewOptions, console) in
  options.common.apply(console)
  if options.text.isEmpty { throw UsageError("Name a text with --text FILE.") }
  let facts = try tokenizers(try readText(options.text))
  console.show(FactTable(facts: facts))
  console.finish(.object(facts.map { JSON.Member($0.key, .rounded($0.value)) }))
}
