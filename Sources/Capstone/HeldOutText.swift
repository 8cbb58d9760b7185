import Foundations

/// The text that a run never trains on, as its model should be asked about it.
///
/// A text of many documents is scored document by document, each from its beginning; one long text in windows of the context, side by side.
struct HeldOutText {
  private enum Content {
    case documents([[Int32]], separator: Int32)
    case windows(TokenFile)
  }

  private let content: Content
  private let byteCounts: [Int]
  private let precision: Precision

  init(_ run: Run, _ tokenizer: any Tokenizer) throws {
    byteCounts = try tokenizer.byteCounts
    precision = run.settings.precision
    let tokens = try run.tokens("validation", of: tokenizer)
    if let separator = try run.separator(of: tokenizer) {
      var documents = try tokens.read(0..<tokens.count).split(separator: separator).map(Array.init)
      documents.removeAll(where: \.isEmpty)
      content = .documents(documents, separator: separator)
    } else {
      content = .windows(tokens)
    }
  }

  /// The model's surprise at the text, or at about `limit` tokens from its beginning.
  func score(_ model: GPT, limit: Int = .max) throws -> TextScore {
    try Precision.$current.withValue(precision) { try scored(model, limit: limit) }
  }

  private func scored(_ model: GPT, limit: Int) throws -> TextScore {
    // As many texts at once as keep the processor busy, and no more: logits and activations take memory.
    let (context, vocabulary) = (model.configuration.contextLength, model.configuration.vocabularySize)
    let batchSize = max(1, min(4096 / context, 4_000_000 / (context * vocabulary)))
    switch content {
    case .windows(let tokens):
      return try model.score(tokens, byteCounts: byteCounts, batchSize: batchSize, limit: limit)
    case .documents(let documents, let separator):
      var read = 0
      let part = documents.prefix { document in
        defer { read += document.count + 1 }
        return read < limit
      }
      return model.score(
        documents: Array(part), separator: separator, byteCounts: byteCounts, batchSize: batchSize)
    }
  }
}

extension Run {
  /// What ends documents, if the run is about documents: if they are many, and short enough to be read at once. Else
  /// nil, and the text is read in windows cut anywhere.
  func separator(of tokenizer: any Tokenizer) throws -> Int32? {
    guard !settings.splitsByPosition, let separator = try? tokenizer.id(ofSpecialToken: SpecialToken.endOfText),
      let documents = try json("data/report.json")?["documents"]?.integer
    else { return nil }
    let tokens = try ["train", "validation"].reduce(0) { try $0 + self.tokens($1, of: tokenizer).count }
    return documents >= 20 && tokens / documents <= settings.context ? separator : nil
  }
}
