import Foundations
import Testing

@Suite struct FoldsTests {
  @Test(arguments: [(10, 4), (6, 3), (5, 5), (7, 2), (101, 10)])
  func everyRowIsValidatedOnce(rows: Int, count: Int) {
    var generator = SeededGenerator(seed: 1)
    let folds = Folds(rows: rows, count: count, using: &generator)
    #expect(folds.count == count)
    #expect(folds.flatMap(\.validation).sorted() == Array(0..<rows))
    for (training, validation) in folds {
      #expect((training + validation).sorted() == Array(0..<rows))
      #expect(validation.count == rows / count || validation.count == rows / count + 1)
      #expect(training == training.sorted() && validation == validation.sorted())
    }
  }

  @Test func theSeedDecidesTheOrder() {
    func first(_ seed: UInt64) -> [Int] {
      var generator = SeededGenerator(seed: seed)
      return Folds(rows: 100, count: 5, using: &generator)[0].validation
    }
    #expect(first(1) == first(1))
    #expect(first(1) != first(2))
    #expect(first(1) != Array(stride(from: 0, to: 100, by: 5)))
  }
}
