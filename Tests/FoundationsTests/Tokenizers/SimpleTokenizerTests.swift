import Testing

@testable import Foundations

@Suite struct SimpleTokenizerTests {
  @Test func charactersByHand() throws {
    let tokenizer = try CharacterTokenizer(text: "hello")
    #expect(tokenizer.characters == ["e", "h", "l", "o"])
    #expect(try tokenizer.encode("hole") == [1, 3, 2, 0])
    #expect(try tokenizer.decode([1, 3, 2, 0]) == "hole")
    let accents = try CharacterTokenizer(text: "日éa😀a", specialTokens: ["<|endoftext|>"])
    #expect(try accents.encode("aé日😀") == [0, 1, 2, 3])
    #expect(try accents.id(ofSpecialToken: "<|endoftext|>") == 4)
    #expect(try accents.decode([3, 4]) == "😀<|endoftext|>")
    #expect(try accents.adding(specialTokens: ["<|user|>"]).vocabularySize == 6)
  }

  @Test func namesTheUnknownCharacter() throws {
    let tokenizer = try CharacterTokenizer(text: "hello")
    for (text, name) in [("hex", "“x” (U+0078)"), ("h日", "“日” (U+65E5)"), ("h\u{7}", "U+0007")] {
      let error = #expect(throws: WorkbookError.self) { try tokenizer.encode(text) }
      #expect(error?.problem.contains(name) == true)
    }
    #expect(throws: WorkbookError.self) { try tokenizer.encode(bytes: [0x68, 0xFF]) }
    #expect(throws: WorkbookError.self) { try tokenizer.decode([4]) }
    #expect(throws: WorkbookError.self) { try tokenizer.decode([.min]) }
    #expect(throws: WorkbookError.self) { try CharacterTokenizer(text: "") }
    #expect(throws: WorkbookError.self) { try CharacterTokenizer(characters: ["b", "a"]) }
  }

  @Test func bytesAreTheirOwnIDs() throws {
    let tokenizer = ByteTokenizer()
    #expect(try tokenizer.encode("é") == [195, 169])
    #expect(tokenizer.vocabularySize == 256)
    #expect(try tokenizer.decodeBytes(0...255) == Array(0...255))
    #expect(try tokenizer.decode([195]) == "\u{FFFD}")
    #expect(throws: WorkbookError.self) { try tokenizer.decode([256]) }
    #expect(try ByteTokenizer(specialTokens: ["<|endoftext|>"]).decode([104, 256]) == "h<|endoftext|>")
    #expect(throws: WorkbookError.self) { try ByteTokenizer(specialTokens: [""]) }
  }

  @Test func encodersGiveTheSameInPieces() throws {
    let bytes = Array("hello hello".utf8)
    for tokenizer in [try CharacterTokenizer(text: "hello "), ByteTokenizer()] as [any Tokenizer] {
      var encoder = tokenizer.makeEncoder()
      var ids: [Int32] = []
      try encoder.encode(bytes, in: 0..<5, into: &ids)
      try encoder.encode(bytes, in: 5..<11, into: &ids)
      #expect(try ids == tokenizer.encode(bytes: bytes))
    }
  }

  @Test func queueSorts() {
    var generator = SeededGenerator(seed: 4)
    let numbers = (0..<200).map { _ in generator.integer(below: 100) }
    var queue = PriorityQueue(Array(numbers[..<100]))
    for number in numbers[100...] { queue.push(number) }
    var sorted: [Int] = []
    while let number = queue.pop() { sorted.append(number) }
    #expect(sorted == numbers.sorted())
  }

  @Test func tablesNumberInOrderOfAppearance() {
    var pairs = PairTable()
    var words = WordTable()
    for round in 0..<2 {
      for number in 0..<1000 {
        #expect(pairs.insert(PairTable.key(Int32(number % 7), Int32(number))) == Int32(number))
        // From 3 to 30 bytes, so that packed and hashed keys both occur.
        let word = Array(String(repeating: "w", count: number % 28).utf8) + Array(String(1000 + number).utf8)
        #expect(words.insert(word, 0..<word.count) == number)
        if round == 1 { #expect(Array(words[number]) == word) }
      }
    }
    #expect(pairs.find(PairTable.key(7, 7)) == -1)
    #expect(words.count == 1000)
  }
}
