import ExerciseBook
import Foundations
import Solutions

public let transformerMisconceptions: [Misconception<any TransformerExercises.Type>] = [
  Misconception(
    "5.1",
    when: "the variance is divided by one less than there are numbers, as for a sample drawn from something larger",
    TransformerMistakes.SampleVariance.self),
  Misconception(
    "5.1", when: "ε is added to the root instead of to the variance under it", TransformerMistakes.EpsilonOutside.self),
  Misconception(
    "5.1", when: "mean and variance are taken as constants in the pullback: they move with every x",
    TransformerMistakes.StatisticsConstant.self),
  Misconception(
    "5.2", when: "the mean is subtracted first: that is LayerNorm, and RMSNorm leaves the mean alone",
    TransformerMistakes.MeanSubtracted.self),
  Misconception(
    "5.2",
    when: "the squares are added up and not averaged: the row then has length 1, and its numbers shrink as it grows",
    TransformerMistakes.SumOfSquares.self),
  Misconception(
    "5.3", when: "gate and up are swapped: silu belongs on the gate", TransformerMistakes.GateAndUpSwapped.self),
  Misconception(
    "5.3", when: "the gate is a sigmoid: silu multiplies it by its input once more",
    TransformerMistakes.SigmoidGate.self),
  Misconception(
    "5.4", when: "the norm comes after the sum: that is a post-norm block", TransformerMistakes.PostNorm.self),
  Misconception(
    "5.4", when: "the layer's result is added to the normed input: the path past the block must not be normed",
    TransformerMistakes.ResidualFromNormed.self),
  Misconception(
    "5.4", when: "the feed-forward layer reads the block's input instead of what attention has left",
    TransformerMistakes.HalvesInParallel.self),
  Misconception(
    "5.5",
    when: "the final norm is missing: the blocks' sum grows with every layer, and the table expects normed vectors",
    TransformerMistakes.FinalNormMissing.self),
  Misconception(
    "5.5", when: "positions are counted from 1: the first row of the table is position 0",
    TransformerMistakes.PositionsFromOne.self),
  Misconception(
    "5.5", when: "positions run on from one row of the batch to the next: each row is a text of its own",
    TransformerMistakes.PositionsRunOn.self),
  Misconception(
    "5.6", when: "special tokens are asked for too: they mark structure, and are not to be guessed",
    TransformerMistakes.SpecialTokensMasked.self),
  Misconception(
    "5.6", when: "every place has a target: the model would be paid for copying what it can read",
    TransformerMistakes.LossOnAllTokens.self),
  Misconception(
    "5.6", when: "every token asked for becomes the mask: the 10 % random and 10 % unchanged are left out",
    TransformerMistakes.AlwaysMask.self),
  Misconception(
    "5.7", when: "the table of tokens is counted twice: input and output share it", TransformerMistakes.TiedTwice.self),
  Misconception("5.7", when: "the biases are left out", TransformerMistakes.NoBiasesCounted.self),
  Misconception(
    "5.7", when: "attention's products between positions are left out: queries with keys, weights with values",
    TransformerMistakes.AttentionProductsLeftOut.self),
  Misconception(
    "5.7", when: "only the forward pass is counted: the backward pass costs twice as much again",
    TransformerMistakes.ForwardOnly.self),
  Misconception(
    "5.8", when: "positions start again at 0 with every call: they go on where the cache ends",
    TransformerMistakes.PositionsRestart.self),
  Misconception(
    "5.8", when: "each query sees the whole cache, also the keys that were added with it and come after it",
    TransformerMistakes.CacheNotCausal.self),
  Misconception(
    "5.8", when: "only the newest keys and values are looked at: the cache is filled and never read",
    TransformerMistakes.CacheNotRead.self),
  Misconception(
    "5.9", when: "inputs serve as targets: the model learns to repeat each token, and not to foresee the next",
    TransformerMistakes.TargetsNotShifted.self),
  Misconception(
    "5.9", when: "the gradients are cleared before the step: the optimizer finds none and changes nothing",
    TransformerMistakes.ClearedBeforeStep.self),
  Misconception(
    "5.9", when: "only the first row is given to the model", TransformerMistakes.FirstRowOnly.self),
]

/// The mistakes of unit 5, in a space of their own: other units have biases to forget as well.
enum TransformerMistakes {}
