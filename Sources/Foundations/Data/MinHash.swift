/// A short signature of a text that shows how much it shares with another.
///
///     let a = MinHash.shingles(of: first), b = MinHash.shingles(of: second)
///     MinHash.similarity(a, b)  // Jaccard: |A ∩ B| / |A ∪ B|, exactly
///     MinHash(seed: 0).signature(of: a)
///
/// The shingles of a text are its runs of five words, lower-cased and without punctuation. Under a random order of all
/// shingles the smallest one of A ∪ B is in both sets with probability |A ∩ B| / |A ∪ B|; so the share of equal
/// entries of two signatures, each entry the smallest of the set under one of 144 orders, estimates the similarity (σ
/// ≤ 0.042).
///
/// Source: Broder, "On the resemblance and containment of documents", 1997.
public struct MinHash: Sendable {
  typealias Lanes = SIMD16<UInt32>

  public static let signatureLength = 144
  private let multipliers: [Lanes]
  private let offsets: [Lanes]

  public init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func draw() -> Lanes {
      var lanes = Lanes()
      for lane in 0..<Lanes.scalarCount { lanes[lane] = UInt32(truncatingIfNeeded: generator.next() >> 32) }
      return lanes
    }
    let vectors = Self.signatureLength / Lanes.scalarCount
    multipliers = (0..<vectors).map { _ in draw() | 1 }
    offsets = (0..<vectors).map { _ in draw() }
  }

  /// 144 numbers; all at their maximum for an empty set.
  func signature(of shingles: [UInt64]) -> [UInt32] {
    var smallest = [Lanes](repeating: Lanes(repeating: .max), count: multipliers.count)
    for shingle in shingles {
      let value = Lanes(repeating: UInt32(truncatingIfNeeded: shingle ^ (shingle >> 32)))
      for vector in 0..<multipliers.count {
        var order = value &* multipliers[vector] &+ offsets[vector]
        order ^= order &>> 15
        order = order &* 0x2C1B_3C6D
        order ^= order &>> 12
        smallest[vector] = pointwiseMin(smallest[vector], order)
      }
    }
    return smallest.flatMap { lanes in lanes.indices.map { lanes[$0] } }
  }

  /// The hashes of the runs of `size` words in `text`, sorted, each once; a text of fewer words is one run.
  public static func shingles(of text: String, size: Int = 5) -> [UInt64] {
    precondition(size >= 1, "shingles of \(size) words")
    var words: [UInt64] = []
    var word: UInt64 = 0
    var isInWord = false
    for byte in text.utf8 {
      let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
      let belongs = lower &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80
      if belongs {
        word = StableHash.mix(word, UInt64(lower))
      } else if isInWord {
        words.append(word)
        word = 0
      }
      isInWord = belongs
    }
    if isInWord { words.append(word) }
    if words.isEmpty { return [] }
    let size = min(size, words.count)
    let hashes = (0...(words.count - size)).map { start in
      words[start..<(start + size)].reduce(UInt64(size)) { StableHash.mix($0, $1) }
    }.sorted()
    return hashes.indices.filter { $0 == 0 || hashes[$0] != hashes[$0 - 1] }.map { hashes[$0] }
  }

  /// The Jaccard similarity of two sorted sets; 0 when both are empty.
  public static func similarity(_ a: [UInt64], _ b: [UInt64]) -> Double {
    var (i, j, shared) = (0, 0, 0)
    while i < a.count && j < b.count {
      if a[i] == b[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let union = a.count + b.count - shared
    return union == 0 ? 0 : Double(shared) / Double(union)
  }
}
