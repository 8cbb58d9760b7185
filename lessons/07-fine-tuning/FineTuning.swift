import Presentation
import Quizzes

@main enum FineTuningLesson {
  static let lesson = Lesson(
    7, "fine-tuning", "Fine-tuning", file: #filePath,
    sections: [
      transfer, learningRate, regularization, unfreezing, lowRank, sentiment, translation, instructions, preferences,
    ],
    quiz: fineTuningQuiz, exercises: "7.1 to 7.8", next: "swift run evaluation")

  static func main() { lesson.command.main() }
}
