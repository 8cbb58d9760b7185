import Foundation
import Testing

@testable import Foundations

@Suite struct DocumentBatchesTests {
  /// Document n is n tokens of value n; 0 ends each.
  static let tokens: [Int32] = (1...12).flatMap { n in Array(repeating: Int32(n), count: n) + [0] }

  @Test func eachRowIsOneDocumentFromItsBeginning() throws {
    var batches = try DocumentBatches(Self.tokens, separator: 0, batchSize: 2, contextLength: 16, seed: 1)
    var seen: [Int32] = []
    while seen.count < 12 {
      let batch = try batches.next()
      #expect(batch.inputs.count == batch.batchSize * batch.contextLength && batch.inputs.count <= 32)
      for row in 0..<batch.batchSize {
        let places = row * batch.contextLength..<(row + 1) * batch.contextLength
        let inputs = Array(batch.inputs[places])
        let targets = Array(batch.targets[places])
        let n = targets[0]
        seen.append(n)
        // The first document of the text has no end of another before it.
        let length = n == 1 ? 1 : Int(n) + 1
        let document = Array(repeating: n, count: Int(n))
        if n > 0 {
          #expect(Array(inputs[..<length]) == [0] + document)
          #expect(Array(targets[..<length]) == document + [0])
        }
        #expect(targets[length...].allSatisfy { $0 == -1 })
      }
    }
    // Each once; the first document's only target is its end.
    #expect(seen.sorted() == [0] + (2...12))
  }

  @Test func aPassReadsEveryTargetOnceAndTheNextInAnotherOrder() throws {
    var batches = try DocumentBatches(Self.tokens, separator: 0, batchSize: 3, contextLength: 16, seed: 2)
    var orders: [[Int32]] = []
    for _ in 0..<8 {
      var targets: [Int32] = []
      while targets.count < Self.tokens.count - 1 { targets += try batches.next().targets.filter { $0 >= 0 } }
      #expect(targets.sorted() == Self.tokens.dropFirst().sorted())
      orders.append(targets)
    }
    #expect(Set(orders).count > 1)
  }

  @Test func aLongDocumentIsCutIntoWindows() throws {
    let tokens: [Int32] = [0] + (1...20) + [0]
    var batches = try DocumentBatches(tokens, separator: 0, batchSize: 1, contextLength: 8, seed: 3)
    var rows: [[Int32]] = []
    for _ in 0..<3 { rows.append(try batches.next().inputs) }
    #expect(rows.sorted { $0[0] < $1[0] } == [Array(0...7), Array(8...15), Array(16...20)])
  }

  @Test func resumesWithTheSameBatches() throws {
    var batches = try DocumentBatches(Self.tokens, separator: 0, batchSize: 2, contextLength: 8, seed: 4)
    for _ in 0..<7 { _ = try batches.next() }
    let saved = try JSONEncoder().encode(batches.position)
    let expected = try (0..<20).map { _ in try batches.next() }
    var resumed = try DocumentBatches(Self.tokens, separator: 0, batchSize: 2, contextLength: 8, seed: 99)
    resumed.position = try JSONDecoder().decode(BatchPosition.self, from: saved)
    #expect(try (0..<20).map { _ in try resumed.next() } == expected)
  }

  @Test func aTextWithoutTwoTokensIsRefused() {
    #expect(throws: WorkbookError.self) {
      try DocumentBatches([5], separator: 0, batchSize: 1, contextLength: 8, seed: 5)
    }
  }

  /// Two micro-batches of unequal length make the step of one batch with all their tokens.
  @Test func unequalMicroBatchesCountByTheirTokens() throws {
    let texts: [[Int32]] = [[0, 1, 2, 3, 4], [0, 5]]
    var generator = SeededGenerator(seed: 6)
    let model = GPT(
      .gpt2(vocabularySize: 8, contextLength: 5, layerCount: 1, headCount: 2, width: 8), using: &generator)
    let whole = withoutGradients {
      model.loss([0, 1, 2, 3, 4, 0, 0, 0, 0, 0], [1, 2, 3, 4, 0, 5, -1, -1, -1, -1], batch: 2).item
    }
    let configuration = TrainingConfiguration(
      steps: 1, batchSize: 1, accumulation: 2,
      schedule: LearningRateSchedule(peak: 0, floor: 0, warmupSteps: 0, totalSteps: 1), seed: 7)
    let trainer = try Trainer(model, texts.flatMap { $0 }, configuration, separator: 0)
    #expect(abs(try trainer.step().loss - Double(whole)) < 1e-5)
  }
}
