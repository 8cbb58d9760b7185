/// A transformer that sees the whole text at once and guesses what stands at the masked places, and so reads well.
///
/// The same blocks as `GPT` with another mask and another objective: `targets` is −1 except at masked places.
/// Source: Devlin et al., "BERT: pre-training of deep bidirectional transformers", 2019.
public final class Encoder: Transformer {
  public override init(_ configuration: Configuration, using generator: inout SeededGenerator) {
    precondition(!configuration.isCausal, "an encoder sees the whole text: its configuration must not be causal")
    super.init(configuration, using: &generator)
  }
}
