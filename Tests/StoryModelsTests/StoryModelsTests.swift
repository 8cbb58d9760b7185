import Foundations
import StoryModels
import StoryWorld
import Testing

@Suite struct StoryModelsTests {
  private static let language = Result { try StoryLanguage(seed: 1) }
  private func language() throws -> StoryLanguage { try Self.language.get() }

  @Test func tokensReadAsTheStories() throws {
    let language = try language()
    let tokens = try language.tokens(ofStories: 5..<7)
    let texts = try tokens.split(separator: language.end).map { try language.tokenizer.decode($0) }
    #expect(texts == [5, 6].map { language.stories.parallelStory(at: $0).english })
    let both = try language.tokens(ofStories: 5..<7, isBilingual: true).split(separator: language.end)
    #expect(try language.tokenizer.decode(both[0]) == language.stories.parallelStory(at: 5).esperanto)
    #expect(try language.tokenizer.decode(both[1]) == texts[1])
    // The learned words are words of the stories: about a token a word.
    #expect(tokens.count < 250)
  }

  @Test func endingsHaveOneLengthAndTheStorysLabel() throws {
    let language = try language()
    let whole = try language.endings(ofStories: 10..<40)
    #expect(whole.allSatisfy { $0.tokens.count == StoryEnding.length && $0.tokens[0] == language.end })
    #expect(Set(whole.map(\.label)) == [0, 1])
    for (index, ending) in zip(10..<40, whole) {
      let story = language.stories.parallelStory(at: index)
      #expect(story.english.hasSuffix(ending.text))
      #expect(ending.label == (story.plan.feeling.isPositive ? 1 : 0))
      let hidden = try language.endings(ofStories: index..<index + 1, droppedSentences: 1)[0]
      #expect(!hidden.text.hasSuffix(story.sentences.last!.english))
      #expect(hidden.text.hasSuffix(story.sentences.dropLast().last!.english))
    }
  }

  @Test func theSameSeedGivesTheSameModel() throws {
    let language = try language()
    let (one, two) = (try language.pretrainedGPT(seed: 3, steps: 2), try language.pretrainedGPT(seed: 3, steps: 2))
    #expect(one.tokenEmbedding.weight.value == two.tokenEmbedding.weight.value)
    #expect(
      try language.pretrainedGPT(seed: 4, steps: 2).tokenEmbedding.weight.value != one.tokenEmbedding.weight.value)
    let encoder = try language.pretrainedEncoder(seed: 3, steps: 2)
    #expect(encoder.parameters.allSatisfy { $0.value.scalars.allSatisfy(\.isFinite) })
  }

  @Test func aSnapshotIsACopy() throws {
    let language = try language()
    var generator = SeededGenerator(seed: 1)
    let model = GPT(language.gptConfiguration, using: &generator)
    let snapshot = ModelSnapshot(of: model)
    let copy = snapshot.gpt()
    let ids: [Int32] = [1, 2, 3]
    #expect(copy(ids, batch: 1) == model(ids, batch: 1))
    copy.finalNorm.weight.value = copy.finalNorm.weight.value * 2
    #expect(copy(ids, batch: 1) != model(ids, batch: 1))
    #expect(snapshot.gpt()(ids, batch: 1) == model(ids, batch: 1))
  }

  @Test func aChatLearnsOneAnswerByHeart() throws {
    let language = try language()
    var generator = SeededGenerator(seed: 1)
    var configuration = language.gptConfiguration
    (configuration.layerCount, configuration.width, configuration.headCount) = (1, 32, 1)
    configuration.keyValueHeadCount = 1
    configuration.feedForwardWidth = 64
    let model = GPT(configuration, using: &generator)
    let chat = try StoryChat(language)
    let pairs = language.stories.sentencePairs(count: 2)
    try chat.train(
      model, on: pairs.map(Conversation.init), TrainingRecipe(steps: 60, peak: 1e-2), batchSize: 2, length: 48, seed: 1)
    for pair in pairs { #expect(try chat.reply(of: model, to: pair.english) == pair.esperanto) }
  }

  @Test func theRecipeStopsWhenToldTo() throws {
    let parameter = Parameter(.ones([1]))
    struct One: Module { let parameter: Parameter }
    var steps = 0
    func isEarly(_ step: Int) -> Bool { step < 4 }
    try TrainingRecipe(steps: 10, peak: 0.1).train(One(parameter: parameter), prepare: isEarly) { _ in
      steps += 1
      return parameter.value.squared().sum()
    }
    #expect(steps == 4)
    #expect(parameter.value.item < 1 && parameter.gradient == nil)
  }
}
