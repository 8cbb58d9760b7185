/// Applies byte-pair merges to one word: the earliest learned pair first, the leftmost of equals.
///
///     merger.merge(bytes, 0..<5, with: tokenizer, into: &ids)  // appends the word's ids
///
/// A short word is searched again after each merge: n²/2 steps on at most 32 numbers that lie side by side. A long
/// one, such as a megabyte without a space, would take forever that way, so there the pairs wait in a queue and the
/// tokens in a linked list: O(n log n).
struct WordMerger: Sendable {
  private static let longestShortWord = 32
  private static let noRank = Int32.max

  private var symbols: [Int32] = []
  private var ranks: [Int32] = []  // of the pair that begins here, or noRank
  private var next: [Int32] = []
  private var previous: [Int32] = []
  private var queue = PriorityQueue<UInt64>()

  mutating func merge(
    _ bytes: [UInt8], _ range: Range<Int>, with tokenizer: BytePairTokenizer, into ids: inout [Int32]
  ) {
    if range.count == 1 { return ids.append(tokenizer.byteIDs[Int(bytes[range.lowerBound])]) }
    symbols.removeAll(keepingCapacity: true)
    for index in range { symbols.append(tokenizer.byteIDs[Int(bytes[index])]) }
    if range.count <= Self.longestShortWord {
      mergeShort(tokenizer)
      ids.append(contentsOf: symbols)
    } else {
      mergeLong(tokenizer)
      var place: Int32 = 0
      while place >= 0 {
        ids.append(symbols[Int(place)])
        place = next[Int(place)]
      }
    }
  }

  private mutating func mergeShort(_ tokenizer: BytePairTokenizer) {
    ranks.removeAll(keepingCapacity: true)
    for place in 1..<symbols.count { ranks.append(rank(tokenizer, symbols[place - 1], symbols[place])) }
    while true {
      var best = Self.noRank
      var place = 0
      for (candidate, rank) in ranks.enumerated() where rank < best { (best, place) = (rank, candidate) }
      if best == Self.noRank { return }
      symbols[place] = tokenizer.products[Int(best)]
      symbols.remove(at: place + 1)
      ranks.remove(at: place)
      if place > 0 { ranks[place - 1] = rank(tokenizer, symbols[place - 1], symbols[place]) }
      if place < ranks.count { ranks[place] = rank(tokenizer, symbols[place], symbols[place + 1]) }
    }
  }

  /// Leaves the merged tokens in `symbols`, linked by `next` from place 0 on; −1 ends the list.
  private mutating func mergeLong(_ tokenizer: BytePairTokenizer) {
    let count = Int32(symbols.count)
    next = (1...count).map { $0 < count ? $0 : -1 }
    previous = (-1..<(count - 1)).map { $0 }
    ranks = [Int32](repeating: Self.noRank, count: symbols.count)
    queue.removeAll()
    for place in 0..<(count - 1) { enqueue(tokenizer, place) }
    while let entry = queue.pop() {
      let place = Int(entry & 0xFFFF_FFFF)
      let rank = Int32(entry >> 32)
      // A pair that a neighbour's merge has taken apart since it was queued is out of date.
      guard ranks[place] == rank else { continue }
      let consumed = Int(next[place])
      symbols[place] = tokenizer.products[Int(rank)]
      next[place] = next[consumed]
      ranks[consumed] = Self.noRank
      if next[place] >= 0 { previous[Int(next[place])] = Int32(place) }
      enqueue(tokenizer, Int32(place))
      if previous[place] >= 0 { enqueue(tokenizer, previous[place]) }
    }
  }

  private mutating func enqueue(_ tokenizer: BytePairTokenizer, _ place: Int32) {
    let follower = next[Int(place)]
    let rank = follower < 0 ? Self.noRank : rank(tokenizer, symbols[Int(place)], symbols[Int(follower)])
    ranks[Int(place)] = rank
    if rank != Self.noRank { queue.push(UInt64(rank) << 32 | UInt64(place)) }
  }

  @inline(__always) private func rank(_ tokenizer: BytePairTokenizer, _ left: Int32, _ right: Int32) -> Int32 {
    let rank = tokenizer.ranks.find(PairTable.key(left, right))
    return rank < 0 ? Self.noRank : rank
  }
}
