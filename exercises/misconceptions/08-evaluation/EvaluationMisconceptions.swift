import ExerciseBook

public let evaluationMisconceptions: [Misconception<any EvaluationExercises.Type>] = [
  Misconception(
    "8.1",
    when: "the mean loss of each document is taken first, and then the mean of these: a token in a short document then "
      + "weighs more than one in a long document", EvaluationMistakes.MeanOfDocumentLosses.self),
  Misconception(
    "8.1",
    when: "each document gets its perplexity, and these are averaged: one short, hard document then decides the result",
    EvaluationMistakes.MeanOfDocumentPerplexities.self),
  Misconception(
    "8.1", when: "2 is raised to the loss, though the logarithms are natural ones: 2 belongs to log₂, e to ln",
    EvaluationMistakes.TwoToTheNats.self),
  Misconception(
    "8.1",
    when: "the probabilities are multiplied and the root is taken at the end: in a long text the product is 0 to the "
      + "computer", EvaluationMistakes.ProductOfProbabilities.self),
  Misconception(
    "8.2", when: "characters are counted for bytes: the letter ĉ is one character, but two bytes",
    EvaluationMistakes.CharactersForBytes.self),
  Misconception(
    "8.2", when: "the names of the special tokens are counted as text: nobody reads “<end>”",
    EvaluationMistakes.SpecialTokensAsText.self),
  Misconception(
    "8.2",
    when: "the special tokens' surprise is left out: to foresee where a text ends is part of foreseeing the text",
    EvaluationMistakes.SpecialTokensSkipped.self),
  Misconception(
    "8.2", when: "the surprise stays in nats: one bit is ln 2 = 0.693 nats", EvaluationMistakes.NatsForBits.self),
  Misconception(
    "8.2", when: "the bits are divided by the number of tokens: that depends on the tokenizer again",
    EvaluationMistakes.BitsPerToken.self),
  Misconception(
    "8.3", when: "precision and recall have changed places: precision divides by how often the class was called",
    EvaluationMistakes.PrecisionAndRecallSwapped.self),
  Misconception(
    "8.3", when: "0 is divided by 0 for a class that was never called or is never there: that is not a number",
    EvaluationMistakes.EmptyClassNotANumber.self),
  Misconception(
    "8.3", when: "classes without examples are left out of the mean: macro-F1 is the mean over all classes",
    EvaluationMistakes.EmptyClassLeftOut.self),
  Misconception(
    "8.3",
    when: "F1 is taken as the plain mean of precision and recall: whoever calls everything c would then get at least a "
      + "half", EvaluationMistakes.ArithmeticMeanForF1.self),
  Misconception(
    "8.3",
    when: "each class counts by its number of examples in macro-F1: it is there so that rare classes count as much",
    EvaluationMistakes.MacroWeightedByExamples.self),
  Misconception(
    "8.3", when: "macro-F1 is made from mean precision and mean recall: it is the mean of the classes' F1",
    EvaluationMistakes.MacroFromMeans.self),
  Misconception(
    "8.4", when: "there is no brevity penalty: then leaving out all that is difficult pays",
    EvaluationMistakes.NoBrevityPenalty.self),
  Misconception(
    "8.4",
    when: "the counts are not clipped: a run that the reference has once counts each time that it is said again",
    EvaluationMistakes.UnclippedCounts.self),
  Misconception(
    "8.4", when: "e^(1 - r / c) is used for long translations too: it is then above 1, and rewards empty talk",
    EvaluationMistakes.LongTranslationsRewarded.self),
  Misconception(
    "8.4", when: "each sentence gets its own BLEU, and these are averaged: BLEU adds up the counts of the whole set",
    EvaluationMistakes.SentenceScoresAveraged.self),
  Misconception(
    "8.4", when: "the plain mean of the four precisions is taken: BLEU takes the fourth root of their product",
    EvaluationMistakes.PrecisionsAveraged.self),
  Misconception(
    "8.5", when: "spaces are counted as characters", EvaluationMistakes.SpacesCounted.self),
  Misconception(
    "8.5", when: "precision and recall count the same: β is 2 in chrF, for recall counts twice",
    EvaluationMistakes.RecallCountedOnce.self),
  Misconception(
    "8.5", when: "precision and recall have changed places in the formula: β² belongs to the precision below the line",
    EvaluationMistakes.PrecisionCountedTwice.self),
  Misconception(
    "8.5", when: "each run counts once, however often it comes: sets cannot count",
    EvaluationMistakes.DistinctRunsOnly.self),
  Misconception(
    "8.5",
    when:
      "the mean is always taken over six lengths: a text of two characters then has four zeros that are not its fault",
    EvaluationMistakes.AlwaysSixLengths.self),
  Misconception(
    "8.6", when: "the texts are compared as they are: “The ball.” and “a ball” then have no word in common",
    EvaluationMistakes.TextsNotNormalized.self),
  Misconception(
    "8.6", when: "articles are kept: a, an and the shall not matter", EvaluationMistakes.ArticlesKept.self),
  Misconception(
    "8.6", when: "the words are put into sets: a word that comes twice then counts once",
    EvaluationMistakes.SetForBag.self
  ),
  Misconception(
    "8.6", when: "only the first reference is looked at: any of them may be met",
    EvaluationMistakes.FirstReferenceOnly.self),
  Misconception(
    "8.6", when: "articles are removed letter by letter, inside other words too: coat becomes cot",
    EvaluationMistakes.ArticlesInsideWords.self),
  Misconception(
    "8.6", when: "marks are replaced by spaces: “well-known” then becomes two words",
    EvaluationMistakes.MarksBecomeSpaces.self),
  Misconception(
    "8.7", when: "every bin counts the same: two answers in a bin then weigh as much as two hundred in another",
    EvaluationMistakes.UnweightedBins.self),
  Misconception(
    "8.7",
    when: "the differences are added with their signs, so that too sure here and too modest there cancel",
    EvaluationMistakes.SignsCancel.self),
  Misconception(
    "8.7", when: "the middle of the bin stands for the mean confidence: the answers need not lie around the middle",
    EvaluationMistakes.MiddleOfBinForMean.self),
  Misconception(
    "8.8", when: "the draws come from a generator of its own: then the seed that is given decides nothing",
    EvaluationMistakes.OwnGenerator.self),
  Misconception(
    "8.8",
    when: "the scores are drawn without replacement: each draw then holds all of them, and all means are the same",
    EvaluationMistakes.DrawnWithoutReplacement.self),
  Misconception(
    "8.8",
    when: "single scores are drawn and not means: that is how far the examples differ, not how sure their mean is",
    EvaluationMistakes.SpreadOfScores.self),
  Misconception(
    "8.8",
    when: "1 - confidence is cut off on each side: it is what is cut off in all, half of it on each side",
    EvaluationMistakes.TailOnEachSide.self),
  Misconception(
    "8.9", when: "the token that crosses top-p is lost: what is kept then does not reach it",
    EvaluationMistakes.CrossingTokenLost.self),
  Misconception(
    "8.9", when: "what is kept is not divided by its sum: the probabilities then do not sum to 1",
    EvaluationMistakes.KeptNotRenormalized.self),
  Misconception(
    "8.9", when: "top-p is measured before top-k has cut: it counts on what is left after that",
    EvaluationMistakes.TopPBeforeTopK.self),
  Misconception(
    "8.9", when: "the temperature is applied after the cut: it has to say first how likely each token is",
    EvaluationMistakes.TemperatureAfterCut.self),
  Misconception(
    "8.9", when: "the logits are multiplied by the temperature: a high one would then make the model more certain",
    EvaluationMistakes.TemperatureMultiplied.self),
  Misconception(
    "8.9", when: "the logits are divided by a temperature of 0: that is infinite, and ∞ - ∞ is not a number",
    EvaluationMistakes.DividedByTemperatureZero.self),
  Misconception(
    "8.9", when: "all tokens are kept that are as likely as the last of the top k: these may be more than k",
    EvaluationMistakes.EqualsOfLastKept.self),
  Misconception(
    "8.10", when: "the sum is not divided by the length: a longer answer then loses because it is longer",
    EvaluationMistakes.LengthNotDividedBy.self),
  Misconception(
    "8.10",
    when: "the prompt is scored too: it is the same for all answers, but shared out over more characters in a long one",
    EvaluationMistakes.PromptScoredToo.self),
  Misconception(
    "8.10", when: "the sum is divided by the number of tokens: that depends on the tokenizer",
    EvaluationMistakes.DividedByTokens.self),
  Misconception(
    "8.10", when: "the model reads the answer without the prompt: it then says how common the answer is, not how right",
    EvaluationMistakes.PromptLeftOut.self),
  Misconception(
    "8.10",
    when:
      "the numbers are read one place early, as if each belonged to the next token: that is so with logits, not here",
    EvaluationMistakes.OnePlaceEarly.self),
]
