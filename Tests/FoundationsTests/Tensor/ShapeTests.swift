import Testing

@testable import Foundations

@Suite struct ShapeTests {
  private func counting(_ shape: [Int]) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map { Float($0) }, shape: shape)
  }

  @Test func reshape() {
    let x = counting([2, 6])
    #expect(x.reshaped(to: [3, 4]).shape == [3, 4] && x.reshaped(to: [3, 4]).scalars == x.scalars)
    #expect(x.reshaped(to: [3, -1]).shape == [3, 4] && x.reshaped(to: [-1]).shape == [12])
    #expect(x.reshaped(to: [2, -1, 3]).shape == [2, 2, 3] && Tensor(5).reshaped(to: [1, -1]).shape == [1, 1])
    #expect(Tensor.zeros([0, 3]).reshaped(to: [-1, 3]).shape == [0, 3])
    let dy = Agreement.random([4, 3], seed: 1)
    let (_, gradients) = Agreement.differentiate([x], upstream: dy) { $0[0].reshaped(to: [4, -1]) }
    #expect(gradients[0] == dy.reshaped(to: [2, 6]))
  }

  @Test func impossibleShapesStop() async {
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2, 3]).reshaped(to: [2, -1]) }
    await #expect(processExitsWith: .failure) { _ = Tensor([1, 2, 3, 4]).reshaped(to: [-1, -1]) }
  }

  @Test(arguments: [[1, 1], [1, 7], [7, 1], [33, 17], [65, 130], [3, 16, 5], [2, 3, 4, 33]])
  func transpose(shape: [Int]) {
    let x = counting(shape)
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    let expected = (0..<x.count).map { place in
      let (item, rest) = place.quotientAndRemainder(dividingBy: rows * columns)
      return x.scalars[item * rows * columns + rest % rows * columns + rest / rows]
    }
    #expect(x.transposed().shape == shape.dropLast(2) + [columns, rows])
    #expect(x.transposed().scalars == expected)
    let dy = Agreement.random(shape.dropLast(2) + [columns, rows], seed: 1)
    let (_, gradients) = Agreement.differentiate([x], upstream: dy) { $0[0].transposed() }
    #expect(gradients[0] == dy.transposed())
  }

  @Test func transposeOfNothing() { #expect(Tensor.zeros([0, 3]).transposed().shape == [3, 0]) }

  @Test func slices() {
    let x = counting([3, 4, 5])
    for dimension in [0, 1, 2, -1, -3] {
      let axis = (dimension + 3) % 3
      for range in [0..<1, 1..<3, 0..<3, 2..<2] {
        let y = x.slice(range, along: dimension)
        var shape = x.shape
        shape[axis] = range.count
        #expect(y.shape == shape)
        var inside = [Float](repeating: 0, count: 60)
        var expected: [Float] = []
        for place in 0..<60 where range.contains([place / 20, place / 5 % 4, place % 5][axis]) {
          expected.append(Float(place))
          inside[place] = 1
        }
        #expect(y.scalars == expected)
        let (_, gradients) = Agreement.differentiate([x], upstream: .ones(shape)) {
          $0[0].slice(range, along: dimension)
        }
        #expect(gradients[0].scalars == inside)
      }
    }
    #expect(x.slice(1..<2) == x.slice(1..<2, along: 0))
  }

  @Test func overlappingSlicesAddTheirGradients() {
    let x = Parameter(counting([5]))
    (x.value.slice(0..<3).sum() + x.value.slice(2..<5).sum() * 10).backward()
    #expect(x.gradient == Tensor([1, 1, 11, 10, 10]))
  }

  @Test func concatenationIsUndoneBySlices() {
    for axis in [0, 1, 2, -1] {
      let place = (axis + 3) % 3
      let parts = [1, 3, 0, 2].enumerated().map { index, length in
        var shape = [2, 3, 4]
        shape[place] = length
        return Agreement.random(shape, seed: UInt64(index))
      }
      var shape = [2, 3, 4]
      shape[place] = 6
      let dy = Agreement.random(shape, seed: 9)
      let (y, gradients) = Agreement.differentiate(parts, upstream: dy) { .concatenated($0, along: axis) }
      #expect(y.shape == shape)
      var start = 0
      for (part, gradient) in zip(parts, gradients) {
        let range = start..<start + part.shape[place]
        #expect(y.slice(range, along: axis) == part && gradient == dy.slice(range, along: axis))
        start = range.upperBound
      }
    }
    #expect(Tensor.concatenated([Tensor([[1, 2]]), Tensor([[3, 4]])]) == Tensor([[1, 2], [3, 4]]))
    #expect(Tensor.concatenated([Tensor([[1, 2]]), Tensor([[3]])], along: 1) == Tensor([[1, 2, 3]]))
  }

  @Test func theSameTensorConcatenatedTwice() {
    let x = Parameter(Tensor([1, 2]))
    (Tensor.concatenated([x.value, x.value]) * Tensor([1, 2, 3, 4])).sum().backward()
    #expect(x.gradient == Tensor([4, 6]))
  }
}
