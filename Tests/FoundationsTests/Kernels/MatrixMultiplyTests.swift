import Testing

@testable import Foundations

/// The tile kernel against sums written out in Double.
@Suite struct MatrixMultiplyTests {
  static let sizes = [1, 2, 7, 12, 17, 33, 65]

  @Test(arguments: [false, true], [false, true]) func agreesWithSumsWrittenOut(transposeA: Bool, transposeB: Bool) {
    for m in Self.sizes {
      for n in Self.sizes {
        for k in [1, 3, 16, 33, 65] {
          check(m, n, k, transposeA, transposeB, .float32, accumulate: (m + n + k) % 2 == 0, bias: k % 2 == 0)
          check(m, n, k, transposeA, transposeB, .bfloat16, accumulate: (m + n + k) % 2 == 0, bias: k % 2 == 0)
        }
      }
    }
  }

  @Test func agreesAcrossBlocksOfDepthAndColumns() {
    check(25, 1100, 2600, false, true, .float32, accumulate: false, bias: true)
    check(100, 40, 2601, true, false, .float32, accumulate: true, bias: false)
    check(25, 600, 2601, false, true, .bfloat16, accumulate: false, bias: true)
    check(100, 40, 2601, true, false, .bfloat16, accumulate: true, bias: false)
  }

  /// Columns of A are read in place for a few strips of B and packed for many.
  @Test(arguments: [Precision.float32, .bfloat16]) func agreesForFewAndManyStrips(precision: Precision) {
    for columns in [31, 256, 257, 1000] {
      check(29, columns, 65, true, false, precision, accumulate: false, bias: true)
      check(12, columns, 65, true, true, precision, accumulate: true, bias: false)
    }
  }

  func check(
    _ m: Int, _ n: Int, _ k: Int, _ transposeA: Bool, _ transposeB: Bool, _ precision: Precision, accumulate: Bool,
    bias hasBias: Bool
  ) {
    var generator = SeededGenerator(seed: UInt64(m * 10_000 + n * 100 + k))
    func random(_ count: Int) -> Buffer {
      let buffer = Buffer(count: count)
      for i in 0..<count { buffer.pointer[i] = Float(generator.normal()) }
      return buffer
    }
    let a = random(m * k)
    let b = random(k * n)
    let c = random(m * n)
    let bias = random(n)
    let before = (0..<m * n).map { c.pointer[$0] }
    MatrixMultiply(
      rows: m, columns: n, depth: k,
      a: MatrixView(a.pointer, rowStride: transposeA ? 1 : k, columnStride: transposeA ? m : 1),
      b: MatrixView(b.pointer, rowStride: transposeB ? 1 : n, columnStride: transposeB ? k : 1),
      c: c.pointer, rowStride: n, accumulate: accumulate, bias: hasBias ? UnsafePointer(bias.pointer) : nil,
      precision: precision)()
    let rounds = precision == .bfloat16 && !(m <= 4 && transposeB && !transposeA && precision == .float32)
    var worst = 0.0
    for row in 0..<m {
      for column in 0..<n {
        var sum = accumulate ? Double(before[row * n + column]) : hasBias ? Double(bias.pointer[column]) : 0
        var size = abs(sum)
        for step in 0..<k {
          var x = a.pointer[transposeA ? step * m + row : row * k + step]
          var y = b.pointer[transposeB ? column * k + step : step * n + column]
          if rounds { (x, y) = (x.roundedToBFloat16, y.roundedToBFloat16) }
          sum += Double(x) * Double(y)
          size += abs(Double(x) * Double(y))
        }
        worst = max(worst, abs(Double(c.pointer[row * n + column]) - sum) / max(size, 1e-3))
      }
    }
    #expect(worst < 2e-6, "\(m) × \(n) × \(k), transposed \(transposeA) \(transposeB), \(precision)")
  }
}
