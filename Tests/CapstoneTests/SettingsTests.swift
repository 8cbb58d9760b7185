import Foundations
import Testing

@testable import Capstone
@testable import Presentation

extension CapstoneTests {
  /// What the options come to.
  @Suite struct SettingsTests {
    func settings(_ line: String) throws -> RunSettings { try SettingsOptions(parsing: words(line)).settings }

    /// Every number of nanoGPT's README for a laptop's processor; 65 characters and 2,000 steps give its validation
    /// loss of 1.88.
    @Test func thePresetIsNanoGPTsRecipe() throws {
      let settings = try settings("--preset nanogpt-cpu --corpus shakespeare.txt")
      #expect(settings.corpus == "shakespeare.txt")
      #expect(settings.tokenizer == .characters && settings.splitsByPosition && settings.validationFraction == 0.1)
      #expect(
        settings.training.steps == 2000 && settings.training.batchSize == 12 && settings.training.accumulation == 1)
      #expect(
        settings.training.clipNorm == 1 && settings.training.dropout == 0 && settings.training.precision == .float32)
      #expect(settings.training.optimizer.beta1 == 0.9 && settings.training.optimizer.beta2 == 0.99)
      #expect(settings.training.optimizer.weightDecay == 0.1 && settings.training.optimizer.epsilon == 1e-8)
      let schedule = settings.training.schedule
      #expect(
        schedule.peak == 1e-3 && schedule.floor == 1e-4 && schedule.warmupSteps == 100 && schedule.totalSteps == 2000)
      let model = try settings.model(vocabularySize: 65)
      #expect(model.layerCount == 4 && model.headCount == 4 && model.width == 128 && model.contextLength == 64)
      #expect(model.positions == .learned && model.normalization == .layerNorm && model.feedForward == .gelu)
      #expect(!model.hasBias && model.tiesEmbeddings && model.feedForwardWidth == 512)
      // nanoGPT counts 0.80 million without its 64 learned positions: 65·128 + 4·(12·128² + 2·128) + 128.
      #expect(model.parameterCount - 64 * 128 == 795_904)
    }

    @Test func aShortTextIsReadFourTimes() throws {
      let folder = try TemporaryFolder()
      try folder.write("short.txt", Array(repeating: UInt8(ascii: "a"), count: 3 * 4096 * 30))
      let steps = try settings("--corpus \(folder / "short.txt")").training.steps
      #expect(steps == 4 * 30)
      // Half the batch, twice the steps; and what is asked for is done.
      #expect(try settings("--corpus \(folder / "short.txt") --batch 8").training.steps == 8 * 30)
      #expect(try settings("--corpus \(folder / "short.txt") --steps 900").training.steps == 900)
      #expect(try settings("").training.steps > 1_000)
      #expect(try settings("--corpus tinyshakespeare").training.steps < 400)
    }

    @Test func eachDialCanBeSetAndNothingElseChanges() throws {
      let plain = try settings("")
      #expect(plain == (try settings("--size nano")))
      #expect(plain.training.schedule.totalSteps == plain.training.steps)
      var expected = plain
      expected.layers = 2
      expected.training.batchSize = 3
      expected.seed = 7
      expected.training.seed = 7
      expected.fineTuning?.training.batchSize = 3
      expected.fineTuning?.training.seed = 7
      expected.training.schedule.peak = 0.5
      expected.training.optimizer.weightDecay = 0.25
      let changed = try settings("--layers 2 --batch 3 --seed 7 --learning-rate 0.5 --weight-decay 0.25")
      // The floor keeps its share of the peak.
      #expect(abs(changed.training.schedule.floor - 0.01) < 1e-12)
      expected.training.schedule.floor = changed.training.schedule.floor
      #expect(changed == expected)
      let steps = try settings("--steps 400").training
      #expect(steps.steps == 400 && steps.schedule.totalSteps == 400 && steps.schedule.warmupSteps == 20)
      #expect(try settings("--steps 400 --warmup 7").training.schedule.warmupSteps == 7)
      #expect(try settings("--preset nanogpt-cpu --seed 1").training.seed == 1)
    }

    @Test func moreStepsPromiseFewerBits() throws {
      func promised(_ line: String) throws -> Double? { Expectation(try settings(line))?.bitsPerByte }
      let ends = try [100, 460, 1_000, 1_850, 20_000].map { try #require(try promised("--steps \($0)")) }
      #expect(ends == ends.sorted(by: >) && ends.last! > 0.2655)
      let larger = try #require(try promised("--size micro"))
      #expect(larger < ends[3])
      for line in ["--width 64", "--corpus a.txt", "--learning-rate 1", "--preset nanogpt-cpu", "--size small"] {
        #expect(try promised(line) == nil, "\(line)")
      }
      // The usual number of steps has a band on the way, too.
      #expect(try Expectation(settings(""))?.series(steps: 1, natsPerBit: 1) != nil)
      #expect(try Expectation(settings("--steps 460"))?.series(steps: 1, natsPerBit: 1) == nil)
    }

    @Test func sizesGrow() throws {
      let counts = try Size.allCases.map { size in
        let settings = try settings("--size \(size.rawValue)")
        return try settings.model(vocabularySize: settings.vocabulary).parameterCount
      }
      #expect(counts == counts.sorted() && Set(counts).count == Size.allCases.count)
    }

    @Test func aRunIsContradictedOnlyByOptionsThatDiffer() throws {
      let run = try settings("--size micro --corpus a.txt --steps 40")
      let other = try #require(Precision.allCases.first { $0 != run.training.precision })
      func contradicts(_ line: String) throws -> Bool { try SettingsOptions(parsing: words(line)).contradicts(run) }
      for line in ["", "--steps 40", "--corpus a.txt --layers 6", "--size micro --corpus a.txt --steps 40"] {
        #expect(try !contradicts(line), "\(line)")
      }
      for line in [
        "--steps 41", "--corpus b.txt", "--size nano", "--preset nanogpt-cpu", "--seed 2",
        "--precision \(other.rawValue)",
      ] {
        #expect(try contradicts(line), "\(line)")
      }
    }

    @Test func settingsComeBackFromTheRunsFolder() throws {
      let folder = try TemporaryFolder()
      let run = Run(
        folder: folder / "run", settings: try settings("--preset nanogpt-cpu --corpus a/b.txt --dropout 0.1"))
      try run.begin()
      #expect(try Run(existing: folder / "run")?.settings == run.settings)
      #expect(try Run(existing: folder.path) == nil)
    }
  }
}
