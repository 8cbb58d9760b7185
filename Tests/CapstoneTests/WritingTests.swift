import Foundation
import Foundations
import Testing

extension CapstoneTests {
  /// What a trained model writes.
  @Suite struct WritingTests {
    let folder: TemporaryFolder
    let run: [String]

    init() throws {
      folder = try TemporaryFolder()
      run = ["--run", folder / "run"]
      let text = try folder.write("text.txt", corpus(4))
      let options = words("--preset nanogpt-cpu --steps 10 --layers 1 --heads 1 --width 16 --context 16 --batch 2")
      #expect(capstone(["pretrain", "--corpus", text] + run + options).code == 0)
    }

    func texts(_ options: String) throws -> [String] {
      let ending = capstone(["generate"] + run + words(options) + ["--json"])
      #expect(ending.code == 0, "\(ending.errors)")
      return try #require(ending.json?["texts"]?.elements).compactMap(\.string)
    }

    @Test func thePromptBeginsAsManyTextsAsAskedFor() throws {
      let texts = try texts("--prompt The --count 4 --tokens 30")
      #expect(texts.count == 4 && texts.allSatisfy { $0.hasPrefix("The") && $0.unicodeScalars.count == 33 })
      #expect(Set(texts).count == 4)
      // Longer than the context, too.
      let long = capstone(
        ["generate"] + run + ["--count", "1", "--prompt", documents(1)[0], "--tokens", "5", "--json"])
      #expect(
        long.json?["texts"]?.elements?.first?.string?.unicodeScalars.count == documents(1)[0].unicodeScalars.count + 5)
    }

    @Test func theSampleSeedDecidesTheText() throws {
      let first = try texts("--sample-seed 7 --tokens 40")
      #expect(first.count == 3)
      #expect(first == (try texts("--sample-seed 7 --tokens 40 --threads 1")))
      #expect(first != (try texts("--sample-seed 8 --tokens 40")))
    }

    @Test func temperature0LeavesNoChoice() throws {
      let greedy = try texts("--temperature 0 --count 2 --tokens 40")
      #expect(greedy[0] == greedy[1])
      #expect(greedy == (try texts("--temperature 0 --count 2 --tokens 40 --sample-seed 9")))
      #expect(greedy == (try texts("--top-k 1 --count 2 --tokens 40")))
    }

    @Test func anUnknownCharacterIsNamed() throws {
      let ending = capstone(["generate"] + run + ["--prompt", "Ça", "--json"])
      #expect(ending.code == 1 && ending.output == "")
      #expect(ending.errors.split(separator: "\n").count == 1)
      #expect(ending.complaint?.contains("“Ç” (U+00C7)") == true)
    }
  }
}
