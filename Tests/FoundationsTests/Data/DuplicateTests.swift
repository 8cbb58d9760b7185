import Foundation
import Testing

@testable import Foundations

@Suite struct DuplicateTests {
  func corpus(_ texts: [String]) -> Corpus {
    Corpus(documents: texts.enumerated().map { Document(name: "\($0)", text: $1) })
  }

  /// Different words for every document: 40 words drawn from 5,000.
  func text(_ seed: UInt64, words: Int = 40) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (0..<words).map { _ in "w\(generator.integer(below: 5000))" }
  }

  @Test func similarityByHand() {
    let a = MinHash.shingles(of: "The cat sat on the mat today.", size: 5)
    let b = MinHash.shingles(of: "the CAT sat, on the mat!", size: 5)
    #expect(a.count == 3 && b.count == 2)
    #expect(MinHash.similarity(a, b) == 2.0 / 3)
    #expect(MinHash.similarity(b, a) == 2.0 / 3)
    #expect(MinHash.shingles(of: "one two") == MinHash.shingles(of: "One, two."))
    #expect(MinHash.shingles(of: "one two") != MinHash.shingles(of: "two one"))
    #expect(MinHash.shingles(of: "a a a a a a a").count == 1)
    #expect(MinHash.shingles(of: " ,. ") == [])
    #expect(MinHash.similarity([], []) == 0)
    #expect(MinHash.similarity([1, 2, 3], [2, 3, 4]) == 0.5)
  }

  @Test func signaturesEstimateSimilarity() {
    var generator = SeededGenerator(seed: 1)
    let minHash = MinHash(seed: 3)
    for shared in [0, 100, 300, 600, 900, 1000] {
      let common = (0..<shared).map { _ in generator.next() }
      let a = (common + (shared..<1000).map { _ in generator.next() }).sorted()
      let b = (common + (shared..<1000).map { _ in generator.next() }).sorted()
      let (first, second) = (minHash.signature(of: a), minHash.signature(of: b))
      let equal = zip(first, second).filter { $0 == $1 }.count
      let similarity = MinHash.similarity(a, b)
      #expect(abs(Double(equal) / 144 - similarity) <= 4 * (similarity * (1 - similarity) / 144).squareRoot())
    }
  }

  @Test func findsCopiesAndNearCopies() {
    var near = text(1, words: 100)
    near[50] = "changed"
    var far = text(1, words: 100)
    for place in stride(from: 0, to: 100, by: 8) { far[place] = "changed\(place)" }
    let original = text(1, words: 100).joined(separator: " ")
    let documents = [
      original, text(2).joined(separator: " "), near.joined(separator: " "), original, far.joined(separator: " "),
      original.uppercased() + "!", text(2).joined(separator: " "), "",
    ]
    var exact = DuplicateFinder().exactGroups(of: corpus(documents))
    #expect(exact.leaders() == [0, 1, 2, 0, 4, 5, 1, 7])
    var groups = DuplicateFinder().groups(of: corpus(documents))
    #expect(groups.leaders() == [0, 1, 0, 0, 4, 0, 1, 7])
    let (unique, report) = corpus(documents).removingDuplicates()
    #expect(unique.documents.map(\.name) == ["0", "1", "4", "7"])
    #expect(report == DeduplicationReport(documents: 8, exactDuplicates: 2, nearDuplicates: 2))
    var strict = DuplicateFinder(threshold: 1).groups(of: corpus(documents))
    #expect(strict.leaders() == [0, 1, 2, 0, 4, 0, 1, 7])
    #expect(corpus([]).removingDuplicates().corpus.documents == [])
  }

  /// Every pair compared, against the banded search.
  @Test func findsWhatComparingAllPairsFinds() {
    var generator = SeededGenerator(seed: 8)
    var texts: [String] = []
    for document in 0..<120 {
      var words = text(UInt64(document / 4), words: 80)
      for _ in 0..<generator.integer(below: 4) { words[generator.integer(below: 80)] = "new\(document)" }
      texts.append(words.joined(separator: " "))
    }
    var expected = DocumentGroups(count: texts.count)
    let shingles = texts.map { MinHash.shingles(of: $0) }
    for second in texts.indices {
      for first in 0..<second where MinHash.similarity(shingles[first], shingles[second]) >= 0.8 {
        expected.join(first, second)
      }
    }
    var groups = DuplicateFinder().groups(of: corpus(texts))
    #expect(groups.leaders() == expected.leaders())
    #expect(Set(groups.leaders()).count < 100)
  }

  @Test func splitKeepsCopiesTogether() throws {
    var texts: [String] = []
    for document in 0..<100 {
      let words = text(UInt64(document % 40), words: 60)
      texts.append((words + ["tail\(document / 80)"]).joined(separator: " "))
    }
    let (train, validation) = try corpus(texts).splitByDocument(validationFraction: 0.2, seed: 5)
    #expect(train.documents.count + validation.documents.count == 100)
    let share = Double(validation.byteCount) / Double(corpus(texts).byteCount)
    #expect(share > 0.12 && share <= 0.2)
    func origins(_ corpus: Corpus) -> Set<Int> { Set(corpus.documents.map { Int($0.name)! % 40 }) }
    #expect(origins(train).isDisjoint(with: origins(validation)))
    #expect(train.documents.map { Int($0.name)! } == train.documents.map { Int($0.name)! }.sorted())

    // The order of the documents decides nothing, and the seed does.
    let reversed = Corpus(documents: corpus(texts).documents.reversed())
    let again = try reversed.splitByDocument(validationFraction: 0.2, seed: 5)
    #expect(origins(again.validation) == origins(validation))
    let other = try corpus(texts).splitByDocument(validationFraction: 0.2, seed: 6)
    #expect(origins(other.validation) != origins(validation))
  }

  @Test func smallCorporaSplitTooOrSayWhyNot() throws {
    let two = corpus(["a long document about something", "short"])
    let (train, validation) = try two.splitByDocument(validationFraction: 0.01, seed: 1)
    #expect(train.documents.map(\.name) == ["0"] && validation.documents.map(\.name) == ["1"])
    let error = #expect(throws: WorkbookError.self) {
      try corpus(["same", "same"]).splitByDocument(validationFraction: 0.5, seed: 1)
    }
    #expect(error?.remedy.contains("by position") == true)
    #expect(throws: WorkbookError.self) { try corpus([]).splitByDocument(validationFraction: 0.5, seed: 1) }
  }

  @Test func hashesAreTheSameInEveryProcess() {
    #expect(StableHash.hash("".utf8) != StableHash.hash([0]))
    #expect(StableHash.hash([0]) != StableHash.hash([0, 0]))
    #expect(StableHash.hash("text".utf8) != StableHash.hash("text".utf8, seed: 1))
    #expect(StableHash.hash("The same bytes, the same number.".utf8) == 17_944_504_345_545_413_591)
    var seen: Set<UInt64> = []
    for number in 0..<20_000 { seen.insert(StableHash.hash(String(number).utf8)) }
    #expect(seen.count == 20_000)
  }
}
