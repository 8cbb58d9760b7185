/// Points with a class each: what the first experiments learn from.
///
///     var generator = SeededGenerator(seed: 1)
///     let moons = LabelledPoints.twoMoons(200, noise: 0.15, using: &generator)
///     let loss = crossEntropy(model(moons.inputs), moons.targets)
public struct LabelledPoints: Equatable, Sendable {
  /// The coordinates of each point, all of one length.
  public let points: [[Double]]
  /// The class of each point, from 0.
  public let labels: [Int]

  public init(_ points: [[Double]], labels: [Int]) {
    precondition(points.count == labels.count, "\(points.count) points cannot have \(labels.count) labels")
    self.points = points
    self.labels = labels
  }

  public var count: Int { points.count }

  /// The points as a model takes them, [count, coordinates].
  public var inputs: Tensor { Tensor(points.map { $0.map(Float.init) }) }

  /// The labels as a loss takes them.
  public var targets: [Int32] { labels.map(Int32.init) }

  /// The points at `range` only.
  public subscript(range: Range<Int>) -> LabelledPoints {
    LabelledPoints(Array(points[range]), labels: Array(labels[range]))
  }

  /// The share of points, from 0 to 1, whose label is the class with the largest of its row's `scores`
  /// [count, classes].
  public func accuracy(of scores: Tensor) -> Double {
    let guesses = scores.indicesOfMaxima()
    precondition(guesses.count == count, "scores of shape \(scores.shape) for \(count) points")
    return Double(zip(guesses, labels).count { $0 == $1 }) / Double(max(1, count))
  }
}

extension LabelledPoints {
  /// Two half circles that reach into each other, which no straight line separates.
  ///
  ///     class 0: (cos t, sin t)          class 1: (1 − cos t, ½ − sin t)          0 ≤ t ≤ π
  ///
  /// Classes alternate, so any part of the set has as many of one as of the other.
  /// - Parameter noise: The standard deviation of what is added to every coordinate.
  public static func twoMoons(_ count: Int, noise: Double, using generator: inout SeededGenerator) -> LabelledPoints {
    let labels = (0..<count).map { $0 % 2 }
    let points = labels.map { label in
      let angle = Double.pi * generator.uniform()
      let (x, y) = (cosine(angle), sine(angle))
      return (label == 0 ? [x, y] : [1 - x, 0.5 - y]).map { $0 + noise * generator.normal() }
    }
    return LabelledPoints(points, labels: labels)
  }

  /// Clouds of points around `centres`, one class each, by turns.
  /// - Parameter deviation: The standard deviation of every coordinate around its centre.
  public static func blobs(
    _ count: Int, around centres: [[Double]], deviation: Double, using generator: inout SeededGenerator
  ) -> LabelledPoints {
    precondition(!centres.isEmpty, "blobs need at least one centre")
    let labels = (0..<count).map { $0 % centres.count }
    let points = labels.map { label in centres[label].map { $0 + deviation * generator.normal() } }
    return LabelledPoints(points, labels: labels)
  }
}
