import ExerciseBook
import Foundation

/// 6.1 · Clean a document
///
/// Texts from many sources differ in ways that say nothing: how a line ends, how many spaces there are. Return `text`
/// with the following done to it, and nothing else:
///
///     line ends            "\r\n" and "\r" become "\n"
///     control characters   all others below U+0020, and U+007F, go; tabs are spaces, see below
///     within a line        spaces and tabs in a row become one space; none at the beginning or end of a line
///     between lines        empty lines in a row become one empty line; none at the beginning or end of the text
///
/// "  Once\t upon \r\n\r\n\r\na  time\n" becomes "Once upon\n\na time". Letters, digits and signs of every script stay:
/// "Grüße, мир, 你好 👩‍🚀" is returned as it is.
///
/// In Swift "\r\n" is a single `Character`, and so is a letter with its accents. `text.unicodeScalars` are smaller: there
/// "\r" and "\n" are apart. A line without anything but spaces and tabs is empty.
extension Pretraining {
  public static func cleaned(_ text: String) throws -> String {
    try todo()
  }
}
