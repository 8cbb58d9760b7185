import Foundations
import Testing

@Suite struct MLPDropoutTests {
  @Test func hiddenNeuronsAreSilencedAndOutputsAreNot() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP([1, 400, 3], activation: .identity, using: &generator)
    model.layers[0].weight.value = .ones([400, 1])
    model.layers[1].weight.value = Tensor(repeating: 1.0 / 400, shape: [3, 400])
    let input = Tensor([[1]])
    #expect(model(input, dropout: nil) == model(input))

    let output = model(input, dropout: Dropout(rate: 0.5, generator: generator)).scalars
    // About half of the 400 neurons count twice: near 1, but not exactly. All outputs see the same neurons.
    #expect(abs(output[0] - 1) < 0.3 && abs(output[0] - 1) > 1e-3)
    #expect(Set(output).count == 1)
  }
}
