import ExerciseBook

/// 8.5 · chrF
///
/// Score a translation against its reference by runs of characters instead of words, from 0 to 100. A word with the
/// wrong ending is then still mostly right.
///
///     chrF = 100 · 5 · P · R / (4 · P + R)          β = 2, so 5 is 1 + β² and 4 is β²: recall counts twice
///
/// First remove all spaces. For each n from 1 to 6, count the runs of n characters in both texts, and those that they
/// share; a run counts at most as often as the other text has it. The precision is shared / runs of the translation,
/// the recall shared / runs of the reference. P and R are the means of these over the lengths n of which both texts
/// have a run. If nothing is shared the score is 0.
///
/// For “la kato” and the reference “la katoj”: without spaces “lakato” and “lakatoj” share 6 of 6 and 7 single
/// characters, 5 of 5 and 6 pairs, and so on. P = 1, R = (6/7 + 5/6 + 4/5 + 3/4 + 2/3 + 1/2) / 6 = 0.7345, and chrF is
/// 100 · 5 · 0.7345 / 4.7345 = 77.57.
///
/// `Array(text)` are the characters of a text, and a character knows whether it `isWhitespace`.
extension Evaluation {
  public static func chrF(_ translation: String, reference: String) throws -> Double {
    try todo()
  }
}
