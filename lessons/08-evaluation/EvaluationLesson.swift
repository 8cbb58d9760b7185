import Presentation
import Quizzes

@main enum EvaluationLesson {
  static let lesson = Lesson(
    8, "evaluation", "Evaluation", file: #filePath,
    sections: [withAPencil, perplexityAndBytes, decoding, contamination, biasMeasured],
    quiz: evaluationQuiz, exercises: "8.1 to 8.10", next: "swift run capstone")

  static func main() throws {
    try explore()
    lesson.command.main()
  }
}
