/// The cosines and sines by which rotary positions turn: for each position, half a head's cosines and then its sines.
final class RotaryTable {
  let headSize: Int
  let base: Double
  let positions: Int
  let buffer: Buffer

  init(positions: Int, headSize: Int, base: Double) {
    self.headSize = headSize
    self.base = base
    self.positions = positions
    let buffer = Buffer(count: positions * headSize)
    let half = headSize / 2
    let frequencies = (0..<half).map { power(base, -2 * Double($0) / Double(headSize)) }
    for position in 0..<positions {
      for i in 0..<half {
        let angle = Double(position) * frequencies[i]
        buffer.pointer[position * headSize + i] = Float(cosine(angle))
        buffer.pointer[position * headSize + half + i] = Float(sine(angle))
      }
    }
    self.buffer = buffer
  }
}

/// Rotary positions: in each head, numbers i and i + size/2 turn as a pair by position · base^(−2i/size).
///
///     x'[i]          = x[i] · cos − x[i + size/2] · sin
///     x'[i + size/2] = x[i + size/2] · cos + x[i] · sin
///
/// The pullback turns back. Bound by bytes, and nearly as fast as a plain loop. Definition: `Reference.rotary`. Source: Su et al., "RoFormer", 2021.
struct RotaryKernel {
  let batch: Int
  let time: Int
  let headCount: Int
  let table: RotaryTable
  /// The position of the first row.
  let offset: Int

  func rotate(_ x: Buffer, into y: Buffer, backwards: Bool) {
    let headSize = table.headSize
    let half = headSize / 2
    let direction = Lanes(repeating: backwards ? -1 : 1)
    Rows.forEach(batch * time, width: headCount * headSize) { row in
      let cosines = UnsafePointer(table.buffer.pointer + (offset + row % time) * headSize)
      let sines = cosines + half
      for head in 0..<headCount {
        let place = (row * headCount + head) * headSize
        let x = UnsafePointer(x.pointer + place)
        let y = y.pointer + place
        @inline(__always) func turned(_ first: Lanes, _ second: Lanes, _ cosine: Lanes, _ sine: Lanes) -> (Lanes, Lanes)
        {
          let sine = sine * direction
          return (first * cosine - second * sine, second * cosine + first * sine)
        }
        forEachLanes(half) { i in
          let (first, second) = turned(x.lanes(i), x.lanes(i + half), cosines.lanes(i), sines.lanes(i))
          y.store(first, i)
          y.store(second, i + half)
        } rest: { i, count in
          let (first, second) = turned(x.lanes(i), x.lanes(i + half), cosines.lanes(i), sines.lanes(i))
          y.store(first, i, count: count)
          y.store(second, i + half, count: count)
        }
      }
    }
  }
}
