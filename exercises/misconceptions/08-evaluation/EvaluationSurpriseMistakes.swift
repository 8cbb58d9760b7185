import ExerciseBook
import Foundation
import Solutions

// Wrong answers to 8.1, 8.2 and 8.10: what is added up, and what it is divided by.

extension EvaluationMistakes {
  enum MeanOfDocumentLosses: EvaluationMisconception {
    static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
      let losses = documents.filter { !$0.isEmpty }.map { -$0.reduce(0, +) / Double($0.count) }
      return exp(losses.reduce(0, +) / Double(losses.count))
    }
  }

  enum MeanOfDocumentPerplexities: EvaluationMisconception {
    static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
      let perplexities = documents.filter { !$0.isEmpty }.map { exp(-$0.reduce(0, +) / Double($0.count)) }
      return perplexities.reduce(0, +) / Double(perplexities.count)
    }
  }

  enum TwoToTheNats: EvaluationMisconception {
    static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
      pow(2, log(try Solutions.Evaluation.perplexity(ofDocuments: documents)))
    }
  }

  enum ProductOfProbabilities: EvaluationMisconception {
    static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
      let probabilities = documents.joined().map { exp($0) }
      return pow(probabilities.reduce(1, *), -1 / Double(probabilities.count))
    }
  }

  enum CharactersForBytes: EvaluationMisconception {
    static func bitsPerByte(
      of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
    ) throws -> Double {
      let text = tokens.filter { !specialTokens.contains($0.text) }
      return -tokens.reduce(0) { $0 + $1.logProbability } / log(2.0) / Double(text.reduce(0) { $0 + $1.text.count })
    }
  }

  enum SpecialTokensAsText: EvaluationMisconception {
    static func bitsPerByte(
      of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
    ) throws -> Double {
      try Solutions.Evaluation.bitsPerByte(of: tokens, specialTokens: [])
    }
  }

  enum SpecialTokensSkipped: EvaluationMisconception {
    static func bitsPerByte(
      of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
    ) throws -> Double {
      try Solutions.Evaluation.bitsPerByte(
        of: tokens.filter { !specialTokens.contains($0.text) }, specialTokens: specialTokens)
    }
  }

  enum NatsForBits: EvaluationMisconception {
    static func bitsPerByte(
      of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
    ) throws -> Double {
      try Solutions.Evaluation.bitsPerByte(of: tokens, specialTokens: specialTokens) * log(2.0)
    }
  }

  enum BitsPerToken: EvaluationMisconception {
    static func bitsPerByte(
      of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
    ) throws -> Double {
      -tokens.reduce(0) { $0 + $1.logProbability } / log(2.0) / Double(tokens.count)
    }
  }

  enum LengthNotDividedBy: EvaluationMisconception {
    static func likeliestAnswer(
      prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
    ) throws -> (scores: [Double], choice: Int) {
      choosing(answers.map { model(prompt + $0.tokens).dropFirst(prompt.count).reduce(0, +) })
    }
  }

  enum PromptScoredToo: EvaluationMisconception {
    static func likeliestAnswer(
      prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
    ) throws -> (scores: [Double], choice: Int) {
      choosing(answers.map { model(prompt + $0.tokens).reduce(0, +) / Double($0.text.count) })
    }
  }

  enum DividedByTokens: EvaluationMisconception {
    static func likeliestAnswer(
      prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
    ) throws -> (scores: [Double], choice: Int) {
      choosing(
        answers.map { answer in
          model(prompt + answer.tokens).dropFirst(prompt.count).reduce(0, +) / Double(answer.tokens.count)
        })
    }
  }

  enum PromptLeftOut: EvaluationMisconception {
    static func likeliestAnswer(
      prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
    ) throws -> (scores: [Double], choice: Int) {
      choosing(answers.map { model($0.tokens).reduce(0, +) / Double($0.text.count) })
    }
  }

  enum OnePlaceEarly: EvaluationMisconception {
    static func likeliestAnswer(
      prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
    ) throws -> (scores: [Double], choice: Int) {
      choosing(
        answers.map { answer in
          model(prompt + answer.tokens).dropFirst(prompt.count - 1).dropLast().reduce(0, +)
            / Double(answer.text.count)
        })
    }
  }

  /// The scores with the index of the largest, of equals the first.
  private static func choosing(_ scores: [Double]) -> (scores: [Double], choice: Int) {
    (scores, scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0)
  }
}
