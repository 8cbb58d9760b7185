/// Unit 1's exercises, in the order of the lesson.
public let neuronsUnit = ExerciseUnit<any NeuronsExercises.Type>(
  1, "Neurons", folder: "01-neurons",
  [
    .weightedSum, .stableSigmoid, .rectifiers, .perceptronUpdate, .layer, .forwardPass, .parameterCount, .xorByHand,
  ])
