import Foundations

extension String {
  /// Without control characters, which could move the cursor or worse: a model that has learned little may write any
  /// byte.
  var showable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
      scalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }
}

/// A model that writes text: it begins a new document, or continues a prompt.
struct Writer {
  let model: GPT
  let tokenizer: any Tokenizer
  /// In which the model's matrices are multiplied as it writes.
  let precision: Precision

  init(model: GPT, tokenizer: any Tokenizer, precision: Precision = .float32) {
    self.model = model
    self.tokenizer = tokenizer
    self.precision = precision
  }

  /// The trained model of a run: in `model` as pretrained, in `chat` as fine-tuned.
  init(_ run: Run, folder: String = "model") throws {
    guard run.has("\(folder)/config.json") else {
      throw WorkbookError(
        "The run in \(run.folder) has no trained model yet.",
        remedy: "Train it with: swift run capstone --run \(run.folder) --resume")
    }
    let tokenizer = try TokenizerFile.load(run.path("\(folder)/tokenizer.json"))
    let model = try GPT(folder: run.path(folder))
    guard tokenizer.vocabularySize == model.configuration.vocabularySize else {
      throw WorkbookError(
        "The tokenizer in \(run.path(folder)) has \(tokenizer.vocabularySize) entries, and the model "
          + "\(model.configuration.vocabularySize).", remedy: "Train the run again.")
    }
    self.init(model: model, tokenizer: tokenizer, precision: run.settings.precision)
  }

  /// The token that ends documents, if the tokenizer has one.
  var separator: Int32? { try? tokenizer.id(ofSpecialToken: SpecialToken.endOfText) }

  /// Writes on after `prompt` until the document's end or `limit` tokens. `onText` gets whole characters as soon as
  /// they are there, and stops the writing by returning false. Returns the new text.
  @discardableResult
  func write(
    after prompt: String, limit: Int, sampler: Sampler, using generator: inout SeededGenerator,
    onText: (String) -> Bool = { _ in true }
  ) throws -> String {
    // A new document follows the end of another; without such a token, a line end has to do, if there is one.
    var ids = separator.map { [$0] } ?? (prompt.isEmpty ? (try? tokenizer.encode("\n")) ?? [] : [])
    ids += try tokenizer.encode(prompt)
    if ids.isEmpty { ids = [0] }
    return try write(after: ids, limit: limit, end: separator, sampler: sampler, using: &generator, onText: onText)
  }

  /// The same after tokens, until the token `end`. `recall` says what to read again when the context is full; see
  /// `GPT.generate`.
  @discardableResult
  func write(
    after ids: [Int32], limit: Int, end: Int32?, sampler: Sampler, using generator: inout SeededGenerator,
    onText: (String) -> Bool = { _ in true }, recall: (_ written: [Int32]) -> [Int32]? = { _ in nil }
  ) throws -> String {
    var text = ""
    var pending: [UInt8] = []
    let specials = Set(tokenizer.specialTokens.map(\.id))
    var failure: (any Error)?
    func isWanted(_ id: Int32) -> Bool {
      if specials.contains(id) { return true }
      do { pending += try tokenizer.bytes(of: id) } catch {
        failure = error
        return false
      }
      // Bytes of a character that is not complete yet wait for the next token; more than three cannot be one.
      guard
        let piece = String(validating: pending, as: UTF8.self)
          ?? (pending.count > 3 ? String(decoding: pending, as: UTF8.self) : nil)
      else { return true }
      pending = []
      text += piece
      return onText(piece)
    }
    Precision.$current.withValue(precision) {
      _ = model.generate(
        ids, limit: limit, sampler: sampler, end: end, using: &generator, onToken: isWanted, recall: recall)
    }
    if let failure { throw failure }
    if !pending.isEmpty {
      text += String(decoding: pending, as: UTF8.self)
      _ = onText(String(decoding: pending, as: UTF8.self))
    }
    return text
  }
}
