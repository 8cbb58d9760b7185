import Dispatch
import Foundations
import Synchronization

/// How the small models of this lesson are trained on whole texts: as the capstone's, in seconds.
struct Recipe: Sendable {
  var steps: Int
  var batchSize = 8
  var contextLength = 160
  var width = 64
  var layerCount = 2
  var peak = 8e-3
  var seed: UInt64

  /// A GPT of the Llama family, trained on texts that `[end]` separates.
  func model(vocabularySize: Int, trainedOn tokens: [Int32], end: Int32 = StoryWords.end) throws -> GPT {
    var generator = SeededGenerator(seed: seed)
    let model = GPT(
      .llama(
        vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, headCount: width / 32,
        width: width), using: &generator)
    try train(model, on: tokens, end: end)
    return model
  }

  func train(_ model: GPT, on tokens: [Int32], end: Int32 = StoryWords.end) throws {
    let trainer = try Trainer(
      model, tokens,
      TrainingConfiguration(
        steps: steps, batchSize: batchSize,
        schedule: LearningRateSchedule(peak: peak, floor: peak / 20, warmupSteps: 20, totalSteps: steps),
        muon: Muon.Configuration(), seed: seed), separator: end)
    while !trainer.isFinished { _ = try trainer.step() }
  }
}

/// Runs `body` for 0..<count at the same time, each on one thread: for models as small as these that is quicker than
/// sharing each of their products, and gives the same bits.
func together<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) throws -> Result) throws -> [Result] {
  let threads = Threads.count
  if threads == 1 { return try (0..<count).map(body) }
  Threads.count = 1
  defer { Threads.count = threads }
  let results = Mutex([Swift.Result<Result, any Error>?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { index in
    let result = Swift.Result { try body(index) }
    results.withLock { $0[index] = result }
  }
  return try results.withLock { try $0.map { try $0!.get() } }
}
