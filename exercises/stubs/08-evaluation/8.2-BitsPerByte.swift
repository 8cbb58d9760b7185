import ExerciseBook
import Foundation

/// 8.2 · Bits per byte
///
/// Perplexity depends on how a text was cut into tokens. This does not, so that models with different tokenizers can be
/// compared. Return the surprise of all tokens in bits, divided by the number of bytes of the text:
///
///     bits per byte = Σ -log₂ p / bytes of the text in UTF-8
///
/// Each token comes with its text and with ln p. The natural logarithm becomes bits by division by ln 2, which is
/// `log(2.0)`. A token whose text is in `specialTokens`, such as “<end>”, has to be foreseen, so its surprise counts.
/// But it stands for no text: it has no bytes.
///
/// For “ĉu” with p = 1/8, “ ne” with p = 1/4 and the special token “<end>” with p = 1/2, the surprise is 3 + 2 + 1 = 6
/// bits. “ĉ” is one character but two bytes, so the text has 3 + 3 = 6 bytes, and the result is 1 bit per byte.
///
/// `text.utf8` are the bytes of a text. At least one token is not special.
extension Evaluation {
  public static func bitsPerByte(
    of tokens: [(text: String, logProbability: Double)], specialTokens: Set<String>
  ) throws -> Double {
    try todo()
  }
}
