import ExerciseBook
import Presentation
import Quizzes

extension CourseUnit {
  /// The quiz at the end of the unit's lesson; nil where there is none.
  var quiz: Quiz? {
    let quiz: Quiz? =
      switch folder {
      case "01-neurons": neuronsQuiz
      case "02-gradient-descent": gradientDescentQuiz
      case "06-pretraining": pretrainingQuiz
      default: nil
      }
    return quiz?.questions.isEmpty == false ? quiz : nil
  }
}
