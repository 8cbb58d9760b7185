import Presentation
import Quizzes

@main enum TransformerLesson {
  static let lesson = Lesson(
    5, "transformer", "Transformer", file: #filePath,
    sections: [
      countingModels, theBlock, whereTheNormGoes, gptAndBERT, theFirstLoss, countingOperations, llamasChanges,
      writingWithACache,
    ],
    quiz: transformerQuiz, exercises: "5.1 to 5.9", next: "swift run pretraining")

  static func main() { lesson.command.main() }
}
