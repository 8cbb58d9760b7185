import Testing

@testable import Foundations

@Suite struct BackwardTests {
  @Test func handComputedGradients() {
    let x = Parameter(Tensor([[1, 2], [3, 4]]))
    let weight = Parameter(Tensor([[5], [6]]))
    let loss = x.value.matmul(weight.value).squared().sum()  // (5 + 12)² + (15 + 24)²
    #expect(loss.item == 1810)
    loss.backward()
    #expect(x.gradient == Tensor([[170, 204], [390, 468]]))
    #expect(weight.gradient == Tensor([[268], [380]]))
  }

  @Test func aNodeUsedTwice() {
    let x = Parameter(Tensor(3))
    let y = x.value * x.value  // 9
    (y * y + y).backward()  // x⁴ + x²
    #expect(x.gradient == Tensor(114))  // 4·27 + 2·3
    let z = Parameter(Tensor([1, 2]))
    (z.value + z.value).sum().backward()
    #expect(z.gradient == Tensor([2, 2]))
    z.clearGradient()
    z.value.matmulWithItself().sum().backward()
    #expect(z.gradient == Tensor([6, 6]))
  }

  /// Paths of different lengths meet again: a node's gradient has to be complete before it is passed on.
  @Test func diamonds() {
    let x = Parameter(Tensor(2))
    var y = x.value
    for _ in 0..<10 {
      let short = y * 2
      let long = ((y + 1) - 1) * 3
      y = (short + long) * 0.5
    }
    y.backward()
    #expect(x.gradient?.item == Float(9536.743164))  // 2.5¹⁰
  }

  /// 2⁶⁰ paths, but only 60 nodes.
  @Test func eachNodeIsVisitedOnce() {
    let x = Parameter(Tensor(1))
    var y = x.value
    for _ in 0..<60 { y = y + y }
    y.backward()
    #expect(x.gradient?.item == 0x1p60)
  }

  @Test func gradientsAddUpOverMicroBatches() {
    let weight = Parameter(Agreement.random([3, 4], seed: 1))
    let x = Agreement.random([6, 4], seed: 2)
    for half in [x.slice(0..<3), x.slice(3..<6)] { linear(half, weight: weight.value).squared().sum().backward() }
    let inParts = weight.gradient!
    weight.clearGradient()
    #expect(weight.gradient == nil)
    linear(x, weight: weight.value).squared().sum().backward()
    #expect(Reference.relativeError(inParts.doubles, weight.gradient!.doubles) < 1e-6)
  }

  /// A gradient that someone holds does not change under them.
  @Test func aGradientReadEarlierKeepsItsNumbers() {
    let x = Parameter(Tensor([1, 2]))
    (x.value * 3).sum().backward()
    let first = x.gradient!
    (x.value * 3).sum().backward()
    #expect(first == Tensor([3, 3]) && x.gradient == Tensor([6, 6]))
    // And where a kernel adds in place.
    let second = x.gradient!
    x.value.squared().sum().backward()
    #expect(second == Tensor([6, 6]) && x.gradient == Tensor([8, 10]))
    // Two parameters that received one and the same tensor.
    let (a, b) = (Parameter(Tensor([1])), Parameter(Tensor([1])))
    (a.value + b.value).sum().backward()
    (a.value * 5).sum().backward()
    #expect(a.gradient == Tensor([6]) && b.gradient == Tensor([1]))
  }

  @Test func frozenParametersAreConstants() {
    let (frozen, free) = (Parameter(Tensor([2])), Parameter(Tensor([3])))
    frozen.isTrainable = false
    #expect(frozen.value.node == nil && (frozen.value * 2).node == nil)
    (frozen.value * free.value).sum().backward()
    #expect(frozen.gradient == nil && free.gradient == Tensor([2]))
    frozen.isTrainable = true
    (frozen.value * free.value).sum().backward()
    #expect(frozen.gradient == Tensor([3]) && free.gradient == Tensor([4]))
  }

  @Test func everyOperationLetsConstantsBe() {
    let x = Parameter(Agreement.random([2, 4], seed: 1))
    let weight = Agreement.random([4, 4], seed: 2)
    let vector = Agreement.random([4], seed: 3)
    let y = linear(x.value, weight: weight, bias: vector).matmul(weight) * vector / vector - vector
    let z = layerNorm(rmsNorm(y, weight: vector), weight: vector, bias: vector)
    let gated = swiGLU(gate: z, value: Agreement.random([2, 4], seed: 4)).reshaped(to: [1, 2, 4])
    let constant = Agreement.random([1, 2, 4], seed: 5)
    attention(query: gated, key: constant, value: constant, headCount: 2, isCausal: true).sum().backward()
    #expect(x.gradient?.scalars.allSatisfy(\.isFinite) == true && x.gradient?.shape == [2, 4])
  }

  @Test func withoutGradientsNothingIsRemembered() throws {
    let x = Parameter(Agreement.random([1, 4], seed: 1))
    withoutGradients {
      #expect((x.value * x.value).node == nil && x.value.softmax().node == nil)
      #expect(x.value.sum(along: 0).node == nil && x.value.reshaped(to: [4]).node == nil)
      #expect(crossEntropy(x.value, [1]).node == nil)
      (x.value * 2).sum().backward()
    }
    #expect(x.gradient == nil)
    #expect((x.value * 2).node != nil && x.value.detached.node == nil)
    struct Failure: Error {}
    #expect(throws: Failure.self) { try withoutGradients { throw Failure() } }
    #expect((x.value * 2).node != nil)
  }

  @Test func gradientsAreLetGoOnTheWay() {
    let x = Parameter(Tensor([1, 2]))
    let middle = x.value * 2
    let loss = middle.squared().sum()
    loss.backward()
    #expect(middle.node?.gradient == nil && middle.node?.inputs.isEmpty == true)
    #expect(loss.node?.gradient == nil && loss.node?.inputs.isEmpty == true)
    #expect(x.gradient == Tensor([8, 16]))
  }

  @Test func aGraphCanBeGoneThroughOnce() async {
    await #expect(processExitsWith: .failure) {
      let x = Parameter(Tensor([1, 2]))
      let trunk = x.value * 2
      trunk.sum().backward()
      trunk.squared().sum().backward()
    }
    await #expect(processExitsWith: .failure) { Parameter(Tensor([1, 2])).value.backward() }
  }

  @Test func backwardFromAParameterOrAConstant() {
    let x = Parameter(Tensor(3))
    x.value.backward()
    x.value.backward()
    Tensor(3).backward()
    #expect(x.gradient == Tensor(2))
  }

  /// Whoever forgets a pullback's share must be told so: the check itself is checked.
  @Test func gradientErrorSeesAWrongPullback() {
    let x = Parameter(Agreement.random([5], seed: 1))
    func wrongSquare(_ x: Tensor) -> Tensor {
      let y = x.detached
      return (y * y).remembering([x]) { upstream, inputs in inputs[0]?.receive(upstream * y) }
    }
    #expect(gradientError(of: [x]) { x.value.squared().sum() } < 2e-3)
    #expect(gradientError(of: [x]) { wrongSquare(x.value).sum() } > 0.4)
  }
}

extension Tensor {
  /// x xᵀ of a vector, summed up by whoever asks.
  fileprivate func matmulWithItself() -> Tensor { reshaped(to: [count, 1]).matmul(reshaped(to: [1, count])) }
}
