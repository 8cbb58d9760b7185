import ExerciseBook
import Exercises
import Misconceptions
import Solutions
import Stubs

/// The units that have exercises, in order.
///
/// It is a module of its own, and a small one, because it is compiled again whenever a learner saves an exercise.
public let courseUnits: [CourseUnit] = [
  CourseUnit(
    neuronsUnit, learner: Exercises.Neurons.self, stubs: Stubs.Neurons.self, solutions: Solutions.Neurons.self,
    misconceptions: neuronsMisconceptions),
  CourseUnit(
    gradientDescentUnit, learner: Exercises.GradientDescent.self, stubs: Stubs.GradientDescent.self,
    solutions: Solutions.GradientDescent.self, misconceptions: gradientDescentMisconceptions),
  CourseUnit(
    regularizationUnit, learner: Exercises.Regularization.self, stubs: Stubs.Regularization.self,
    solutions: Solutions.Regularization.self, misconceptions: regularizationMisconceptions),
  CourseUnit(
    attentionUnit, learner: Exercises.Attention.self, stubs: Stubs.Attention.self, solutions: Solutions.Attention.self,
    misconceptions: attentionMisconceptions),
  CourseUnit(
    transformerUnit, learner: Exercises.Transformer.self, stubs: Stubs.Transformer.self,
    solutions: Solutions.Transformer.self, misconceptions: transformerMisconceptions),
  CourseUnit(
    pretrainingUnit, learner: Exercises.Pretraining.self, stubs: Stubs.Pretraining.self,
    solutions: Solutions.Pretraining.self, misconceptions: pretrainingMisconceptions),
  CourseUnit(
    fineTuningUnit, learner: Exercises.FineTuning.self, stubs: Stubs.FineTuning.self,
    solutions: Solutions.FineTuning.self, misconceptions: fineTuningMisconceptions),
  CourseUnit(
    evaluationUnit, learner: Exercises.Evaluation.self, stubs: Stubs.Evaluation.self,
    solutions: Solutions.Evaluation.self, misconceptions: evaluationMisconceptions),
]
