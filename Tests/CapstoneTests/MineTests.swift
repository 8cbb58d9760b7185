import ExerciseBook
import Foundations
import Presentation
import Solutions
import Stubs
import Synchronization
import Testing

@testable import Capstone

@Suite struct MineTests {
  private static let solutions = Answers(
    gradientDescent: Solutions.GradientDescent.self, regularization: Solutions.Regularization.self,
    attention: Solutions.Attention.self, transformer: Solutions.Transformer.self,
    pretraining: Solutions.Pretraining.self, fineTuning: Solutions.FineTuning.self,
    evaluation: Solutions.Evaluation.self)
  private static let stubs = Answers(
    gradientDescent: Stubs.GradientDescent.self, regularization: Stubs.Regularization.self,
    attention: Stubs.Attention.self, transformer: Stubs.Transformer.self, pretraining: Stubs.Pretraining.self,
    fineTuning: Stubs.FineTuning.self,
    evaluation: Stubs.Evaluation.self)

  private func mine(
    _ answers: Answers = solutions, _ verdict: @escaping @Sendable (String) -> PartVerdict = { _ in .passed }
  ) throws -> Mine {
    let mine = Mine(answers) { $0.map(verdict) }
    try mine.prepare(Console(output: .memory(), errors: .memory(), terminal: Terminal()))
    return mine
  }

  private func losses(_ mine: Mine?, steps: Int = 3, _ precision: Precision = .float32) throws -> [Double] {
    try Substitutes.$current.withValue(mine?.substitutes ?? Substitutes()) {
      var generator = SeededGenerator(seed: 1)
      let model = GPT(
        .llama(vocabularySize: 11, contextLength: 8, layerCount: 2, headCount: 2, width: 16), using: &generator)
      let tokens: [Int32] = (0..<200).map { place in Int32(place * place % 11) }
      var configuration = TrainingConfiguration(
        steps: steps, batchSize: 4,
        schedule: LearningRateSchedule(peak: 3e-2, floor: 1e-3, warmupSteps: 1, totalSteps: steps), seed: 1)
      configuration.clipNorm = 0.5
      configuration.precision = precision
      let trainer = try Trainer(model, tokens, configuration)
      return try (0..<steps).map { _ in try trainer.step().loss }
    }
  }

  @Test func aModelOfRightAnswersLearnsAsTheWorkbooks() throws {
    let mine = try mine()
    let (own, house) = (try losses(mine), try losses(nil))
    for (a, b) in zip(own, house) { #expect(abs(a - b) < 1e-4) }
    for id in ["2.3", "2.8", "2.9", "3.6", "4.5", "5.2", "5.3"] { #expect(mine.calls(id) > 0, "\(id)") }
  }

  @Test func theLossIsTheSameForAnyNumberOfThreads() throws {
    let threads = Threads.count
    defer { Threads.count = threads }
    let mine = try mine()
    let runs = try [1, 2, 3].map { count in
      Threads.count = count
      return try losses(mine, .bfloat16)
    }
    #expect(runs[1] == runs[0] && runs[2] == runs[0])
  }

  @Test func aModelOfRightAnswersWritesAsTheWorkbooks() throws {
    var generator = SeededGenerator(seed: 3)
    // Two query heads share a key head.
    let model = GPT(
      .llama(
        vocabularySize: 50, contextLength: 32, layerCount: 2, headCount: 4, keyValueHeadCount: 2, width: 32),
      using: &generator)
    let mine = try mine()
    func text() -> [Int32] {
      model.generate([7, 8, 9], limit: 12, sampler: Sampler(temperature: 0), using: &generator)
    }
    let house = text()
    #expect(Substitutes.$current.withValue(mine.substitutes) { text() } == house)
    // The first token comes from the prompt, read at once; then each is asked for in 2 layers of 4 heads.
    #expect(mine.calls("4.9") == 11 * 2 * 4)
  }

  @Test func whatIsUnfinishedIsTheWorkbooks() throws {
    let mine = try mine(Self.stubs) { _ in .unfinished }
    #expect(try losses(mine) == losses(nil))
    #expect(mine.calls("2.8") == 0)
  }

  @Test func aWrongAnswerStopsBeforeAnythingBegins() {
    #expect {
      try mine { $0 == "2.8" ? .wrong("for step 1 it gives 2, and 1 is right.") : .passed }
    } throws: {
      "\($0)".contains("2.8") && "\($0)".contains("for step 1 it gives 2")
    }
  }

  @Test func oneThatGivesUpLaterIsReplaced() throws {
    // Unfinished answers throw, and here their check is said to have passed.
    let mine = try mine(Self.stubs)
    #expect(try losses(mine) == losses(nil))
    #expect(!mine.isAtWork("2.8"))
  }

  @Test func tokensAndConversationsAreTheSame() throws {
    var words = WordCounts()
    words.add("There was a cat. The cat ran and ran, and the cat was happy. Then the cat sat there.")
    let tokenizer = try BytePairTokenizer(
      training: words, vocabularySize: 290, specialTokens: ChatTemplate.specialTokens)
    let mine = try mine()
    #expect(mine.merges(words, count: tokenizer.merges.count, house: {}) == tokenizer.merges)
    let conversation = Conversation(messages: [
      .init(.user, "Where was the cat?"), .init(.assistant, "There."), .init(.user, "Was it happy?"),
      .init(.assistant, "Yes, \u{E9}!"),
    ])
    let template = try ChatTemplate(tokenizer)
    let house = try template.encode(conversation)
    let prompt = try template.prompt(for: Array(conversation.messages.prefix(3)))
    try Substitutes.$current.withValue(mine.substitutes) {
      let own = try template.encode(conversation)
      #expect(own.tokens == house.tokens && own.isLearned == house.isLearned)
      #expect(try template.prompt(for: Array(conversation.messages.prefix(3))) == prompt)
    }
    #expect(mine.calls("6.5") > 0 && mine.calls("7.5") == 2)
  }

  @Test func whatIsChosenHasTheSameProbability() throws {
    let mine = try mine()
    let scores: [Float] = [1, 3, 2, 0]
    let sampler = Sampler(temperature: 0.7, topK: 3, topP: 0.9)
    var counts = [0, 0, 0, 0]
    Substitutes.$current.withValue(mine.substitutes) {
      var generator = SeededGenerator(seed: 1)
      for _ in 0..<2_000 { counts[Int(sampler.choose(from: scores, using: &generator))] += 1 }
    }
    for (token, probability) in sampler.candidates(scores) {
      #expect(abs(Double(counts[token]) / 2_000 - probability) < 0.04)
    }
    #expect(mine.calls("8.9") == 2_000)
  }
}
