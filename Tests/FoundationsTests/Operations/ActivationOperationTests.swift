import Testing

@testable import Foundations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ActivationOperationTests {
  struct Function: Sendable, CustomTestStringConvertible {
    let name: String
    let ofTensor: @Sendable (Tensor) -> Tensor
    let twin: @Sendable (Double) -> (output: Double, derivative: Double)
    var testDescription: String { name }
  }

  static let everywhere = [
    Function(name: "relu", ofTensor: { $0.relu() }, twin: { Reference.relu($0) }),
    Function(name: "sigmoid", ofTensor: { $0.sigmoid() }, twin: { Reference.sigmoid($0) }),
    Function(name: "tanh", ofTensor: { $0.tanh() }, twin: { Reference.tanh($0) }),
    Function(name: "silu", ofTensor: { $0.silu() }, twin: { Reference.silu($0) }),
    Function(name: "gelu", ofTensor: { $0.gelu() }, twin: { Reference.gelu($0) }),
    Function(name: "exp", ofTensor: { $0.exp() }, twin: { (exp($0), exp($0)) }),
    Function(name: "squared", ofTensor: { $0.squared() }, twin: { ($0 * $0, 2 * $0) }),
  ]
  static let ofPositives = [
    Function(name: "log", ofTensor: { $0.log() }, twin: { (log($0), 1 / $0) }),
    Function(name: "squareRoot", ofTensor: { $0.squareRoot() }, twin: { ($0.squareRoot(), 0.5 / $0.squareRoot()) }),
  ]

  @Test(arguments: everywhere) func agreesWithItsTwin(function: Function) {
    for count in Agreement.sizes {
      check(function, Agreement.random([count], seed: UInt64(count), scale: count > 1 ? 2 : 0.5))
    }
    check(function, Tensor((0...1600).map { Float($0 - 800) / 100 }))
  }

  @Test(arguments: ofPositives) func ofPositivesAgreesWithItsTwin(function: Function) {
    for count in Agreement.sizes {
      var generator = SeededGenerator(seed: UInt64(count))
      check(function, .uniform([count], from: 0.1, to: 10, using: &generator))
    }
  }

  private func check(_ function: Function, _ x: Tensor) {
    let dy = Agreement.random(x.shape, seed: 9)
    let expected = Reference.map(x.doubles, upstream: dy.doubles, function.twin)
    let (y, gradients) = Agreement.differentiate([x], upstream: dy) { function.ofTensor($0[0]) }
    Agreement.expect(y, equals: expected.output, within: 2e-6, function.name)
    Agreement.expect(gradients[0], equals: expected.gradient, within: 2e-6, function.name)
  }

  /// Number by number, not only as a share of the largest: each result within a few float32 steps of its own size.
  @Test(arguments: everywhere) func eachNumberIsRight(function: Function) {
    let x = Tensor((0...4000).map { Float($0 - 2000) / 100 })
    let y = function.ofTensor(x)
    for (input, output) in zip(x.scalars, y.scalars) {
      let x = Double(input)
      var expected = function.twin(x).output
      var steps = 6.0
      if function.name == "gelu" {
        // The twin's 1 + tanh cancels far below zero, even in Double; and an error in the exponential's argument,
        // which grows with the cube of x, counts in full.
        let argument = (8 / Double.pi).squareRoot() * (x + 0.044_715 * x * x * x)
        expected = x * Reference.sigmoid(argument).output
        steps += 4 * abs(argument)
      }
      guard abs(Double(output) - expected) > steps * 6e-8 * abs(expected) + 1e-37 else { continue }
      Issue.record("\(function.name)(\(input)) = \(output), expected \(expected)")
    }
  }

  @Test func exponentialsAtTheEdgesOfFloat() {
    let y = Tensor([0, 1, -1, 88.7, -87.3, 100, -100, 1000, -1000, .infinity, -.infinity]).exp().scalars
    #expect(y[0] == 1 && y[5] == .infinity && y[6] == 0 && y[7] == .infinity && y[8] == 0)
    #expect(y[9] == .infinity && y[10] == 0)
    for (got, x) in [(y[1], 1), (y[2], -1), (y[3], Double(Float(88.7))), (y[4], Double(Float(-87.3)))] {
      #expect(abs(Double(got) / exp(x) - 1) < 3e-7)
    }
  }

  @Test func farFromZeroTheyReachTheirLimits() {
    let x = Tensor([100, -100, 1e6, -1e6, 1e18, -1e18])
    #expect(x.sigmoid() == Tensor([1, 0, 1, 0, 1, 0]))
    #expect(x.tanh() == Tensor([1, -1, 1, -1, 1, -1]))
    #expect(x.silu() == Tensor([100, 0, 1e6, 0, 1e18, 0]))
    #expect(x.gelu() == Tensor([100, 0, 1e6, 0, 1e18, 0]))
    #expect(x.relu() == Tensor([100, 0, 1e6, 0, 1e18, 0]))
    for function in Self.everywhere where ["sigmoid", "tanh", "silu", "gelu", "relu"].contains(function.name) {
      let (_, gradients) = Agreement.differentiate([x], upstream: .ones([6])) { function.ofTensor($0[0]) }
      let flat = ["sigmoid", "tanh"].contains(function.name)
      #expect(gradients[0] == (flat ? .zeros([6]) : Tensor([1, 0, 1, 0, 1, 0])), "\(function.name)")
    }
    #expect(Tensor([.infinity, -.infinity]).sigmoid() == Tensor([1, 0]))
    #expect(Tensor([.infinity, -.infinity]).tanh() == Tensor([1, -1]))
  }

  @Test(arguments: everywhere + ofPositives) func noNumberInNoNumberOut(function: Function) {
    for count in [1, 7, 16, 33] {
      for place in [0, count - 1] {
        var x = Tensor.ones([count])
        x[place] = .nan
        let y = function.ofTensor(x)
        for i in 0..<count { #expect(y[i].isNaN == (i == place), "\(function.name), \(i) of \(count): \(y[i])") }
      }
    }
  }

  @Test func logarithmAndRootOutsideTheirRange() {
    let logarithms = Tensor([0, -1, .infinity]).log()
    #expect(logarithms[0] == -.infinity && logarithms[1].isNaN && logarithms[2] == .infinity)
    let roots = Tensor([0, -1, .infinity]).squareRoot()
    #expect(roots[0] == 0 && roots[1].isNaN && roots[2] == .infinity)
  }

  @Test(arguments: Agreement.sizes) func swiGLUAgreesWithItsTwin(count: Int) {
    let gate = Agreement.random([3, count], seed: 1, scale: 3)
    let value = Agreement.random([3, count], seed: 2)
    let dy = Agreement.random([3, count], seed: 3)
    let twin = Reference.swiGLU(gate: gate.doubles, up: value.doubles)
    let expected = twin.pullback(dy.doubles)
    let (y, gradients) = Agreement.differentiate([gate, value], upstream: dy) { swiGLU(gate: $0[0], value: $0[1]) }
    Agreement.expect(y, equals: twin.output, within: 2e-6)
    Agreement.expect(gradients[0], equals: expected.gate, within: 2e-6)
    Agreement.expect(gradients[1], equals: expected.up, within: 2e-6)
    var spoilt = gate
    spoilt[1, count - 1] = .nan
    #expect(swiGLU(gate: spoilt, value: value)[1, count - 1].isNaN)
    #expect(swiGLU(gate: value, value: spoilt)[1, count - 1].isNaN)
  }
}
