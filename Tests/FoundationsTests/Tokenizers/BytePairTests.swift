import Testing

@testable import Foundations

@Suite struct BytePairTests {
  let fixture = TokenizerFixture.shared

  func trained(_ size: Int, specialTokens: [String] = []) throws -> BytePairTokenizer {
    var words = WordCounts()
    words.add(fixture.trainingText)
    return try BytePairTokenizer(training: words, vocabularySize: size, specialTokens: specialTokens)
  }

  /// The example of Gage's article, "A new algorithm for data compression", 1994.
  @Test func learnsByHand() throws {
    var words = WordCounts()
    words.add("aaabdaaabac")
    let tokenizer = try BytePairTokenizer(training: words, vocabularySize: 300)
    // Counts: aa 4, ab 2, … → aa. Then (aa)a 2, ab 2, … → ab has the lower left id. Then (aa)(ab) 2 → one token.
    #expect(tokenizer.merges == [.init(97, 97), .init(97, 98), .init(256, 257)])
    #expect(tokenizer.encode(bytes: Array("aaabdaaabac".utf8)) == [258, 100, 258, 97, 99])
    #expect(try tokenizer.encode("aaaa") == [256, 256])
    #expect(tokenizer.vocabularySize == 259)
  }

  @Test func learnsTheSameMergesAsHuggingFace() throws {
    let tokenizer = try trained(256 + fixture.merges.count)
    #expect(tokenizer.merges.map { [$0.left, $0.right] } == fixture.merges)
  }

  @Test func encodesAsTiktokenDoes() throws {
    let tokenizer = try trained(256 + fixture.merges.count)
    for encoding in fixture.encodings {
      #expect(try tokenizer.encode(encoding.text) == encoding.ids, "\(encoding.text.debugDescription)")
    }
  }

