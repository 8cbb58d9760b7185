/// Unit 6's exercises, in the order of the lesson.
public let pretrainingUnit = ExerciseUnit<any PretrainingExercises.Type>(
  6, "Pretraining", folder: "06-pretraining",
  [
    .cleaned, .nearDuplicates, .countAndMerge, .learnedMerges, .encodeAndDecode, .packed, .accumulatedGradient,
    .averagedGradient, .bfloat16Bits, .checkpoint,
  ])
