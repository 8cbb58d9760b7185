import Foundations
import Presentation
import Quizzes

/// `swift run neurons`: lesson 1, a file a section.
@main enum Neurons {
  static let lesson = Lesson(
    1, "neurons", "Neurons", file: #filePath,
    sections: [
      rulesAndLearning, kindsOfLearning, aNeuron, activationFunctions, thePerceptron, layers, twoMoons, whyDepth,
    ], quiz: neuronsQuiz,
    exercises: "1.1 to 1.8", next: "swift run gradient-descent")

  static func main() {
    // These networks are so small that sharing the work would take longer than doing it.
    Threads.count = 1
    lesson.command.main()
  }
}
