/// A small, fast random generator whose whole state is four words, so that a run can be repeated and resumed exactly.
///
/// xoshiro256**, seeded through SplitMix64. The standard library's system generator cannot be seeded, and the
/// algorithms behind its `shuffle` and `random(in:)` may change from release to release; the ones here do not.
///
///     var generator = SeededGenerator(seed: 7)
///     let die = 1 + generator.integer(below: 6)
///     let noise = generator.normal()
///
/// Source: Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021.
public struct SeededGenerator: RandomNumberGenerator, Codable, Equatable, Sendable {
  private var state0, state1, state2, state3: UInt64

  /// A generator whose sequence is decided by `seed` alone.
  public init(seed: UInt64) {
    var seed = seed
    state0 = splitMix64(&seed)
    state1 = splitMix64(&seed)
    state2 = splitMix64(&seed)
    state3 = splitMix64(&seed)
  }

  /// An independent sequence for item number `stream`, so that item 1000 can be made without making the 999 before it.
  public init(seed: UInt64, stream: UInt64) {
    var stream = stream
    self.init(seed: seed ^ splitMix64(&stream))
  }

  /// The next 64 random bits.
  @inlinable public mutating func next() -> UInt64 { advance() }

  @usableFromInline mutating func advance() -> UInt64 {
    let product = state1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state1 << 17
    state2 ^= state0
    state3 ^= state1
    state1 ^= state2
    state0 ^= state3
    state2 ^= shifted
    state3 = (state3 << 45) | (state3 >> 19)
    return result
  }

  /// A number in [0, 1), one of 2⁵³ equally likely values.
  public mutating func uniform() -> Double {
    Double(advance() >> 11) * 0x1p-53
  }

  /// A whole number in `0..<bound`, each equally likely.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "integer(below:) needs a positive bound, got \(bound)")
    let bound = UInt64(bound)
    // Multiply instead of dividing; values that would make some results likelier than others are drawn again.
    var (high, low) = advance().multipliedFullWidth(by: bound)
    if low < bound {
      let threshold = (0 &- bound) % bound
      while low < threshold { (high, low) = advance().multipliedFullWidth(by: bound) }
    }
    return Int(high)
  }

  /// A number from the normal distribution with mean 0 and standard deviation 1 (Marsaglia's polar method).
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * naturalLogarithm(square) / square).squareRoot() }
    }
  }

  /// `elements` in random order, each order equally likely (Fisher and Yates).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, through: 1, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}

private func splitMix64(_ state: inout UInt64) -> UInt64 {
  state &+= 0x9E37_79B9_7F4A_7C15
  var z = state
  z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
  return z ^ (z >> 31)
}
