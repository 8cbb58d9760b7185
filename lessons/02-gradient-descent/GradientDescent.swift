import Presentation
import Quizzes

@main enum GradientDescent {
  static let lesson = Lesson(
    2, "gradient-descent", "Gradient descent", file: #filePath,
    sections: [
      downhill, slopes, engine, fromScalarsToTensors, learningRates, batches, optimizers, schedules, firstLanguageModel,
    ],
    quiz: gradientDescentQuiz, exercises: "2.1 to 2.10", next: "swift run regularization")

  static func main() { lesson.command.main() }
}
