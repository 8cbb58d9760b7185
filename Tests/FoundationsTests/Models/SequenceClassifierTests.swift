import Testing

@testable import Foundations

@Suite struct SequenceClassifierTests {
  private func classifier(isCausal: Bool) -> SequenceClassifier {
    var generator = SeededGenerator(seed: 1)
    var configuration = Encoder.Configuration.encoder(
      vocabularySize: 9, contextLength: 6, layerCount: 1, headCount: 2, width: 8)
    configuration.isCausal = isCausal
    let body = isCausal ? GPT(configuration, using: &generator) : Encoder(configuration, using: &generator)
    return SequenceClassifier(body, classCount: 3, using: &generator)
  }

  @Test func aGPTIsReadAtTheLastTokenOfEachText() {
    let model = classifier(isCausal: true)
    let texts: [[Int32]] = [[1, 2, 3], [4], [5, 6, 7, 8]]
    let together = model(texts)
    #expect(together.shape == [3, 3])
    for (row, text) in texts.enumerated() {
      let states = model.body.hiddenStates(text, batch: 1)
      let alone = model.head(states.slice(text.count - 1..<text.count, along: 1))
      for c in 0..<3 { #expect(abs(together[row, c] - alone[0, 0, c]) < 1e-5) }
    }
  }

  @Test func anEncoderIsReadAtTheFirstToken() {
    let model = classifier(isCausal: false)
    let text: [Int32] = [1, 2, 3]
    let expected = model.head(model.body.hiddenStates(text, batch: 1).slice(0..<1, along: 1))
    #expect(model([text]).scalars == expected.scalars)
    // It sees what comes after.
    #expect(model([[1, 2, 4]]).scalars != expected.scalars)
  }

  @Test func theMeanIsOfAllTokens() {
    var generator = SeededGenerator(seed: 2)
    let body = classifier(isCausal: false).body
    let model = SequenceClassifier(body, classCount: 2, summary: .mean, using: &generator)
    let text: [Int32] = [1, 2, 3]
    let states = body.hiddenStates(text, batch: 1)
    let sum = (0..<3).map { states.slice($0..<$0 + 1, along: 1) }.reduce(Tensor.zeros([1, 1, 8])) { $0 + $1 }
    for (a, b) in zip(model([text]).scalars, model.head(sum / 3).scalars) { #expect(abs(a - b) < 1e-5) }
  }

  @Test(arguments: [true, false]) func learnsAndItsGradientIsRight(isCausal: Bool) {
    let model = classifier(isCausal: isCausal)
    let texts: [[Int32]] = [[1, 2, 3], [1, 2, 4], [1, 5, 3], [1, 7, 8]]
    let labels = [0, 1, 2, 1]
    #expect(
      gradientError(of: [model.head.weight, model.body.blocks[0].attention.value.weight]) { model.loss(texts, labels) }
        < 2e-2)
    let optimizer = AdamW(model.namedParameters, AdamW.Configuration(weightDecay: 0))
    for _ in 0..<60 {
      model.loss(texts, labels).backward()
      optimizer.step(learningRate: 0.01)
      model.clearGradients()
    }
    #expect(model.predictions(texts, batchSize: 3) == labels)
  }

  @Test func theHeadBelongsToTheLastGroup() {
    let model = classifier(isCausal: true)
    model.unfreeze(last: 1)
    #expect(model.head.weight.isTrainable && !model.body.blocks[0].attention.query.weight.isTrainable)
    #expect(model.layerGroups.joined().count == model.parameters.count)
  }
}
