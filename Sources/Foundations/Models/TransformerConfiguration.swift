/// Everything that decides a transformer's shape. Three families differ in a few of these:
///
///     let gpt = GPT.Configuration.gpt2(vocabularySize: 50257, contextLength: 1024, layerCount: 12, headCount: 12, width: 768)
///     let llama = GPT.Configuration.llama(vocabularySize: 2048, contextLength: 256, layerCount: 6, headCount: 6, width: 192)
///     let bert = Encoder.Configuration.encoder(vocabularySize: 2048, contextLength: 128, layerCount: 4, headCount: 4, width: 128)
public struct TransformerConfiguration: Codable, Equatable, Sendable {
  public enum Positions: Codable, Equatable, Sendable {
    /// A learned vector for each position, added to the token's.
    case learned
    /// Queries and keys turned by an angle that grows with the position.
    case rotary(base: Double)
  }

  public var vocabularySize: Int
  /// The most tokens that the model can read at once.
  public var contextLength: Int
  public var layerCount: Int
  public var headCount: Int
  /// Heads of keys and values; fewer than `headCount` when queries are grouped.
  public var keyValueHeadCount: Int
  /// Numbers that stand for one position, throughout the model.
  public var width: Int
  public var feedForwardWidth: Int
  public var positions: Positions
  public var normalization: Normalization.Kind
  public var normalizationEpsilon: Float
  public var feedForward: FeedForward.Kind
  public var hasBias: Bool
  /// The table that turns tokens into vectors also turns vectors into logits.
  public var tiesEmbeddings: Bool
  /// A position sees only itself and those before it.
  public var isCausal: Bool
  /// Standard deviation of the first weights: `fittingDeviation(width:)` unless changed.
  public var initialDeviation: Float

  /// GPT-2 begins with weights of standard deviation 0.02 at a width of 768. A sum over fewer numbers needs larger
  /// weights to come out as large, by the square root of the width. At width 128 this is worth 0.13 nats on Tiny
  /// Shakespeare after 2,000 steps.
  static func fittingDeviation(width: Int) -> Float { 0.02 * (768 / Float(max(1, width))).squareRoot() }

  /// GPT-2's family: learned positions, LayerNorm, GELU, one table for input and output.
  public static func gpt2(
    vocabularySize: Int, contextLength: Int, layerCount: Int, headCount: Int, width: Int, hasBias: Bool = true
  ) -> TransformerConfiguration {
    TransformerConfiguration(
      vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, headCount: headCount,
      keyValueHeadCount: headCount, width: width, feedForwardWidth: 4 &* width, positions: .learned,
      normalization: .layerNorm, normalizationEpsilon: 1e-5, feedForward: .gelu, hasBias: hasBias, tiesEmbeddings: true,
      isCausal: true, initialDeviation: fittingDeviation(width: width))
  }

  /// Llama's family: rotary positions, RMSNorm, SwiGLU, no biases. The feed-forward width is 8/3 of the model's, so
  /// that its three matrices hold as many numbers as GPT-2's two, rounded up to a multiple of 32.
  public static func llama(
    vocabularySize: Int, contextLength: Int, layerCount: Int, headCount: Int, keyValueHeadCount: Int? = nil, width: Int,
    feedForwardWidth: Int? = nil, tiesEmbeddings: Bool = true
  ) -> TransformerConfiguration {
    TransformerConfiguration(
      vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, headCount: headCount,
      keyValueHeadCount: keyValueHeadCount ?? headCount, width: width,
      feedForwardWidth: feedForwardWidth ?? (width &* 8 / 3 &+ 31) / 32 * 32, positions: .rotary(base: 10_000),
      normalization: .rmsNorm, normalizationEpsilon: 1e-5, feedForward: .swiGLU, hasBias: false,
      tiesEmbeddings: tiesEmbeddings, isCausal: true, initialDeviation: fittingDeviation(width: width))
  }

  /// BERT's idea on GPT-2's blocks: every position sees every other.
  public static func encoder(
    vocabularySize: Int, contextLength: Int, layerCount: Int, headCount: Int, width: Int
  ) -> TransformerConfiguration {
    var configuration = gpt2(
      vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, headCount: headCount,
      width: width)
    configuration.isCausal = false
    return configuration
  }

  public var headSize: Int { width / headCount }

