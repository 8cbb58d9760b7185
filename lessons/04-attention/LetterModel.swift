import Foundations

/// The smallest model that looks around: a table, one layer of attention, and a linear guess.
///
///     x = embed(letters) + positions
///     x = x + output(attention(query(x), key(x), value(x)))
///     logits = guess(x)
///
/// Sections 4 to 6 use it to ask what a mask, several heads and positions do.
struct LetterModel: Module {
  enum Positions: String, CaseIterable { case none, learned, sinusoidal, rotary }

  let letters: Embedding
  let places: Embedding?
  let query: Linear
  let key: Linear
  let value: Linear
  let output: Linear
  let guess: Linear
  private let positions: Positions
  private let headCount: Int
  private let isCausal: Bool

  /// - Parameter guesses: How many letters are guessed at each place.
  init(
    positions: Positions, headCount: Int = 1, isCausal: Bool, guesses: Int = 1, width: Int = 32, time: Int = 64,
    using generator: inout SeededGenerator
  ) {
    let deviation = 1 / Float(width).squareRoot()
    func linear(_ inputs: Int, _ outputs: Int) -> Linear {
      Linear(inputs, outputs, standardDeviation: deviation, using: &generator)
    }
    letters = Embedding(alphabet.count, width, standardDeviation: 1, using: &generator)
    places = positions == .learned ? Embedding(time, width, standardDeviation: 1, using: &generator) : nil
    query = linear(width, width)
    key = linear(width, width)
    value = linear(width, width)
    output = linear(width, width)
    guess = linear(width, guesses * alphabet.count)
    self.positions = positions
    self.headCount = headCount
    self.isCausal = isCausal
  }

  /// Scores for the letters, [batch, time, guesses · letters], from `batch` rows of letters.
  func callAsFunction(_ ids: [Int32], batch: Int) -> Tensor {
    let time = ids.count / batch
    var x = letters(ids, batch: batch)  // [batch, time, width]
    if let places { x = x + places((0..<Int32(time)).map { $0 }, batch: 1) }
    if positions == .sinusoidal { x = x + sinusoidalPositions(time, width: x.shape[2]) }
    return guess(x + look(x))
  }

  /// What each place gathers from the others.
  func look(_ x: Tensor) -> Tensor {
    var (q, k) = (query(x), key(x))
    if positions == .rotary {
      q = rotary(q, headCount: headCount)
      k = rotary(k, headCount: headCount)
    }
    return output(attention(query: q, key: k, value: value(x), headCount: headCount, isCausal: isCausal))
  }
}

let alphabet = Array("abcdefghijklmnopqrstuvwxyz")

/// Rows of random letters: no letter tells anything about another.
func randomLetters(rows: Int, time: Int, using generator: inout SeededGenerator) -> [Int32] {
  (0..<rows * time).map { _ in Int32(generator.integer(below: alphabet.count)) }
}

/// The training loop of unit 2: batch, loss, gradient, step. Returns the loss of each step, in nats.
///
/// `targets` are letters, as many as the model guesses at each place, or −1 where nothing is asked. `watch` is called
/// before each step with its number.
@discardableResult
func train(
  _ model: some Module, steps: Int, learningRate: Double, batch: () -> (inputs: [Int32], targets: [Int32]),
  logits: (_ inputs: [Int32]) -> Tensor, watch: (_ step: Int) -> Void = { _ in }
) -> [Double] {
  let optimizer = AdamW(model.namedParameters, AdamW.Configuration(beta2: 0.99, weightDecay: 0.01))
  let schedule = LearningRateSchedule(peak: learningRate, floor: learningRate / 10, warmupSteps: 20, totalSteps: steps)
  return (0..<steps).map { step in
    watch(step)
    let (inputs, targets) = batch()
    model.clearGradients()
    let scores = logits(inputs)
    let loss = crossEntropy(scores.reshaped(to: [targets.count, -1]), targets)
    loss.backward()
    optimizer.step(
      learningRate: schedule[step],
      gradientScale: clippingScale(norm: globalGradientNorm(model.parameters), limit: 1))
    return Double(loss.item)
  }
}

/// The share of targets that have the largest score; those of −1 are not asked.
func shareRight(_ scores: Tensor, _ targets: [Int32]) -> Double {
  let guesses = scores.reshaped(to: [targets.count, -1]).indicesOfMaxima()
  let asked = targets.indices.filter { targets[$0] >= 0 }
  return Double(asked.count { guesses[$0] == Int(targets[$0]) }) / Double(max(1, asked.count))
}
