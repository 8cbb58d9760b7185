import ExerciseBook
import Foundation

/// 8.1 · Perplexity
///
/// A model has read some documents, and for each of their tokens you are given ln p: the natural logarithm of the
/// probability that the model gave to it. Return the perplexity:
///
///     perplexity = e to the mean of -ln p, over all tokens of all documents
///
/// It says between how many equally likely tokens the model might as well have chosen at every step.
///
/// Two documents, one with four tokens of probability 1/2, one with a single token of probability 1/32: the surprise is
/// 4 · 0.6931 + 3.4657 = 6.2383 in all, 1.2477 for each of the 5 tokens, and the perplexity e^1.2477 = 3.4822.
///
/// `documents` has one array for each document. A document may be empty, but not all of them are. `exp` comes with
/// Foundation.
extension Evaluation {
  public static func perplexity(ofDocuments documents: [[Double]]) throws -> Double {
    // Documents differ in length. What is the mean taken over?
    try todo()
  }
}
