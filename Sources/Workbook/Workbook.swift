import ExerciseBook
import Foundations
import Presentation

/// `swift run workbook`: where am I, check, watch, hint, quiz, solution, reset.
public func workbook(_ units: [CourseUnit]) -> Command {
  Command("workbook", "Shows where you are in the course and what comes next.") { (_: NoOptions, console) in
    for unit in units {
      for exercise in unit.exercises {
        console.say("\(exercise.id) \(exercise.title): \(exercise.verdict(on: .learner))")
      }
    }
  }
}
