import Foundations

/// A unit's program: sections that each ask a question, measure the answer and show it.
///
///     @main enum Neurons {
///       static let lesson = Lesson(
///         1, "neurons", "Neurons", file: #filePath,
///         sections: [rulesAndLearning, aNeuron, activations], quiz: neuronsQuiz,
///         exercises: "1.1 to 1.8", next: "swift run gradient-descent")
///       static func main() { lesson.command.main() }
///     }
public struct Lesson: Sendable {
  public let number: Int
  /// The command's name, such as "gradient-descent".
  public let name: String
  public let title: String
  /// The lesson's folder, with its README.md and figures.
  public let folder: String
  public let sections: [LessonSection]
  public let quiz: Quiz
  /// The exercises that belong to it, such as "1.1 to 1.8".
  public let exercises: String
  /// What comes after it: a command.
  public let next: String
  /// What `--full` does and how long it takes, as a sentence; nil for a lesson that has nothing longer.
  public let full: String?

  /// - Parameter file: `#filePath` of a source file in the lesson's folder.
  public init(
    _ number: Int, _ name: String, _ title: String, file: String, sections: [LessonSection], quiz: Quiz,
    exercises: String, next: String, full: String? = nil
  ) {
    self.number = number
    self.name = name
    self.title = title
    folder = String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)])
    self.sections = sections
    self.quiz = quiz
    self.exercises = exercises
    self.next = next
    self.full = full
  }
}

/// One question, and the experiment that answers it.
///
///     let xor = LessonSection(
///       "What one neuron cannot learn", asks: "Can a perceptron learn AND, OR and XOR?"
///     ) { page in
///       page.say("A perceptron draws one straight line …")
///       page.show(chart, as: "xor")
///       page.learned("One line cannot separate XOR: 3 of 4 at best.")
///     }
public struct LessonSection: Sendable {
  public let title: String
  public let question: String
  let run: @Sendable (LessonPage) throws -> Void

  public init(_ title: String, asks question: String, run: @escaping @Sendable (LessonPage) throws -> Void) {
    self.title = title
    self.question = question
    self.run = run
  }
}
