import Testing

@testable import Foundations

@Suite struct GenerationTests {
  private let greedy = Sampler(temperature: 0)

  /// What `generate` promises, from whole windows without a cache.
  private func recomputed(_ model: GPT, _ prompt: [Int32], _ limit: Int) -> [Int32] {
    let (context, width) = (model.configuration.contextLength, model.configuration.vocabularySize)
    var text = prompt
    var window = Array(prompt.suffix(context))
    for _ in 0..<limit {
      if window.count > context { window = Array(text.suffix(max(1, context / 2))) }
      let row = withoutGradients { model(window, batch: 1) }.scalars.suffix(width)
      let next = Int32(row.firstIndex(of: row.max()!)! - row.startIndex)
      text.append(next)
      window.append(next)
    }
    return Array(text.dropFirst(prompt.count))
  }

  @Test(arguments: [TinyModel.gpt2, TinyModel.llama]) func theCacheChangesNothing(
    configuration: TransformerConfiguration
  ) {
    var written: Set<[Int32]> = []
    for seed in 1...6 as ClosedRange<UInt64> {
      let model = TinyModel.gpt(configuration, seed: seed)
      // From one token to a prompt that fills the context, one that is longer, and on past the end of the context
      // several times.
      for length in [1, 3, 7, 8, 9, 20] {
        let prompt = TinyModel.tokens(length, seed: seed)
        var generator = SeededGenerator(seed: 1)
        let text = model.generate(prompt, limit: 21, sampler: greedy, using: &generator)
        #expect(text == recomputed(model, prompt, 21), "a prompt of \(length)")
        written.insert(text)
      }
    }
    #expect(written.count > 20, "the models say the same whatever the prompt, so the test shows little")
  }

