import Foundation
import Foundations
import Testing

extension CapstoneTests {
  /// A run's folder may have been changed by hand, half copied, or made up.
  @Suite struct DamageTests {
    let folder: TemporaryFolder
    let run: [String]

    init() throws {
      folder = try TemporaryFolder()
      run = ["--run", folder / "run"]
      let text = try folder.write("text.txt", corpus())
      #expect(capstone(run + ["--corpus", text, "--tokenizer", "bytes"] + tiny).code == 0)
    }

    /// Expects each stage to fail with a sentence that names all `parts`, and puts the files back.
    func expectRefusal(
      by stages: [String], naming parts: [String], sourceLocation: SourceLocation = #_sourceLocation,
      damage: () throws -> Void
    ) throws {
      let saved = folder / "saved"
      try FileManager.default.copyItem(atPath: folder / "run", toPath: saved)
      try damage()
      for stage in stages {
        let ending = capstone(words(stage) + run + ["--json"])
        #expect(ending.code == 1, "\(stage): \(ending.errors)", sourceLocation: sourceLocation)
        #expect(ending.output == "", sourceLocation: sourceLocation)
        for part in parts {
          let complaint = ending.complaint ?? ending.errors
          #expect(complaint.contains(part), "\(stage): \(complaint)", sourceLocation: sourceLocation)
        }
      }
      try FileManager.default.removeItem(atPath: folder / "run")
      try FileManager.default.moveItem(atPath: saved, toPath: folder / "run")
    }

    func change(_ name: String, _ old: String, _ new: String) throws {
      let text = folder.text("run/" + name)
      let changed = text.replacingOccurrences(of: old, with: new)
      #expect(changed != text, "\(old) is not in \(name)")
      try folder.write("run/" + name, changed)
    }

    func cut(_ name: String, by count: Int) throws {
      try folder.write("run/" + name, try #require(folder.bytes("run/" + name)).dropLast(count))
    }

    @Test func settingsThatMakeNoSenseAreRefused() throws {
      try expectRefusal(by: ["--resume", "evaluate", "generate"], naming: ["run/run.json", "--run"]) {
        try cut("run.json", by: 20)
      }
      for (old, new) in [
        ("\"heads\" : 2", "\"heads\" : 0"), ("\"width\" : 16", "\"width\" : -16"),
        ("\"context\" : 32", "\"context\" : 4611686018427387904"), ("\"batchSize\" : 2", "\"batchSize\" : 0"),
        ("\"validationFraction\" : 0.05", "\"validationFraction\" : 5"),
        ("\"vocabulary\" : 300", "\"vocabulary\" : -1"), ("\"storyMegabytes\" : ", "\"storyMegabytes\" : -"),
      ] {
        try expectRefusal(by: ["--resume"], naming: []) { try change("run.json", old, new) }
      }
    }

    @Test func aDamagedTokenizerOrTextSaysHowToMakeItAgain() throws {
      let remedy = ["Remove \(folder / "run/tokenizer.json")", "--run \(folder / "run") --resume"]
      try expectRefusal(by: ["--resume", "pretrain --resume"], naming: ["run/tokenizer.json"] + remedy) {
        try cut("tokenizer.json", by: 5)
      }
      for name in ["train", "validation"] {
        try expectRefusal(by: ["--resume"], naming: ["data/\(name).tokens"] + remedy) {
          try cut("data/\(name).tokens", by: 1)
        }
        try expectRefusal(by: ["--resume"], naming: ["data/\(name).tokens"] + remedy) {
          try FileManager.default.removeItem(atPath: folder / "run/data/\(name).tokens")
        }
      }
      // And that remedy works.
      let before = folder.files(in: "run")
      try cut("data/train.tokens", by: 1)
      try FileManager.default.removeItem(atPath: folder / "run/tokenizer.json")
      #expect(capstone(run + ["--resume"]).code == 0)
      #expect(folder.files(in: "run") == before)
    }

    /// A token without a row in the model's table would be read out of bounds.
    @Test func tokensOfAnotherVocabularyAreRefused() throws {
      // The last eight bytes of the header: 256 bytes, the end of a text and the three marks of a chat are 260 entries.
      for (name, size) in [("train", 400), ("validation", 400), ("train", 256)] {
        try expectRefusal(by: ["--resume"], naming: ["data/\(name).tokens", "\(size) different tokens", "260"]) {
          var bytes = [UInt8](try #require(folder.bytes("run/data/\(name).tokens")))
          #expect(bytes[24..<32] == [4, 1, 0, 0, 0, 0, 0, 0])
          bytes.replaceSubrange(24..<26, with: [UInt8(size & 255), UInt8(size >> 8)])
          try folder.write("run/data/\(name).tokens", bytes)
        }
      }
    }

    @Test func aCheckpointOfAnotherTextIsRefused() throws {
      let other = try folder.write("other.txt", corpus(seed: 2))
      #expect(
        capstone(["tokenizer", "--run", folder / "other", "--corpus", other, "--tokenizer", "bytes"] + tiny).code == 0)
      try expectRefusal(by: ["--resume"], naming: ["checkpoints/step-000020", "another text", "data/train.tokens"]) {
        try folder.write("run/data/train.tokens", try #require(folder.bytes("other/data/train.tokens")))
      }
    }

    @Test func aDamagedModelIsRefused() throws {
      let stages = ["evaluate", "generate"]
      try expectRefusal(by: stages, naming: ["run/model"]) { try cut("model/model.safetensors", by: 4) }
      try expectRefusal(by: stages, naming: ["run/model"]) { try cut("model/config.json", by: 4) }
      try expectRefusal(by: stages, naming: ["run/model/tokenizer.json"]) { try cut("model/tokenizer.json", by: 4) }
      try expectRefusal(by: stages, naming: []) {
        try change("model/config.json", "\"headCount\" : 2", "\"headCount\" : 0")
      }
      try expectRefusal(by: stages, naming: ["run/model", "261", "260"]) {
        for id in (256...259).reversed() {
          try change("model/tokenizer.json", "\"id\" : \(id)", "\"id\" : \(id + 1)")
        }
        try change(
          "model/tokenizer.json", "\"specialTokens\" : [", "\"specialTokens\" : [{\"id\": 256, \"name\": \"a\"},")
      }
      try expectRefusal(by: ["evaluate"], naming: ["data/report.json"]) { try cut("data/report.json", by: 4) }
      // The checkpoint still has it.
      let before = folder.files(in: "run")
      try FileManager.default.removeItem(atPath: folder / "run/model")
      #expect(capstone(run + ["--resume"]).code == 0)
      #expect(folder.files(in: "run") == before)
    }
  }
}
