/// Unit 8's exercises, in the order of the lesson.
public let evaluationUnit = ExerciseUnit<any EvaluationExercises.Type>(
  8, "Evaluation", folder: "08-evaluation",
  [
    .perplexity, .bitsPerByte, .classScores, .bleu, .chrF, .answerScore, .calibrationError, .bootstrapInterval,
    .tokenProbabilities, .likeliestAnswer,
  ])
