import Foundations
import Testing

/// What the tests of the twins share: seeded inputs, and a pullback held against finite differences.
///
///     let x = GradientCheck.normals(12, seed: 1)
///     GradientCheck.expect(pullback(dy), isGradientOf: { GradientCheck.dot(Reference.…($0).output, dy) }, at: x)
///
/// The dot product with a fixed, random `dy` turns an output of many numbers into one loss whose gradient with
/// respect to the output is `dy`.
enum GradientCheck {
  static func normals(_ count: Int, seed: UInt64, mean: Double = 0) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in mean + generator.normal() }
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count)
    return zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  static func expect(
    _ gradient: [Double], isGradientOf loss: ([Double]) -> Double, at x: [Double], tolerance: Double = 1e-6,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let measured = Reference.finiteDifference(of: loss, at: x)
    let error = Reference.relativeError(gradient, measured)
    #expect(
      error < tolerance, "derived \(gradient.prefix(6)), measured \(measured.prefix(6))", sourceLocation: sourceLocation
    )
  }

  static func expect(
    _ values: [Double], equals expected: [Double], within tolerance: Double = 1e-12,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard values.count == expected.count else {
      Issue.record("\(values.count) elements, expected \(expected.count)", sourceLocation: sourceLocation)
      return
    }
    let error = Reference.relativeError(values, expected)
    #expect(
      error <= tolerance, "got \(values.prefix(6)), expected \(expected.prefix(6))", sourceLocation: sourceLocation)
  }
}
