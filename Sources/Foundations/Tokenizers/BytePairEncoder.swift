/// Encodes with a `BytePairTokenizer`, remembering the ids of the words it has met.
///
///     var encoder = BytePairEncoder(tokenizer)
///     encoder.encode(bytes, in: 0..<bytes.count, into: &ids)
///
/// Words follow Zipf's law: of the 297,833 in Tiny Shakespeare only one in twenty is new, so most of the work is a
/// look-up. The memory is bounded; when it is full it is emptied and fills again with the words of the moment.
public struct BytePairEncoder: TokenEncoder {
  private let tokenizer: BytePairTokenizer
  private let maximumWords: Int
  private var words = WordTable()
  private var places: [(start: Int32, count: Int32)] = []  // word → its ids in `memory`
  private var memory: [Int32] = []
  private var merger = WordMerger()

  /// - Parameter maximumWords: how many words to remember at most; the default needs a few megabytes.
  public init(_ tokenizer: BytePairTokenizer, maximumWords: Int = 1 << 16) {
    self.tokenizer = tokenizer
    self.maximumWords = max(1, maximumWords)
  }

  public mutating func encode(_ bytes: [UInt8], in range: Range<Int>, into ids: inout [Int32]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = WordSplitter.endOfWord(in: bytes, from: start, before: range.upperBound)
      append(bytes, start..<end, to: &ids)
      start = end
    }
  }

  /// Longer words are too rare to be worth their room.
  private static let longestRememberedWord = 64

  @inline(__always) private mutating func append(_ bytes: [UInt8], _ range: Range<Int>, to ids: inout [Int32]) {
    guard range.count <= Self.longestRememberedWord else {
      merger.merge(bytes, range, with: tokenizer, into: &ids)
      return
    }
    let word = words.insert(bytes, range)
    if word == places.count { learn(bytes, range) }
    let (start, count) = places[word]
    ids.append(memory[Int(start)])
    for place in 1..<max(1, Int(count)) { ids.append(memory[Int(start) + place]) }
    if places.count == maximumWords { forget() }
  }

  @inline(never) private mutating func learn(_ bytes: [UInt8], _ range: Range<Int>) {
    let start = memory.count
    if let ids = Substitutes.current.encodeWord?(Array(bytes[range]), tokenizer), !ids.isEmpty {
      memory += ids
    } else {
      merger.merge(bytes, range, with: tokenizer, into: &memory)
    }
    places.append((Int32(start), Int32(memory.count - start)))
  }

  private mutating func forget() {
    words.removeAll()
    places.removeAll(keepingCapacity: true)
    memory.removeAll(keepingCapacity: true)
  }
}
