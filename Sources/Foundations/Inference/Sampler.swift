/// Chooses the next token from the model's scores.
///
///     let sampler = Sampler(temperature: 0.8, topK: 50)
///     let token = sampler.choose(from: scores, using: &generator)
public struct Sampler: Codable, Equatable, Sendable {
  /// Scores are divided by this: below 1 the likely becomes likelier; 0 always takes the likeliest, of equals the
  /// first.
  public var temperature: Double
  /// Only this many of the likeliest tokens; nil for all.
  public var topK: Int?
  /// Only the likeliest tokens that together reach this probability, the one that crosses it included; 1 for all.
  /// Source: Holtzman et al., "The curious case of neural text degeneration", 2020.
  public var topP: Double

  public init(temperature: Double = 1, topK: Int? = nil, topP: Double = 1) {
    self.temperature = temperature
    self.topK = topK
    self.topP = topP
  }

  /// The probability of each token that can be chosen, the likeliest first; of equals the one with the smaller
  /// number. A token whose score is −∞, or not a number, cannot be chosen.
  public func candidates(_ scores: [Float]) -> [(token: Int, probability: Double)] {
    var ranking = Ranking(scores, temperature: temperature)
    guard temperature > 0 else { return [(ranking.next()!.token, 1)] }
    var chosen: [(token: Int, weight: Double)] = []
    var total = 0.0
    let limit = topK.map { max(1, $0) } ?? scores.count
    while chosen.count < limit, let next = ranking.next(), next.weight > 0 {
      chosen.append(next)
      total += next.weight
    }
    if topP < 1 {
      var sum = 0.0
      let needed = chosen.firstIndex { candidate in
        sum += candidate.weight
        return sum >= topP * total
      }
      chosen = Array(chosen.prefix((needed ?? chosen.count - 1) + 1))
      total = chosen.reduce(0) { $0 + $1.weight }
    }
    return chosen.map { ($0.token, $0.weight / total) }
  }

  /// One token, drawn from `candidates`.
  public func choose(from scores: [Float], using generator: inout SeededGenerator) -> Int32 {
    var rest = generator.uniform()
    if let probabilities = Substitutes.current.tokenProbabilities?(scores, self), probabilities.count == scores.count {
      for (token, probability) in probabilities.enumerated() where probability > 0 {
        rest -= probability
        if rest < 0 { return Int32(token) }
      }
      return Int32(probabilities.lastIndex { $0 > 0 } ?? 0)
    }
    if temperature > 0, topK == nil, topP >= 1 {
      // The draw is nearly always among the first few, and the others need no order.
      var ranking = Ranking(scores, temperature: temperature)
      rest *= ranking.totalWeight
      var last = 0
      while let (token, weight) = ranking.next(), weight > 0 {
        rest -= weight
        if rest < 0 { return Int32(token) }
        last = token
      }
      return Int32(last)
    }
    let candidates = candidates(scores)
    for (token, probability) in candidates {
      rest -= probability
      if rest < 0 { return Int32(token) }
    }
    return Int32(candidates[candidates.count - 1].token)
  }
}

/// Tokens from the likeliest on, each with e^(score / temperature), the likeliest having weight 1. To make the queue
/// costs a pass over the vocabulary; only what is asked for is put in order.
private struct Ranking {
  private struct Entry: Comparable {
    let score: Float
    let token: Int

    /// The higher score first; of equals the smaller token.
    static func < (a: Entry, b: Entry) -> Bool { a.score != b.score ? a.score > b.score : a.token < b.token }
  }

  private var queue: PriorityQueue<Entry>
  private let scores: [Float]
  private let largest: Float
  private let temperature: Double

  init(_ scores: [Float], temperature: Double) {
    precondition(!scores.isEmpty, "there are no scores to choose from")
    // With a NaN, which is neither more nor less than anything, there would be no order.
    self.scores = scores.map { $0.isNaN ? -.infinity : $0 }
    self.temperature = temperature
    largest = self.scores.reduce(-.infinity) { $0 > $1 ? $0 : $1 }
    queue = PriorityQueue(self.scores.enumerated().map { Entry(score: $1, token: $0) })
  }

  var totalWeight: Double { scores.reduce(0) { $0 + weight($1) } }

  mutating func next() -> (token: Int, weight: Double)? { queue.pop().map { ($0.token, weight($0.score)) } }

  /// The largest may be infinite, and ∞ − ∞ is not 0.
  private func weight(_ score: Float) -> Double {
    score == largest ? 1 : exponential((Double(score) - Double(largest)) / temperature)
  }
}
