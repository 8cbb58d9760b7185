import ExerciseBook
import Foundation

/// 8.4 · BLEU
///
/// Score a set of translations against one reference each, from 0 to 100:
///
///     BLEU = 100 · BP · (p₁ · p₂ · p₃ · p₄)^¼          BP = 1 if c ≥ r, else e^(1 - r / c)
///
/// pₙ is the share of the translations' runs of n words that also stand in their reference. A run counts at most as
/// often as it stands there. c and r are the numbers of words in all translations and in all references: who leaves the
/// difficult words out has few wrong ones, and the brevity penalty BP is the answer to that.
///
/// Counts and lengths are added up over all sentences before anything is divided. If no run of some length n is right,
/// the score is 0.
///
/// For “the cat sat down now” with the reference “the cat sat down here today”: 4 of 5 words are right, 3 of 4 pairs, 2
/// of 3 runs of three, 1 of 2 runs of four. The root is (0.8 · 0.75 · 0.6667 · 0.5)^¼ = 0.6687, BP is e^(1 - 6/5) =
/// 0.8187, and BLEU 54.75.
///
/// The words are separated already. A dictionary from run (`[String]`) to count helps. `exp` and `pow` come with
/// Foundation.
extension Evaluation {
  public static func bleu(translations: [[String]], references: [[String]]) throws -> Double {
    try todo()
  }
}
