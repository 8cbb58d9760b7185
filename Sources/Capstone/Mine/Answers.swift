import ExerciseBook

/// Somebody's answers to the exercises that a run can be made of.
///
///     Answers(
///       gradientDescent: GradientDescent.self, regularization: Regularization.self, attention: Attention.self,
///       transformer: Transformer.self, pretraining: Pretraining.self, fineTuning: FineTuning.self,
///       evaluation: Evaluation.self)
public struct Answers: Sendable {
  let gradientDescent: any GradientDescentExercises.Type
  let regularization: any RegularizationExercises.Type
  let attention: any AttentionExercises.Type
  let transformer: any TransformerExercises.Type
  let pretraining: any PretrainingExercises.Type
  let fineTuning: any FineTuningExercises.Type
  let evaluation: any EvaluationExercises.Type

  public init(
    gradientDescent: any GradientDescentExercises.Type, regularization: any RegularizationExercises.Type,
    attention: any AttentionExercises.Type, transformer: any TransformerExercises.Type,
    pretraining: any PretrainingExercises.Type, fineTuning: any FineTuningExercises.Type,
    evaluation: any EvaluationExercises.Type
  ) {
    self.gradientDescent = gradientDescent
    self.regularization = regularization
    self.attention = attention
    self.transformer = transformer
    self.pretraining = pretraining
    self.fineTuning = fineTuning
    self.evaluation = evaluation
  }
}
