import Presentation
import Quizzes

@main enum Pretraining {
  static let lesson = Lesson(
    6, "pretraining", "Pretraining", file: #filePath,
    sections: [
      noLabels, fromCrawlToCorpus, tokens, theLoop, killedAndResumed, halfTheBits, manyWorkers, howFar, scaling,
    ],
    quiz: pretrainingQuiz, exercises: "6.1 to 6.10", next: "swift run fine-tuning",
    full: "section 9 trains a larger grid of models: about five minutes of processor time more.")

  static func main() { lesson.command.main() }
}
