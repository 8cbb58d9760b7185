import CPUSupport

/// What this processor can do at the most: the bar against which the kernels are measured.
public enum Peak {
  /// Floats in one vector register of the processor that this was compiled for: 16 with AVX-512, 8 with AVX2, else 4.
  public static var vectorWidth: Int { Int(cpu_vector_width()) }

  /// Whether that processor multiplies pairs of bfloat16 in one instruction. Elsewhere bfloat16 is slower than float32.
  public static var hasBFloat16Product: Bool { cpu_has_bfloat16_dot() != 0 }

  /// Floating-point operations per second, in billions, of multiply-adds that never leave the registers, on `Threads.count` threads.
  ///
  /// Twenty-four independent sums keep every multiply-add unit busy; the best of several short runs is the peak.
  public static func multiplyAddGigaflops(now seconds: () -> Double) -> Double {
    let threads = WorkerTeam.shared.threadCount
    let steps = 400_000
    let results = Buffer(count: threads * 16)
    var best = 0.0
    for _ in 0..<12 {
      let start = seconds()
      WorkerTeam.shared.run(taskCount: threads) { task in
        results.pointer.store(spin(steps, Lanes(repeating: 1 + Float(task) * 1e-9)), task * 16)
      }
      best = max(best, Double(threads * steps * 24 * 16 * 2) / (seconds() - start) / 1e9)
    }
    return best
  }

  @inline(never)
  private static func spin(_ steps: Int, _ x: Lanes) -> Lanes {
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
      for _ in 0..<2 {
        a = a.times(y, plus: x)
        b = b.times(y, plus: x)
        c = c.times(y, plus: x)
        d = d.times(y, plus: x)
        e = e.times(y, plus: x)
        f = f.times(y, plus: x)
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
