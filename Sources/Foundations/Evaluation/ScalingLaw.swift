/// How the loss of a language model falls with its size and with the text that it reads, fitted to small runs.
///
///     L(N, D) = E + A / N^α + B / D^β          N parameters, D tokens, E the loss that nothing can save
///
///     let law = ScalingLaw(fitting: runs, floor: corpus.entropyFloor)
///     law.loss(parameters: 1e6, tokens: 2e7)         // before paying for the run
///     law.best(operations: 1e15)                     // how to divide a budget between the two
///
/// Source: Hoffmann et al., "Training compute-optimal large language models", 2022.
public struct ScalingLaw: Codable, Equatable, Sendable {
  /// What a run cost, and where it ended.
  public struct Run: Codable, Equatable, Sendable {
    public var parameters: Double
    public var tokens: Double
    /// On held-out text, in any unit: the law's is the same.
    public var loss: Double

    public init(parameters: Double, tokens: Double, loss: Double) {
      self.parameters = parameters
      self.tokens = tokens
      self.loss = loss
    }
  }

  /// E
  public var floor: Double
  /// A and α
  public var parameterFactor, parameterExponent: Double
  /// B and β
  public var tokenFactor, tokenExponent: Double

  public init(
    floor: Double, parameterFactor: Double, parameterExponent: Double, tokenFactor: Double, tokenExponent: Double
  ) {
    self.floor = floor
    self.parameterFactor = parameterFactor
    self.parameterExponent = parameterExponent
    self.tokenFactor = tokenFactor
    self.tokenExponent = tokenExponent
  }

  public func loss(parameters: Double, tokens: Double) -> Double {
    floor + parameterFactor * power(parameters, -parameterExponent) + tokenFactor * power(tokens, -tokenExponent)
  }

  /// √ of the mean of ((law − loss) / loss)²: how far the law is from the runs, as a share.
  public func error(on runs: [Run]) -> Double {
    let squares = runs.reduce(0.0) { sum, run in
      let share = loss(parameters: run.parameters, tokens: run.tokens) / run.loss - 1
      return sum + share * share
    }
    return (squares / Double(max(1, runs.count))).squareRoot()
  }

  /// The size and the amount of text that give the lowest loss for so many operations, at 6 for each parameter and
  /// token: where a little more of either is worth the same. Both factors and exponents have to be above 0.
  public func best(operations: Double) -> (parameters: Double, tokens: Double) {
    precondition(
      parameterFactor > 0 && tokenFactor > 0 && parameterExponent > 0 && tokenExponent > 0,
      "a law in which only one of the two counts has no best division")
    let products = operations / 6
    // α A / N^α = β B / D^β, with N · D given.
    let ratio = parameterExponent * parameterFactor / (tokenExponent * tokenFactor)
    let parameters = power(
      ratio * power(products, tokenExponent), 1 / (parameterExponent + tokenExponent))
    return (parameters, products / parameters)
  }
}

extension ScalingLaw {
  /// The law that is nearest to `runs`: the least sum of ((law − loss) / loss)², with no factor below 0.
  ///
  /// For given exponents the law is linear in E, A and B, so these are solved for; the two exponents are searched, on a
  /// grid first and then in steps that become smaller and smaller. The same runs give the same law, bit for bit.
  /// - Parameters:
  ///   - runs: at least four, or five where the floor is not known, of two sizes and two amounts of text or more.
  ///   - floor: E, where it is known.
  public init(fitting runs: [Run], floor: Double? = nil) {
    precondition(
      runs.count >= (floor == nil ? 5 : 4) && Set(runs.map(\.parameters)).count >= 2
        && Set(runs.map(\.tokens)).count >= 2,
      "\(runs.count) runs are too few, or too much alike, to fit a scaling law")
    precondition(
      runs.allSatisfy { $0.parameters > 0 && $0.tokens > 0 && $0.loss > 0 && $0.loss.isFinite },
      "runs with sizes and losses above 0")
    let fit = ScalingFit(runs, floor: floor)
    let exponents = (0..<40).map { 0.02 * power(100, Double($0) / 39) }  // 0.02...2
    var best = fit.solved(exponents[0], exponents[0])
    for alpha in exponents {
      for beta in exponents {
        let candidate = fit.solved(alpha, beta)
        if candidate.error < best.error { best = candidate }
      }
    }
    var step = 0.1
    while step > 1e-7 {
      let (alpha, beta) = (best.law.parameterExponent, best.law.tokenExponent)
      var hasImproved = false
      for (a, b) in [(1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)] {
        let candidate = fit.solved(alpha * (1 + step * Double(a)), beta * (1 + step * Double(b)))
        if candidate.error < best.error { (best, hasImproved) = (candidate, true) }
      }
      if !hasImproved { step /= 2 }
    }
    self = best.law
  }
}

