import ExerciseBook

public let pretrainingMisconceptions: [Misconception<any PretrainingExercises.Type>] = [
  Misconception(
    "6.1",
    when: "only ASCII is kept: letters of other scripts, accents and signs are not dirt, and most of the world writes "
      + "with them", CleaningKeepsASCII.self),
  Misconception(
    "6.1",
    when: "line ends are treated as spaces: lines and paragraphs run together, and what the layout said is lost",
    CleaningJoinsLines.self),
  Misconception(
    "6.1",
    when: "line ends are dropped with the other control characters: the last word of a line and the first of the next "
      + "become one", CleaningDropsLineEnds.self),
  Misconception(
    "6.1",
    when: "\\r and \\n are each taken for a line end: a text with \\r\\n then gets an empty line after every line",
    CleaningEndsLinesTwice.self),
  Misconception(
    "6.2",
    when: "only texts that are equal to the letter are found: one changed word is enough to slip through",
    DuplicatesExactOnly.self),
  Misconception(
    "6.2",
    when: "each text is compared with the one just before it only: copies seldom stand side by side",
    DuplicatesOfNeighbours.self),
  Misconception(
    "6.2",
    when:
      "Swift's own Hasher makes the hashes: its seed is another in every run, so signatures that were saved yesterday "
      + "fit nothing today", MinHashUnstable.self),
  Misconception(
    "6.2",
    when: "single words are hashed instead of three in a row: texts on the same subject then look like copies",
    MinHashOfWords.self),
  Misconception(
    "6.2",
    when:
      "the signatures are compared as sets: each place stands for an order of its own, and equal entries count at the "
      + "same place only", MinHashComparedAsSets.self),
  Misconception(
    "6.3",
    when: "the pair (7, 7) is counted twice in 7 7 7: the two overlap, and only one of them can be merged",
    PairsCountedOverlapping.self),
  Misconception(
    "6.3",
    when:
      "of pairs with equal counts whichever comes up is taken: a dictionary has another order in every run, and the "
      + "vocabulary would be another as well", PairTiesLeftOpen.self),
  Misconception(
    "6.3",
    when: "the walk goes on one place after a merge instead of two: an id that was merged already is merged once more",
    MergeUsesIDsTwice.self),
  Misconception(
    "6.4",
    when: "all the words are gone through again for each merge, though only those with the merged pair have changed",
    MergesRecounted.self),
  Misconception(
    "6.4",
    when:
      "each different word counts once: a word that stands in the text a thousand times has to count a thousand times",
    MergesOfDifferentWords.self),
  Misconception(
    "6.4",
    when:
      "new pairs are counted, but those that a merge breaks up keep their old counts: after the merge of es in test, "
      + "there is no te in it any more", MergesWithOldCounts.self),
  Misconception(
    "6.5",
    when:
      "the first pair in the text is merged instead of the first that was learned: training merged in another order, "
      + "so the model has never seen these ids", EncodingByPosition.self),
  Misconception(
    "6.5",
    when: "the bytes are made into a String on the way: what is not UTF-8 becomes U+FFFD, and the bytes are lost",
    EncodingThroughText.self),
  Misconception(
    "6.5",
    when:
      "the documents are joined by <|endoftext|> and then cut where it stands: a document that contains these letters "
      + "is cut as well", EncodingFindsSpecialTokens.self),
  Misconception(
    "6.6",
    when:
      "the last token of a document has the first of the next one as its target: nothing in the first document could "
      + "tell what follows", PackingPredictsNextDocument.self),
  Misconception(
    "6.6", when: "padding has 0 as its target: the model is then trained to write padding", PackingPredictsPadding.self),
  Misconception(
    "6.6", when: "only the last row is looked at for room: earlier rows keep their gaps, and there are more rows",
    PackingIntoLastRow.self),
  Misconception(
    "6.6",
    when:
      "a position may look at all earlier ones of the row: it then reads documents that have nothing to do with its own",
    PackingLooksAcrossDocuments.self),
  Misconception(
    "6.6", when: "a position may look at later ones of its document: there it would read what it has to predict",
    PackingLooksAhead.self),
  Misconception(
    "6.7",
    when:
      "the gradients of the micro-batches are added up and not averaged: with four of them the step is four times as "
      + "long", AccumulationAddsMeans.self),
  Misconception(
    "6.7",
    when: "all micro-batches count alike: the examples of a shorter last one then weigh more than the others",
    AccumulationAveragesMeans.self),
  Misconception(
    "6.7", when: "only full micro-batches are read: the examples that remain are left out",
    AccumulationLeavesRemainder.self),
  Misconception(
    "6.8",
    when: "all workers count alike: one that read a single example then weighs as much as one that read a hundred",
    WorkersCountAlike.self),
  Misconception(
    "6.8",
    when: "a worker without examples takes part with weight 0: NaN · 0 is NaN, and then so is everything",
    WorkersIdleSpreadNaN.self),
  Misconception(
    "6.8", when: "the gradients are added up: the step grows with the number of workers", WorkersAddedUp.self),
  Misconception(
    "6.8",
    when: "every worker gets exampleCount / workers examples, and the remainder goes to nobody",
    WorkersLeaveRemainder.self),
  Misconception(
    "6.8",
    when: "the last worker gets the whole remainder: the others then wait for it, at every step",
    WorkersRemainderToLast.self),
  Misconception(
    "6.9",
    when:
      "the lower half is cut off: that rounds towards zero each time, and small steps of training add up to nothing",
    BFloat16CutOff.self),
  Misconception(
    "6.9",
    when: "half way is always rounded away from zero: over many sums these small excesses do not cancel",
    BFloat16TiesAway.self),
  Misconception(
    "6.9",
    when: "a NaN is rounded like a number: what is cut off or carried makes it ∞ or 0, and the error goes unseen",
    BFloat16LosesNaN.self),
  Misconception(
    "6.10",
    when: "the position in the data is not saved: the examples that this pass began with are read again",
    CheckpointWithoutPosition.self),
  Misconception(
    "6.10",
    when: "the number of the pass is not saved: the data comes in the order of the first pass again",
    CheckpointWithoutPass.self),
  Misconception(
    "6.10",
    when: "the optimizer's step count is not saved: the correction of the moments and the learning rate begin anew",
    CheckpointWithoutStep.self),
  Misconception(
    "6.10",
    when:
      "the optimizer's moments are not saved: Adam begins with zeros, though its step count says that it has seen much",
    CheckpointWithoutMoments.self),
]
