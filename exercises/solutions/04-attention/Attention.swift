import ExerciseBook

/// Reference answers to unit 4, one file an exercise.
public enum Attention: AttentionExercises {}
