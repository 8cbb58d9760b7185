import ExerciseBook

/// Reference answers to unit 7, one file an exercise.
public enum FineTuning: FineTuningExercises {}
