import Presentation

public let transformerQuiz = Quiz([
  QuizQuestion(
    "In which part of a block do positions learn of each other?",
    [
      .wrong("In the feed-forward layer.", "It works on each position alone, with the same weights everywhere."),
      .wrong("In the norm.", "A norm looks at one position's own numbers, never at a neighbour's."),
      .right("In attention, and nowhere else.", "Leave it out, and the model sees only the token it stands on."),
      .wrong("In the residual path.", "It carries a position's own vector past the layers, and mixes nothing."),
    ]),
  QuizQuestion(
    "Four blocks without their residual paths learned only how frequent each letter is. Why?",
    [
      .right(
        "Each layer had to rebuild all that it wanted kept.",
        "With the path, a layer only adds to what is there, so the token's own vector arrives at the end."),
      .wrong("They had fewer parameters.", "The path has none. All models of the experiment hold the same numbers."),
      .wrong("Their learning rate was too small.", "It was the same for all, and the others learned well with it."),
      .wrong(
        "Without the path there is no gradient at all.",
        "There is one, through the layers. It is weak and tangled, but it is not zero."),
    ]),
  QuizQuestion(
    "What did the experiment show about post-norm blocks that had stalled?",
    [
      .wrong("Their weights had become infinite.", "Nothing overflowed: the loss was finite, and stayed where it was."),
      .wrong("Their attention looked at the future.", "The causal mask is the same in both, and it held."),
      .wrong("They had learned the training text by heart.", "They had learned less than any other, not more."),
      .right(
        "All positions held the same vector.",
        "A norm after the sum shrinks what came in along with what was added, block after block."),
    ]),
  QuizQuestion(
    "A model has a vocabulary of 1,000 words, and its first loss is 10.6. What do you think?",
    [
      .wrong(
        "It is a hard text; training will help.",
        "Before training no text is harder than ln 1000, if one admits to know nothing."),
      .right(
        "Something is wrong: it should be near 6.9.",
        "ln 1000 is 6.9. More means that the model is sure of what it cannot know, often from weights too large."),
      .wrong(
        "That is as it should be: about the logarithm of V.",
        "The natural logarithm of 1,000 is 6.9, and the loss is in nats."),
      .wrong(
        "The learning rate is too large.", "Nothing has been learned yet: no step was taken before the first loss."),
    ]),
  QuizQuestion(
    "What makes a BERT of the block that a GPT is made of?",
    [
      .wrong("A deeper stack of blocks.", "Both come in any depth; the number of blocks makes neither of them."),
      .wrong(
        "Norms after the layers.",
        "The first BERT had them there, but so had the first GPT; it is not what sets them apart."),
      .right(
        "No causal mask, and hidden words to guess.",
        "Seeing both sides, it cannot be asked for the next word, so words are hidden and asked for."),
      .wrong(
        "A vocabulary with whole words.", "Both read parts of words as a rule. This lesson gave whole words to both."),
    ]),
  QuizQuestion(
    "Of the tokens that BERT is asked for, some are left as they are. What for?",
    [
      .right(
        "So that it works at every word, and not only at masks.",
        "In use there are no masks. A model that met only masked questions would have learned to ignore the rest."),
      .wrong(
        "So that the loss becomes smaller.", "It does, a little, but that is no aim: an easy question teaches less."),
      .wrong("So that it can look at the future.", "It sees both sides anyhow, whatever stands in the asked place."),
      .wrong(
        "To save time: no token need be replaced.", "Replacing one token costs nothing beside a pass through the model."
      ),
    ]),
  QuizQuestion(
    "A model has a million numbers in its matrices and reads 1,000 tokens in a step. How many operations is a step, roughly?",
    [
      .wrong(
        "A thousand million.",
        "That counts each number once for each token; a multiply-add is two, and backward costs twice more."),
      .wrong("Two thousand million.", "That is the forward pass alone: a multiplication and an addition each."),
      .wrong(
        "Three thousand million.",
        "Forward and twice for backward makes three passes, but each multiply-add is two operations."),
      .right(
        "Six thousand million.",
        "Two operations for a multiply-add, once forward and twice backward: six for each number and token."),
    ]),
  QuizQuestion(
    "Why did the smallest model reach a lower share of the processor's peak than the largest?",
    [
      .wrong("Its weights did not fit into the cache.", "They fit best of all: it is the smallest."),
      .right(
        "What the sum leaves out weighs more there.",
        "Norms, activations, the optimizer and the starting of small products are a larger part of a small step."),
      .wrong(
        "It was counted with too few operations.",
        "All three are counted by the same formula, and it is exact for the products."),
      .wrong("It had more layers.", "It had the fewest. And more layers of one size change the share little."),
    ]),
  QuizQuestion(
    "What do grouped queries save?",
    [
      .wrong(
        "Layers: several share their weights.", "Every layer keeps weights of its own; only heads within a layer share."
      ),
      .wrong(
        "Query heads: there are fewer of them.",
        "There are as many as before. It is the keys and values that are fewer."),
      .right(
        "Memory for keys and values while writing.",
        "Several query heads read one head of keys and values, so the cache is smaller by that factor."),
      .wrong("Positions: not each is looked at.", "Every earlier position is still looked at by every query head."),
    ]),
  QuizQuestion(
    "With a key-value cache, a model writes …",
    [
      .wrong(
        "better, because it remembers more.",
        "It knows what it knew without: the cache holds nothing that could not be computed again."),
      .wrong(
        "nearly the same, at a small loss.",
        "Nothing is left out or rounded away: each new position sees all keys before it."),
      .wrong("the same, in half of the memory.", "It takes more memory: two vectors for each layer and token."),
      .right(
        "the same, in less time.",
        "Keys and values of earlier positions never change, since none of them sees what comes later."),
    ]),
])
