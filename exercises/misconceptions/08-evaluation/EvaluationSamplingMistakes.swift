import ExerciseBook
import Solutions

// Wrong answers to 8.9: which tokens can be chosen, and how often.

extension EvaluationMistakes {
  enum CrossingTokenLost: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      let limited = try probabilities(logits, temperature, topK: topK)
      if topP >= 1 { return limited }
      var reached = 0.0
      let kept = limited.indices.sorted { (-limited[$0], $0) < (-limited[$1], $1) }.prefix { token in
        reached += limited[token]
        return reached <= topP
      }
      return limited.keeping(Set(kept))
    }
  }

  enum KeptNotRenormalized: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      let kept = try probabilities(logits, temperature, topK: topK, topP: topP)
      return zip(kept, try probabilities(logits, temperature)).map { $0 > 0 ? $1 : 0 }
    }
  }

  enum TopPBeforeTopK: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      let nucleus = try probabilities(logits, temperature, topP: topP)
      return nucleus.keeping(try probabilities(logits, temperature, topK: topK).possible)
    }
  }

  enum TemperatureAfterCut: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      let kept = try probabilities(logits, 1, topK: topK, topP: topP).possible
      return try probabilities(logits, temperature).keeping(kept)
    }
  }

  enum TemperatureMultiplied: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      try probabilities(logits, temperature == 0 ? 0 : 1 / temperature, topK: topK, topP: topP)
    }
  }

  enum DividedByTemperatureZero: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      // ∞ - ∞ in the softmax is not a number, and neither is its sum.
      if temperature == 0 { return logits.map { _ in .nan } }
      return try probabilities(logits, temperature, topK: topK, topP: topP)
    }
  }

  enum EqualsOfLastKept: EvaluationMisconception {
    static func tokenProbabilities(
      logits: [Double], temperature: Double, topK: Int?, topP: Double
    ) throws -> [Double] {
      let sorted = logits.sorted(by: >)
      let threshold = sorted[min(topK ?? sorted.count, sorted.count) - 1]
      let count = logits.count { $0 >= threshold }
      return try probabilities(logits, temperature, topK: count, topP: topP)
    }
  }

  /// What is right, with what is not named left off.
  private static func probabilities(
    _ logits: [Double], _ temperature: Double, topK: Int? = nil, topP: Double = 1
  ) throws -> [Double] {
    try Solutions.Evaluation.tokenProbabilities(logits: logits, temperature: temperature, topK: topK, topP: topP)
  }
}

extension [Double] {
  fileprivate var possible: Set<Int> { Set(indices.filter { self[$0] > 0 }) }

  /// Only these, divided by their sum.
  fileprivate func keeping(_ tokens: Set<Int>) -> [Double] {
    let sum = indices.reduce(0) { $0 + (tokens.contains($1) ? self[$1] : 0) }
    return indices.map { tokens.contains($0) ? self[$0] / sum : 0 }
  }
}
