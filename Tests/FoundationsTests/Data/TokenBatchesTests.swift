import Foundation
import Testing

@testable import Foundations

@Suite struct TokenBatchesTests {
  let tokens = (0..<100).map { Int32($0) }

  @Test func targetsAreTheNextTokens() throws {
    var batches = try TokenBatches(tokens, batchSize: 3, contextLength: 7, seed: 1)
    let batch = try batches.next()
    #expect(batch.inputs.count == 21 && batch.targets.count == 21)
    #expect(batch.targets == batch.inputs.map { $0 + 1 })
    for row in 0..<3 {
      #expect((0..<7).map { batch.inputs[row * 7] + $0 } == Array(batch.inputs[(row * 7)..<(row * 7 + 7)]))
    }
  }

  @Test func everyStartIsReachedAndNoOther() throws {
    var batches = try TokenBatches(tokens, batchSize: 50, contextLength: 90, seed: 2)
    var starts: Set<Int32> = []
    for _ in 0..<20 {
      let inputs = try batches.next().inputs
      for row in 0..<50 { starts.insert(inputs[row * 90]) }
    }
    #expect(starts == Set(0...9))
  }

  @Test func aPassReadsEveryTokenOnce() throws {
    // 100 tokens make 14 windows of 7, or 13 if the first begins too late.
    var batches = try TokenBatches(tokens, batchSize: 1, contextLength: 7, seed: 6)
    var orders: Set<[Int32]> = []
    for _ in 0..<10 {
      var starts = [try batches.next().inputs[0]]
      while batches.position.window < (99 - Int(starts.min()! % 7)) / 7 { starts.append(try batches.next().inputs[0]) }
      let sorted = starts.sorted()
      #expect(sorted[0] < 7)
      #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 == 7 })
      #expect(sorted.last! + 14 > 99)
      orders.insert(starts)
    }
    #expect(orders.count == 10)
  }

  @Test func theShortestTextThatFits() throws {
    var batches = try TokenBatches(tokens, batchSize: 1, contextLength: 99, seed: 3)
    #expect(try batches.next().targets == Array(1...99))
    let error = #expect(throws: WorkbookError.self) {
      try TokenBatches(tokens, batchSize: 1, contextLength: 100, seed: 3)
    }
    #expect(error?.remedy.contains("below 100") == true)
    #expect(throws: WorkbookError.self) { try TokenBatches([Int32](), batchSize: 1, contextLength: 1, seed: 3) }
  }

  @Test func resumesWithTheSameBatches() throws {
    var batches = try TokenBatches(tokens, batchSize: 4, contextLength: 8, seed: 4)
    for _ in 0..<5 { _ = try batches.next() }
    #expect(try batches.next() != batches.next())
    let saved = try JSONEncoder().encode(batches.position)
    let expected = try (0..<5).map { _ in try batches.next() }
    var resumed = try TokenBatches(tokens, batchSize: 4, contextLength: 8, seed: 99)
    resumed.position = try JSONDecoder().decode(TokenBatches<[Int32]>.Position.self, from: saved)
    #expect(resumed.position.batches == 7)
    #expect(try (0..<5).map { _ in try resumed.next() } == expected)
  }

  @Test func fileAndArrayGiveTheSame() throws {
    let folder = TemporaryFolder()
    let writer = try TokenFileWriter(path: folder.file("a"), vocabularySize: 100)
    try writer.append(tokens)
    try writer.finish()
    var fromFile = try TokenBatches(TokenFile(path: folder.file("a")), batchSize: 64, contextLength: 8, seed: 5)
    var fromArray = try TokenBatches(tokens, batchSize: 64, contextLength: 8, seed: 5)
    var fromSlice = try TokenBatches(([7] + tokens)[1...], batchSize: 64, contextLength: 8, seed: 5)
    for _ in 0..<40 {
      let batch = try fromArray.next()
      #expect(try fromFile.next() == batch)
      #expect(try fromSlice.next() == batch)
    }
  }

  @Test(arguments: [1, 2, 3, 7, 33, 99, 100, 200], [1, 4]) func evaluationPredictsEveryTokenOnce(
    _ contextLength: Int, _ batchSize: Int
  ) throws {
    var batches = try EvaluationBatches(tokens, batchSize: batchSize, contextLength: contextLength)
    var targets: [Int32] = []
    while let batch = try batches.next() {
      #expect(batch.batchSize <= batchSize && batch.contextLength <= contextLength)
      #expect(batch.inputs.count == batch.batchSize * batch.contextLength)
      #expect(batch.targets == batch.inputs.map { $0 + 1 })
      targets += batch.targets
    }
    #expect(targets == Array(1..<100))
    #expect(batches.predictedTokens == 99)
  }

  @Test func evaluationNeedsTwoTokens() {
    #expect(throws: WorkbookError.self) { try EvaluationBatches([1] as [Int32], batchSize: 1, contextLength: 1) }
  }
}