  /// What is wrong with these numbers, and what to do; nothing if they fit together.
  public func validate() throws {
    func require(_ holds: Bool, _ problem: String, _ remedy: String) throws {
      if !holds { throw WorkbookError(problem, remedy: remedy) }
    }
    // Far beyond the largest models, and small enough that no product of them overflows.
    for (name, value, limit) in [
      ("vocabulary", vocabularySize, 1 << 24), ("context length", contextLength, 1 << 20),
      ("number of layers", layerCount, 1 << 12), ("number of heads", headCount, 1 << 18),
      ("number of key heads", keyValueHeadCount, 1 << 18), ("width", width, 1 << 18),
      ("feed-forward width", feedForwardWidth, 1 << 20),
    ] {
      try require(
        value > 0 && value <= limit, "The model's \(name) is \(value).", "It has to be at least 1 and at most \(limit)."
      )
    }
    try require(
      width % headCount == 0, "A width of \(width) cannot be shared by \(headCount) heads.",
      "Choose a width that is a multiple of the number of heads.")
    try require(
      headCount % keyValueHeadCount == 0, "\(headCount) query heads cannot share \(keyValueHeadCount) key heads.",
      "Choose a number of key heads that divides the number of heads.")
    try require(
      normalizationEpsilon > 0 && normalizationEpsilon.isFinite,
      "The model's normalization epsilon is \(normalizationEpsilon).", "It has to be a number above 0.")
    try require(
      initialDeviation >= 0 && initialDeviation.isFinite,
      "The standard deviation of the first weights is \(initialDeviation).", "It has to be a number from 0 up.")
    if case .rotary(let base) = positions {
      try require(
        base >= 1 && base.isFinite, "The base of the rotary positions is \(base).", "It has to be a number from 1 up.")
      try require(
        headSize % 2 == 0, "Rotary positions turn pairs of numbers, and a head has \(headSize).",
        "Choose a width that is an even multiple of the number of heads.")
    }
  }

  func makeRotaryEmbedding() -> RotaryEmbedding? {
    guard case .rotary(let base) = positions else { return nil }
    return RotaryEmbedding(headSize: headSize, contextLength: contextLength, base: base)
  }

  func makeNorm() -> Normalization {
    Normalization(width, kind: normalization, hasBias: hasBias, epsilon: normalizationEpsilon)
  }

  /// Projections that add to the residual stream begin smaller, since 2 · layers of them add up.
  var residualDeviation: Float { initialDeviation / (2 * Float(layerCount)).squareRoot() }
}

extension TransformerConfiguration {
  /// How many numbers training can change, without making a model: 124,439,808 for GPT-2's smallest.
  public var parameterCount: Int {
    let keyWidth = keyValueHeadCount * headSize
    let attention = 2 * width * (width + keyWidth) + (hasBias ? 2 * (width + keyWidth) : 0)
    let upward = feedForward == .swiGLU ? 2 : 1
    let inner = (upward + 1) * width * feedForwardWidth + (hasBias ? upward * feedForwardWidth + width : 0)
    let norm = normalization == .layerNorm && hasBias ? 2 * width : width
    let tables = (tiesEmbeddings ? 1 : 2) * vocabularySize + (positions == .learned ? contextLength : 0)
    return layerCount * (attention + inner + 2 * norm) + norm + tables * width
  }

  /// Numbers in all matrices that a token is multiplied with, the output table's included. Tables that are only
  /// looked up in do not count.
  public var multipliedParameterCount: Int {
    let attention = width * (2 * width + 2 * keyValueHeadCount * headSize)
    let feedForwardMatrices = (feedForward == .swiGLU ? 3 : 2) * width * feedForwardWidth
    return layerCount * (attention + feedForwardMatrices) + vocabularySize * width
  }

  /// Floating-point operations for training on one token: two for each multiply-add, once forward and twice backward,
  /// for all matrices and for the keys that a position sees on average. Norms, activations and the optimizer are left
  /// out, as is usual.
  public var trainingOperationsPerToken: Double {
    let averageKeys = isCausal ? Double(contextLength + 1) / 2 : Double(contextLength)
    let attention = Double(layerCount) * 2 * averageKeys * Double(width)
    return 6 * (Double(multipliedParameterCount) + attention)
  }
}
