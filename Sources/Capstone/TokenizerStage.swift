import Foundations
import Presentation

/// `data/*.txt` → `tokenizer.json` and both texts as token files.
struct TokenizerStage {
  let run: Run
  let console: Console

  func perform() throws {
    if run.has("tokenizer.json") { return console.say("Tokenizer: there already") }
    let start = ContinuousClock.now
    let tokenizer = try makeTokenizer()
    let separator = run.settings.splitsByPosition ? DocumentSeparator.none : .automatic
    var counts: [Int] = []
    for (name, text) in [("train", run.trainText), ("validation", run.validationText)] {
      let written = try TokenFile.encode(
        textFile: text, with: tokenizer, to: run.path("data/\(name).tokens"), separator: separator)
      counts.append(written.tokens)
      if name == "train" {
        console.say(
          "  \(Format.count(written.tokens)) tokens of \(Format.significant(Double(written.bytes) / Double(written.tokens))) bytes on average"
        )
      }
    }
    guard counts[0] > run.settings.context else {
      throw WorkbookError(
        "The text has \(Format.count(counts[0])) tokens, too few for a context of \(run.settings.context) and the token after it.",
        remedy: "Give more text, or choose a smaller --context.")
    }
    guard counts[1] > 1 else {
      throw WorkbookError("The text has too little to hold a part of it out.", remedy: "Give more text.")
    }
    // Written last: where there is a tokenizer the token files are whole.
    try TokenizerFile.save(tokenizer, to: run.path("tokenizer.json"))
    console.say("  \(Format.duration((ContinuousClock.now - start).seconds))")
  }

  private func makeTokenizer() throws -> any Tokenizer {
    // The marks of a chat are there from the beginning, so that the model has a place for them.
    let specials = run.settings.splitsByPosition ? [] : [SpecialToken.endOfText] + ChatTemplate.specialTokens
    switch run.settings.tokenizer {
    case .bytes:
      console.say("Tokenizer: every byte is a token")
      return try ByteTokenizer(specialTokens: specials)
    case .characters:
      // The whole text: a character that only the validation part has must have a number too.
      let tokenizer = try CharacterTokenizer(
        textFiles: [run.trainText, run.validationText], specialTokens: specials)
      console.say("Tokenizer: every character is a token, \(tokenizer.vocabularySize) in all")
      return tokenizer
    case .bytePair:
      console.say("Tokenizer: learning \(Format.count(run.settings.vocabulary)) tokens by merging frequent pairs")
      var counts = WordCounts()
      // A few megabytes show every frequent word often enough.
      try counts.add(textFile: run.trainText, limit: 8_000_000)
      for conversation in try run.settings.conversations(count: 10_000) {
        for message in conversation.messages { counts.add(message.content) }
      }
      func trained() throws -> BytePairTokenizer {
        try BytePairTokenizer(training: counts, vocabularySize: run.settings.vocabulary, specialTokens: specials)
      }
      let count = run.settings.vocabulary - 256 - specials.count
      guard let merges = Mine.current?.merges(counts, count: count, house: { _ = try? trained() }) else {
        return try trained()
      }
      return try BytePairTokenizer(merges: merges, specialTokens: specials)
    }
  }
}
