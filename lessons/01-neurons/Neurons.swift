import Presentation
import Quizzes

@main enum Neurons {
  static let lesson = Lesson(
    1, "neurons", "Neurons", file: #filePath, sections: [], quiz: neuronsQuiz, exercises: "1.1 to 1.8",
    next: "swift run gradient-descent")

  static func main() { lesson.command.main() }
}
