extension GPT {
  /// Continues `prompt` token by token until `limit` new tokens, the token `end`, or until `onToken` returns false.
  ///
  /// When the context is full, the older half is forgotten and the newer half is read again, or what `recall` chooses.
  /// Inside `Precision.$current.withValue(.bfloat16)` it writes about twice as fast, with weights rounded as in training.
  ///
  /// - Parameter recall: Gets the new tokens so far, and gives what to read again, no longer than the context; nil for the
  ///   newer half.
  /// - Returns: The new tokens, without `end`.
  @discardableResult
  public func generate(
    _ prompt: [Int32], limit: Int, sampler: Sampler, end: Int32? = nil, using generator: inout SeededGenerator,
    onToken: (Int32) -> Bool = { _ in true }, recall: (_ written: [Int32]) -> [Int32]? = { _ in nil }
  ) -> [Int32] {
    precondition(!prompt.isEmpty, "a model needs at least one token to begin with")
    return RoundedWeights.$current.withValue(Precision.current == .bfloat16 ? RoundedWeights() : nil) {
      withoutGradients {
        let context = configuration.contextLength
        let cache = KeyValueCache(configuration)
        var text = prompt
        var unread = Array(prompt.suffix(context))
        while text.count - prompt.count < limit {
          if cache.count + unread.count > context {
            cache.clear()
            let recalled = recall(Array(text[prompt.count...])) ?? text.suffix(max(1, context / 2))
            unread = Array(recalled.suffix(context))
          }
          // Only the last position's guess is needed.
          let last = hiddenStates(unread, batch: 1, at: [unread.count - 1], cache: cache)  // [1, width]
          let next = sampler.choose(from: logits(of: last).scalars, using: &generator)
          if next == end { break }
          text.append(next)
          unread = [next]
          if !onToken(next) { break }
        }
        return Array(text.dropFirst(prompt.count))
      }
    }
  }
}
