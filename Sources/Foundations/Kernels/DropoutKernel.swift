/// Drops numbers by a hash of their place, so that forward and pullback drop the same ones without storing a mask.
/// Bound by operations, the hash: somewhat more than half of the speed of a plain loop.
struct DropoutKernel {
  let seed: UInt64
  let rate: Float

  func apply(_ x: Buffer, into y: Buffer) {
    // A number is dropped if its hash, one of 2³² equally likely values, is below this.
    let threshold = SIMD16<UInt32>(repeating: UInt32((Double(rate) * 4_294_967_296).rounded()))
    let scale = Lanes(repeating: 1 / (1 - rate))
    let places = SIMD16<UInt32>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
    let low = SIMD16<UInt32>(repeating: UInt32(truncatingIfNeeded: seed))
    let high = SIMD16<UInt32>(repeating: UInt32(truncatingIfNeeded: seed >> 32))
    WorkerTeam.shared.run(taskCount: (x.count + Elementwise.chunk - 1) / Elementwise.chunk) { task in
      var i = task * Elementwise.chunk
      let end = min(x.count, i + Elementwise.chunk)
      while i < end {
        let hash = mixed(mixed(places &+ SIMD16(repeating: UInt32(truncatingIfNeeded: i)) ^ low) &+ high)
        y.pointer.store((x.pointer.lanes(i) * scale).replacing(with: Lanes(), where: hash .< threshold), i)
        i += 16
      }
    }
  }

  /// Two rounds of multiply and shift, after which every bit of the result depends on every bit of `x`.
  @inline(__always)
  private func mixed(_ x: SIMD16<UInt32>) -> SIMD16<UInt32> {
    var x = x
    x = (x ^ (x &>> 16)) &* SIMD16(repeating: 0x7FEB_352D)
    x = (x ^ (x &>> 15)) &* SIMD16(repeating: 0x846C_A68B)
    return x ^ (x &>> 16)
  }
}
