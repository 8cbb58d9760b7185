/// A transformer that says of which kind a text is: one position's vector, and a linear layer on it.
///
///     let classifier = SequenceClassifier(encoder, classCount: 2, using: &generator)
///     classifier.loss(texts, labels).backward()
///     classifier.predictions(texts)                     // a class for each text
///
/// The position has to be one that has seen the whole text. In a GPT only the last has. In an encoder all have: it is the
/// first, where a token should stand that is no word, or the mean of all.
///
/// Sources: Radford et al., "Improving language understanding by generative pre-training", 2018; Devlin et al., "BERT", 2019.
public struct SequenceClassifier: Module {
  /// What the head reads of a text.
  public enum Summary: String, Codable, Sendable {
    case firstToken, lastToken
    /// The mean over all positions, which is of use where no position was trained to stand for the text.
    case mean
  }

  public let body: Transformer
  public let head: Linear
  public let summary: Summary

  /// - Parameter summary: The first token of an encoder and the last of a GPT unless said otherwise.
  public init(
    _ body: Transformer, classCount: Int, summary: Summary? = nil, using generator: inout SeededGenerator
  ) {
    self.body = body
    self.summary = summary ?? (body.configuration.isCausal ? .lastToken : .firstToken)
    head = Linear(
      body.configuration.width, classCount, standardDeviation: body.configuration.initialDeviation, using: &generator)
  }

  /// The scores of the classes, [texts, classes].
  ///
  /// A GPT may be given texts of different lengths: they are padded at the end, which it does not see. An encoder would
  /// see the padding, and so takes texts of one length only.
  public func callAsFunction(_ texts: [[Int32]], dropout: Dropout? = nil) -> Tensor {
    precondition(!texts.isEmpty && texts.allSatisfy { !$0.isEmpty }, "a classifier needs texts of at least a token")
    let length = texts.reduce(0) { max($0, $1.count) }
    // Only what is read at each text's own end, by a model that looks back, does not see the padding.
    precondition(
      (body.configuration.isCausal && summary != .mean) || texts.allSatisfy { $0.count == length },
      "an encoder takes texts of one length in a batch")
    let padded = texts.flatMap { $0 + Array(repeating: 0, count: length - $0.count) }
    let places: [Int]? =
      switch summary {
      case .mean: nil
      case .firstToken: texts.indices.map { $0 * length }
      case .lastToken: texts.indices.map { $0 * length + texts[$0].count - 1 }
      }
    let states = body.hiddenStates(padded, batch: texts.count, at: places, dropout: dropout)
    let vectors = summary == .mean ? states.mean(along: 1) : states  // [texts, width]
    return head(dropout?(vectors) ?? vectors)
  }

  /// The mean surprise, in nats, about the texts' classes.
  public func loss(_ texts: [[Int32]], _ labels: [Int], dropout: Dropout? = nil) -> Tensor {
    crossEntropy(self(texts, dropout: dropout), labels.map(Int32.init))
  }

  /// The likeliest class of each text, `batchSize` at a time; of equals the first.
  public func predictions(_ texts: [[Int32]], batchSize: Int = 64) -> [Int] {
    withoutGradients {
      stride(from: 0, to: texts.count, by: batchSize).flatMap { start in
        self(Array(texts[start..<min(texts.count, start + batchSize)])).indicesOfMaxima()
      }
    }
  }
}

extension SequenceClassifier: LayeredModule {
  /// Those of the body, the head with the last of them.
  public var layerGroups: [[Parameter]] {
    var groups = body.layerGroups
    groups[groups.count - 1] += head.parameters
    return groups
  }
}
