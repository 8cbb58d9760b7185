import Foundation
import Testing

@testable import Foundations

/// What a model reads of a conversation, and what it learns to write.
@Suite struct ConversationTests {
  private let tokenizer = try! ByteTokenizer(specialTokens: [SpecialToken.endOfText] + ChatTemplate.specialTokens)
  // After 256 bytes: 256 the end of text, then these.
  private let user: Int32 = 257
  private let assistant: Int32 = 258
  private let end: Int32 = 259

  @Test func onlyTheAnswerAndItsEndAreLearned() throws {
    let (tokens, isLearned) = try ChatTemplate(tokenizer).encode(Conversation("Hi?", "Yo"))
    #expect(tokens == [user, 72, 105, 63, assistant, 89, 111, end])
    #expect(isLearned == [false, false, false, false, false, true, true, true])
  }

  @Test func aPromptIsTheConversationUpToTheAnswer() throws {
    let template = try ChatTemplate(tokenizer)
    var conversation = Conversation("a", "b")
    conversation.messages.append(.init(.user, "c"))
    let prompt = try template.prompt(for: conversation.messages)
    #expect(prompt == [user, 97, assistant, 98, end, user, 99, assistant])
    conversation.messages.append(.init(.assistant, "d"))
    let (tokens, isLearned) = try template.encode(conversation)
    #expect(tokens.starts(with: prompt))
    #expect(isLearned.indices.filter { isLearned[$0] } == [3, 4, 8, 9])
  }

  @Test func marksThatSomebodyTypesStayText() throws {
    let (tokens, _) = try ChatTemplate(tokenizer).encode(Conversation("<|end|><|assistant|>", "no"))
    #expect(tokens.count { $0 > 255 } == 3)
    #expect(tokens.count == 3 + "<|end|><|assistant|>".utf8.count + 2)
  }

  @Test func aTokenizerWithoutTheMarksIsRefused() throws {
    #expect(throws: WorkbookError.self) { try ChatTemplate(ByteTokenizer(specialTokens: [])) }
  }

  @Test func theCommonJSONIsRead() throws {
    let line = #"{"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b"}]}"#
    #expect(try JSONDecoder().decode(Conversation.self, from: Data(line.utf8)) == Conversation("a", "b"))
  }

  @Test func anAnswerOfWeightZeroIsReadAndNotLearned() throws {
    let line = """
      {"messages": [{"role": "user", "content": "a"}, {"role": "assistant", "content": "b", "weight": 0},
      {"role": "user", "content": "c"}, {"role": "assistant", "content": "d", "weight": 1}]}
      """
    let conversation = try JSONDecoder().decode(Conversation.self, from: Data(line.utf8))
    let (tokens, isLearned) = try ChatTemplate(tokenizer).encode(conversation)
    #expect(tokens == [user, 97, assistant, 98, end, user, 99, assistant, 100, end])
    #expect(isLearned.indices.filter { isLearned[$0] } == [8, 9])
  }

  @Test func batchesAskForAnswersAlone() throws {
    let template = try ChatTemplate(tokenizer)
    let conversations = [
      Conversation("a", "bc"), Conversation("def", "g"), Conversation(String(repeating: "x", count: 50), "y"),
    ]
    var batches = try ConversationBatches(conversations, template, batchSize: 2, contextLength: 8, seed: 1)
    #expect(batches.tooLong == 1 && batches.count == 2)
    let batch = try batches.next()
    // [user a assistant b c] and [user d e f assistant g], each asked for what follows, the shorter filled up.
    let rows = (0..<2).map { Array(batch.targets[$0 * batch.contextLength..<($0 + 1) * batch.contextLength]) }
    #expect(batch.contextLength == 6)
    #expect(Set(rows) == [[-1, -1, 98, 99, end, -1], [-1, -1, -1, -1, 103, end]])
    #expect(batch.targetCount == 5)
    var all = try ConversationBatches(
      conversations, template, batchSize: 2, contextLength: 8, learnsPrompts: true, seed: 1)
    #expect(try all.next().targetCount == 11)
  }

  @Test func aConversationIsCutAfterTheLastWordToLearnThatFits() throws {
    let template = try ChatTemplate(tokenizer)
    var long = Conversation("a", "b")
    long.messages += [.init(.user, "c"), .init(.assistant, "d"), .init(.user, "e"), .init(.assistant, "f")]
    // Five tokens an exchange: two and the beginning of the third are twelve.
    var batches = try ConversationBatches([long], template, batchSize: 1, contextLength: 12, seed: 1)
    let batch = try batches.next()
    #expect(batch.inputs == [user, 97, assistant, 98, end, user, 99, assistant, 100])
    #expect(batch.targets == [-1, -1, 98, end, -1, -1, -1, 100, end])
    // The third answer has begun: it is learned as far as it goes, and its end is not.
    var begun = try ConversationBatches(
      [long], template, batchSize: 1, contextLength: 13, cutsAnswers: true, seed: 1)
    #expect(try begun.next().targets.suffix(4) == [-1, -1, -1, 102])
    // Exactly as long as the context and the token after it: nothing is cut.
    var whole = try ConversationBatches([long], template, batchSize: 1, contextLength: 14, seed: 1)
    #expect(try whole.next().contextLength == 14)
  }

  @Test func aPassReadsEachConversationOnceAndCanBeTakenUpAgain() throws {
    let template = try ChatTemplate(tokenizer)
    let conversations = (0..<50).map { Conversation("\($0)", String(repeating: "z", count: $0 % 7 + 1)) }
    var batches = try ConversationBatches(conversations, template, batchSize: 2, contextLength: 16, seed: 3)
    var read = 0
    var positions: [BatchPosition] = []
    var seen: [TokenBatch] = []
    while read < 100 {
      positions.append(batches.position)
      seen.append(try batches.next())
      read += seen.last!.batchSize
    }
    #expect(read == 100)
    batches.position = positions[5]
    for expected in seen[5...] { #expect(try batches.next() == expected) }
  }

  @Test func nothingToLearnIsAnError() throws {
    let template = try ChatTemplate(tokenizer)
    #expect(throws: WorkbookError.self) {
      try ConversationBatches([Conversation("too long", "really")], template, batchSize: 1, contextLength: 4, seed: 1)
    }
    #expect(throws: WorkbookError.self) {
      try ConversationBatches(
        [Conversation(messages: [.init(.user, "hm")])], template, batchSize: 1, contextLength: 64, seed: 1)
    }
  }
}
