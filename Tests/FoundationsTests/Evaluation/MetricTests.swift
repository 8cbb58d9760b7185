import Foundation
import Foundations
import Testing

/// Numbers small enough for a pencil, then what the usual Python libraries give (Fixtures/make_metric_fixtures.py).
@Suite struct MetricTests {
  static let fixture: JSON = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../Fixtures/metrics.json")
    return (try? JSON(parsing: Array(Data(contentsOf: path)))) ?? [:]
  }()

  static func cases(_ name: String) throws -> [JSON] { try #require(fixture[name]?.elements) }
  static func texts(_ json: JSON, _ name: String) -> [String] { json[name]?.elements?.compactMap(\.string) ?? [] }
  static func integers(_ json: JSON, _ name: String) -> [Int] { json[name]?.elements?.compactMap(\.integer) ?? [] }
  static func numbers(_ json: JSON, _ name: String) -> [Double] { json[name]?.elements?.compactMap(\.double) ?? [] }

  static func near(_ one: Double, _ other: Double?) -> Bool {
    other.map { abs(one - $0) < 1e-9 * max(1, abs($0)) } ?? false
  }
  static func near(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { near($0, $1) }
  }

  @Test func bleuByHand() {
    // Runs of one word: 4 of 5, of two: 3 of 4, of three: 2 of 3, of four: 1 of 2.
    let bleu = BLEU(["the cat sat down now"], references: [["the cat sat down here"]])
    #expect(Self.near(bleu.precisions, [80, 75, 200.0 / 3, 50]))
    #expect(bleu.brevityPenalty == 1)
    #expect(abs(bleu.score - 100 * pow(0.8 * 0.75 * 2 / 3 * 0.5, 0.25)) < 1e-9)
    // Repeating one word is clipped: only two of the five stand in the reference.
    #expect(BLEU(["the the the the the"], references: [["the cat the dog"]]).precisions[0] == 40)
    #expect(BLEU(["x"], references: [["y"]]).score == 0)
    #expect(BLEU([], references: []).score == 0)
  }

  @Test func translationsAsSacreBLEUScoresThem() throws {
    for one in try Self.cases("translations") {
      let (hypotheses, references) = (Self.texts(one, "hypotheses"), Self.texts(one, "references"))
      let bleu = BLEU(hypotheses, references: references.map { [$0] })
      #expect(Self.near(bleu.score, one["bleu"]?.double), "\(bleu.score) \(one)")
      #expect(Self.near(bleu.precisions, Self.numbers(one, "precisions")))
      #expect(Self.near(bleu.brevityPenalty, one["brevityPenalty"]?.double))
      let two = zip(references, Self.texts(one, "others")).map { [$0, $1] }
      #expect(Self.near(BLEU(hypotheses, references: two).score, one["bleuOfTwo"]?.double))
      #expect(Self.near(ChrF(hypotheses, references: references).score, one["chrf"]?.double))
    }
  }

  @Test func answersAsSQuADAndRougeScoreThem() throws {
    #expect(AnswerMatch("The red ball.", references: ["a red ball"]).isExact)
    #expect(AnswerMatch("red red ball", references: ["red ball"]).f1 == 0.8)
    #expect(Self.near(RougeL("the cat sat", reference: "the cat sat down").f1, 6.0 / 7))
    for one in try Self.cases("answers") {
      let (answer, references) = (try #require(one["answer"]?.string), Self.texts(one, "references"))
      let match = AnswerMatch(answer, references: references)
      #expect(match.isExact == one["exact"]?.bool, "\(one)")
      #expect(Self.near(match.f1, one["f1"]?.double), "\(one)")
      let rouge = RougeL(answer, reference: references[0])
      #expect(Self.near(rouge.precision, one["rougePrecision"]?.double), "\(one)")
      #expect(Self.near(rouge.recall, one["rougeRecall"]?.double) && Self.near(rouge.f1, one["rougeF1"]?.double))
    }
  }

  @Test func classesAsScikitLearnScoresThem() throws {
    for one in try Self.cases("classes") {
      let labels = try #require(one["labels"]?.integer)
      let matrix = ConfusionMatrix(
        predicted: Self.integers(one, "predicted"), actual: Self.integers(one, "actual"), classCount: labels)
      let every = Array(0..<labels)
      #expect(Self.near(matrix.accuracy, one["accuracy"]?.double))
      #expect(Self.near(every.map(matrix.precision), Self.numbers(one, "precision")))
      #expect(Self.near(every.map(matrix.recall), Self.numbers(one, "recall")))
      #expect(Self.near(every.map(matrix.f1), Self.numbers(one, "f1")))
      #expect(Self.near(matrix.macroF1, one["macroF1"]?.double) && Self.near(matrix.microF1, one["microF1"]?.double))
    }
  }

  @Test func calibrationByHand() {
    // Two bins: (0, 0.5] with 0.4 wrong; (0.5, 1] with 0.6, 1 right and 0.8 wrong: 2/3 right at 0.8.
    let calibration = Calibration(confidences: [0.4, 0.6, 1, 0.8], areRight: [false, true, true, false], binCount: 2)
    #expect(calibration.bins.map(\.count) == [1, 3])
    #expect(Self.near(calibration.expectedError, 0.25 * 0.4 + 0.75 * abs(2.0 / 3 - 0.8)))
    // An edge belongs to the bin below it, and 0 to the first.
    #expect(Calibration(confidences: [0.5, 0], areRight: [true, false], binCount: 2).bins.map(\.count) == [2, 0])
    #expect(Calibration(confidences: [], areRight: []).expectedError == 0)
  }

  @Test func anIntervalNarrowsWithTheSquareRootOfTheExamples() {
    var generator = SeededGenerator(seed: 5)
    let coins = (0..<1600).map { _ in generator.uniform() < 0.3 ? 1.0 : 0 }
    let few = Bootstrap.interval(of: Array(coins.prefix(100)), using: &generator)
    let many = Bootstrap.interval(of: coins, using: &generator)
    #expect(many.lower < 0.3 && 0.3 < many.upper)
    // 1.96 · √(0.3 · 0.7 / 1600) = 0.0225 on each side.
    #expect(abs((many.upper - many.lower) / 2 - 0.0225) < 0.002)
    #expect(abs((few.upper - few.lower) / (many.upper - many.lower) - 4) < 0.6)
    #expect(Bootstrap.interval(of: [1, 1, 1], using: &generator) == .init(mean: 1, lower: 1, upper: 1))
  }

  @Test func aPairedTestSeesADifferenceThatIntervalsHide() {
    var generator = SeededGenerator(seed: 6)
    let one = (0..<200).map { _ in generator.uniform() }
    // Always a little better, far less than the spread.
    let better = one.map { $0 + 0.02 * generator.uniform() }
    #expect(Bootstrap.pairedTest(one, better, using: &generator) == 0)
    let chance = one.map { $0 + 0.2 * (generator.uniform() - 0.5) }
    #expect(Bootstrap.pairedTest(one, chance, using: &generator) > 0.01)
    #expect(Bootstrap.pairedTest(one, one, using: &generator) == 1)
  }

  @Test func anIntervalForAScoreThatIsNoMean() {
    var generator = SeededGenerator(seed: 7)
    // Of a mean it is the same interval, but for the luck of the draws.
    let scores = (0..<400).map { _ in generator.uniform() }
    let mean = Bootstrap.interval(of: scores, using: &generator)
    let same = Bootstrap.interval(count: 400, drawCount: 2000, using: &generator) { draw in
      draw.reduce(0) { $0 + scores[$1] } / 400
    }
    #expect(Self.near(same.mean, mean.mean))
    #expect(abs(same.lower - mean.lower) < 0.005 && abs(same.upper - mean.upper) < 0.005)
    // Of two examples, a draw has the first twice, the second twice, or both.
    let largest = Bootstrap.interval(count: 2, using: &generator) { draw in Double(draw.max()!) }
    #expect(largest == .init(mean: 1, lower: 0, upper: 1))
    let better = scores.map { $0 + 0.02 }
    func difference(_ draw: [Int]) -> Double { draw.reduce(0) { $0 + scores[$1] - better[$1] } }
    #expect(Bootstrap.pairedTest(count: 400, using: &generator, difference: difference) == 0)
    #expect(Bootstrap.pairedTest(count: 400, using: &generator) { -difference($0) } == 0)
    #expect(Bootstrap.pairedTest(count: 400, using: &generator) { _ in 0 } == 1)
  }

  @Test func aChoiceOfSentencesIsScoredFromTheirCounts() {
    let texts = ["the cat sat down", "a dog ran", "the the the", "the cat sat up", ""]
    let known = ["the cat sat up", "a dog ran away from me", "the dog", "the cat sat up", "nothing"]
    let bleus = zip(texts, known).map { BLEU.Counts($0, references: [$1]) }
    let chrFs = zip(texts, known).map { ChrF.Counts($0, reference: $1) }
    for draw in [[0, 1, 2, 3, 4], [1, 1, 3], [2], [4], [0, 3, 3, 0]] {
      #expect(BLEU(draw.map { bleus[$0] }) == BLEU(draw.map { texts[$0] }, references: draw.map { [known[$0]] }))
      #expect(ChrF(draw.map { chrFs[$0] }) == ChrF(draw.map { texts[$0] }, references: draw.map { known[$0] }))
    }
    #expect(bleus[2].matches == [1, 0, 0, 0] && bleus[2].totals == [3, 2, 1, 0] && bleus[2].referenceLength == 2)
  }

  @Test func diversityByHand() {
    let texts = Diversity(["a b a b", "a b c"].map { $0.split(separator: " ") })
    // Of 7 words 3 are different; of the pairs ab ba ab, ab bc, 3 of 5.
    #expect(Self.near([texts.distinct(1), texts.distinct(2)], [3.0 / 7, 3.0 / 5]))
    // Within its own text only the second "ab" of the first stood before: 1 pair of 5.
    #expect(Self.near([texts.repetition(2), texts.repetition(3)], [1.0 / 5, 0]))
    #expect(texts.distinct(5) == 0 && texts.repetition(5) == 0)
  }

  @Test func overlapByHand() {
    let finder = OverlapFinder(["the red kite flew away", "no"].map { $0.split(separator: " ") }, runLength: 3)
    func overlap(_ text: String) -> Double { finder.overlap(of: text.split(separator: " ")) }
    // "red kite flew" and "kite flew away" cover four words of the six.
    #expect(Self.near(overlap("my red kite flew away today"), 4.0 / 6))
    #expect(overlap("the red kite") == 1 && overlap("red kite") == 0 && overlap("red kite was flew away") == 0)
    #expect(Self.near(overlap("the red kite the red kite x"), 6.0 / 7))
    #expect(finder.contains(runOf: "a red kite flew".split(separator: " ")))
    #expect(!finder.contains(runOf: "a red kite".split(separator: " ")))
  }
}
