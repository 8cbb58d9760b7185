import Foundations

/// The training loop of section 4, with its choices left open: which examples a step looks at, which optimizer moves the
/// parameters, and how far.
///
///     var training = Training(network, moons, SGD(network.namedParameters), batchSize: 16, seed: 1)
///     for _ in 1...200 { training.step(rate: 0.3) }
struct Training {
  let network: MLP
  let moons: Moons
  let optimizer: any Optimizer
  let batchSize: Int
  private var generator: SeededGenerator
  /// What is left of the current pass over the data, in random order.
  private var waiting: [Int] = []

  init(_ network: MLP, _ moons: Moons, _ optimizer: any Optimizer, batchSize: Int, seed: UInt64) {
    self.network = network
    self.moons = moons
    self.optimizer = optimizer
    self.batchSize = batchSize
    generator = SeededGenerator(seed: seed, stream: 2)
  }

  /// One step with learning rate `rate`, on examples that no step has seen in this pass over the data. Returns the batch's
  /// loss before the step.
  @discardableResult
  mutating func step(rate: Double) -> Double {
    let loss = nextBatch().loss(of: network)
    loss.backward()
    optimizer.step(learningRate: Float(rate), gradientScale: 1)
    network.clearGradients()
    return Double(loss.item)
  }

  private mutating func nextBatch() -> Moons {
    if batchSize >= moons.points.count { return moons }
    if waiting.count < batchSize {
      waiting = Array(0..<moons.points.count)
      generator.shuffle(&waiting)
    }
    defer { waiting.removeLast(batchSize) }
    return moons.part(waiting.suffix(batchSize))
  }
}
