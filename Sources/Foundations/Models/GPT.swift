/// A transformer that reads from left to right and guesses the next token, and so can write.
///
///     let model = GPT(.gpt2(vocabularySize: 65, contextLength: 64, layerCount: 4, headCount: 4, width: 128), using: &generator)
///     model.loss(inputs, targets, batch: 12).backward()        // targets: the inputs, one further
///
/// Sources: Radford et al., "Language models are unsupervised multitask learners", 2019; Touvron et al., "LLaMA", 2023.
public final class GPT: Transformer {
  public override init(_ configuration: Configuration, using generator: inout SeededGenerator) {
    precondition(configuration.isCausal, "a GPT reads from left to right: its configuration has to be causal")
    super.init(configuration, using: &generator)
  }
}
