import Foundations

/// A training run as small as one can be: three weights, ten examples, Adam with a falling learning rate.
///
///     var trainer = ToyTrainer(seed: 7)
///     trainer.train(steps: 5)
///     trainer.weights, trainer.step, trainer.pass, trainer.position
///
/// The data and the settings come from the seed. What changes while it trains are the six properties below, and nothing
/// else.
public struct ToyTrainer: Equatable, Sendable {
  public var weights = [0.0, 0.0, 0.0]
  /// Adam's running mean of the gradients, one for each weight.
  public var firstMoment = [0.0, 0.0, 0.0]
  /// Adam's running mean of their squares.
  public var secondMoment = [0.0, 0.0, 0.0]
  /// How many steps the optimizer has taken: it corrects the moments by it, and the learning rate falls with it.
  public var step = 0
  /// How many times all the examples have been read. Each pass has an order of its own.
  public var pass = 0
  /// How many examples of this pass have been read.
  public var position = 0

  private let seed: UInt64
  private let inputs: [[Double]]
  private let targets: [Double]

  public init(seed: UInt64) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let truth = (0..<3).map { _ in generator.normal() }
    inputs = (0..<10).map { _ in (0..<3).map { _ in generator.normal() } }
    targets = inputs.map { x in
      var sum = 0.3 * generator.normal()
      for i in 0..<3 { sum += truth[i] * x[i] }
      return sum
    }
  }

  /// Takes so many steps, each on the next four examples of the pass. A new pass begins where one ends.
  public mutating func train(steps: Int) {
    for _ in 0..<steps {
      var gradient = [0.0, 0.0, 0.0]
      for _ in 0..<4 {
        let example = nextExample()
        var error = -targets[example]
        for i in 0..<3 { error += weights[i] * inputs[example][i] }
        for i in 0..<3 { gradient[i] += error * inputs[example][i] / 2 }
      }
      update(gradient)
    }
  }

  private mutating func nextExample() -> Int {
    if !(0..<10).contains(position) {
      position = 0
      pass += 1
    }
    var order = Array(0..<10)
    var generator = SeededGenerator(seed: seed, stream: UInt64(bitPattern: Int64(pass)))
    generator.shuffle(&order)
    position += 1
    return order[position - 1]
  }

  private mutating func update(_ gradient: [Double]) {
    step += 1
    let (correction1, correction2) = (1 - Self.power(0.9, step), 1 - Self.power(0.99, step))
    let learningRate = 1 / Double(10 + max(step, 0))
    for i in 0..<3 {
      firstMoment[i] = 0.9 * firstMoment[i] + 0.1 * gradient[i]
      secondMoment[i] = 0.99 * secondMoment[i] + 0.01 * gradient[i] * gradient[i]
      let size = (secondMoment[i] / correction2).squareRoot()
      weights[i] -= learningRate * (firstMoment[i] / correction1) / (size + 1e-8)
    }
  }

  /// xⁿ in the same order of operations everywhere, so that the same bits come out.
  private static func power(_ x: Double, _ n: Int) -> Double {
    var result = 1.0
    for _ in 0..<min(max(n, 0), 10_000) { result *= x }
    return result
  }
}
