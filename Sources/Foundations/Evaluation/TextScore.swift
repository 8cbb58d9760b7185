/// How well a model foresees a text: its surprise, added up, and what that comes to per token and per byte.
///
///     bits per byte = −Σ log₂ p(token) / bytes of the text
///
/// Perplexity depends on how the text was cut into tokens, so only bits per byte compare models with different
/// tokenizers.
public struct TextScore: Codable, Equatable, Sendable {
  /// −Σ ln p over all predicted tokens.
  public var nats: Double
  /// Predicted tokens, ends of documents included, for they have to be foreseen too.
  public var tokens: Int
  /// Bytes of the text that those tokens stand for; an end of document is none.
  public var bytes: Int

  public init(nats: Double = 0, tokens: Int = 0, bytes: Int = 0) {
    self.nats = nats
    self.tokens = tokens
    self.bytes = bytes
  }

  /// Mean surprise per token, in nats: the loss.
  public var loss: Double { tokens == 0 ? 0 : nats / Double(tokens) }
  /// As many equally likely tokens would be as hard to foresee: e^loss.
  public var perplexity: Double { exponential(loss) }
  public var bitsPerByte: Double { bytes == 0 ? 0 : nats / naturalLogarithm(2) / Double(bytes) }
}
