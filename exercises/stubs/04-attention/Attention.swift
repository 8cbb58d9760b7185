import ExerciseBook

/// Unit 4 before anything is solved: what `swift run workbook reset` puts back.
public enum Attention: AttentionExercises {}
