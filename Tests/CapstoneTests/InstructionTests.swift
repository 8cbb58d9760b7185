import Foundation
import Foundations
import StoryWorld
import Testing

@testable import Capstone
@testable import Presentation

/// A model of one layer that has room for a whole conversation.
private let chatty = words(
  "--megabytes 1 --steps 20 --layers 1 --heads 2 --width 16 --context 256 --vocabulary 600 --batch 2 --tasks 60 --tuning-steps 10"
)

extension CapstoneTests {
  /// From a model that goes on to one that answers, and what is shown of it.
  @Suite struct InstructionTests {
    @Test func theDefaultRunEndsWithAModelThatIsAskedAndAReport() throws {
      let folder = try TemporaryFolder()
      let ending = capstone(["--run", folder / "run", "--json"] + chatty)
      #expect(ending.code == 0, "\(ending.errors)")
      let instructions = try #require(ending.json?["instructions"])
      let scores = try #require(instructions["instructions"]?.elements)
      #expect(scores.map { $0["name"]?.string } == ["all"] + StoryTask.Kind.allCases.map(\.rawValue))
      #expect(scores[0]["count"]?.integer == scores.dropFirst().reduce(0) { $0 + ($1["count"]?.integer ?? 0) })
      for score in scores + (try ["control", "conversation", "told"].map { try #require(instructions[$0]) }) {
        let share = try #require(score["share"]?.double)
        let lower = try #require(score["lower"]?.double)
        let upper = try #require(score["upper"]?.double)
        #expect(lower <= share && share <= upper)
      }
      let made = Set(folder.files(in: "run").keys)
      #expect(
        made.isSuperset(of: [
          "chat/config.json", "chat/tokenizer.json", "chat-losses.csv", "tuning.json", "instructions.json",
        ]))
      // The weights have changed, the pretrained ones are still there.
      #expect(folder.bytes("run/chat/model.safetensors") != folder.bytes("run/model/model.safetensors"))

      let report = folder.text("run/report.html")
      for part in [
        "The run", "The text", "What it wrote on the way", "Text that it has never read", "Following instructions",
        "What it writes", "Where it looks", "The machine", "What next",
      ] { #expect(report.contains(">\(part)<"), "\(part)") }
      // Nothing is fetched from anywhere.
      #expect(!report.contains("src=\"http") && !report.contains("href=\"http"))

      let review = capstone("review", "--run", folder / "run", "--json")
      #expect(review.code == 0)
      let earned = try #require(review.json?["earned"]?.integer)
      let points = try #require(review.json?["points"]?.integer)
      #expect(earned >= 2 && earned < points)

      #expect(capstone(["pretrain", "--run", folder / "other", "--seed", "3"] + chatty).code == 0)
      let comparison = capstone("compare", folder / "run", folder / "other", "--html", folder / "side.html")
      #expect(comparison.code == 0)
      for part in ["seed", "bits per byte", "instructions followed"] { #expect(comparison.output.contains(part)) }
      #expect(!comparison.output.contains("layers"), "what all have in common is left out")
      #expect(folder.text("side.html").contains("Runs side by side"))
    }

    @Test func whatIsTaughtIsNotWhatIsAsked() throws {
      let instructions = try Instructions(seed: 1)
      let taught = try instructions.conversations(count: 400)
      let stories = Set(taught.flatMap { $0.messages.map { $0.content.components(separatedBy: "\n")[0] } })
      for task in instructions.testTasks(count: 100) {
        if let story = task.story { #expect(!stories.contains(story.components(separatedBy: "\n")[0])) }
      }
      // Questions about one story, answered one after the other, end with an answer.
      #expect(taught.allSatisfy { $0.messages.last?.role == .assistant && $0.messages.count % 2 == 0 })
      #expect(taught.contains { $0.messages.count >= 8 })
      #expect(try taught == instructions.conversations(count: 400))
    }

    @Test func questionsAboutToldStoriesAreOfAllKinds() throws {
      let told = try Instructions(seed: 1).testQuestionsAboutTold(count: 70)
      // Nobody asks for a story in which things are counted.
      let kinds: [StoryTask.Kind] = [.holder, .quality, .location, .feeling, .giver, .sentiment, .unanswerable]
      for kind in kinds { #expect((6...14).contains(told.count { $0.task.kind == kind }), "\(kind)") }
      // The request names what the story is about.
      for (request, task) in told {
        let name = try #require(request.split(separator: " ").dropFirst().first { $0.first?.isUppercase == true })
        #expect(task.story?.contains(name.filter(\.isLetter)) == true, "\(request)")
      }
    }

    @Test func whatWasToldLastIsForgottenLast() throws {
      let message = { (text: String) in [Conversation.Message(.user, text), .init(.assistant, "b")] }
      #expect(
        Talker.exchanges(of: [.init(.assistant, "x")] + message("a") + message("c")).map(\.count) == [1, 2, 2])
      var generator = SeededGenerator(seed: 1)
      let tokenizer = try ByteTokenizer(specialTokens: [SpecialToken.endOfText] + ChatTemplate.specialTokens)
      let model = GPT(
        .llama(vocabularySize: tokenizer.vocabularySize, contextLength: 128, layerCount: 1, headCount: 1, width: 8),
        using: &generator)
      let talker = try Talker(Writer(model: model, tokenizer: tokenizer))
      let story = String(repeating: "s", count: 60)
      let said = ["first", story, "second", "third"].flatMap(message) + [.init(.user, "question")]
      // Marks, questions and answers: 108 tokens, and room for 8.
      #expect(try talker.remembered(of: said, written: 0) == said)
      #expect(try talker.remembered(of: said, written: 20) == Array(said[2...]))
      #expect(try talker.remembered(of: said, written: 30) == Array(said[2..<4] + said[6...]))
      #expect(try talker.remembered(of: said, written: 40) == Array(said[2..<4] + said[8...]))
      #expect(try talker.remembered(of: said, written: 80) == [said[8]])
      // A long story loses its middle, as much as has to go.
      let long = message("Once. There was. A mouse. It is told of. To this day.") + [.init(.user, "question")]
      let short = try talker.remembered(of: long, written: 55)
      #expect(short.map(\.content) == ["Once. There was. It is told of. To this day.", "b", "question"])
      #expect(try talker.remembered(of: said, written: 500) == [said[8]])
    }

    @Test func yourOwnConversationsAreLearned() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let lines = (0..<20).map { number in
        #"{"messages": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": "Hi \#(number)"}, {"role": "assistant", "content": "Ho"}]}"#
      }
      let file = try folder.write("chats.jsonl", lines.joined(separator: "\n\n") + "\n")
      let run = ["--run", folder / "run", "--corpus", text, "--conversations", file]
      let ending = capstone(run + tiny)
      #expect(ending.code == 0, "\(ending.errors)")
      #expect(ending.output.contains("Fine-tuning: 20 conversations, 10 steps"))
      #expect(folder.bytes("run/chat/config.json") != nil)
      let conversation = try #require(try ConversationFile.read(file).first)
      #expect(conversation.messages == [.init(.user, "Be kind.\nHi 0"), .init(.assistant, "Ho")])
      let weighted = try folder.write(
        "weighted.jsonl",
        #"{"messages": [{"role": "assistant", "content": "a", "weight": 0}, {"role": "assistant", "content": "b"}]}"#)
      #expect(try ConversationFile.read(weighted)[0].messages.map(\.weight) == [0, nil])
    }

    @Test(
      arguments: [
        ("", "is empty"), ("nonsense\n", "Line 1"), (#"{"messages": []}"# + "\n", "no answer"),
        (#"{"messages": [{"role": "robot", "content": "x"}]}"#, "robot"),
        (#"{"messages": [{"role": "user", "content": "a"}]}"#, "no answer"),
        (#"{"messages": [{"role": "assistant", "content": "a", "weight": 0}]}"#, "no answer"),
      ])
    func conversationsThatCannotBeReadAreNamedBeforeTheTraining(content: String, part: String) throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let file = try folder.write("chats.jsonl", content)
      let ending = capstone(["--run", folder / "run", "--corpus", text, "--conversations", file] + tiny)
      #expect(ending.code == 1)
      #expect(ending.complaint?.contains(part) == true && ending.complaint?.contains(file) == true, "\(ending.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder / "run"))
    }

    @Test func minutesChooseStepsThatFit() throws {
      let folder = try TemporaryFolder()
      let options = words("--minutes 0.2 --layers 1 --heads 2 --width 16 --context 64 --vocabulary 300 --size nano")
      #expect(capstone(["data", "--run", folder / "run"] + options).code == 0)
      let settings = try #require(try Run(existing: folder / "run")).settings
      #expect(settings.training.steps >= 20 && settings.training.steps == settings.training.schedule.totalSteps)
      let estimate = try Estimate(settings)
      // A machine that others use as well is slower at times, but not tenfold.
      #expect(estimate.seconds < 120)
      #expect(capstone("--minutes", "1", "--preset", "nanogpt-cpu", "--run", folder / "new").code == 64)
    }

    @Test func aChatAnswersAndObeys() throws {
      let folder = try TemporaryFolder()
      #expect(capstone(["pretrain", "--run", folder / "run"] + chatty).code == 0)
      #expect(capstone("finetune", "--run", folder / "run").code == 0)
      let typed = """
        /help
        /save \(folder / "chat.jsonl")
        Who has the kite? <|end|>
        /temperature 0
        /temperature warm
        /sav x
        /save \(folder / "chat.jsonl")
        /save \(folder / "chat.jsonl")
        /reset
        /quit
        never read
        """
      let process = try ProcessTests().start(
        ["chat", "--run", folder / "run", "--tokens", "8"], input: typed, in: folder)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      let (output, errors) = (folder.text("output"), folder.text("errors"))
      #expect(
        output.contains("/temperature 0.5") && output.contains("The temperature is 0.") && output.contains("Forgotten.")
      )
      for part in ["Nothing has been said yet.", "Give a temperature", "Did you mean /save?"] {
        #expect(errors.contains(part), "\(part)")
      }
      let saved = try ConversationFile.read(folder / "chat.jsonl")
      #expect(saved.count == 2 && saved[0] == saved[1])
      #expect(saved[0].messages.map(\.role) == [.user, .assistant])
      // A mark that somebody types is text like any other.
      #expect(saved[0].messages[0].content == "Who has the kite? <|end|>")
    }
  }
}
