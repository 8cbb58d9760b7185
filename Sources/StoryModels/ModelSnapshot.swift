import Foundations

/// A trained model's numbers, from which each experiment makes a model of its own.
///
///     let pretrained = ModelSnapshot(of: model)
///     let copy = pretrained.gpt()             // fine-tuning it leaves the others as they are
///
/// Unlike a model, a snapshot can be handed from thread to thread.
public struct ModelSnapshot: Sendable {
  public let configuration: TransformerConfiguration
  private let values: [[Float]]

  public init(of model: Transformer) {
    configuration = model.configuration
    values = model.parameters.map(\.value.scalars)
  }

  public func gpt() -> GPT { filled { GPT(configuration, using: &$0) } }
  public func encoder() -> Encoder { filled { Encoder(configuration, using: &$0) } }

  private func filled<Model: Transformer>(_ make: (inout SeededGenerator) -> Model) -> Model {
    var generator = SeededGenerator(seed: 0)
    let model = make(&generator)
    for (parameter, numbers) in zip(model.parameters, values) {
      parameter.value = Tensor(numbers, shape: parameter.shape)
    }
    return model
  }
}
