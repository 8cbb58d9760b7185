import Foundation
import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let perplexity = Self(
    "8.1", "Perplexity over uneven documents", file: "8.1-Perplexity",
    hints: [
      "Every token was one guess, and every guess counts the same, in whichever document it stands.",
      "Put the documents' numbers into one row before you take the mean. `documents.flatMap { $0 }` does that, or a "
        + "sum and a count that go on over all documents.",
      "With the sum of all ln p and the number of all tokens, the perplexity is exp(-sum / count). Stay with the "
        + "logarithms until then: the product of many probabilities is soon too small for a Double.",
    ]
  ) { check in
    let half = log(0.5)
    try check.expect(
      "the probabilities of two documents' tokens: 1/2, 1/2, 1/2, 1/2 and 1/32 (given as ln p)", equals: pow(2, 1.8),
      within: 1e-9,
      because: "in powers of two the surprise is 4 · 1 + 5 = 9 for 5 tokens, so 1.8 for each, and 2^1.8 = 3.4822"
    ) { try $0.perplexity(ofDocuments: [[half, half, half, half], [5 * half]]) }
    try check.expect(
      "one document of three tokens, each with probability 1/4", equals: 4, within: 1e-9,
      because: "it is as hard as to guess one of 4 equally likely tokens each time"
    ) { try $0.perplexity(ofDocuments: [[2 * half, 2 * half, 2 * half]]) }
    try check.expect(
      "an empty document, and one with the probabilities 1/10, 1/10", equals: 10, within: 1e-9,
      because: "a document without tokens has no guess in it, and changes nothing"
    ) { try $0.perplexity(ofDocuments: [[], [log(0.1), log(0.1)]]) }
    let long = [Double](repeating: log(0.001), count: 2000)
    try check.expect(
      "2,000 tokens, each with probability 1/1000", equals: 1000, within: 1e-9,
      because: "the mean of 2,000 equal numbers is that number; their product, 10⁻⁶⁰⁰⁰, is too small for a Double"
    ) { try $0.perplexity(ofDocuments: [long]) }

    var random = check.random()
    for count in [2, 5] {
      let documents = (0..<count).map { _ in
        (0...random.integer(below: 30)).map { _ in -6 * random.uniform() }
      }
      let nats = -documents.joined().reduce(0, +)
      let score = TextScore(nats: nats, tokens: documents.joined().count)
      try check.expect(
        "\(count) documents of \(documents.map { String($0.count) }.joined(separator: ", ")) tokens",
        equals: score.perplexity, within: 1e-9,
        because: "the sum of -ln p is \(nats.shown), over \(score.tokens) tokens in all"
      ) { try $0.perplexity(ofDocuments: documents) }
    }
  }
}
