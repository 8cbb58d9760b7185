/// Batches of whole conversations, in which only the model's own words are asked for.
///
///     let batches = try ConversationBatches(conversations, template, batchSize: 8, contextLength: 256, seed: 1)
///     let trainer = try Trainer(model, batches, configuration)
///
/// Rows of nearly equal length share a batch, so that little is padded. A target is −1 wherever the next token is not the model's to
/// write. A conversation longer than the context is cut; one that has no answer before the cut is left out, and counted.
public struct ConversationBatches: BatchSequence {
  public var position: BatchPosition {
    didSet { if position.generator != oldValue.generator { pass = nil } }
  }
  /// Conversations that have no answer within the context, and so are never read.
  public let tooLong: Int
  private let rows: [(inputs: [Int32], targets: [Int32])]
  /// Tokens in a batch at most, padding included.
  private let budget: Int
  private var pass: BatchPass?

  /// - Parameters:
  ///   - learnsPrompts: whether the person's words are learned too, to see what that does.
  ///   - cutsAnswers: whether an answer that the context is too short for is begun all the same, and learned as far as it
  ///     goes; else the cut is after the answer before it.
  ///
  /// Throws a `WorkbookError` if no conversation fits into the context.
  public init(
    _ conversations: [Conversation], _ template: ChatTemplate, batchSize: Int, contextLength: Int,
    learnsPrompts: Bool = false, cutsAnswers: Bool = false, seed: UInt64
  ) throws {
    precondition(batchSize >= 1 && contextLength >= 1, "batch size \(batchSize), context length \(contextLength)")
    var rows: [(inputs: [Int32], targets: [Int32])] = []
    for conversation in conversations {
      let (tokens, isLearned) = try template.encode(conversation)
      // What comes after the last word to be learned would be read for nothing.
      let isCut = tokens.count - 1 > contextLength && !cutsAnswers
      let last = tokens.indices.prefix(contextLength + 1).last {
        isLearned[$0] && (!isCut || tokens[$0] == template.end)
      }
      guard let last, last > 0 else { continue }
      let targets = (1...last).map { isLearned[$0] || learnsPrompts ? tokens[$0] : -1 }
      rows.append((Array(tokens[..<last]), targets))
    }
    guard !rows.isEmpty else {
      throw WorkbookError(
        "None of the \(conversations.count) conversations has an answer and fits into a context of \(contextLength) tokens.",
        remedy: "Give shorter conversations, or train a model with a longer context.")
    }
    self.rows = rows
    tooLong = conversations.count - rows.count
    budget = batchSize * contextLength
    position = BatchPosition(generator: SeededGenerator(seed: seed))
  }

  /// How many conversations are read in a pass.
  public var count: Int { rows.count }

  public mutating func next() throws -> TokenBatch {
    var (next, pass) = (position, pass)
    let chosen = BatchPass.next(&pass, &next, budget: budget, count: rows.count) { rows[$0].inputs.count }
    position = next
    self.pass = pass
    return TokenBatch(rows: chosen.map { rows[$0] }, padding: 0)
  }
}
