/// Unit 3's exercises, in the order of the lesson.
public let regularizationUnit = ExerciseUnit<any RegularizationExercises.Type>(
  3, "Regularization", folder: "03-regularization",
  [
    .standardization, .groupedSplit, .l2Penalty, .invertedDropout, .earlyStopping, .clipping, .folds, .biasAndVariance,
  ])
