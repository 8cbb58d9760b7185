import Foundation
import Foundations

/// The score of a quiz, kept in the learner's own folder `.workbook/`.
public struct QuizRecord: Equatable, Sendable {
  public let right: Int
  public let questions: Int

  public init(right: Int, questions: Int) {
    self.right = right
    self.questions = questions
  }

  /// - Parameter lessonFolder: The lesson's folder; the record goes to `.workbook/` beside `lessons/`.
  func save(of lessonFolder: String) throws {
    let path = Self.path(of: lessonFolder)
    let folder = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let record: JSON = ["right": .integer(right), "questions": .integer(questions)]
    try AtomicFile.write(Data((record.text + "\n").utf8), to: path)
  }

  /// The last score, or nil where the quiz was not taken or the record cannot be read.
  public static func last(of lessonFolder: String) -> QuizRecord? {
    guard let text = try? String(contentsOfFile: path(of: lessonFolder), encoding: .utf8),
      let record = try? JSON(parsing: text), let right = record["right"]?.integer,
      let questions = record["questions"]?.integer,
      questions > 0, (0...questions).contains(right)
    else { return nil }
    return QuizRecord(right: right, questions: questions)
  }

  private static func path(of lessonFolder: String) -> String {
    let lesson = URL(fileURLWithPath: lessonFolder)
    let root = lesson.deletingLastPathComponent().deletingLastPathComponent()
    return root.appendingPathComponent(".workbook/quiz-\(lesson.lastPathComponent).json").path
  }
}
