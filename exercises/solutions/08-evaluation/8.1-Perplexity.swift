import ExerciseBook
import Foundation

extension Evaluation {
  public static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
    let tokens = documents.flatMap { $0 }
    return exp(-tokens.reduce(0, +) / Double(tokens.count))
  }
}