  /// The oracle: count everything again before each merge.
  @Test func incrementalCountsEqualCountingAgain() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      var words = WordCounts()
      for _ in 0..<30 {
        let length = 1 + generator.integer(below: 12)
        words.add(
          " " + String((0..<length).map { _ in ["a", "a", "b", "c"][generator.integer(below: 4)] as Character }))
      }
      let tokenizer = try BytePairTokenizer(training: words, vocabularySize: 280)
      #expect(tokenizer.merges == naiveMerges(words, count: tokenizer.merges.count))
      #expect(tokenizer.merges.count == 24 || naiveMerges(words, count: 24).count == tokenizer.merges.count)
    }
  }

  private func naiveMerges(_ words: WordCounts, count: Int) -> [BytePairTokenizer.Merge] {
    var sequences = words.all.map { (symbols: $0.word.map { Int32($0) }, count: $0.count) }
    var merges: [BytePairTokenizer.Merge] = []
    while merges.count < count {
      var counts: [BytePairTokenizer.Merge: Int] = [:]
      for (symbols, count) in sequences {
        for (left, right) in zip(symbols, symbols.dropFirst()) { counts[.init(left, right), default: 0] += count }
      }
      let ranked = counts.filter { $0.value >= 2 }.sorted {
        ($1.value, $0.key.left, $0.key.right) < ($0.value, $1.key.left, $1.key.right)
      }
      guard let best = ranked.first?.key else { break }
      let id = Int32(256 + merges.count)
      merges.append(best)
      for index in sequences.indices { sequences[index].symbols = merged(sequences[index].symbols, best, id) }
    }
    return merges
  }

  private func merged(_ symbols: [Int32], _ merge: BytePairTokenizer.Merge, _ id: Int32) -> [Int32] {
    var result: [Int32] = []
    var place = 0
    while place < symbols.count {
      if place + 1 < symbols.count, symbols[place] == merge.left, symbols[place + 1] == merge.right {
        result.append(id)
        place += 2
      } else {
        result.append(symbols[place])
        place += 1
      }
    }
    return result
  }

  /// Merge by merge over the whole word, the definition, against both ways of `WordMerger`.
  @Test func longAndShortWordsFollowTheDefinition() throws {
    let tokenizer = try trained(400)
    var generator = SeededGenerator(seed: 5)
    for length in [1, 2, 3, 31, 32, 33, 64, 65, 200] {
      for _ in 0..<10 {
        let word = (0..<length).map { _ in [97, 97, 98, 99, 100, 110][generator.integer(below: 6)] as UInt8 }
        var expected = word.map { Int32($0) }
        for (rank, merge) in tokenizer.merges.enumerated() { expected = merged(expected, merge, Int32(256 + rank)) }
        #expect(tokenizer.encode(bytes: word) == expected)
      }
    }
  }

  @Test func everyByteSequenceComesBack() throws {
    let tokenizer = try trained(400)
    var generator = SeededGenerator(seed: 9)
    for length in 0..<200 {
      let bytes = (0..<length).map { _ in UInt8(generator.integer(below: 256)) }
      #expect(try tokenizer.decodeBytes(tokenizer.encode(bytes: bytes)) == bytes)
    }
    #expect(try tokenizer.decode(tokenizer.encode("naïve 日本語 😀\n")) == "naïve 日本語 😀\n")
  }

  @Test func aFullMemoryChangesNothing() throws {
    let tokenizer = try trained(400)
    let bytes = Array(fixture.trainingText.utf8)
    var encoder = BytePairEncoder(tokenizer, maximumWords: 3)
    var ids: [Int32] = []
    encoder.encode(bytes, in: 0..<bytes.count, into: &ids)
    #expect(ids == tokenizer.encode(bytes: bytes))
  }

  @Test func aMillionLettersWithoutASpaceTakeNoTime() throws {
    let tokenizer = try trained(400)
    let bytes = [UInt8](repeating: 97, count: 1_000_000)
    #expect(try tokenizer.decodeBytes(tokenizer.encode(bytes: bytes)) == bytes)
  }

  @Test func textNeverBecomesASpecialToken() throws {
    let tokenizer = try trained(300, specialTokens: ["<|endoftext|>", "<|endoftext|>!"])
    #expect(tokenizer.vocabularySize == 300)
    #expect(tokenizer.specialTokens.map(\.id) == [298, 299])
    let ids = try tokenizer.encode("a<|endoftext|>b")
    #expect(!ids.contains(298))
    #expect(try tokenizer.decode(ids) == "a<|endoftext|>b")
    #expect(
      try tokenizer.encode("a<|endoftext|>b<|endoftext|>!", recognizing: ["<|endoftext|>", "<|endoftext|>!"]) == [
        97, 298, 98, 299,
      ])
    #expect(try tokenizer.decode([97, 298]) == "a<|endoftext|>")
    #expect(throws: WorkbookError.self) { try tokenizer.encode("a", recognizing: ["<|user|>"]) }
    let more = try tokenizer.adding(specialTokens: ["<|user|>"])
    #expect(try more.id(ofSpecialToken: "<|user|>") == 300)
    #expect(throws: WorkbookError.self) { try more.adding(specialTokens: ["<|user|>"]) }
  }

  @Test func refusesWhatCannotBe() throws {
    let tokenizer = try trained(300)
    #expect(throws: WorkbookError.self) { try tokenizer.decode([300]) }
    #expect(throws: WorkbookError.self) { try tokenizer.decode([-1]) }
    #expect(throws: WorkbookError.self) { try trained(255) }
    #expect(throws: WorkbookError.self) { try trained(256, specialTokens: ["<|endoftext|>"]) }
    #expect(throws: WorkbookError.self) { try trained(300, specialTokens: ["x", "x"]) }
    #expect(throws: WorkbookError.self) { try BytePairTokenizer(training: WordCounts(), vocabularySize: 300) }
    #expect(throws: WorkbookError.self) { try BytePairTokenizer(merges: [.init(97, 300)]) }
    #expect(throws: WorkbookError.self) { try BytePairTokenizer(merges: [.init(97, 97), .init(97, 97)]) }
    #expect(try BytePairTokenizer(merges: [.init(97, 97)]).encode("aaa") == [256, 97])
  }

  @Test func idsInAnyOrder() throws {
    // The bytes last to first, a special token before them, and the merge of a and b as id 0.
    let tokens: [[UInt8]] = [[97, 98], Array("<s>".utf8)] + (0...255).reversed().map { [UInt8($0)] }
    let (a, b) = (Int32(2 + 255 - 97), Int32(2 + 255 - 98))
    let tokenizer = try BytePairTokenizer(tokens: tokens, merges: [.init(a, b)], specialTokens: [1])
    #expect(try tokenizer.encode("aba<s>").prefix(2) == [0, a])
    #expect(try tokenizer.decode(tokenizer.encode("aba<s>")) == "aba<s>")
    #expect(tokenizer.specialTokens == [SpecialToken(name: "<s>", id: 1)])
  }

  @Test func spellsBytesAsPublished() throws {
    #expect(ByteAlphabet.spelling(of: 0...255) == fixture.byteCharacters)
    #expect(ByteAlphabet.spelling(of: Array(" the\n".utf8)) == "ĠtheĊ")
    #expect(ByteAlphabet.bytes(of: fixture.byteCharacters) == Array(0...255))
    #expect(ByteAlphabet.bytes(of: "日") == nil)
    #expect(ByteAlphabet.bytes(of: "a b") == nil)
  }
}
