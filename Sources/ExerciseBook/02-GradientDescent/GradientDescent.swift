/// Unit 2's exercises, in the order of the lesson.
public let gradientDescentUnit = ExerciseUnit<any GradientDescentExercises.Type>(
  2, "Gradient descent", folder: "02-gradient-descent",
  [
    .slope, .meanSquaredError, .crossEntropy, .chainRule, .backwardOrder, .matmulPullback, .momentumStep, .adamWStep,
    .learningRate, .miniBatches,
  ])
