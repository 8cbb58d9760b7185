/// Unit 7's exercises, in the order of the lesson.
public let fineTuningUnit = ExerciseUnit<any FineTuningExercises.Type>(
  7, "Fine-tuning", folder: "07-fine-tuning",
  [
    .freezing, .gradualUnfreezing, .discriminativeRates, .classificationHead, .chatTemplate, .lowRankAdaptation,
    .dpoLoss, .forgetting,
  ])
