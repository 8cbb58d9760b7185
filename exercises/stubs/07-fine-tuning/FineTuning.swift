import ExerciseBook

/// Unit 7 before anything is solved: what `swift run workbook reset` puts back.
public enum FineTuning: FineTuningExercises {}
