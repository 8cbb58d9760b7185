/// Sums, means and extremes, of everything or along one dimension.
extension Tensor {
  /// The sum of all numbers, of shape [].
  public func sum() -> Tensor {
    let shape = shape
    return Tensor(Float(Elementwise.sum(buffer))).remembering([self]) { upstream, inputs in
      inputs[0]?.receive(Tensor(repeating: upstream.item, shape: shape))
    }
  }

  /// The mean of all numbers, of shape [].
  public func mean() -> Tensor { sum() / Float(count) }

  /// The sum along `dimension`, which disappears, or stays with size 1 if `keepingDimension`.
  public func sum(along dimension: Int, keepingDimension: Bool = false) -> Tensor {
    let axis = axis(dimension)
    var kept = shape
    kept[axis] = 1
    let full = shape
    let result = summed(to: kept).remembering([self]) { upstream, inputs in
      inputs[0]?.receive(Tensor.zeros(full) + upstream)
    }
    return keepingDimension ? result : result.reshaped(to: Array(shape[..<axis] + shape[(axis + 1)...]))
  }

  /// The mean along `dimension`.
  public func mean(along dimension: Int, keepingDimension: Bool = false) -> Tensor {
    sum(along: dimension, keepingDimension: keepingDimension) / Float(shape[axis(dimension)])
  }

  /// The largest number; NaN if there is one, −∞ if there are no numbers.
  public func max() -> Float { scalars.reduce(-.infinity) { $0.isNaN || $0 >= $1 ? $0 : $1 } }

  /// For each row of the last dimension, the place of its largest number; of equals, the first.
  public func indicesOfMaxima() -> [Int] {
    let width = shape.last ?? 1
    let scalars = scalars
    return (0..<(width == 0 ? 0 : count / width)).map { row in
      var best = 0
      for i in 1..<Swift.max(1, width) where scalars[row * width + i] > scalars[row * width + best] { best = i }
      return best
    }
  }
}
