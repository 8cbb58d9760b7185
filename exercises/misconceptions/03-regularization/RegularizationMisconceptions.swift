import ExerciseBook
import Foundations
import Solutions

public let regularizationMisconceptions: [Misconception<any RegularizationExercises.Type>] = [
  Misconception(
    "3.1", when: "mean and deviation are taken over all rows: the validation rows then help to prepare their own test",
    StatisticsOfAllRows.self),
  Misconception(
    "3.1", when: "each part is standardised by its own mean and deviation: equal values then differ between the parts",
    StatisticsOfEachPart.self),
  Misconception("3.1", when: "a deviation of 0 is divided by: 0 / 0 is not a number", DividedByZeroSpread.self),
  Misconception(
    "3.1", when: "the sum of squares is divided by n - 1: here the deviation is of these rows, divided by n",
    SampleDeviation.self),
  Misconception(
    "3.2", when: "the rows are shuffled and dealt out one by one: copies land on both sides", RowsShuffled.self),
  Misconception("3.2", when: "all copies but one are dropped: they are to be kept, together", CopiesDropped.self),
  Misconception(
    "3.2", when: "the groups are not shuffled: the same ones are set apart whatever the seed", GroupsInOrder.self),
  Misconception(
    "3.3", when: "the biases are penalised as well: a model is then pulled away from the mean of its targets",
    BiasesPenalised.self),
  Misconception("3.3", when: "the 2 of the slope of w² is forgotten", FactorTwoForgotten.self),
  Misconception(
    "3.3", when: "the gradient is of |w|, the same pull for every weight: that is the L1 penalty", SignForGradient.self),
  Misconception(
    "3.4", when: "what is kept is not made larger: the next layer then gets too little while training", NotRescaled.self
  ),
  Misconception(
    "3.4", when: "dropout stays on when the model is used: its answers then change at random", OnInEvaluation.self),
  Misconception(
    "3.4",
    when: "activations are made smaller in evaluation instead of larger in training: that is the first form of "
      + "dropout, and inverted dropout leaves evaluation alone", ScaledInEvaluation.self),
  Misconception("3.5", when: "the last weights are kept: the best ones came earlier", LastWeightsKept.self),
  Misconception(
    "3.5", when: "the count goes up when the loss gets better: it shall count epochs without a new best",
    ImprovementsCounted.self),
  Misconception(
    "3.5", when: "the count is not set back to 0 by a new best: patience is for epochs in a row", CountNotReset.self),
  Misconception(
    "3.5", when: "the loss is compared with the epoch before instead of with the best so far", ComparedWithPrevious.self
  ),
  Misconception(
    "3.6", when: "each array is clipped on its own: the direction of the whole gradient changes", ClippedEach.self),
  Misconception("3.6", when: "a short gradient is made longer: clipping only ever shortens", ScaledUp.self),
  Misconception(
    "3.6", when: "each number is cut off at the limit: the direction of the gradient changes", NumbersCutOff.self),
  Misconception("3.7", when: "the folds overlap: some rows are validated twice", FoldsOverlap.self),
  Misconception("3.7", when: "the remainder is lost: some rows are never validated", RemainderLost.self),
  Misconception("3.7", when: "the whole remainder goes to the last fold", RemainderInLastFold.self),
  Misconception("3.7", when: "the validation rows stay in the training part", TrainedOnEverything.self),
  Misconception(
    "3.8", when: "the variance is taken about the truth: that is the whole error, bias² included",
    VarianceAboutTruth.self),
  Misconception(
    "3.8",
    when: "the variance is divided by one less than the number of models: bias² and variance then do not add up "
      + "to the error", VarianceDividedByOneLess.self),
  Misconception(
    "3.8", when: "the differences are averaged over the points before squaring: too high here and too low there cancel",
    BiasAveragedFirst.self),
]

/// Answers as the solution does; each misconception gets one thing wrong.
protocol RegularizationMisconception: RegularizationExercises {}

extension RegularizationMisconception {
  public static func standardized(
    training: [[Double]], validation: [[Double]]
  ) throws -> (training: [[Double]], validation: [[Double]]) {
    try Solutions.Regularization.standardized(training: training, validation: validation)
  }

  public static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) throws -> (training: [Int], validation: [Int]) {
    try Solutions.Regularization.groupedSplit(of: texts, validationShare: validationShare, using: &generator)
  }

  public static func l2Penalty(
    weights: [Double], biases: [Double], strength: Double
  ) throws -> (penalty: Double, weightGradient: [Double], biasGradient: [Double]) {
    try Solutions.Regularization.l2Penalty(weights: weights, biases: biases, strength: strength)
  }

  public static func dropout(
    _ activations: [Double], rate: Double, isTraining: Bool, using generator: inout SeededGenerator
  ) throws -> [Double] {
    try Solutions.Regularization.dropout(activations, rate: rate, isTraining: isTraining, using: &generator)
  }

  public static func trainWithEarlyStopping(
    patience: Int, maximumEpochs: Int, trainEpoch: () throws -> (weights: [Double], validationLoss: Double)
  ) throws -> (weights: [Double], epochs: Int) {
    try Solutions.Regularization.trainWithEarlyStopping(
      patience: patience, maximumEpochs: maximumEpochs, trainEpoch: trainEpoch)
  }

  public static func clipped(_ gradients: [[Double]], toNorm limit: Double) throws -> [[Double]] {
    try Solutions.Regularization.clipped(gradients, toNorm: limit)
  }

  public static func folds(rowCount: Int, foldCount: Int) throws -> [(training: [Int], validation: [Int])] {
    try Solutions.Regularization.folds(rowCount: rowCount, foldCount: foldCount)
  }

  public static func biasAndVariance(
    predictions: [[Double]], truth: [Double]
  ) throws -> (biasSquared: Double, variance: Double) {
    try Solutions.Regularization.biasAndVariance(predictions: predictions, truth: truth)
  }
}
