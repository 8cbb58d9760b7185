import Foundation
import Testing

@testable import Foundations

@Suite struct TextCleanerTests {
  func corpus(_ texts: [String]) -> Corpus {
    Corpus(documents: texts.enumerated().map { Document(name: "\($0)", text: $1) })
  }

  @Test(arguments: [
    ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne"),
    ("e\u{301}", "\u{e9}"), ("\u{1100}\u{1161}", "\u{ac00}"),
    ("  a \t b\u{a0}\u{3000}c  \n\t d ", "a b c\nd"),
    ("\n\n a\n\n\n \n\nb\nc\n\n", "a\n\nb\nc"),
    ("a\u{0}\u{7}b\u{feff}c\u{ad}d\u{200b}e\u{9d}", "abcde"),
    ("नमस्ते 日本語 \u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f} 👨‍👩‍👧", "नमस्ते 日本語 \u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f} 👨‍👩‍👧"),
    ("", ""), (" \n ", ""),
  ]) func cleansOneText(_ text: String, _ expected: String) {
    #expect(Array(TextCleaner().clean(text).unicodeScalars) == Array(expected.unicodeScalars))
    #expect(TextCleaner().clean(expected) == expected)
  }

  @Test func countsWhatItDid() {
    let (clean, report) = TextCleaner().clean(corpus(["a\r\n\r\n\r\n b  c \u{7}", "e\u{301}", "\n"]))
    #expect(clean.documents == [Document(name: "0", text: "a\n\nb c"), Document(name: "1", text: "\u{e9}")])
    var expected = CleaningReport(documents: 3, bytesBefore: 14 + 3 + 1)
    expected.documentsKept = 2
    expected.bytesAfter = 6 + 2
    expected.composedDocuments = 1
    expected.rewrittenLineEnds = 3
    expected.removedControlCharacters = 1
    expected.removedSpaces = 3
    expected.removedEmptyLines = 1 + 1
    #expect(report == expected)
    #expect(report.description.contains("2 of 3 documents kept, 8 of 18 bytes"))
  }

  @Test func dropsLinesOfManyDocuments() {
    let texts = (0..<10).map { number in
      "Home | About\nStory \(number)\n\nla la\nla la\n\n\(number < 2 ? "The end.\n" : "")We use cookies.\n\nPage \(number) of 10"
    }
    let (clean, report) = TextCleaner().clean(corpus(texts))
    #expect(clean.documents[0].text == "Story 0\n\nThe end.")
    #expect(clean.documents[9].text == "Story 9")
    #expect(report.boilerplateLines == 10 * 5)
    #expect(report.commonestBoilerplate.map(\.text) == ["Home | About", "la la", "We use cookies."])
    #expect(report.commonestBoilerplate.map(\.documents) == [10, 10, 10])
    var careful = TextCleaner()
    careful.dropsBoilerplate = false
    #expect(careful.clean(corpus(texts)).corpus.documents[0].text.hasPrefix("Home | About\nStory 0"))
  }

  @Test func keepsWhatOneDocumentRepeats() {
    let song = Array(repeating: "la la", count: 50).joined(separator: "\n")
    #expect(TextCleaner().clean(corpus([song, "x", "y"])).corpus.documents[0].text == song)
    #expect(TextCleaner().clean(song) == song)
  }

  @Test(arguments: [
    ("12", true), ("- 12 -", true), ("Page 3", true), ("p. 3", true), ("Page 120 of 1200", true), ("3/12", true),
    ("", false), ("Page", false), ("12345", false), ("12 apples", false), ("Chapter 3", false), ("日 3", false),
  ]) func knowsPageNumbers(_ line: String, _ expected: Bool) {
    #expect(BoilerplateLines.isPageNumber(Array(line.utf8)[...]) == expected)
  }

  @Test func twoNumbersAreNoPagination() {
    #expect(TextCleaner().clean(corpus(["1\na\n2"])).corpus.documents[0].text == "1\na\n2")
    #expect(TextCleaner().clean(corpus(["1\na\n2\nb\n3"])).corpus.documents[0].text == "a\nb")
  }
}
