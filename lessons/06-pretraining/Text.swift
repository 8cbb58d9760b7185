import Foundations
import StoryWorld

/// Stories for a language model of this lesson: to learn from, and others to be judged by.
struct Text: Sendable {
  static let end = SpecialToken.endOfText

  let tokenizer: any Tokenizer
  /// The token that ends a story.
  let endID: Int32
  /// Stories to learn from, each followed by the token that ends it.
  let training: [Int32]
  let trainingBytes: Int
  /// Stories to be judged by, each by itself.
  let heldOut: [[Int32]]
  /// For each entry of the vocabulary, how many bytes of text it stands for.
  let byteCounts: [Int]
  /// What not even the best of all models can save, in bits for each byte of the held-out stories.
  let floor: Double

  /// - Parameters:
  ///   - entries: how large the vocabulary is.
  ///   - bytes: how much text there is to learn from.
  init(seed: UInt64, entries: Int, bytes: Int, heldOutBytes: Int = 20_000) throws {
    let generator = try StoryGenerator(seed: seed)
    let corpus = generator.corpus(byteCount: bytes)
    var words = WordCounts()
    for story in 0..<min(corpus.count, 400) { words.add(corpus.text(of: story)) }
    let tokenizer = try BytePairTokenizer(training: words, vocabularySize: entries, specialTokens: [Self.end])
    try self.init(corpus, heldOut: generator.heldOut(bytes: heldOutBytes), tokenizer)
  }

  init(_ corpus: StoryCorpus, heldOut: StoryCorpus, _ tokenizer: some Tokenizer) throws {
    let stories = (0..<corpus.count).map { Document(name: "\($0)", text: corpus.text(of: $0)) }
    try self.init(Corpus(documents: stories), heldOut: heldOut, tokenizer)
  }

  init(_ corpus: Corpus, heldOut: StoryCorpus, _ tokenizer: some Tokenizer) throws {
    self.tokenizer = tokenizer
    endID = try tokenizer.id(ofSpecialToken: Self.end)
    training = try corpus.encoded(with: tokenizer)
    trainingBytes = corpus.byteCount
    self.heldOut = try (0..<heldOut.count).map {
      try tokenizer.encode(bytes: Array(heldOut.bytes[heldOut.range(of: $0)]))
    }
    byteCounts = try tokenizer.byteCounts
    floor = heldOut.entropyFloor
  }

  /// Bits that `model` needs for each byte of the held-out stories.
  func bitsPerByte(of model: GPT) -> Double {
    model.score(documents: heldOut, separator: endID, byteCounts: byteCounts).bitsPerByte
  }
}

extension StoryGenerator {
  /// Stories that no training text of this lesson reaches.
  func heldOut(bytes: Int) -> StoryCorpus { corpus(byteCount: bytes, from: 1_000_000) }
}

extension Tokenizer {
  /// For each entry, how many bytes of text it stands for; none for special tokens.
  var byteCounts: [Int] {
    get throws {
      let specials = Set(specialTokens.map(\.id))
      return try (0..<Int32(vocabularySize)).map { specials.contains($0) ? 0 : try bytes(of: $0).count }
    }
  }
}
