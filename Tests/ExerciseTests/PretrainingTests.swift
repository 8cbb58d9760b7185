import Foundations
import Misconceptions
import Solutions
import Testing

@testable import ExerciseBook

@Suite struct PretrainingTests {
  @Test func pairsAreOrderedByTheLeftTokenFirst() {
    #expect(TokenPair(97, 200) < TokenPair(98, 0))
    #expect(TokenPair(97, 1) < TokenPair(97, 2))
    #expect(TokenPair(1, 2) != TokenPair(2, 1))
  }

  @Test func pairsAreCountedWhereAskedOnly() {
    let outside = TokenPair(1, 2)
    let made = TokenPair.made {
      for i in 0..<5 { _ = TokenPair(i, i) }
      let copies = Array(repeating: outside, count: 100)
      #expect(Set(copies).count == 1)
    }
    #expect(made == 5)
  }

  /// 6.4's budget is 40 pairs a byte. What it separates has to lie far on either side, whatever the words.
  @Test(arguments: 1...5) func theBudgetIsFair(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = WordSample(words: 700, using: &random)
    let bytes = sample.words.reduce(0) { $0 + $1.count }
    func pairsPerByte(_ answers: any PretrainingExercises.Type) throws -> Double {
      let made = try TokenPair.made {
        let merges = try answers.learnedMerges(words: sample.words, counts: sample.counts, mergeCount: 600)
        #expect(merges.count == 600)
      }
      return Double(made) / Double(bytes)
    }
    let recount = try #require(pretrainingMisconceptions.first { $0.exercise == "6.4" })
    let (plain, recounting) = (try pairsPerByte(Solutions.Pretraining.self), try pairsPerByte(recount.answers))
    #expect(plain < 10)
    #expect(recounting > 150)
  }

  /// In the words of 6.4 no token ever stands three times in a row, so both ways to count such a row agree: with
  /// Foundations' trainer, which counts it twice.
  @Test func theWordsOfTheBudgetLeaveNothingToInterpretation() throws {
    var random = SeededGenerator(seed: 3)
    let sample = WordSample(words: 300, using: &random)
    var text = ""
    for (word, count) in zip(sample.words, sample.counts) {
      for _ in 0..<count { text += String(decoding: word.map { UInt8($0) }, as: UTF8.self) + "\n" }
    }
    var words = WordCounts()
    words.add(text)
    let tokenizer = try BytePairTokenizer(training: words, vocabularySize: 256 + 100)
    // Its words are these, and line ends between them.
    let merges = tokenizer.merges.map { TokenPair(Int($0.left), Int($0.right)) }
    #expect(merges == sample.merges(100))
  }

  @Test func theToyTrainerLearnsAndRepeatsItself() {
    var trainer = ToyTrainer(seed: 7)
    trainer.train(steps: 8)
    #expect(trainer.step == 8 && trainer.pass == 3 && trainer.position == 2)
    var inTwo = ToyTrainer(seed: 7)
    inTwo.train(steps: 5)
    #expect(inTwo.weights != trainer.weights)
    inTwo.train(steps: 3)
    #expect(inTwo == trainer)
    #expect(ToyTrainer(seed: 8) != ToyTrainer(seed: 7))
    // Each step is at most about as long as the learning rate, and after 400 of them the weights have settled.
    trainer.train(steps: 400)
    let settled = trainer.weights
    trainer.train(steps: 10)
    for (before, after) in zip(settled, trainer.weights) { #expect(abs(before - after) < 0.05) }
  }

  /// Each part of the state decides about what follows: only then does it matter that it is saved.
  @Test(
    arguments: [
      { $0.weights[0] += 1 }, { $0.firstMoment[1] = 0 }, { $0.secondMoment[2] = 0 }, { $0.step = 0 }, { $0.pass = 0 },
      { $0.position = 0 },
    ] as [@Sendable (inout ToyTrainer) -> Void])
  func everyPartOfTheStateMatters(_ change: @Sendable (inout ToyTrainer) -> Void) {
    var trainer = ToyTrainer(seed: 7)
    trainer.train(steps: 8)
    var changed = trainer
    change(&changed)
    trainer.train(steps: 1)
    changed.train(steps: 1)
    #expect(changed.weights != trainer.weights)
  }
}
