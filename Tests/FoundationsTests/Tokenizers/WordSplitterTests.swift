import Foundation
import Testing

@testable import Foundations

@Suite struct WordSplitterTests {
  @Test func splitsByHand() {
    #expect(WordSplitter.words(in: "I'll  wait") == ["I", "'ll", " ", " wait"])
    #expect(
      WordSplitter.words(in: "it's 12, no?\n\n'tis") == ["it", "'s", " 12", ",", " no", "?", "\n", "\n", "'t", "is"])
    #expect(WordSplitter.words(in: "x  ") == ["x", "  "])
    #expect(WordSplitter.words(in: "") == [])
  }

  @Test func agreesWithTheRegularExpression() {
    for split in TokenizerFixture.shared.splits {
      let words = WordSplitter.words(in: split.text).map { Array($0.unicodeScalars) }
      #expect(words == split.words.map { Array($0.unicodeScalars) }, "\(split.text.debugDescription)")
    }
  }

  @Test func knowsEveryScalarOfUnicode14() {
    var wrong: [String] = []
    for run in TokenizerFixture.shared.kinds {
      for code in run[0]...run[1] {
        let bytes = Array(String(Unicode.Scalar(code)!).utf8)
        let (kind, length) = WordSplitter.symbol(in: bytes, at: 0, before: bytes.count)
        if UInt32(kind.rawValue) != run[2] || length != bytes.count { wrong.append(String(code, radix: 16)) }
      }
    }
    #expect(wrong == [])
  }

  @Test func cutsWhereTheWordsStayTheSame() {
    for split in TokenizerFixture.shared.splits {
      let bytes = Array(split.text.utf8)
      guard let cut = WordSplitter.safeCut(in: bytes) else { continue }
      let parts = [bytes[..<cut], bytes[cut...]].flatMap { WordSplitter.words(in: String(decoding: $0, as: UTF8.self)) }
      #expect(parts == WordSplitter.words(in: split.text), "\(split.text.debugDescription)")
    }
    #expect(WordSplitter.safeCut(in: Array("one\ntwo three".utf8)) == 3)
    #expect(WordSplitter.safeCut(in: Array("one two\u{3000} three".utf8)) == 3)
    #expect(WordSplitter.safeCut(in: Array("one".utf8)) == nil)
    #expect(WordSplitter.safeCut(in: Array("  one".utf8)) == nil)
    #expect(WordSplitter.safeCut(in: []) == nil)
  }

  @Test func validatesUTF8() {
    #expect(Array("aé日😀".utf8).firstInvalidUTF8() == nil)
    #expect(([0x61, 0xC0, 0x80] as [UInt8]).firstInvalidUTF8() == 1)  // overlong
    #expect(([0xED, 0xA0, 0x80] as [UInt8]).firstInvalidUTF8() == 0)  // surrogate
    #expect(([0xF4, 0x90, 0x80, 0x80] as [UInt8]).firstInvalidUTF8() == 0)  // beyond U+10FFFF
    #expect(([0x61, 0xE6, 0x97] as [UInt8]).firstInvalidUTF8() == 1)  // cut short
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let bytes = (0..<6).map { _ in
        [0x41, 0x80, 0xBF, 0xC3, 0xE0, 0xED, 0xF0, 0xF4, 0x90][generator.integer(below: 9)] as UInt8
      }
      #expect((bytes.firstInvalidUTF8() == nil) == (String(bytes: bytes, encoding: .utf8) != nil))
    }
  }
}
