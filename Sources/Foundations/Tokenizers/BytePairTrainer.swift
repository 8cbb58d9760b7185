/// Learns byte-pair merges: again and again, the most frequent pair of neighbouring tokens becomes a token.
///
///     var trainer = BytePairTrainer(words)
///     let merge = trainer.next(minimumCount: 2)  // the most frequent pair, which is merged everywhere
///
/// Of equally frequent pairs the one with the lowest left id wins, then the lowest right id; this is also the rule of
/// Hugging Face's `tokenizers`. Nothing is counted twice: a merge changes only the counts of the pairs beside it, an
/// index leads from each pair to the words that have it, and the queue of pairs is corrected only where it is read.
///
/// Source: Sennrich, Haddow and Birch, "Neural machine translation of rare words with subword units", 2016.
struct BytePairTrainer {
  /// A pair as it was counted when it entered the queue; the most frequent sorts first.
  private struct Candidate: Comparable {
    let count: Int
    let key: UInt64
    let pair: Int32

    static func < (a: Candidate, b: Candidate) -> Bool { a.count != b.count ? a.count > b.count : a.key < b.key }
  }

  private(set) var tokens: [[UInt8]]
  private var ids: [[UInt8]: Int32] = [:]

  private var symbols: [Int32] = []  // every word's tokens, one word after the other
  private var starts: [Int] = []
  private var lengths: [Int32] = []
  private let wordCounts: [Int]

  private var pairs = PairTable(minimumCapacity: 1 << 14)
  private var counts: [Int] = []  // by pair, as the next two
  private var places: [[Int32]] = []  // words that have, or once had, the pair
  private var risen: [Bool] = []
  private var risenPairs: [Candidate] = []
  private var queue = PriorityQueue<Candidate>()

  init(_ words: WordCounts) {
    tokens = (0...255).map { [UInt8($0)] }
    for (id, token) in tokens.enumerated() { ids[token] = Int32(id) }
    wordCounts = words.counts
    for word in 0..<words.count {
      starts.append(symbols.count)
      for byte in words.words[word] { symbols.append(Int32(byte)) }
      lengths.append(Int32(symbols.count - starts[word]))
    }
    for word in 0..<words.count {
      for place in starts[word]..<(starts[word] + Int(lengths[word]) - 1) {
        raise(symbols[place], symbols[place + 1], in: word)
      }
    }
    queue = PriorityQueue(risenPairs.map { Candidate(count: counts[Int($0.pair)], key: $0.key, pair: $0.pair) })
    forgetRisen()
  }

  /// Merges the most frequent pair and returns it, or nil when no pair occurs `minimumCount` times.
  mutating func next(minimumCount: Int) -> BytePairTokenizer.Merge? {
    while let candidate = queue.pop() {
      let pair = Int(candidate.pair)
      guard candidate.count == counts[pair] else {
        if counts[pair] >= minimumCount {
          queue.push(Candidate(count: counts[pair], key: candidate.key, pair: candidate.pair))
        }
        continue
      }
      if candidate.count < minimumCount { return nil }
      let merge = BytePairTokenizer.Merge(
        Int32(truncatingIfNeeded: candidate.key >> 32), Int32(truncatingIfNeeded: candidate.key))
      apply(merge, pair: pair)
      return merge
    }
    return nil
  }

  private mutating func apply(_ merge: BytePairTokenizer.Merge, pair: Int) {
    let spelling = tokens[Int(merge.left)] + tokens[Int(merge.right)]
    // Two pairs can in rare cases spell the same; then they share one token.
    let id = ids[spelling] ?? Int32(tokens.count)
    if Int(id) == tokens.count {
      tokens.append(spelling)
      ids[spelling] = id
    }
    let affected = places[pair]
    places[pair] = []
    for word in affected { replace(merge, by: id, in: Int(word)) }
    counts[pair] = 0
    for risen in risenPairs {
      queue.push(Candidate(count: counts[Int(risen.pair)], key: risen.key, pair: risen.pair))
    }
    forgetRisen()
  }

  /// Rewrites one word from left to right, correcting the counts of the pairs that vanish and of those that appear.
  private mutating func replace(_ merge: BytePairTokenizer.Merge, by id: Int32, in word: Int) {
    let start = starts[word]
    let end = start + Int(lengths[word])
    var read = start
    var write = start
    while read < end {
      guard read + 1 < end, symbols[read] == merge.left, symbols[read + 1] == merge.right else {
        symbols[write] = symbols[read]
        read += 1
        write += 1
        continue
      }
      if write > start {
        lower(symbols[write - 1], merge.left, in: word)
        raise(symbols[write - 1], id, in: word)
      }
      if read + 2 < end {
        lower(merge.right, symbols[read + 2], in: word)
        raise(id, symbols[read + 2], in: word)
      }
      symbols[write] = id
      read += 2
      write += 1
    }
    lengths[word] = Int32(write - start)
  }

  @inline(__always) private mutating func lower(_ left: Int32, _ right: Int32, in word: Int) {
    counts[Int(pairs.find(PairTable.key(left, right)))] -= wordCounts[word]
  }

  @inline(__always) private mutating func raise(_ left: Int32, _ right: Int32, in word: Int) {
    let key = PairTable.key(left, right)
    let pair = Int(pairs.insert(key))
    if pair == counts.count {
      counts.append(0)
      places.append([])
      risen.append(false)
    }
    counts[pair] += wordCounts[word]
    if places[pair].last != Int32(word) { places[pair].append(Int32(word)) }
    if !risen[pair] {
      risen[pair] = true
      risenPairs.append(Candidate(count: 0, key: key, pair: Int32(pair)))
    }
  }

  private mutating func forgetRisen() {
    for candidate in risenPairs { risen[Int(candidate.pair)] = false }
    risenPairs.removeAll(keepingCapacity: true)
  }
}

extension BytePairTokenizer {
  /// Learns a vocabulary of `vocabularySize` entries: 256 bytes, merges, and the special tokens at the end.
  ///
  /// It comes out smaller when fewer pairs occur `minimumCount` times.
  public init(
    training words: WordCounts, vocabularySize: Int, specialTokens: [String] = [], minimumCount: Int = 2
  ) throws {
    try ByteTokenizer().checkNewSpecialTokens(specialTokens)
    let size = vocabularySize - specialTokens.count
    guard size >= 256, vocabularySize <= 1 << 24 else {
      throw WorkbookError(
        "A byte-pair vocabulary cannot have \(vocabularySize) entries.",
        remedy: "Choose a size from \(256 + specialTokens.count), the bytes and special tokens, to \(1 << 24).")
    }
    if words.count == 0 {
      throw WorkbookError(
        "There is no text to learn a vocabulary from.", remedy: "Choose a corpus with some text in it.")
    }
    var trainer = BytePairTrainer(words)
    var merges: [Merge] = []
    while trainer.tokens.count < size, let merge = trainer.next(minimumCount: max(1, minimumCount)) {
      merges.append(merge)
    }
    let tokens = trainer.tokens
    try self.init(
      tokens: tokens + specialTokens.map { Array($0.utf8) }, merges: merges,
      specialTokens: specialTokens.indices.map { Int32(tokens.count + $0) })
  }
}
