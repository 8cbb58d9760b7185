/// Matrix multiplication: each entry of the result is the dot product of a row of A with a column of B.
///
///     Cᵢⱼ = Σₚ Aᵢₚ · Bₚⱼ        dA = dC · Bᵀ        dB = Aᵀ · dC
///
///     let (c, pullback) = Reference.matmul(a, b, m: 2, n: 3, k: 4)  // [2, 4] · [4, 3] = [2, 3]
///     let (aGradient, bGradient) = pullback(cGradient)
///
/// Source: Giles, "An extended collection of matrix derivative results", 2008.
extension Reference {
  /// C [m, n] = A [m, k] · B [k, n]. An operand marked as transposed is stored the other way round, A as [k, m] or B as
  /// [n, k], and its gradient comes back in the layout that it is stored in.
  public static func matmul(
    _ a: [Double], _ b: [Double], m: Int, n: Int, k: Int, transposingA: Bool = false, transposingB: Bool = false
  ) -> (output: [Double], pullback: (_ gradient: [Double]) -> (a: [Double], b: [Double])) {
    expect("a", a, [m, k])
    expect("b", b, [k, n])
    func indexA(_ i: Int, _ p: Int) -> Int { transposingA ? p * m + i : i * k + p }
    func indexB(_ p: Int, _ j: Int) -> Int { transposingB ? j * k + p : p * n + j }

    var c = [Double](repeating: 0, count: m * n)
    for i in 0..<m {
      for j in 0..<n {
        for p in 0..<k { c[i * n + j] += a[indexA(i, p)] * b[indexB(p, j)] }
      }
    }

    func pullback(_ gradient: [Double]) -> (a: [Double], b: [Double]) {
      expect("gradient", gradient, [m, n])
      var aGradient = [Double](repeating: 0, count: a.count)
      var bGradient = [Double](repeating: 0, count: b.count)
      for i in 0..<m {
        for j in 0..<n {
          for p in 0..<k {
            aGradient[indexA(i, p)] += gradient[i * n + j] * b[indexB(p, j)]
            bGradient[indexB(p, j)] += gradient[i * n + j] * a[indexA(i, p)]
          }
        }
      }
      return (aGradient, bGradient)
    }
    return (c, pullback)
  }
}
