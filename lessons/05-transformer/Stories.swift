import Foundations
import StoryWorld

/// Stories as rows of numbers: what all models of this lesson read.
///
/// By letters the vocabulary is small, so that small models learn quickly. By words we can read what is asked and what
/// is answered; the price is that words too rare for the vocabulary all become `[rare]`. Unit 6 shows the way around
/// both.
struct Stories: Sendable {
  static let mask: Int32 = 0
  static let end: Int32 = 1
  static let rare: Int32 = 2
  static let special: Set<Int32> = [mask, end, rare]

  /// The entries by their ids: three of our own, then the most frequent words.
  let vocabulary: [String]
  /// Stories to learn from, each followed by `[end]`.
  let training: [Int32]
  /// Others, to be judged by.
  let heldOut: [Int32]
  /// What not even the best of all models can save, in bits for each letter of the held-out stories.
  let floor: Double
  private let ids: [String: Int32]
  private let piece: Piece

  enum Piece: Sendable { case letter, word }

  /// - Parameters:
  ///   - entries: the most that the vocabulary may hold.
  ///   - bytes: how much text there is to learn from.
  init(seed: UInt64, by piece: Piece, entries: Int, bytes: Int) throws {
    let generator = try StoryGenerator(seed: seed)
    let corpus = generator.corpus(byteCount: bytes)
    let others = generator.corpus(byteCount: 100_000, from: 1_000_000)
    let stories = (0..<corpus.count).map { Self.pieces(of: corpus.text(of: $0), by: piece) }
    var counts: [String: Int] = [:]
    for word in stories.joined() { counts[word, default: 0] += 1 }
    // Of equals the first in the alphabet: a dictionary's own order differs from run to run.
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(entries - 3).map(\.key)
    let vocabulary = ["[mask]", "[end]", "[rare]"] + frequent
    let ids = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, Int32($0)) })
    self.vocabulary = vocabulary
    self.ids = ids
    self.piece = piece
    func encode(_ words: [String]) -> [Int32] { words.map { ids[$0] ?? Self.rare } + [Self.end] }
    training = stories.flatMap(encode)
    heldOut = (0..<others.count).flatMap { encode(Self.pieces(of: others.text(of: $0), by: piece)) }
    floor = others.entropyFloor
  }

  func encode(_ text: String) -> [Int32] { Self.pieces(of: text, by: piece).map { ids[$0] ?? Self.rare } }

  /// Letters joined; words apart by spaces, but none before a mark.
  func text(_ tokens: some Sequence<Int32>) -> String {
    if piece == .letter { return tokens.map { vocabulary[Int($0)] }.joined() }
    var text = ""
    for token in tokens {
      let word = vocabulary[Int(token)]
      let isMark = word.count == 1 && ".,!?".contains(word)
      text += (text.isEmpty || isMark ? "" : " ") + word
    }
    return text
  }

  private static func pieces(of text: String, by piece: Piece) -> [String] {
    piece == .word ? words(of: text) : text.map(String.init)
  }

  /// Runs of letters, and every other sign but the space on its own.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), 128...:
        word.append(byte)
      default:
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        word.removeAll(keepingCapacity: true)
        if byte != UInt8(ascii: " ") { words.append(String(decoding: [byte], as: UTF8.self)) }
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
