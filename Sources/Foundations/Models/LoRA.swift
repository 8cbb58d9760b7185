/// LoRA for a whole model: freeze what it has, and give chosen linear layers a low-rank change to learn.
///
///     model.addAdapters(rank: 4, alpha: 8, using: &generator)           // to all queries and values
///     let optimizer = AdamW(model.trainableParameters)                  // a few per cent of the model
///     …
///     model.mergeAdapters()                                             // from here on as quick as before
///
/// Source: Hu et al., "LoRA: low-rank adaptation of large language models", 2021.
extension Module {
  /// Freezes every parameter, and gives adapters that can be trained to the linear layers whose path `isChosen`.
  ///
  /// - Parameters:
  ///   - rank: r, from 1 to the smaller side of the weights.
  ///   - alpha: The change is multiplied by α / r, so that another rank needs no other learning rate.
  ///   - isChosen: Takes paths such as `blocks.0.attention.query`; the queries and values unless said otherwise, as in
  ///     the paper.
  public func addAdapters(
    rank: Int, alpha: Float, using generator: inout SeededGenerator,
    where isChosen: (String) -> Bool = { $0.hasSuffix(".query") || $0.hasSuffix(".value") }
  ) {
    freeze()
    for (name, layer) in namedLinears where isChosen(name) {
      layer.adapter.begin(rank: rank, alpha: alpha, weight: layer.weight, using: &generator)
    }
  }

  /// Adds every adapter's change to its layer's weight. The model computes the same as before, but for rounding, and
  /// without the adapters' cost.
  public func mergeAdapters() { setAdaptersMerged(true) }

  /// Takes the changes out of the weights again, for more training, or to put another adapter's in their place.
  public func unmergeAdapters() { setAdaptersMerged(false) }

  /// Lets the adapters go. What was merged stays in the weights, the rest is lost. All parameters can be trained again.
  public func removeAdapters() {
    for (_, layer) in namedLinears { layer.adapter.empty() }
    unfreeze()
  }

  private func setAdaptersMerged(_ merged: Bool) {
    for (_, layer) in namedLinears { layer.adapter.setMerged(merged, weight: layer.weight) }
  }
}
