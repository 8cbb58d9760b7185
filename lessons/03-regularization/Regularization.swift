import Foundations
import Presentation
import Quizzes

@main enum Regularization {
  static let lesson = Lesson(
    3, "regularization", "Regularization", file: #filePath,
    sections: [
      fewAndMany, biasAndVariance, pastThePeak, learningByHeart, fourRemedies, crossValidation, gapsAndUnits,
      duplicates, oneWrongNumber,
    ],
    quiz: regularizationQuiz, exercises: "3.1 to 3.8", next: "swift run attention")

  static func main() { lesson.command.main() }
}
