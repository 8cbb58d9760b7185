import Foundations

/// A block of a transformer, written out, with parts that can be left out or moved.
///
///     pre-norm:  x = x + attention(norm(x))       x = x + feedForward(norm(x))
///     post-norm: x = norm(x + attention(x))       x = norm(x + feedForward(x))
///
/// It is made of the layers of a `TransformerBlock` of Foundations, and equals it while nothing is changed.
struct Block {
  enum Part: String, CaseIterable {
    case attention
    case feedForward = "feed-forward"
    case residual = "residual path"
    case norms
  }
  enum NormPlace { case before, after }

  let layers: TransformerBlock
  var without: Part?
  var norms = NormPlace.before

  func callAsFunction(_ input: Tensor) -> Tensor {
    var x = input  // [batch, time, width]
    if without != .attention { x = half(x, layers.attentionNorm) { layers.attention($0) } }
    if without != .feedForward { x = half(x, layers.feedForwardNorm) { layers.feedForward($0) } }
    return x
  }

  private func half(_ x: Tensor, _ norm: Normalization, _ layer: (Tensor) -> Tensor) -> Tensor {
    func normed(_ x: Tensor) -> Tensor { without == .norms ? x : norm(x) }
    func added(_ x: Tensor, _ change: Tensor) -> Tensor { without == .residual ? change : x + change }
    return switch norms {
    case .before: added(x, layer(normed(x)))
    case .after: normed(added(x, layer(x)))
    }
  }
}

/// A GPT whose blocks are put together in another way. Layers and first weights are those of `model`.
struct ChangedGPT {
  let model: GPT
  var without: Block.Part?
  var norms = Block.NormPlace.before

  /// What the first block reads, and what each block leaves: each [batch, time, width].
  func states(_ batch: TokenBatch) -> [Tensor] {
    let positions = (0..<batch.contextLength).map(Int32.init)
    var x = model.tokenEmbedding(batch.inputs, batch: batch.batchSize)
    if let table = model.positionEmbedding { x = x + table(positions, batch: 1) }
    var states = [x]
    for layers in model.blocks {
      x = Block(layers: layers, without: without, norms: norms)(x)
      states.append(x)
    }
    return states
  }

  func loss(_ batch: TokenBatch) -> Tensor {
    let x = states(batch).last!
    // After a post-norm block the vectors are normed already.
    let isNormed = without == .norms || norms == .after
    return crossEntropy(model.logits(of: isNormed ? x : model.finalNorm(x)), batch.targets)
  }
}
