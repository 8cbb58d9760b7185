import ExerciseBook

/// 8.6 · Exact match and F1 of answers
///
/// Compare an answer to a question with the answers that count as right. First reduce each text to its words, in this
/// order: make all letters small; remove the marks (so that “well-known” becomes “wellknown”); split at spaces; drop
/// the words a, an and the.
///
/// `isExact` says whether the words are those of one of the references. `f1` is for answers that are nearly right:
///
///     F1 = 2 · shared words / (words of the answer + words of the reference)
///
/// Each word is shared as often as both have it: “red red ball” and “red ball” share two words. If one side has no
/// words left, F1 is 1 if the other has none either, else 0. Of several references the best counts.
///
/// For “The Red, red ball.” and the references [“a red ball”, “a cube”], the words are red red ball, red ball and cube.
/// It is not exact, and F1 is the larger of 2 · 2 / (3 + 2) = 0.8 and 0.
///
/// `text.lowercased()` has small letters; a character knows whether it `isPunctuation` and whether it `isWhitespace`.
extension Evaluation {
  public static func answerScore(_ answer: String, references: [String]) throws -> (isExact: Bool, f1: Double) {
    try todo()
  }
}
