/// Rotary positions: in each head, numbers i and i + size/2 turn as a pair by position · base^(−2i/size).
///
///     x'[i]          = x[i] · cos − x[i + size/2] · sin
///     x'[i + size/2] = x[i + size/2] · cos + x[i] · sin
///
/// The pullback turns back. Bound by bytes. Definition: `Reference.rotary`. Source: Su et al., "RoFormer", 2021.
struct RotaryKernel {
  let batch: Int
  let time: Int
  let headCount: Int
  let headSize: Int
  let base: Double
  /// The position of the first row.
  let offset: Int

  func rotate(_ x: Buffer, into y: Buffer, backwards: Bool) {
    let half = headSize / 2
    let table = Buffer(count: max(1, time * headSize))
    Rows.forEach(time, width: 16 * headSize) { row in
      for i in 0..<half {
        let angle = Double(offset + row) * power(base, -2 * Double(i) / Double(headSize))
        table.pointer[row * headSize + i] = Float(cosine(angle))
        table.pointer[row * headSize + half + i] = Float(sine(angle)) * (backwards ? -1 : 1)
      }
    }
    Rows.forEach(batch * time, width: headCount * headSize) { row in
      let cosines = UnsafePointer(table.pointer + row % time * headSize)
      let sines = cosines + half
      for head in 0..<headCount {
        let place = (row * headCount + head) * headSize
        let x = UnsafePointer(x.pointer + place)
        let y = y.pointer + place
        for i in 0..<half {
          let (first, second) = (x[i], x[i + half])
          y[i] = first * cosines[i] - second * sines[i]
          y[i + half] = second * cosines[i] + first * sines[i]
        }
      }
    }
  }
}
