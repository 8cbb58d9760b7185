/// Unit 5's exercises, in the order of the lesson.
public let transformerUnit = ExerciseUnit<any TransformerExercises.Type>(
  5, "Transformer", folder: "05-transformer",
  [
    .layerNorm, .rmsNorm, .swiGLU, .preNormBlock, .gptForward, .bertMasking, .countingGPT, .cachedAttention,
    .overfitOneBatch,
  ])
