import Presentation
import Quizzes

@main enum Attention {
  static let lesson = Lesson(
    4, "attention", "Attention", file: #filePath,
    sections: [
      wordVectors, fourWords, squareRoot, causalMask, severalHeads, wordOrder, inductionHead, costOfLength,
      readingASentence,
    ], quiz: attentionQuiz, exercises: "4.1 to 4.9", next: "swift run transformer")

  static func main() {
    // Section 8 measures memory in processes of their own: this program again, with an order.
    if CostMeasurement.runIfOrdered() { return }
    lesson.command.main()
  }
}
