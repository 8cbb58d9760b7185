import ExerciseBook
import Presentation
import Quizzes

extension CourseUnit {
  /// The quiz at the end of the unit's lesson; nil where there is none.
  var quiz: Quiz? { quizzes.first { $0.folder == folder }?.quiz }
}
