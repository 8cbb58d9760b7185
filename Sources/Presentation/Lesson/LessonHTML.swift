import Foundation
import Foundations

extension Lesson {
  /// Writes the prose with its pictures, what the program printed, and the quiz, as one page.
  func writePage(_ pages: [Int: LessonPage], to path: String, _ console: Console) throws {
  }
}
