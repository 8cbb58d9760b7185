import ExerciseBook

/// Reference answers to unit 6, one file an exercise.
public enum Pretraining: PretrainingExercises {}
