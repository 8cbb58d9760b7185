import Presentation
import Quizzes

@main enum EvaluationLesson {
  static let lesson: Lesson = {
    let shelf = Shelf()
    return Lesson(
      8, "evaluation", "Evaluation", file: #filePath,
      sections: [
        withAPencil, perplexityAndBytes, threeModels(shelf), howSure(shelf), decoding(shelf), contamination,
        biasMeasured, threeCases(shelf), limits(shelf),
      ],
      quiz: evaluationQuiz, exercises: "8.1 to 8.10", next: "swift run capstone")
  }()

  static func main() { lesson.command.main() }
}
