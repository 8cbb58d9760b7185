import Testing

@testable import Foundations

/// Holds an operation of the engine, forward and gradients, against its Double twin.
///
///     let x = Agreement.random([3, 7], seed: 1)
///     let (y, gradients) = Agreement.differentiate([x], upstream: dy) { $0[0].softmax() }
///     Agreement.expect(y, equals: twin.output)
///     Agreement.expect(gradients[0], equals: twin.pullback(dy.doubles))
///
/// The measure is `Reference.relativeError`: the largest difference as a share of the largest magnitude in the
/// tensor. float32 has a relative step of 1.2e-7, so 1e-5 leaves room for sums of some hundred terms and for little
/// else.
enum Agreement {
  /// Sizes around the vector (16), the tile (6 × 16 or 12 × 32) and the packing by four.
  static let sizes = [1, 7, 16, 17, 33, 65, 130]

  static func random(_ shape: [Int], seed: UInt64, mean: Float = 0, scale: Float = 1) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    return .normal(shape, mean: mean, standardDeviation: scale, using: &generator)
  }

  /// The output, and the gradient of each input when the output's gradient is `upstream`.
  ///
  /// The graph is made and gone through twice, since the second time gradients are added in place by other code: what
  /// comes back is half of the sum.
  static func differentiate(
    _ inputs: [Tensor], upstream: Tensor, _ operation: ([Tensor]) -> Tensor
  ) -> (output: Tensor, gradients: [Tensor]) {
    let parameters = inputs.map { Parameter($0) }
    var output = Tensor(0)
    for _ in 0..<2 {
      output = operation(parameters.map(\.value))
      (output * upstream).sum().backward()
    }
    return (
      output.detached,
      parameters.map { parameter in (parameter.gradient ?? .zeros(parameter.shape)) * 0.5 }
    )
  }

  static func expect(
    _ tensor: Tensor, equals expected: [Double], within tolerance: Double = 1e-5,
    _ comment: @autoclosure () -> String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard tensor.count == expected.count else {
      Issue.record("\(tensor.count) numbers, expected \(expected.count)", sourceLocation: sourceLocation)
      return
    }
    let error = Reference.relativeError(tensor.doubles, expected)
    #expect(
      error <= tolerance, "\(comment()): got \(tensor.scalars.prefix(4)), expected \(expected.prefix(4))",
      sourceLocation: sourceLocation)
  }
}

extension Tensor {
  var doubles: [Double] { scalars.map { Double($0) } }
  var hasOnlyNaN: Bool { scalars.allSatisfy(\.isNaN) }
  var hasNaN: Bool { scalars.contains(where: \.isNaN) }
}

extension Reference {
  /// What a function of one number does to a whole array, and to the gradient of its result.
  static func map(
    _ x: [Double], upstream: [Double], _ function: (Double) -> (output: Double, derivative: Double)
  ) -> (output: [Double], gradient: [Double]) {
    (x.map { function($0).output }, zip(x, upstream).map { function($0).derivative * $1 })
  }
}
