/// Numbers the different words of a text 0, 1, 2, … in the order in which they first appear.
///
///     var words = WordTable()
///     words.insert(bytes, 0..<3)  // 0; the same three bytes later: 0 again
///     words[0]                    // the bytes of word 0
///
/// A word of up to 15 bytes is its own key, packed with its length in 16 bytes, so most look-ups read one slot and
/// compare two integers. A longer word is known by a hash, confirmed by comparing its bytes.
struct WordTable: Sendable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0  // 0 only in an empty slot: the top byte is the word's length, or 255
    var word: Int32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 64)
  private var spellings: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  subscript(word: Int) -> ArraySlice<UInt8> { spellings[start(of: word)..<ends[word]] }

  private func start(of word: Int) -> Int { word == 0 ? 0 : ends[word - 1] }

  mutating func removeAll() {
    self = WordTable()
  }

  /// The number of the word `bytes[range]`, or nil when it is not in the table.
  func find(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let (low, high) = Self.key(bytes, range)
    let slot = slots[slot(low, high, bytes, range)]
    return slot.high == 0 ? nil : Int(slot.word)
  }

  /// The number of the word `bytes[range]`, which gets the next number, the table's old count, when it is new.
  @inline(__always) mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let (low, high) = Self.key(bytes, range)
    let place = slot(low, high, bytes, range)
    if slots[place].high != 0 { return Int(slots[place].word) }
    return add(Slot(low: low, high: high, word: Int32(count)), at: place, spelled: bytes[range])
  }

  /// The slot that holds the word, or the empty one where it belongs.
  @inline(__always) private func slot(_ low: UInt64, _ high: UInt64, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var place = Self.place(low, high) & (slots.count - 1)
    while slots[place].high != 0 {
      if slots[place].low == low, slots[place].high == high,
        range.count <= 15 || self[Int(slots[place].word)].elementsEqual(bytes[range])
      {
        break
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  @inline(never) private mutating func add(_ slot: Slot, at place: Int, spelled word: ArraySlice<UInt8>) -> Int {
    spellings.append(contentsOf: word)
    ends.append(spellings.count)
    slots[place] = slot
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    for slot in old where slot.high != 0 {
      var place = Self.place(slot.low, slot.high) & (slots.count - 1)
      while slots[place].high != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot
    }
  }

  @inline(__always) private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> (low: UInt64, high: UInt64) {
    guard range.count <= 15 else { return (StableHash.hash(bytes[range]), 0xFF << 56) }
    var low: UInt64 = 0
    var high = UInt64(range.count) << 56
    let middle = min(range.lowerBound + 8, range.upperBound)
    var shift: UInt64 = 0
    for index in range.lowerBound..<middle {
      low |= UInt64(bytes[index]) &<< shift
      shift &+= 8
    }
    shift = 0
    for index in middle..<range.upperBound {
      high |= UInt64(bytes[index]) &<< shift
      shift &+= 8
    }
    return (low, high)
  }

  @inline(__always) private static func place(_ low: UInt64, _ high: UInt64) -> Int {
    let (top, bottom) = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: top ^ bottom)
  }
}
