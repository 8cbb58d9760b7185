import Testing

@testable import Foundations

@Suite struct StreamingDecoderTests {
  func pieces(_ bytes: [UInt8]) throws -> [String] {
    var decoder = StreamingDecoder(ByteTokenizer())
    return try bytes.map { try decoder.next(Int32($0)) } + [decoder.finish()]
  }

  @Test func holdsBackHalfCharacters() throws {
    #expect(try pieces(Array("aé😀".utf8)) == ["a", "", "é", "", "", "", "😀", ""])
    #expect(try pieces([0xF0, 0x9F]) == ["", "", "\u{FFFD}"])
    #expect(try pieces([0xC3, 0x61]) == ["", "\u{FFFD}a", ""])
    #expect(try pieces([0xFF, 0x80]) == ["\u{FFFD}", "\u{FFFD}", ""])
  }

  @Test func givesTheWholeText() throws {
    for split in TokenizerFixture.shared.splits {
      #expect(try pieces(Array(split.text.utf8)).joined() == split.text)
    }
  }

  @Test func refusesUnknownTokens() {
    var decoder = StreamingDecoder(ByteTokenizer())
    #expect(throws: WorkbookError.self) { try decoder.next(256) }
  }
}
