import ExerciseBook

/// Your answers to unit 3, one file an exercise.
public enum Regularization: RegularizationExercises {}
