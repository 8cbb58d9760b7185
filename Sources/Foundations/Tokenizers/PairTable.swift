/// A hash table from a pair of token ids to a number, flat in two arrays, for the innermost loops of byte-pair
/// encoding.
///
///     var table = PairTable()
///     let place = table.insert(PairTable.key(104, 101))  // 0, then 1, 2, … for new pairs; the old number for old ones
///     table.find(PairTable.key(104, 101))                // 0, or -1 when the pair is not there
///
/// Open addressing with linear probing at most half full: a look-up touches one or two cache lines, where `Dictionary`
/// hashes with SipHash and chases more.
struct PairTable: Equatable, Sendable {
  private(set) var count = 0
  private var keys: [UInt64]
  private var values: [Int32]
  private var shift: UInt64

  private static let empty = UInt64.max

  init(minimumCapacity: Int = 0) {
    var bits: UInt64 = 4
    while 1 << bits < minimumCapacity * 2 { bits += 1 }
    keys = [UInt64](repeating: Self.empty, count: 1 << bits)
    values = [Int32](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  @inline(__always) static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  /// The slot that holds `key`, or the empty one where it belongs.
  @inline(__always) private func slot(of key: UInt64) -> Int {
    // Fibonacci hashing; folding first lets the left id reach the bits that choose the slot.
    var slot = Int(truncatingIfNeeded: ((key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[slot] != key && keys[slot] != Self.empty { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  @inline(__always) func find(_ key: UInt64) -> Int32 {
    let slot = slot(of: key)
    return keys[slot] == key ? values[slot] : -1
  }

  /// The number of `key`: the one it has, or the next free one.
  mutating func insert(_ key: UInt64) -> Int32 {
    let slot = slot(of: key)
    if keys[slot] == key { return values[slot] }
    keys[slot] = key
    values[slot] = Int32(count)
    count += 1
    if count * 2 > keys.count { grow() }
    return Int32(count - 1)
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: Self.empty, count: oldKeys.count * 2)
    values = [Int32](repeating: 0, count: oldKeys.count * 2)
    shift -= 1
    for (key, value) in zip(oldKeys, oldValues) where key != Self.empty {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = value
    }
  }
}