  /// Weights rounded once, and a token at a time, against weights rounded while they are packed, and all positions.
  @Test(arguments: [TinyModel.gpt2, TinyModel.llama]) func inBFloat16TheScoresStayNear(
    configuration: TransformerConfiguration
  ) {
    let model = TinyModel.gpt(configuration)
    let tokens = TinyModel.tokens(configuration.contextLength, seed: 1)
    func scores(_ precision: Precision) -> (cached: [Float], whole: [Float]) {
      Precision.$current.withValue(precision) {
        RoundedWeights.$current.withValue(RoundedWeights()) {
          withoutGradients {
            let cache = KeyValueCache(configuration)
            return (
              tokens.flatMap { model([$0], batch: 1, cache: cache).scalars }, model(tokens, batch: 1).scalars
            )
          }
        }
      }
    }
    func distance(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).map { abs($0 - $1) }.max()! }
    let (exact, rounded) = (scores(.float32), scores(.bfloat16))
    #expect(distance(exact.cached, exact.whole) < 1e-5)
    // Eight bits of each factor: nearer to each other than to nothing, and not the same as float32.
    let error = distance(rounded.cached, rounded.whole)
    let size = exact.whole.map(abs).max()!
    #expect(error < 0.02 * size)
    #expect(distance(rounded.cached, exact.cached) > 1e-4 * size)
  }

  @Test(arguments: [TinyModel.gpt2, TinyModel.llama]) func sideBySideIsAsOneByOne(
    configuration: TransformerConfiguration
  ) {
    let model = TinyModel.gpt(configuration)
    var generator = SeededGenerator(seed: 1)
    let prompts = (1...4).map { TinyModel.tokens(3, seed: $0) }
    let limit = configuration.contextLength - 3
    let alone = prompts.map { model.generate($0, limit: limit, sampler: greedy, using: &generator) }
    #expect(model.generate(prompts, limit: limit, sampler: greedy, using: &generator) == alone)
    #expect(Set(alone).count > 1, "the models say the same whatever the prompt, so the test shows little")
    // A text that has ended stays as it is, and the others go on.
    let end = alone[0][1]
    let cut = alone.map { text in Array(text.prefix { $0 != end }) }
    #expect(model.generate(prompts, limit: limit, sampler: greedy, end: end, using: &generator) == cut)
    #expect(model.generate([[Int32]](), limit: 3, sampler: greedy, using: &generator).isEmpty)
  }

  @Test func whatIsReadAgainCanBeChosen() {
    let model = TinyModel.gpt(TinyModel.llama)
    let prompt = TinyModel.tokens(5, seed: 2)
    var generator = SeededGenerator(seed: 1)
    var calls: [Int] = []
    let text = model.generate(
      prompt, limit: 12, sampler: greedy, using: &generator,
      recall: { written in
        calls.append(written.count)
        return Array(prompt.prefix(1) + written.suffix(3))
      })
    // The context of 8 is full after 4 new tokens, and with 4 to begin with after 5 more.
    #expect(calls == [4, 9])
    let first = recomputed(model, prompt, 4)
    let second = recomputed(model, Array(prompt.prefix(1) + first.suffix(3)), 5)
    let third = recomputed(model, Array(prompt.prefix(1) + second.suffix(3)), 3)
    #expect(text == first + second + third)
    // Too much is cut to the context.
    let cut = model.generate(
      prompt, limit: 6, sampler: greedy, using: &generator, recall: { TinyModel.tokens(20, seed: 3) + $0 })
    #expect(cut.count == 6 && cut.prefix(4) == first.prefix(4))
  }

  @Test func theSmallestContextStillWrites() {
    var configuration = TinyModel.gpt2
    configuration.contextLength = 1
    let model = TinyModel.gpt(configuration)
    var generator = SeededGenerator(seed: 1)
    #expect(model.generate([3, 4], limit: 5, sampler: greedy, using: &generator) == recomputed(model, [3, 4], 5))
  }

  @Test func theEndTokenEndsAndIsNotGiven() throws {
    let model = TinyModel.gpt(seed: 3)
    var generator = SeededGenerator(seed: 5)
    let sampler = Sampler(temperature: 3)
    let whole = model.generate([1], limit: 40, sampler: sampler, using: &generator)
    #expect(whole.count == 40)
    let end = whole[10]
    let place = try #require(whole.firstIndex(of: end))
    generator = SeededGenerator(seed: 5)
    var seen: [Int32] = []
    let text = model.generate([1], limit: 40, sampler: sampler, end: end, using: &generator) { token in
      seen.append(token)
      return true
    }
    #expect(text == Array(whole[..<place]))
    #expect(seen == text)
  }

  @Test func aListenerStopsIt() {
    let model = TinyModel.gpt()
    var generator = SeededGenerator(seed: 5)
    var calls = 0
    let text = model.generate([1], limit: 40, sampler: Sampler(), using: &generator) { _ in
      calls += 1
      return calls < 4
    }
    #expect(calls == 4 && text.count == 4)
  }

  @Test func limitsAndSeeds() {
    let model = TinyModel.gpt()
    func write(_ limit: Int, seed: UInt64) -> [Int32] {
      var generator = SeededGenerator(seed: seed)
      return model.generate([1, 2], limit: limit, sampler: Sampler(temperature: 3), using: &generator)
    }
    #expect(write(0, seed: 1).isEmpty && write(-5, seed: 1).isEmpty)
    #expect(write(30, seed: 1) == write(30, seed: 1))
    #expect(write(30, seed: 1) != write(30, seed: 2))
    #expect(write(30, seed: 1).prefix(12) == write(12, seed: 1)[...])
  }

  @Test func aModelOfNaNsWritesSomethingAndDoesNotCrash() {
    let model = TinyModel.gpt()
    model.finalNorm.weight.value = Tensor(repeating: .nan, shape: [16])
    var generator = SeededGenerator(seed: 1)
    for sampler in [greedy, Sampler(), Sampler(topK: 3, topP: 0.5)] {
      let text = model.generate([1], limit: 12, sampler: sampler, using: &generator)
      #expect(text.count == 12 && text.allSatisfy { (0..<11).contains($0) })
    }
  }
}
