import Presentation

/// The quiz at the end of each lesson, by the lesson's folder, in order.
public let quizzes: [(folder: String, quiz: Quiz)] = [
  ("01-neurons", neuronsQuiz),
  ("02-gradient-descent", gradientDescentQuiz),
  ("03-regularization", regularizationQuiz),
  ("04-attention", attentionQuiz),
  ("05-transformer", transformerQuiz),
  ("06-pretraining", pretrainingQuiz),
  ("07-fine-tuning", fineTuningQuiz),
  ("08-evaluation", evaluationQuiz),
]
