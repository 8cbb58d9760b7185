import Testing

@testable import Foundations

@Suite struct ArithmeticTests {
  struct Operation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ofTensors: @Sendable (Tensor, Tensor) -> Tensor
    let ofNumbers: @Sendable (Double, Double) -> Double
    /// The derivatives for x and for y.
    let slopes: @Sendable (Double, Double) -> (Double, Double)
  }

  static let operations = [
    Operation(testDescription: "+", ofTensors: { $0 + $1 }, ofNumbers: { $0 + $1 }, slopes: { _, _ in (1, 1) }),
    Operation(testDescription: "−", ofTensors: { $0 - $1 }, ofNumbers: { $0 - $1 }, slopes: { _, _ in (1, -1) }),
    Operation(testDescription: "×", ofTensors: { $0 * $1 }, ofNumbers: { $0 * $1 }, slopes: { ($1, $0) }),
    Operation(
      testDescription: "÷", ofTensors: { $0 / $1 }, ofNumbers: { $0 / $1 }, slopes: { (1 / $1, -$0 / ($1 * $1)) }),
  ]

  /// Every pair of shapes whose dimensions are 1, missing or those of [2, 3, 17], and some larger.
  static let pairs: [([Int], [Int])] = {
    var shapes: [[Int]] = [[]]
    for c in [1, 17] {
      shapes.append([c])
      for b in [1, 3] {
        shapes.append([b, c])
        for a in [1, 2] { shapes.append([a, b, c]) }
      }
    }
    return shapes.flatMap { x in shapes.map { (x, $0) } }
      + [
        ([65, 130], [130]), ([33, 1], [1, 65]), ([7, 33], [7, 1]), ([4, 1, 5, 1], [3, 1, 16]), ([0, 3], [3]),
        ([2, 0], [1]),
      ]
  }()

  @Test(arguments: operations) func broadcastingAgreesWithALoop(operation: Operation) {
    for (shapeX, shapeY) in Self.pairs {
      let shape = broadcastShape(shapeX, shapeY)
      // Positive numbers, so that no sum cancels and the relative error is that of the arithmetic.
      var generator = SeededGenerator(seed: 1)
      let x = Tensor.uniform(shapeX, from: 0.5, to: 2, using: &generator)
      let y = Tensor.uniform(shapeY, from: 0.5, to: 2, using: &generator)
      let dz = Tensor.uniform(shape, from: 0.5, to: 2, using: &generator)
      var expected: [Double] = []
      var dx = [Double](repeating: 0, count: x.count)
      var dy = [Double](repeating: 0, count: y.count)
      for place in 0..<dz.count {
        let (i, j) = (source(place, shape, shapeX), source(place, shape, shapeY))
        let (a, b) = (Double(x.scalars[i]), Double(y.scalars[j]))
        expected.append(operation.ofNumbers(a, b))
        let slopes = operation.slopes(a, b)
        dx[i] += slopes.0 * Double(dz.scalars[place])
        dy[j] += slopes.1 * Double(dz.scalars[place])
      }
      let (z, gradients) = Agreement.differentiate([x, y], upstream: dz) { operation.ofTensors($0[0], $0[1]) }
      #expect(z.shape == shape && gradients.map(\.shape) == [shapeX, shapeY])
      Agreement.expect(z, equals: expected, within: 2e-7, "\(shapeX) \(operation.testDescription) \(shapeY)")
      Agreement.expect(gradients[0], equals: dx, "\(shapeX) \(operation.testDescription) \(shapeY)")
      Agreement.expect(gradients[1], equals: dy, "\(shapeX) \(operation.testDescription) \(shapeY)")
    }
  }

  private func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int] {
    let rank = max(a.count, b.count)
    let a = [Int](repeating: 1, count: rank - a.count) + a
    let b = [Int](repeating: 1, count: rank - b.count) + b
    return zip(a, b).map { $0 == 1 ? $1 : $0 }
  }

  /// The place in an operand of shape `from` that the place in the result takes its number from.
  private func source(_ place: Int, _ shape: [Int], _ from: [Int]) -> Int {
    var (rest, place, step) = (place, 0, 1)
    for dimension in stride(from: shape.count - 1, through: 0, by: -1) {
      let index = rest % shape[dimension]
      rest /= shape[dimension]
      let own = dimension - (shape.count - from.count)
      guard own >= 0 else { continue }
      if from[own] != 1 { place += index * step }
      step *= from[own]
    }
    return place
  }

  @Test func numbersOnEitherSide() {
    let x = Tensor([1, 2, 4])
    #expect(x + 1 == Tensor([2, 3, 5]) && 1 + x == Tensor([2, 3, 5]))
    #expect(x - 1 == Tensor([0, 1, 3]) && 1 - x == Tensor([0, -1, -3]))
    #expect(x * 3 == Tensor([3, 6, 12]) && 3 * x == Tensor([3, 6, 12]))
    #expect(x / 2 == Tensor([0.5, 1, 2]) && 4 / x == Tensor([4, 2, 1]))
    #expect(-x == Tensor([-1, -2, -4]))
    let parameter = Parameter(x)
    #expect(
      gradientError(of: [parameter]) {
        let x = parameter.value
        return ((2 - x) * x / 3 + 4 / x + (-x) * 5 - 1).sum()
      } < 2e-3)
  }

  @Test func whatIsNotFiniteFollowsTheRules() {
    let x = Tensor([.nan, .infinity, -.infinity, 1])
    let y = Tensor([1, .infinity, .infinity, 0])
    #expect((x + y).scalars.map(\.isNaN) == [true, false, true, false])
    #expect((x * y).scalars.map(\.isNaN) == [true, false, false, false])
    #expect((x / y).scalars.map(\.isNaN) == [true, true, true, false])
    #expect((x / y)[3] == .infinity && (x + Tensor(1))[0].isNaN)
  }
}
