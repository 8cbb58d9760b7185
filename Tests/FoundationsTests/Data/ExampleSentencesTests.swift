import Testing

@testable import Foundations

@Suite struct ExampleSentencesTests {
  @Test func asManyOfEachAndNoneTwice() {
    #expect(ExampleSentences.english.count == 80)
    #expect(ExampleSentences.german.count == 80)
    #expect(Set(ExampleSentences.english + ExampleSentences.german).count == 160)
  }

  @Test func writtenAsTheLanguagesAre() {
    for text in ExampleSentences.english + ExampleSentences.german {
      #expect(text.first?.isUppercase == true && ".?".contains(text.last!) && !text.contains("  "), "\(text)")
    }
    #expect(ExampleSentences.english.allSatisfy { $0.utf8.allSatisfy { $0 < 128 } })
    // German sentences have nouns; a few, such as a question or "Es regnet …", may go without one.
    let own = Set("äöüß")
    let marked = ExampleSentences.german.filter { text in
      text.contains { own.contains($0) } || text.dropFirst().contains(where: \.isUppercase)
    }
    #expect(marked.count > 70 && marked.count < 80)
  }
}
