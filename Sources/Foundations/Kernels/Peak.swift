import CPUSupport

/// What this processor can do at the most: the bar against which the kernels are measured.
public enum Peak {
  /// Floats in one vector register of the processor that this was compiled for: 16 with AVX-512, 8 with AVX2, else 4.
  public static var vectorWidth: Int { Int(cpu_vector_width()) }

  /// Whether that processor multiplies pairs of bfloat16 in one instruction. Elsewhere bfloat16 is slower than float32.
  public static var hasBFloat16Product: Bool { cpu_has_bfloat16() != 0 }

  /// Floating-point operations per second, in billions, of multiply-adds that never leave the registers, on
  /// `Threads.count` threads.
  ///
  /// Independent sums keep every multiply-add unit busy; the best of several short runs is the peak.
  public static func multiplyAddGigaflops(now seconds: () -> Double) -> Double {
    let threads = WorkerTeam.shared.threadCount
    let steps = 9_600_000 / sums
    let results = Buffer(count: threads * 16)
    var best = 0.0
    for _ in 0..<12 {
      let start = seconds()
      WorkerTeam.shared.run(taskCount: threads) { task in
        results.pointer.store(spin(steps, 1 + Float(task) * 1e-6), task * 16)
      }
      best = max(best, Double(threads * steps * sums * 16 * 2) / (seconds() - start) / 1e9)
    }
    return best
  }

  /// Bytes per second, in billions, that `Threads.count` threads read from memory, which is too much for the caches.
  public static func readGigabytes(now seconds: () -> Double) -> Double {
    let numbers = Buffer(count: 1 << 26)
    Elementwise.fill(numbers, with: 1)
    var best = 0.0
    for _ in 0..<4 {
      let start = seconds()
      precondition(Elementwise.sum(numbers) == Double(numbers.count))
      best = max(best, Double(4 * numbers.count) / (seconds() - start) / 1e9)
    }
    return best
  }

  /// Sums of sixteen floats that fit the registers, with room for the factors: beyond that, the peak would be that of
  /// the cache.
  @inline(__always) private static var sums: Int {
    cpu_vector_width() == 16 ? 12 : cpu_has_fused_multiply_add() != 0 ? 6 : 3
  }

  @inline(never)
  private static func spin(_ steps: Int, _ addend: Float) -> Lanes {
    let x = Lanes(repeating: addend)
    let y = Lanes(repeating: 0.999)
    var a = Lanes()
    var b = Lanes()
    var c = Lanes()
    var d = Lanes()
    var e = Lanes()
    var f = Lanes()
    var g = Lanes()
    var h = Lanes()
    var i = Lanes()
    var j = Lanes()
    var k = Lanes()
    var l = Lanes()
    for _ in 0..<steps {
      a = a.times(y, plus: x)
      b = b.times(y, plus: x)
      c = c.times(y, plus: x)
      if sums >= 6 {
        d = d.times(y, plus: x)
        e = e.times(y, plus: x)
        f = f.times(y, plus: x)
      }
      if sums >= 12 {
        g = g.times(y, plus: x)
        h = h.times(y, plus: x)
        i = i.times(y, plus: x)
        j = j.times(y, plus: x)
        k = k.times(y, plus: x)
        l = l.times(y, plus: x)
      }
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h)) + ((i + j) + (k + l))
  }
}
