import Foundation
import Foundations
import Testing

extension CapstoneTests {
  /// From text to stories: what a run leaves and says, and that nothing but the settings decides it.
  @Suite struct PipelineTests {
    @Test func theBuiltInStoriesBecomeAModelInOneCommand() throws {
      let folder = try TemporaryFolder()
      let ending = capstone(["--run", folder / "run", "--megabytes", "1", "--json"] + tiny)
      #expect(ending.code == 0)
      let json = try #require(ending.json)
      let bits = try #require(json["validation_bits_per_byte"]?.double)
      let floor = try #require(json["entropy_floor_bits_per_byte"]?.double)
      // 8 would be bytes drawn blindly; 20 steps have learned a little.
      #expect(0 < floor && floor < bits && bits < 8)
      #expect(try #require(json["seconds"]?.double) > 0)
      #expect(json["steps"]?.integer == 20)
      #expect(json["run"]?.string == folder / "run")
      let excess = try #require(json["above_floor_percent"]?.double)
      #expect(abs(excess - 100 * (bits - floor) / floor) < 1e-6)

      for heading in ["Data: ", "Tokenizer: ", "Pretraining: ", "Loss (nats per token)", "Evaluation: ", "Done in "] {
        #expect(ending.errors.contains("\n" + heading) || ending.errors.hasPrefix(heading), "\(heading)")
      }
      let made = Set(folder.files(in: "run").keys)
      let promised = [
        "run.json", "data/train.txt", "data/validation.txt", "data/report.json", "tokenizer.json", "data/train.tokens",
        "data/validation.tokens", "model/config.json", "model/model.safetensors", "model/tokenizer.json", "losses.csv",
        "samples.txt", "samples.json", "training.json", "evaluation.json", "stories.json", "report.html",
        "checkpoints/step-000020/model.safetensors",
      ]
      #expect(made.isSuperset(of: promised), "\(Set(promised).subtracting(made))")
      #expect(!made.contains { $0.contains(".partial") })
      // Nothing of the held-out text is in the text to learn from.
      let trained = Set(folder.text("run/data/train.txt").components(separatedBy: "<|endoftext|>"))
      let held = folder.text("run/data/validation.txt").components(separatedBy: "<|endoftext|>").dropLast()
      #expect(held.count > 100 && held.allSatisfy { !trained.contains($0) })
    }

    @Test func lossesAreTheCurveOfTheWholeRun() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      #expect(capstone(["--run", folder / "run", "--corpus", text] + tiny).code == 0)
      let lines = folder.text("run/losses.csv").split(separator: "\n").map { $0.components(separatedBy: ",") }
      #expect(lines.first == ["step", "training", "validation"])
      #expect(lines.dropFirst().map(\.[0]) == (1...20).map(String.init))
      // ln 300 = 5.7 is a blind guess.
      #expect(abs(try #require(Double(lines[1][1])) - log(300)) < 0.5)
      #expect(lines.dropFirst().enumerated().allSatisfy { ($0.offset % 2 == 1) == !$0.element[2].isEmpty })
      #expect(try #require(Double(lines[20][2])) < (try #require(Double(lines[2][2]))))
    }

    @Test func withoutJSONTheNarrationIsOnStandardOutput() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let ending = capstone(["--run", folder / "run", "--corpus", text] + tiny)
      #expect(ending.code == 0 && ending.errors == "")
      // What it says to type next works as it stands.
      let hints = ending.output.components(separatedBy: "swift run capstone ").dropFirst()
      #expect(hints.count == 2)
      for hint in hints { #expect(hint.contains("--run \(folder / "run")")) }
      // The texts are in the file as they were shown.
      let samples = folder.text("run/samples.txt")
      #expect(!samples.isEmpty)
      // No control character reaches the terminal, whatever the model writes.
      #expect(
        !ending.output.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" }
      )
    }

    @Test func stagesOneByOneGiveTheSameAsAllAtOnce() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let settings = ["--corpus", text] + tiny
      #expect(capstone(["--run", folder / "all"] + settings).code == 0)

      let run = ["--run", folder / "one"]
      let data = capstone(["data"] + run + settings + ["--json"])
      #expect(data.code == 0)
      #expect(data.json?["documents"]?.integer == 60)
      #expect(data.json?["run"]?.string == folder / "one")
      #expect(
        Set(folder.files(in: "one").keys) == [
          "run.json", "data", "data/train.txt", "data/validation.txt", "data/report.json",
        ])
      #expect(data.errors.contains("capstone tokenizer --run \(folder / "one")"))
      let tokenizer = capstone(["tokenizer"] + run + ["--json"])
      #expect(tokenizer.code == 0)
      let pretrain = capstone(["pretrain"] + run + ["--json"])
      #expect(pretrain.code == 0)
      for key in ["validation_loss", "seconds", "peak_rss_mb"] {
        #expect(try #require(pretrain.json?[key]?.double) > 0, "\(key)")
      }
      let evaluate = capstone(["evaluate"] + run + ["--json"])
      #expect(evaluate.code == 0)
      #expect(evaluate.json?["validation_bits_per_byte"]?.double != nil)
      let generate = capstone(["generate"] + run + ["--json"])
      #expect(generate.code == 0)
      #expect(
        (generate.json?["texts"]?.elements ?? []).compactMap(\.string).joined(separator: "\n\n")
          == folder.text("all/samples.txt"))

      var all = folder.settledFiles(in: "all")
      all["samples.txt"] = nil
      #expect(all == folder.settledFiles(in: "one"))
    }

    @Test func theSeedDecidesTheWeightsAndTheNumberOfThreadsDoesNot() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      func train(_ name: String, _ options: String) -> [String: Data] {
        let options = tiny + words("--dropout 0.1 --width 64 " + options)
        #expect(capstone(["pretrain", "--run", folder / name, "--corpus", text] + options).code == 0)
        return folder.settledFiles(in: name)
      }
      let one = train("one", "--threads 1")
      #expect(one == train("two", "--threads 2"))
      #expect(one == train("three", "--threads 3"))
      let other = train("other", "--threads 1 --seed 2")
      for name in ["model/model.safetensors", "losses.csv", "data/validation.txt"] {
        #expect(one[name] != nil && one[name] != other[name], "\(name)")
      }
    }

    @Test(arguments: [
      "--family gpt2", "--tokenizer bytes", "--tokenizer characters", "--accumulation 2", "--precision bfloat16",
      "--precision float32",
    ])
    func otherSettingsTrainToo(option: String) throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let ending = capstone(["--run", folder / "run", "--corpus", text, "--json"] + tiny + words(option))
      #expect(ending.code == 0, "\(ending.errors)")
      let bits = try #require(ending.json?["validation_bits_per_byte"]?.double)
      #expect(bits > 0 && bits < 9)
    }

    @Test func aFinishedRunIsNotTrainedAgain() throws {
      let folder = try TemporaryFolder()
      let text = try folder.write("text.txt", corpus())
      let options = ["--run", folder / "run", "--corpus", text, "--json"] + tiny
      let first = capstone(options)
      let before = folder.files(in: "run")
      let again = capstone(options + ["--resume"])
      #expect(again.code == 0)
      #expect(again.errors.contains("Going on from the checkpoint of step 20"))
      #expect(again.json?["tokens_per_second"]?.double == 0)
      #expect(again.json?["validation_bits_per_byte"] == first.json?["validation_bits_per_byte"])
      #expect(folder.files(in: "run") == before)
    }
  }
}
