/// An endless sequence of batches that can be taken up again where it was left.
public protocol BatchSequence: Sendable {
  /// Where in the sequence we are. Setting it to an earlier value gives the batches that followed then.
  var position: BatchPosition { get set }
  mutating func next() throws -> TokenBatch
}

/// A place in a sequence of batches: all that a checkpoint needs.
public struct BatchPosition: Codable, Equatable, Sendable {
  /// As it was before the current pass over the text was drawn.
  public internal(set) var generator: SeededGenerator
  /// How much of the current pass has been given.
  public internal(set) var window = 0
  /// How many batches have been given.
  public internal(set) var batches = 0
}