/// The part of the fit that is linear.
private struct ScalingFit {
  private let runs: [ScalingLaw.Run]
  private let floor: Double?
  /// Sizes are measured against these, near the middle of the runs: else the columns would differ by many powers of ten.
  private let middle: (parameters: Double, tokens: Double)

  init(_ runs: [ScalingLaw.Run], floor: Double?) {
    self.runs = runs
    self.floor = floor
    func geometricMean(_ values: [Double]) -> Double {
      exponential(values.reduce(0) { $0 + naturalLogarithm($1) } / Double(values.count))
    }
    middle = (geometricMean(runs.map(\.parameters)), geometricMean(runs.map(\.tokens)))
  }

  /// The best E, A and B, none below 0, for these exponents, and the sum of squares that is left.
  func solved(_ alpha: Double, _ beta: Double) -> (law: ScalingLaw, error: Double) {
    let rows = runs.map { run in
      // Everything is divided by the run's loss, so that errors are shares.
      [
        power(run.parameters / middle.parameters, -alpha) / run.loss,
        power(run.tokens / middle.tokens, -beta) / run.loss,
        1 / run.loss,
      ]
    }
    let targets = runs.map { 1 - (floor ?? 0) / $0.loss }
    var best = (factors: [0.0, 0, 0], error: targets.reduce(0) { $0 + $1 * $1 })
    // Where a factor would come out below 0 it is 0. With three factors, trying all sets of them is simplest.
    for used in [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]] where floor == nil || !used.contains(2) {
      guard let shares = leastSquares(rows.map { row in used.map { row[$0] } }, targets),
        shares.allSatisfy({ $0 >= 0 })
      else { continue }
      var factors = [0.0, 0, 0]
      for (place, share) in zip(used, shares) { factors[place] = share }
      let error = zip(rows, targets).reduce(0.0) { sum, pair in
        let miss = zip(pair.0, factors).reduce(-pair.1) { $0 + $1.0 * $1.1 }
        return sum + miss * miss
      }
      if error < best.error { best = (factors, error) }
    }
    let law = ScalingLaw(
      floor: floor ?? best.factors[2], parameterFactor: best.factors[0] * power(middle.parameters, alpha),
      parameterExponent: alpha, tokenFactor: best.factors[1] * power(middle.tokens, beta), tokenExponent: beta)
    return (law, best.error)
  }

  /// The weights w with the least Σ (row · w − target)², or nil where the columns depend on each other.
  private func leastSquares(_ rows: [[Double]], _ targets: [Double]) -> [Double]? {
    let size = rows[0].count
    // The normal equations, their right-hand side as one column more, solved by elimination.
    var m = (0..<size).map { i in
      (0..<size).map { j in rows.reduce(0) { $0 + $1[i] * $1[j] } } + [
        zip(rows, targets).reduce(0) { $0 + $1.0[i] * $1.1 }
      ]
    }
    for column in 0..<size {
      let pivot = (column..<size).max { abs(m[$0][column]) < abs(m[$1][column]) }!
      m.swapAt(column, pivot)
      guard abs(m[column][column]) > 1e-12 else { return nil }
      for row in 0..<size where row != column {
        let share = m[row][column] / m[column][column]
        for place in column...size { m[row][place] -= share * m[column][place] }
      }
    }
    return (0..<size).map { m[$0][size] / m[$0][$0] }
  }
}
