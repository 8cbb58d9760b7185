import ExerciseBook

public let fineTuningMisconceptions: [Misconception<any FineTuningExercises.Type>] = [
  Misconception(
    "7.1", when: "the name is compared without the dot at its end: blocks.10 begins like blocks.1, too",
    FineTuningMistakes.LayerNameWithoutDot.self),
  Misconception(
    "7.1",
    when: "the layer's name is looked for anywhere in the parameter's name: blocks.0.norm is not the layer norm",
    FineTuningMistakes.LayerNameAnywhere.self),
  Misconception(
    "7.1",
    when:
      "frozen weights are still decayed: they shrink a little in every step, and in a thousand steps what they knew "
      + "is gone", FineTuningMistakes.FrozenStillDecayed.self),
  Misconception(
    "7.1",
    when: "a frozen parameter only gets a gradient of 0: its old velocity and the weight decay go on moving it",
    FineTuningMistakes.FrozenGradientZero.self),
  Misconception(
    "7.1", when: "a frozen parameter still rolls on with the velocity that it had",
    FineTuningMistakes.FrozenStillRolling.self),
  Misconception(
    "7.1",
    when: "the velocity goes on gathering gradients while its parameter is frozen: when that learns again, it leaps",
    FineTuningMistakes.FrozenVelocityGathers.self),
  Misconception(
    "7.1", when: "freezing sets the velocity to 0: a frozen parameter keeps all that it has, for when it learns again",
    FineTuningMistakes.FrozenVelocityLost.self),
  Misconception(
    "7.2",
    when: "unfreezing begins with the first layer: what all tasks need is then changed first, by the noise of a last "
      + "layer that knows nothing yet", FineTuningMistakes.UnfreezingFromTheFirst.self),
  Misconception(
    "7.2", when: "only one layer learns at a time: one that has begun goes on",
    FineTuningMistakes.UnfreezingOneAtATime.self),
  Misconception(
    "7.2", when: "a layer joins in every epoch, whatever `epochsPerLayer` says",
    FineTuningMistakes.UnfreezingEveryEpoch.self),
  Misconception(
    "7.2", when: "epochs are counted from 1: every layer then joins an epoch late",
    FineTuningMistakes.UnfreezingCountedFromOne.self),
  Misconception(
    "7.2", when: "nothing learns in the first epochs: the last layer begins in epoch 0",
    FineTuningMistakes.UnfreezingNothingAtFirst.self),
  Misconception(
    "7.3", when: "the rates are in the reverse order: the first layer, which should move least, then moves most",
    FineTuningMistakes.RatesReversed.self),
  Misconception(
    "7.3", when: "the rates are multiplied by the factor on the way to the first layer, where they should be divided",
    FineTuningMistakes.RatesMultiplied.self),
  Misconception(
    "7.3", when: "the last layer's rate is divided too: it has `lastRate` itself",
    FineTuningMistakes.RatesLastDividedToo.self),
  Misconception(
    "7.3", when: "the rates rise in equal steps: each should be the same part of the next, not the same amount less",
    FineTuningMistakes.RatesInEqualSteps.self),
  Misconception(
    "7.3", when: "all layers but the last have the same rate: each step towards the first divides once more",
    FineTuningMistakes.RatesDividedOnce.self),
  Misconception(
    "7.3",
    when: "a rate is divided by twice the factor, three times the factor …: it is divided by its square, its cube",
    FineTuningMistakes.RatesDividedByMultiples.self),
  Misconception(
    "7.4", when: "the state in the last place is read, padding or not: how a text was filled up says nothing about it",
    FineTuningMistakes.HeadOnPadding.self),
  Misconception(
    "7.4",
    when: "the first token's state is read, as with BERT: in a GPT the first token has seen only itself",
    FineTuningMistakes.HeadOnFirstToken.self),
  Misconception(
    "7.4", when: "the mean of all states is read, padding included", FineTuningMistakes.HeadOnMeanOfAll.self),
  Misconception(
    "7.4",
    when: "the place before the first padding is taken: its id may stand within the text as well, or at its beginning",
    FineTuningMistakes.HeadBeforeFirstPadding.self),
  Misconception(
    "7.4",
    when: "the tokens that are not padding are counted, and the count is taken for a place: it is one only if they all "
      + "stand at the beginning, side by side", FineTuningMistakes.HeadByTokenCount.self),
  Misconception(
    "7.5",
    when: "the prompt is in the loss: the model then learns to write the user's part, which is often the longer one",
    FineTuningMistakes.ChatLossOnPrompt.self),
  Misconception(
    "7.5", when: "the <|end|> is left out of the loss: the model then never learns to stop",
    FineTuningMistakes.ChatLossWithoutEnd.self),
  Misconception(
    "7.5", when: "<|assistant|> is in the loss: it is given to the model, and not for it to write",
    FineTuningMistakes.ChatLossOnMarker.self),
  Misconception(
    "7.5",
    when:
      "the mask is not shifted with the targets: what counts is whether the next id is the assistant's, not this one",
    FineTuningMistakes.ChatMaskNotShifted.self),
  Misconception(
    "7.5", when: "the targets are not shifted: each place is asked for the id that it has just read",
    FineTuningMistakes.ChatTargetsNotShifted.self),
  Misconception(
    "7.5", when: "only the last answer is learned: the earlier ones are answers too",
    FineTuningMistakes.ChatLossOnLastAnswer.self),
  Misconception(
    "7.5", when: "the answer is not ended by <|end|>: nothing then tells the model, or its reader, that it is complete",
    FineTuningMistakes.ChatWithoutEnd.self),
  Misconception(
    "7.5", when: "the user's text is ended by <|end|> as well: in this template only an answer is",
    FineTuningMistakes.ChatUserEndedToo.self),
  Misconception(
    "7.5", when: "the prompt ends without <|assistant|>: the model may then go on with the user's text",
    FineTuningMistakes.ChatPromptWithoutAssistant.self),
  Misconception(
    "7.5", when: "the prompt holds the question alone: the model remembers nothing that it does not read again",
    FineTuningMistakes.ChatPromptOfQuestionOnly.self),
  Misconception(
    "7.6",
    when: "both A and B are random: then the model is disturbed before it has learned anything",
    FineTuningMistakes.LoRABothRandom.self),
  Misconception(
    "7.6",
    when: "both A and B are zero: the gradient of each has the other as a factor, so neither ever moves",
    FineTuningMistakes.LoRABothZero.self),
  Misconception(
    "7.6", when: "B A is merged without the factor α/r: the merged model is then another one",
    FineTuningMistakes.LoRAMergedWithoutScale.self),
  Misconception(
    "7.6", when: "the factor is r/α instead of α/r", FineTuningMistakes.LoRAScaleInverted.self),
  Misconception(
    "7.6", when: "the factor α/r is left out", FineTuningMistakes.LoRAScaleLeftOut.self),
  Misconception(
    "7.6", when: "the factor is α, not divided by the rank: then a larger rank takes larger steps",
    FineTuningMistakes.LoRAScaleNotDivided.self),
  Misconception(
    "7.6", when: "W x is left out: what the two thin matrices give is added to it, and does not replace it",
    FineTuningMistakes.LoRAInsteadOfWeights.self),
  Misconception(
    "7.7",
    when: "the reference model is left out: a pair then counts as learned when its chosen answer is the likelier one, "
      + "as it may have been all along", FineTuningMistakes.DPOWithoutReference.self),
  Misconception(
    "7.7", when: "the sign is swapped: the loss then falls as the rejected answer becomes likelier",
    FineTuningMistakes.DPOSignSwapped.self),
  Misconception(
    "7.7", when: "β stands before the logarithm: it belongs inside, to the margin",
    FineTuningMistakes.DPOBetaOutside.self),
  Misconception(
    "7.7", when: "the losses are added up and not averaged: they then grow with the batch",
    FineTuningMistakes.DPOSumForMean.self),
  Misconception(
    "7.7",
    when: "the margins are averaged first: one pair that is clearly right would then hide one that is wrong",
    FineTuningMistakes.DPOMeanOfMargins.self),
  Misconception(
    "7.7", when: "e⁻ᶻ is taken of a large negative z: it overflows, and the loss is infinite",
    FineTuningMistakes.DPOOverflow.self),
  Misconception(
    "7.8",
    when: "forgetting is measured on the new task: what was lost is the old one",
    FineTuningMistakes.ForgettingOnNewTask.self),
  Misconception(
    "7.8", when: "before and after have changed places in `forgotten`: a loss that has risen is something forgotten",
    FineTuningMistakes.ForgettingSignSwapped.self),
  Misconception(
    "7.8",
    when: "the old loss after fine-tuning is taken as it is: without the one before, nobody knows what has changed",
    FineTuningMistakes.ForgettingWithoutBefore.self),
  Misconception(
    "7.8",
    when: "each text gets its mean first: a token of a short text then weighs more than one of a long text",
    FineTuningMistakes.ForgettingMeanOfTexts.self),
  Misconception(
    "7.8", when: "a negative result is made 0: sometimes a new task helps with the old one, and that should be seen",
    FineTuningMistakes.ForgettingNeverNegative.self),
]
