import ExerciseBook

/// Unit 6 before anything is solved: what `swift run workbook reset` puts back.
public enum Pretraining: PretrainingExercises {}
