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

/// "186 ± 9": the mean of several seeds and how far one lies from another.
func shown(_ spread: Spread, decimals: Int = 0) -> String {
  Format.fixed(spread.mean, decimals: decimals) + " ± " + Format.fixed(spread.deviation, decimals: decimals)
}
