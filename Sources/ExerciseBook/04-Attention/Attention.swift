/// Unit 4's exercises, in the order of the lesson.
public let attentionUnit = ExerciseUnit<any AttentionExercises.Type>(
  4, "Attention", folder: "04-attention",
  [
    .embedding, .scaledScores, .causalMask, .attentionWeights, .singleHead, .splitHeads, .multiHead, .rotary,
    .blockwise,
  ])
