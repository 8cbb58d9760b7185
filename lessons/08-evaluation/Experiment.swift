import Foundations

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

extension GPT {
  /// The likeliest continuation of each prompt after an `[end]`, all prompts of one length side by side. A prompt that
  /// leaves no room in the context gets none.
  func replies(to prompts: [[Int32]], limit: Int) -> [[Int32]] {
    var replies = [[Int32]](repeating: [], count: prompts.count)
    let groups = Dictionary(grouping: prompts.indices) { prompts[$0].count }.sorted { $0.key < $1.key }
    // Nothing is drawn.
    var random = SeededGenerator(seed: 0)
    for (length, members) in groups where length + 1 + limit <= configuration.contextLength {
      let texts = generate(
        members.map { [StoryWords.end] + prompts[$0] }, limit: limit, sampler: Sampler(temperature: 0),
        end: StoryWords.end, using: &random)
      for (member, text) in zip(members, texts) { replies[member] = text }
    }
    return replies
  }
}
