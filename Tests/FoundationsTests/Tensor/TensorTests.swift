import Testing

@testable import Foundations

@Suite struct TensorTests {
  @Test func creation() {
    #expect(Tensor(3).shape == [] && Tensor(3).item == 3 && Tensor(3).rank == 0 && Tensor(3).count == 1)
    #expect(Tensor([1, 2, 3]).shape == [3])
    let matrix = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(matrix.shape == [2, 3] && matrix.scalars == [1, 2, 3, 4, 5, 6] && matrix.rank == 2 && matrix.count == 6)
    #expect(Tensor.zeros([2, 2]).scalars == [0, 0, 0, 0] && Tensor.ones([3]).scalars == [1, 1, 1])
    #expect(Tensor(repeating: 7, shape: [1, 2]).scalars == [7, 7])
    #expect(Tensor([Float]()).shape == [0])
    #expect(Tensor([[Float]]()).shape == [0, 0] && Tensor.zeros([2, 0, 3]).scalars == [])
    #expect("\(Tensor([1, 2]))" == "Tensor[2] [1.0, 2.0]")
    #expect("\(Tensor.zeros([9]))".hasSuffix(", …]"))
  }

  @Test func randomTensorsFollowTheirSeed() {
    func draw(_ seed: UInt64) -> (Tensor, Tensor) {
      var generator = SeededGenerator(seed: seed)
      return (
        .normal([100, 100], mean: 3, standardDeviation: 2, using: &generator),
        .uniform([10_000], from: -1, to: 3, using: &generator)
      )
    }
    #expect(draw(1) == draw(1))
    #expect(draw(1).0 != draw(2).0)
    let (normal, uniform) = draw(1)
    #expect(abs(normal.mean().item - 3) < 0.1)
    #expect(abs((normal - 3).squared().mean().item - 4) < 0.3)
    #expect(uniform.scalars.allSatisfy { $0 >= -1 && $0 <= 3 } && abs(uniform.mean().item - 1) < 0.06)
  }

  @Test func subscriptsAreRowMajor() {
    var x = Tensor((0..<24).map { Float($0) }, shape: [2, 3, 4])
    #expect(x[0, 0, 0] == 0 && x[1, 2, 3] == 23 && x[1, 0, 2] == 14)
    x[1, 0, 2] = -1
    #expect(x.scalars[14] == -1 && x.scalars.count { $0 < 0 } == 1)
    #expect(Tensor(5)[] == 5)
  }

  @Test func aMatrixIsIndexedByRowAndColumn() {
    var x = Tensor([[1, 2, 3], [4, 5, 6]])
    let before = x
    #expect(x[0, 2] == 3 && x[1, 0] == 4)
    x[1, 2] = -1
    #expect(x == Tensor([[1, 2, 3], [4, 5, -1]]) && before[1, 2] == 6)
  }

  #if !os(iOS)
    @Test func anIndexOutsideAMatrixStops() async {
      await #expect(processExitsWith: .failure) { _ = Tensor([[1, 2], [3, 4]])[0, 2] }
      await #expect(processExitsWith: .failure) { _ = Tensor([[1, 2], [3, 4]])[-1, 0] }
      await #expect(processExitsWith: .failure) { _ = Tensor([1, 2])[0, 1] }
    }
  #endif

  @Test func aChangedCopyLeavesTheOriginal() {
    let original = Tensor([1, 2, 3])
    var copy = original
    let reshaped = original.reshaped(to: [3, 1])
    copy[1] = 9
    #expect(original == Tensor([1, 2, 3]) && copy == Tensor([1, 9, 3]) && reshaped == Tensor([[1], [2], [3]]))
    var sum = original
    sum += Tensor([1, 1, 1])
    var difference = sum
    difference -= Tensor([1, 1, 1])
    sum.add(sum)
    #expect(original == Tensor([1, 2, 3]) && sum == Tensor([4, 6, 8]) && difference == original)
  }

  @Test func aChangedParameterLeavesEarlierTensors() {
    let start = Tensor([1, 2, 3])
    let parameter = Parameter(start)
    let before = parameter.value
    let product = before * before
    let buffer = parameter.mutableBuffer()
    buffer[0] = 100
    #expect(parameter.value == Tensor([100, 2, 3]))
    #expect(start == Tensor([1, 2, 3]) && before == start)
    // The graph remembers the numbers that it was made from.
    product.sum().backward()
    #expect(parameter.gradient == Tensor([2, 4, 6]))
    parameter.value = Tensor([7, 8, 9])
    #expect(parameter.value == Tensor([7, 8, 9]) && parameter.shape == [3] && parameter.count == 3)
  }

  @Test func aParameterThatNobodySharesIsChangedInPlace() {
    let parameter = Parameter(.zeros([5]))
    let first = parameter.mutableBuffer().pointer
    #expect(parameter.mutableBuffer().pointer == first)
  }

  @Test func aChangedTensorForgetsHowItWasMade() {
    let parameter = Parameter(Tensor([1, 2]))
    var y = parameter.value * 2
    y[0] = 5
    #expect(y.node == nil)
    y.sum().backward()
    #expect(parameter.gradient == nil)
  }

  @Test func equalityIsOfShapeAndNumbers() {
    #expect(Tensor([1, 2]) == Tensor([1, 2]))
    #expect(Tensor([1, 2]) != Tensor([1, 3]))
    #expect(Tensor([1, 2]) != Tensor([[1, 2]]))
    #expect(Tensor([.nan]) != Tensor([.nan]))
    #expect(Tensor([0]) == Tensor([-0.0]))
  }

  @Test func programmersMistakesStop() async {
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2, 3], shape: [2, 2]) }
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2])[2] }
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2]) + Tensor([1, 2, 3]) }
    await #expect(processExitsWith: .failure) { _ = Tensor.ones([2, 3]).matmul(.ones([2, 3])) }
  }
}
