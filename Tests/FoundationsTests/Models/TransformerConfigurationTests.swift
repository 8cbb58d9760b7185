import Testing

@testable import Foundations

@Suite struct TransformerConfigurationTests {
  @Test func parameterCountsOfPublishedModels() {
    func gpt2(_ layers: Int, _ heads: Int, _ width: Int) -> Int {
      TransformerConfiguration.gpt2(
        vocabularySize: 50257, contextLength: 1024, layerCount: layers, headCount: heads, width: width
      ).parameterCount
    }
    #expect(gpt2(12, 12, 768) == 124_439_808)
    #expect(gpt2(24, 16, 1024) == 354_823_168)
    #expect(gpt2(48, 25, 1600) == 1_557_611_200)
    // TinyLlama and Llama 2, both with an output table of their own.
    func llama(_ layers: Int, _ heads: Int, _ keyHeads: Int, _ width: Int, _ inner: Int) -> Int {
      TransformerConfiguration.llama(
        vocabularySize: 32000, contextLength: 2048, layerCount: layers, headCount: heads, keyValueHeadCount: keyHeads,
        width: width, feedForwardWidth: inner, tiesEmbeddings: false
      ).parameterCount
    }
    #expect(llama(22, 32, 4, 2048, 5632) == 1_100_048_384)
    #expect(llama(32, 32, 32, 4096, 11008) == 6_738_415_616)
  }

  @Test func aSmallGPT2CountedByHand() {
    // Tables 11 · 16 + 8 · 16 = 304. A block: norms 2 · 32; attention 4 · (16 · 16 + 16) = 1088; feed-forward 16 · 64
    // + 64 + 64 · 16 + 16 = 2128.
    #expect(TinyModel.gpt2.parameterCount == 304 + 2 * (64 + 1088 + 2128) + 32)
    #expect(TinyModel.gpt().parameterCount == TinyModel.gpt2.parameterCount)
  }

  @Test func theCountIsThatOfTheModelForEveryCombination() {
    for base in [TinyModel.gpt2, TinyModel.llama] {
      for choice in 0..<16 {
        var configuration = base
        configuration.hasBias = choice & 1 != 0
        configuration.tiesEmbeddings = choice & 2 != 0
        configuration.feedForward = choice & 4 != 0 ? .gelu : .swiGLU
        configuration.normalization = choice & 8 != 0 ? .layerNorm : .rmsNorm
        #expect(TinyModel.gpt(configuration).parameterCount == configuration.parameterCount, "\(configuration)")
      }
    }
  }

  @Test func numbersThatDoNotFitAreNamed() throws {
    try TinyModel.gpt2.validate()
    try TinyModel.llama.validate()
    func problem(
      _ base: TransformerConfiguration = TinyModel.gpt2, _ change: (inout TransformerConfiguration) -> Void
    ) -> String {
      var configuration = base
      change(&configuration)
      let error = #expect(throws: WorkbookError.self) { try configuration.validate() }
      return error?.problem ?? ""
    }
    for value in [0, -1, .min, .max, 1_000_000_000_000] {
      #expect(problem { $0.vocabularySize = value } == "The model's vocabulary is \(value).")
      #expect(problem { $0.contextLength = value } == "The model's context length is \(value).")
      #expect(problem { $0.layerCount = value } == "The model's number of layers is \(value).")
      #expect(problem { $0.headCount = value } == "The model's number of heads is \(value).")
      #expect(problem { $0.keyValueHeadCount = value } == "The model's number of key heads is \(value).")
      #expect(problem { $0.width = value } == "The model's width is \(value).")
      #expect(problem { $0.feedForwardWidth = value } == "The model's feed-forward width is \(value).")
    }
    #expect(problem { $0.headCount = 3 } == "A width of 16 cannot be shared by 3 heads.")
    #expect(problem(TinyModel.llama) { $0.keyValueHeadCount = 3 } == "4 query heads cannot share 3 key heads.")
    #expect(problem(TinyModel.llama) { $0.headCount = 16 }.contains("a head has 1"))
    for value in [0, -1, Float.nan, .infinity] {
      #expect(problem { $0.normalizationEpsilon = value }.contains("epsilon"))
    }
    for value in [-1, Float.nan, .infinity] { #expect(problem { $0.initialDeviation = value }.contains("deviation")) }
    for value in [-1, 0, Double.nan, .infinity] {
      #expect(problem { $0.positions = .rotary(base: value) }.contains("base of the rotary"))
    }
  }

  @Test(arguments: [Int.max, .min, Int.max / 4 + 1]) func theFactoriesLeaveHugeWidthsToValidate(width: Int) {
    let gpt2 = TransformerConfiguration.gpt2(
      vocabularySize: 11, contextLength: 8, layerCount: 1, headCount: 1, width: width)
    let llama = TransformerConfiguration.llama(
      vocabularySize: 11, contextLength: 8, layerCount: 1, headCount: 1, width: width)
    for configuration in [gpt2, llama] {
      #expect(throws: WorkbookError.self) { try configuration.validate() }
    }
  }

  @Test func theLargestThatIsAllowedCanBeCounted() throws {
    var configuration = TinyModel.llama
    configuration.vocabularySize = 1 << 24
    configuration.contextLength = 1 << 20
    configuration.layerCount = 1 << 12
    configuration.width = 1 << 18
    configuration.feedForwardWidth = 1 << 20
    configuration.hasBias = true
    try configuration.validate()
    #expect(configuration.parameterCount > 1 << 50)
    #expect(configuration.multipliedParameterCount > 1 << 50)
  }
}
