import ExerciseBook
import Foundations

/// 6.2 · Near-duplicates by MinHash
///
/// A text that stands in the corpus a hundred times, each time with another word changed, is learned by heart. Comparing
/// texts word by word would take too long, so each gets a short signature, and signatures are compared.
///
/// A shingle is three words in a row: "the cat sat on the mat" has "the cat sat", "cat sat on", "sat on the" and "on the
/// mat". A text of fewer than three words is one shingle. Words are what single spaces separate. The signature has one
/// entry for each seed: the smallest `StableHash.hash(shingle.utf8, seed: seed)` of all the text's shingles.
///
/// Two texts have an entry in common about as often as they have shingles in common. So their similarity is estimated by
/// the share of places where the signatures are equal: [4, 7, 1, 9] and [4, 5, 1, 7] agree in two of four, 0.5.
///
/// Go through the texts in order and keep each one whose similarity to every text kept before it is below `threshold`.
/// Return the indices of those that are kept. Each text has at least one word; there is at least one seed.
extension Pretraining {
  public static func minHashSignature(of text: String, seeds: [UInt64]) throws -> [UInt64] {
    // `text.split(separator: " ")` gives the words, and `words[2..<5].joined(separator: " ")` three of them.
    try todo()
  }

  public static func estimatedSimilarity(_ a: [UInt64], _ b: [UInt64]) throws -> Double {
    try todo()
  }

  public static func withoutNearDuplicates(_ texts: [String], threshold: Double, seeds: [UInt64]) throws -> [Int] {
    try todo()
  }
}
