import Foundations
import Presentation

/// Two moons with a target of -1 or 1 for each point, for networks that answer with one number.
///
///     let loss = moons.loss(of: network)
///     loss.backward()
struct Moons {
  let points: LabelledPoints
  /// [points, 2] and [points, 1]
  let inputs: Tensor
  let targets: Tensor

  init(_ points: LabelledPoints) {
    self.points = points
    inputs = points.inputs
    targets = Tensor(points.labels.map { $0 == 0 ? -1 : 1 }, shape: [points.count, 1])
  }

  init(_ count: Int, noise: Double, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    self.init(LabelledPoints.twoMoons(count, noise: noise, using: &generator))
  }

  /// The mean of (tanh(network) - target)²: 0 when every answer is right and sure, 4 when every answer is wrong and sure.
  func loss(of network: MLP) -> Tensor { (network(inputs).tanh() - targets).squared().mean() }

  /// The loss as a number, when no gradient is wanted.
  func loss(over network: MLP) -> Double { withoutGradients { Double(loss(of: network).item) } }

  /// The share of points on the right side of 0, from 0 to 1.
  func accuracy(of network: MLP) -> Double {
    let answers = withoutGradients { network(inputs).scalars }
    return Double(zip(answers, targets.scalars).count { $0 * $1 > 0 }) / Double(points.count)
  }

  /// The points at `indices`.
  func part(_ indices: some Sequence<Int>) -> Moons {
    let indices = Array(indices)
    return Moons(LabelledPoints(indices.map { points.points[$0] }, labels: indices.map { points.labels[$0] }))
  }

  /// The points of each class, to be drawn.
  var series: [ChartSeries] {
    ["upper moon", "lower moon"].enumerated().map { label, name in
      ChartSeries(
        name, points: zip(points.points, points.labels).filter { $0.1 == label }.map { ($0.0[0], $0.0[1]) })
    }
  }

  /// The network of this lesson: 2 inputs, twice 16 neurons, 1 output, 337 parameters.
  static func network(seed: UInt64) -> MLP {
    var generator = SeededGenerator(seed: seed, stream: 1)
    return MLP([2, 16, 16, 1], activation: .tanh, using: &generator)
  }
}
