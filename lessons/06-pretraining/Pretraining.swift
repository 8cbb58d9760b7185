import Foundations
import Foundation
import Presentation
import Quizzes

@main enum Pretraining {
  static let lesson = Lesson(
    6, "pretraining", "Pretraining", file: #filePath,
    sections: [
      noLabels, fromCrawlToCorpus, tokens, theLoop, killedAndResumed, halfTheBits, manyWorkers, howFar, scaling,
    ],
    quiz: pretrainingQuiz, exercises: "6.1 to 6.10", next: "swift run fine-tuning",
    full: "section 9 trains a larger grid of models, which takes about 12 minutes of processor time.")

  static func main() throws {
    if ProcessInfo.processInfo.environment["SCRATCH"] != nil { try scratch() } else { lesson.command.main() }
  }
}
