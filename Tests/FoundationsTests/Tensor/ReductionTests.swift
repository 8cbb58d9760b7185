import Testing

@testable import Foundations

@Suite struct ReductionTests {
  @Test func handComputed() {
    let x = Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(x.sum() == Tensor(21) && x.mean() == Tensor(3.5))
    #expect(x.sum(along: 0) == Tensor([5, 7, 9]) && x.sum(along: 1) == Tensor([6, 15]))
    #expect(x.sum(along: -1, keepingDimension: true) == Tensor([[6], [15]]))
    #expect(x.mean(along: 0) == Tensor([2.5, 3.5, 4.5]) && x.mean(along: -1) == Tensor([2, 5]))
    #expect(x.mean(along: 0, keepingDimension: true).shape == [1, 3])
    #expect(x.max() == 6 && Tensor([-3, -1, -2]).max() == -1)
    #expect(Tensor.zeros([0]).sum() == Tensor(0) && Tensor.zeros([0]).max() == -.infinity)
  }

  /// Lengths around the vector, the 512 numbers that are added in float32, and the 16,384 of one task.
  @Test(arguments: [1, 7, 16, 17, 511, 513, 16_383, 16_384, 16_385, 40_001]) func sumsOfManyNumbers(count: Int) {
    let x = Agreement.random([count], seed: 1, mean: 1)
    let exact = x.doubles.reduce(0, +)
    #expect(abs(Double(x.sum().item) - exact) < 2e-7 * exact)
    #expect(abs(Double(x.mean().item) - exact / Double(count)) < 4e-7)
    let (_, gradients) = Agreement.differentiate([x], upstream: Tensor(3)) { $0[0].sum() }
    #expect(gradients[0] == Tensor(repeating: 3, shape: [count]))
  }

  @Test(arguments: [[5], [1, 7], [7, 1], [33, 17], [3, 65, 5], [2, 3, 4, 16], [130, 65]])
  func sumsAlongEachDimension(shape: [Int]) {
    let x = Agreement.random(shape, seed: 1)
    for axis in shape.indices {
      let inner = shape[(axis + 1)...].reduce(1, *)
      var expected = [Double](repeating: 0, count: x.count / shape[axis])
      for place in 0..<x.count {
        expected[place / (inner * shape[axis]) * inner + place % inner] += x.doubles[place]
      }
      var reduced = shape
      reduced.remove(at: axis)
      let dy = Agreement.random(reduced, seed: 2)
      let (sum, gradients) = Agreement.differentiate([x], upstream: dy) { $0[0].sum(along: axis) }
      #expect(sum.shape == reduced)
      Agreement.expect(sum, equals: expected, within: 2e-6, "\(shape) along \(axis)")
      #expect(
        gradients[0].scalars == (0..<x.count).map { dy.scalars[$0 / (inner * shape[axis]) * inner + $0 % inner] })
      let mean = x.mean(along: axis - shape.count, keepingDimension: true)
      Agreement.expect(mean, equals: expected.map { $0 / Double(shape[axis]) }, within: 2e-6)
      #expect(mean.rank == shape.count)
    }
  }

  @Test func gradientsOfMeans() {
    let x = Parameter(Agreement.random([3, 4], seed: 1))
    #expect(gradientError(of: [x]) { x.value.mean() * 5 } < 2e-3)
    #expect(gradientError(of: [x]) { x.value.mean(along: 0).squared().sum() } < 2e-3)
    #expect(
      gradientError(of: [x]) { (x.value - x.value.mean(along: 1, keepingDimension: true)).squared().sum() } < 2e-3)
  }

  @Test func maximaAndTheirPlaces() {
    #expect(Tensor([[1, 5, 5], [7, 2, 3], [-1, -1, -1]]).indicesOfMaxima() == [1, 0, 0])
    #expect(Tensor([3, 9, 4]).indicesOfMaxima() == [1])
    #expect(Tensor.zeros([2, 0]).indicesOfMaxima() == [])
    for place in [0, 1, 2] {
      var x = Tensor([1, 2, 3])
      x[place] = .nan
      #expect(x.max().isNaN && x.sum().item.isNaN && x.mean().item.isNaN && x.sum(along: 0).item.isNaN)
    }
  }
}
