import ExerciseBook

public let gradientDescentMisconceptions: [Misconception<any GradientDescentExercises.Type>] = [
  Misconception(
    "2.1",
    when: "the slope is taken from x to x + step only: that is the slope of a place half a step further on, and its "
      + "error shrinks with the step, not with the step's square", OneSidedDifference.self),
  Misconception(
    "2.1", when: "the rise is divided by one step, though the two points are two steps apart", ForgottenTwo.self),
  Misconception(
    "2.2",
    when:
      "the gradient is not divided by the number of errors: the loss is a mean, and each prediction has a share in it",
    GradientNotDivided.self),
  Misconception(
    "2.2", when: "the squares are added up but not divided by their number: the loss then grows with the batch",
    SumOfSquaresForMean.self),
  Misconception(
    "2.2",
    when: "the gradient is made from target - prediction: a step against it would then lead uphill",
    GradientSignSwapped.self),
  Misconception(
    "2.2", when: "the 2 is left out of the gradient: the derivative of e² is 2e", SquareWithoutTwo.self),
  Misconception(
    "2.3",
    when:
      "the logarithm is taken of a probability that has rounded to 0: e⁻¹⁰⁰⁰ is too small for a Double, and ln 0 is "
      + "infinite", LogarithmOfZero.self),
  Misconception(
    "2.3",
    when: "the powers are taken of the logits as they are: e¹⁰⁰⁰ overflows to ∞, and what is calculated from it is "
      + "∞ or not a number", NoMaximumSubtracted.self),
  Misconception(
    "2.3",
    when: "the probability is kept above a tiny number before its logarithm is taken: then no mistake costs more than "
      + "a fixed amount, and beyond it the loss is flat", ClippedProbability.self),
  Misconception(
    "2.3", when: "the 1 at the target is not subtracted: a step would then lower the right class too",
    TargetNotSubtracted.self),
  Misconception(
    "2.4",
    when: "the pullback sets the gradient with = where it should add with +=: of a node that is used twice, only the "
      + "last use counts", GradientOverwritten.self),
  Misconception(
    "2.4",
    when: "tanh's slope 1 - y² is made from the input instead of the result y = tanh(x)", TanhSlopeFromInput.self),
  Misconception(
    "2.4", when: "the pullback passes the slope on without multiplying it by upstream: the chain is cut there",
    UpstreamForgotten.self),
  Misconception(
    "2.5",
    when: "a node's turn comes as soon as it is reached, before all the nodes that use it have passed their share on",
    VisitedBeforeUsers.self),
  Misconception(
    "2.5", when: "a function calls itself for every input, which is right but cannot go deep", RecursiveOrder.self),
  Misconception(
    "2.5",
    when: "a node propagates once for each node that uses it: what it has already passed on is then passed on again",
    PropagatedForEachUse.self),
  Misconception(
    "2.5", when: "the gradient of the loss is not set to 1: then only zeros flow", LossGradientNotSet.self),
  Misconception(
    "2.6", when: "the other matrix is multiplied in as it is, not transposed", Untransposed.self),
  Misconception(
    "2.6", when: "the roles of A and B are swapped: what is returned for A is the gradient of B", RolesSwapped.self),
  Misconception(
    "2.6", when: "the two factors stand the wrong way round: Bᵀ · dC where dC · Bᵀ is meant", FactorsReversed.self),
  Misconception(
    "2.7",
    when: "the learning rate is multiplied into the velocity and then again into the step", LearningRateTwice.self),
  Misconception(
    "2.7", when: "the velocity begins from zero in every step: without a memory this is plain gradient descent",
    VelocityReset.self),
  Misconception(
    "2.7",
    when: "the learning rate is inside the velocity instead of in the step: a lower rate then acts only when the old "
      + "steps have faded", LearningRateInVelocity.self),
  Misconception(
    "2.8",
    when: "the decay is added to the gradient and passes through the moments: that is Adam with an L2 penalty, where "
      + "the division by √v̂ takes the decay's size away", CoupledDecay.self),
  Misconception(
    "2.8",
    when: "the moments are used without the correction by 1 - βᵗ: in the first steps v is far too small, and the steps "
      + "too large", NoBiasCorrection.self),
  Misconception("2.8", when: "ε is added inside the root instead of outside it", EpsilonInsideRoot.self),
  Misconception(
    "2.9", when: "the warm-up begins at a rate of 0: the first step then changes nothing", WarmupFromZero.self),
  Misconception(
    "2.9",
    when: "the warm-up divides by warmupSteps: the peak is reached one step too early and stays for two steps",
    PeakOneStepEarly.self),
  Misconception(
    "2.9",
    when: "the progress is divided by totalSteps - warmupSteps: the last step is then one short of the floor",
    FloorNeverReached.self),
  Misconception(
    "2.10", when: "the targets are the inputs themselves: the model learns to repeat what it reads",
    TargetsNotShifted.self),
  Misconception(
    "2.10",
    when: "a window may begin so late that there is no token after its last one: the last start is one too far",
    LastStartOutOfRange.self),
  Misconception(
    "2.10",
    when: "the generator is made from the seed alone: every step, and every restart, then begins with the same batch",
    SameBatchAgain.self),
  Misconception(
    "2.10",
    when: "windows begin only at multiples of the context length: the model never sees what lies across a border",
    AlignedWindows.self),
]
