/// How often each word occurs in a corpus: all that training a byte-pair tokenizer needs to know of it.
///
///     var words = WordCounts()
///     for document in documents { words.add(document.text) }
///
/// Words are those of `WordSplitter`, in the order in which they first appear, so the result does not depend on the
/// process.
public struct WordCounts: Sendable {
  var words = WordTable()
  private(set) var counts: [Int] = []

  public init() {}

  /// How many different words have been met.
  public var count: Int { counts.count }

  /// The words and how often each was met.
  public var all: [(word: [UInt8], count: Int)] { counts.indices.map { (Array(words[$0]), counts[$0]) } }

  public mutating func add(_ text: String) {
    let bytes = Array(text.utf8)
    add(bytes, in: 0..<bytes.count)
  }

  public mutating func add(_ bytes: [UInt8], in range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = WordSplitter.endOfWord(in: bytes, from: start, before: range.upperBound)
      let word = words.insert(bytes, start..<end)
      if word == counts.count { counts.append(1) } else { counts[word] += 1 }
      start = end
    }
  }
}
