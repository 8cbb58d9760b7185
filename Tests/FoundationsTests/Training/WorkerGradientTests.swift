import Testing

@testable import Foundations

@Suite struct WorkerGradientTests {
  @Test func workersCountByTheirTargets() {
    let workers = [
      WorkerGradient(values: [1, -2], targetCount: 3), WorkerGradient(values: [5, 2], targetCount: 1),
      WorkerGradient(values: [.nan, .nan], targetCount: 0),
    ]
    let mean = WorkerGradient.mean(of: workers)
    #expect(mean.values == [2, -1] && mean.targetCount == 4)
  }

  @Test func rowsAreDealtOutEvenly() {
    let batch = TokenBatch(
      batchSize: 5, contextLength: 2, inputs: (0..<10).map(Int32.init), targets: (1...10).map(Int32.init))
    let shards = batch.shards(3)
    #expect(shards.map(\.inputs) == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]])
    #expect(shards.map(\.targets) == [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]])
    #expect(shards.map(\.batchSize) == [2, 2, 1])
    #expect(batch.shards(9).map(\.batchSize) == [1, 1, 1, 1, 1])
    #expect(batch.shards(1) == [batch])
  }

  @Test(arguments: [1, 2, 3, 4]) func theirMeanIsTheBatchsGradient(count: Int) throws {
    // Documents of different lengths: the workers' shards have as many rows, and not as many targets.
    let tokens = TinyModel.tokens(300)
    var batches = try DocumentBatches(tokens, separator: tokens[5], batchSize: 4, contextLength: 8, seed: 3)
    var batch = try batches.next()
    while batch.batchSize < 4 || Set(batch.shards(count).map(\.targetCount)).count < min(2, count) {
      batch = try batches.next()
    }
    func gradient(_ batch: TokenBatch) -> WorkerGradient {
      let model = TinyModel.gpt()
      model.loss(batch.inputs, batch.targets, batch: batch.batchSize).backward()
      return WorkerGradient(of: model.parameters, targetCount: batch.targetCount)
    }
    let whole = gradient(batch)
    let mean = WorkerGradient.mean(of: batch.shards(count).map(gradient))
    #expect(mean.targetCount == whole.targetCount)
    let size = whole.values.reduce(0) { max($0, abs($1)) }
    #expect(zip(mean.values, whole.values).allSatisfy { abs($0 - $1) < 1e-5 * size })
  }

  @Test func whatIsWrittenIsWhatWasRead() {
    let (model, twin) = (TinyModel.gpt(), TinyModel.gpt())
    let tokens = TinyModel.tokens(17)
    model.loss(Array(tokens.prefix(8)), Array(tokens[1...8]), batch: 1).backward()
    let gradient = WorkerGradient(of: model.parameters, targetCount: 8)
    gradient.write(to: twin.parameters)
    for (a, b) in zip(model.parameters, twin.parameters) {
      #expect(b.gradient?.scalars == a.gradient?.scalars ?? Array(repeating: 0, count: a.count))
    }
    #expect(WorkerGradient(of: TinyModel.gpt().parameters, targetCount: 1).values.allSatisfy { $0 == 0 })
  }
}
