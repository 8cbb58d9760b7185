/// Choosing what training may change.
///
///     model.freeze()
///     model.unfreeze(last: 2)              // the head and the last block learn; all the rest stays as it is
///     AdamW(model.trainableParameters)     // no memory for what is frozen
///
/// A frozen parameter gets no gradient, is passed by by every optimizer, and does not decay.
extension Module {
  public func freeze() { for parameter in parameters { parameter.isTrainable = false } }
  public func unfreeze() { for parameter in parameters { parameter.isTrainable = true } }

  /// Those that are not frozen.
  public var trainableParameters: [(name: String, parameter: Parameter)] {
    namedParameters.filter(\.parameter.isTrainable)
  }

  public var trainableParameterCount: Int { trainableParameters.reduce(0) { $0 + $1.parameter.count } }
}

/// A model whose parameters lie in an order, from those next to the input to those next to the output.
public protocol LayeredModule: Module {
  /// Every parameter once: the embeddings first, then block after block, and last what makes the answer.
  var layerGroups: [[Parameter]] { get }
}

extension LayeredModule {
  /// Lets the last `count` groups learn and freezes the others: 0 freezes everything.
  public func unfreeze(last count: Int) {
    let groups = layerGroups
    for (index, group) in groups.enumerated() {
      for parameter in group { parameter.isTrainable = index >= groups.count - count }
    }
  }

  /// Learning rates that fall with the depth, as factors by parameter name for `AdamW`: 1 for the last group, `decay` for
  /// the one before, then `decay`², …
  ///
  ///     AdamW(model.namedParameters, rateFactors: model.rateFactors(decay: 0.4))
  ///
  /// Source: Howard and Ruder, "Universal language model fine-tuning for text classification", 2018; they take 1 / 2.6.
  public func rateFactors(decay: Float) -> [String: Float] {
    var factors: [ObjectIdentifier: Float] = [:]
    var factor: Float = 1
    for group in layerGroups.reversed() {
      for parameter in group { factors[ObjectIdentifier(parameter)] = factor }
      factor *= decay
    }
    return Dictionary(
      uniqueKeysWithValues: namedParameters.compactMap { name, parameter in
        factors[ObjectIdentifier(parameter)].map { (name, $0) }
      })
  }
}

extension Transformer: LayeredModule {
  /// Embeddings; the blocks; the last norm, and the head unless it is the embeddings' table.
  public var layerGroups: [[Parameter]] {
    [tokenEmbedding.parameters + (positionEmbedding?.parameters ?? [])] + blocks.map(\.parameters)
      + [finalNorm.parameters + (head?.parameters ?? [])]
  }
}
