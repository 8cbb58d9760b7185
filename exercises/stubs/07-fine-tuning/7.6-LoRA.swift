import ExerciseBook
import Foundations

/// 7.6 · LoRA
///
/// Low-rank adaptation leaves a matrix W as it is and trains two thin ones beside it:
///
///     output = W x + α/r · B (A x)         W [outputs, inputs], A [r, inputs], B [outputs, r]
///
/// With a small rank r these have far fewer numbers than W. `LoRAMatrices` holds them: `a`, `b`, `alpha` and `rank`, each
/// matrix as an array of its rows.
///
/// `newAdapter` makes them for the start, when they must not change anything yet: `a` of normal numbers with a standard
/// deviation of 1 / √inputs, so `generator.normal()` divided by the root, and `b` of zeros.
///
/// `adaptedOutput` is the formula above. `mergedWeights` is the one matrix that does the same alone: once trained, an
/// adapter can be put into W, and costs nothing any more.
///
/// For W [[1, 0, 0], [0, 1, 0]], A [[1, 0, 2]], B [[3], [1]] and α 2, the rank is 1, and x = [1, 2, 3] gives
/// W x = [1, 2], A x = [7], B (A x) = [21, 7] and the output [1 + 42, 2 + 14] = [43, 16]. Merged, the weights are
/// [[7, 0, 12], [2, 1, 4]].
///
/// `x.squareRoot()` is the root of a number.
extension FineTuning {
  public static func newAdapter(
    inputs: Int, outputs: Int, rank: Int, alpha: Double, using generator: inout SeededGenerator
  ) throws -> LoRAMatrices {
    try todo()
  }

  public static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
    try todo()
  }

  public static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
    try todo()
  }
}
