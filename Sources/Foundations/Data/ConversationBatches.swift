/// Batches of whole conversations, in which only the model's own words are asked for.
///
///     let batches = try ConversationBatches(conversations, template, batchSize: 8, contextLength: 256, seed: 1)
///     let trainer = try Trainer(model, batches, configuration)
///
/// Rows of nearly equal length share a batch, so that little is padded. A target is −1 wherever the next token is not the model's to
/// write. A conversation longer than the context is left out, and counted.
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

  /// - Parameter learnsPrompts: whether the person's words are learned too, to see what that does.
  ///
  /// Throws a `WorkbookError` if no conversation fits into the context.
  public init(
    _ conversations: [Conversation], _ template: ChatTemplate, batchSize: Int, contextLength: Int,
    learnsPrompts: Bool = false, seed: UInt64
  ) throws {
    precondition(batchSize >= 1 && contextLength >= 1, "batch size \(batchSize), context length \(contextLength)")
    var rows: [(inputs: [Int32], targets: [Int32])] = []
    for conversation in conversations {
      var (tokens, isLearned) = try template.encode(conversation)
      if tokens.count - 1 > contextLength {
        let last = tokens.indices.prefix(contextLength + 1).last { tokens[$0] == template.end && isLearned[$0] }
        tokens = Array(tokens.prefix(through: last ?? 0))
      }
      guard isLearned.prefix(tokens.count).contains(true) else { continue }
      let targets = tokens.indices.dropFirst().map { isLearned[$0] || learnsPrompts ? tokens[$0] : -1 }
      rows.append((Array(tokens.dropLast()), targets))
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
    let members = BatchPass.next(&pass, &next, budget: budget) { rows.map(\.inputs.count) }.map { rows[$0] }
    position = next
    self.pass = pass
    return TokenBatch(rows: members, padding: 0)
  }
}
