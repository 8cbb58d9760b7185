/// Hides some of a text's tokens and asks for them: what an encoder learns from.
///
///     let masking = TokenMasking(mask: 0, special: [0, 1], vocabularySize: 1000)
///     let (inputs, targets) = masking.apply(to: ids, using: &generator)
///     encoder.loss(inputs, targets, batch: batch)       // targets are −1 where nothing is asked
///
/// Of the tokens asked for, 80 % read as the mask, 10 % as a random token and 10 % as themselves, so that a model which
/// meets no mask later has still learned to look at every word.
/// Source: Devlin et al., "BERT: pre-training of deep bidirectional transformers", 2019.
public struct TokenMasking: Sendable {
  public var mask: Int32
  /// Tokens that mark structure: never asked for.
  public var special: Set<Int32>
  public var vocabularySize: Int
  /// The share of ordinary tokens that is asked for.
  public var rate: Double

  public init(mask: Int32, special: Set<Int32>, vocabularySize: Int, rate: Double = 0.15) {
    self.mask = mask
    self.special = special
    self.vocabularySize = vocabularySize
    self.rate = rate
  }

  /// Inputs and targets, both as long as `ids`.
  public func apply(
    to ids: [Int32], using generator: inout SeededGenerator
  ) -> (inputs: [Int32], targets: [Int32]) {
    var inputs = ids
    var targets = [Int32](repeating: -1, count: ids.count)
    for (place, id) in ids.enumerated() where !special.contains(id) && generator.uniform() < rate {
      targets[place] = id
      switch generator.uniform() {
      case ..<0.8: inputs[place] = mask
      case ..<0.9: inputs[place] = Int32(generator.integer(below: vocabularySize))
      default: break
      }
    }
    return (inputs, targets)
  }
}
