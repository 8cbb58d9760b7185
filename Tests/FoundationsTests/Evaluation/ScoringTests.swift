import Testing

@testable import Foundations

@Suite struct ScoringTests {
  private let byteCounts = [0, 1, 1, 2, 3, 1, 4, 1, 2, 1, 6]

  private func expectEqual(_ got: TextScore, _ expected: TextScore, _ location: SourceLocation = #_sourceLocation) {
    #expect(got.tokens == expected.tokens && got.bytes == expected.bytes, sourceLocation: location)
    #expect(abs(got.nats - expected.nats) < 1e-6 * expected.nats, "\(got) \(expected)", sourceLocation: location)
  }

  @Test func bitsPerByteByHand() {
    // Four tokens, each one of four equally likely: 8 bits, for 2 bytes.
    let score = TextScore(nats: 8 * naturalLogarithm(2), tokens: 4, bytes: 2)
    #expect(abs(score.bitsPerByte - 4) < 1e-12)
    #expect(abs(score.loss - 2 * naturalLogarithm(2)) < 1e-12)
    #expect(abs(score.perplexity - 4) < 1e-12)
    let nothing = TextScore()
    #expect(nothing.loss == 0 && nothing.bitsPerByte == 0 && nothing.perplexity == 1)
  }

  @Test(arguments: [2, 3, 8, 9, 10, 17, 25, 100]) func aTextIsScoredTokenByToken(count: Int) throws {
    let model = TinyModel.gpt(TinyModel.llama)
    let tokens = TinyModel.tokens(count)
    var expected = TextScore()
    for start in stride(from: 0, to: count - 1, by: 8) {
      let end = min(start + 8, count - 1)
      let targets = Array(tokens[start + 1...end])
      expected.nats += TinyModel.surprises(model, Array(tokens[start..<end]), targets).reduce(0, +)
      expected.tokens += targets.count
      expected.bytes += targets.reduce(0) { $0 + byteCounts[Int($1)] }
    }
    #expect(expected.tokens == count - 1)
    for batchSize in [1, 2, 32] {
      expectEqual(try model.score(tokens, byteCounts: byteCounts, batchSize: batchSize), expected)
    }
  }

  @Test func aLimitStopsAfterTheBatchThatReachesIt() throws {
    let model = TinyModel.gpt()
    let tokens = TinyModel.tokens(100)
    func score(_ limit: Int) throws -> TextScore {
      try model.score(tokens, byteCounts: byteCounts, batchSize: 2, limit: limit)
    }
    #expect(try score(1).tokens == 16)
    #expect(try score(17).tokens == 32)
    #expect(try score(0).tokens == 0)
    expectEqual(try score(17), try model.score(Array(tokens[...32]), byteCounts: byteCounts))
    #expect(throws: WorkbookError.self) { try model.score([Int32(1)], byteCounts: byteCounts) }
  }

  @Test func documentsAreScoredTokenByTokenWhateverTheirLength() {
    let context = 8
    for configuration in [TinyModel.gpt2, TinyModel.llama] {
      let model = TinyModel.gpt(configuration)
      let lengths = [3, 0, 7, 8, 1, 9, 40, 12, 0, 5, 16, 3]
      let documents = lengths.enumerated().map { TinyModel.tokens($1, seed: UInt64($0)).map { $0 == 0 ? 1 : $0 } }
      let expected = documents.map { document in
        let text = [0] + document + [0]
        var score = TextScore()
        for place in 0..<text.count - 1 {
          // The window that first reaches this place: at the beginning, or half a context before a place that a full
          // window ended at.
          let start = place < context ? 0 : 4 + (place - context) / 4 * 4
          let end = min(start + context, text.count - 1)
          let target = text[place + 1]
          score.nats +=
            TinyModel.surprises(model, Array(text[start..<end]), Array(text[start + 1...end]))[place - start]
          score.tokens += 1
          score.bytes += byteCounts[Int(target)]
        }
        return score
      }
      for (document, expected) in zip(documents, expected) {
        #expect(expected.tokens == document.count + 1)
        expectEqual(model.score(documents: [document], separator: 0, byteCounts: byteCounts), expected)
      }
      let all = expected.reduce(into: TextScore()) { sum, score in
        sum.nats += score.nats
        sum.tokens += score.tokens
        sum.bytes += score.bytes
      }
      for batchSize in [1, 3, 32] {
        for order in [documents, documents.reversed()] {
          expectEqual(model.score(documents: order, separator: 0, byteCounts: byteCounts, batchSize: batchSize), all)
        }
      }
    }
  }

  @Test func noDocumentsAndTheSmallestContext() {
    #expect(TinyModel.gpt().score(documents: [], separator: 0, byteCounts: byteCounts) == TextScore())
    var configuration = TinyModel.gpt2
    configuration.contextLength = 1
    let model = TinyModel.gpt(configuration)
    let document: [Int32] = [3, 1, 4]
    let text = [0] + document + [0]
    let nats = (0..<4).reduce(0) { $0 + TinyModel.surprises(model, [text[$1]], [text[$1 + 1]])[0] }
    expectEqual(
      model.score(documents: [document], separator: 0, byteCounts: byteCounts),
      TextScore(nats: nats, tokens: 4, bytes: 2 + 1 + 3))
  }

  @Test func scoringLeavesNoGradient() throws {
    let model = TinyModel.gpt()
    _ = try model.score(TinyModel.tokens(50), byteCounts: byteCounts)
    #expect(model.parameters.allSatisfy { $0.gradient == nil })
  }
}
