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
    precondition(!scores.isEmpty, "there are no scores to choose from")
    // With a NaN, which is neither more nor less than anything, there would be no order.
    let scores = scores.map { $0.isNaN ? -.infinity : $0 }
    var order = Array(scores.indices)
    order.sort { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    guard temperature > 0 else { return [(order[0], 1)] }
    if let topK { order = Array(order.prefix(max(1, topK))) }
    let largest = scores[order[0]]
    var weights = order.map { token in
      // The largest may be infinite, and ∞ − ∞ is not 0.
      scores[token] == largest ? 1 : exponential((Double(scores[token]) - Double(largest)) / temperature)
    }
    weights = Array(weights.prefix { $0 > 0 })
    var total = weights.reduce(0, +)
    if topP < 1 {
      var sum = 0.0
      let needed = weights.firstIndex { weight in
        sum += weight
        return sum >= topP * total
      }
      weights = Array(weights.prefix((needed ?? weights.count - 1) + 1))
      total = weights.reduce(0, +)
    }
    return zip(order, weights).map { ($0, $1 / total) }
  }

  /// One token, drawn from `candidates`.
  public func choose(from scores: [Float], using generator: inout SeededGenerator) -> Int32 {
    let candidates = candidates(scores)
    var rest = generator.uniform()
    for (token, probability) in candidates {
      rest -= probability
      if rest < 0 { return Int32(token) }
    }
    return Int32(candidates[candidates.count - 1].token)
  }
}
