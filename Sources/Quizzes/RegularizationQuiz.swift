import Presentation

/// Test yourself on unit 3.
public let regularizationQuiz = Quiz([
  QuizQuestion(
    "A network is off by 8 € on the flats that it was trained on, and by 249 € on fresh ones. What has happened?",
    [
      .wrong(
        "It has too few parameters.",
        "Then it would be off on its own flats as well: it could not follow them. That is bias."),
      .right(
        "It learned its own flats by heart, with their noise.",
        "The noise of one flat says nothing about another. Following it costs on every fresh flat."),
      .wrong(
        "It was trained for too few steps.",
        "More steps would bring the 8 € down further, and the 249 € would stay or grow."),
      .wrong(
        "The fresh flats must come from another town.",
        "They were drawn in the same way. A gap between the two errors is what learning by heart looks like."),
    ]),
  QuizQuestion(
    "You fit the same kind of curve to many sets of readings. On the average the curves are right, but each differs "
      + "wildly from the others. What is large?",
    [
      .wrong("The bias", "Bias is how far the average curve is from the truth, and here it is right."),
      .wrong("The noise", "Noise is what the readings scatter around the truth. It does not depend on your curve."),
      .right(
        "The variance", "Variance is how far curves from different readings are from each other."),
    ]),
  QuizQuestion(
    "The squared noise of the thermometer is 2.25 °C². How small can the mean squared error on fresh readings get?",
    [
      .right(
        "Down to 2.25 °C²: bias² and variance can vanish, the noise stays.",
        "A fresh reading scatters around the truth, whatever you predict. With the true curve you would be off by 2.25."
      ),
      .wrong(
        "Down to 0, with enough parameters.",
        "That is the error on the readings that the curve was fitted to. Fresh readings have noise of their own."),
      .wrong(
        "Down to 0, with enough readings, since their noise averages out and the true curve is found.",
        "Averages find the true curve, and then you are off by the noise of each fresh reading, 2.25."),
    ]),
  QuizQuestion(
    "What does weight decay do in each step?",
    [
      .wrong("It drops weights at random.", "Dropout switches off activations at random; no weight is forgotten."),
      .wrong(
        "It makes the learning rate smaller as training goes on.",
        "That is a learning-rate schedule. Decay acts on the weights themselves."),
      .wrong(
        "It removes weights that are near zero, so that fewer are left.",
        "That would be pruning. Decay makes weights small and removes none."),
      .right(
        "It makes every weight a little smaller, so that only what many examples ask for stays large.",
        "A weight that the data pulls on again and again holds out; one that serves a single example shrinks."),
    ]),
  QuizQuestion(
    "With inverted dropout at rate 0.2, an activation of 1 that is kept becomes 1.25 in training. Why?",
    [
      .right(
        "So that the next layer gets as much as without dropout, on the average.",
        "Four fifths are kept, and 0.8 × 1.25 = 1. So nothing has to change when the model is used."),
      .wrong(
        "To make the gradients larger, so that it learns faster.",
        "It is not about speed: without the factor the next layer would get less in training than in use."),
      .wrong(
        "Because two dropped neurons give their share to it.",
        "The neurons do not know of each other. The factor is 1 / (1 - 0.2), whatever is dropped."),
    ]),
  QuizQuestion(
    "Validation losses by epoch: 5, 4, 3, 4, 5, 6. With a patience of 2, which weights do you keep?",
    [
      .wrong(
        "Those after epoch 5, the last one that was trained.",
        "Training ends there, since epochs 4 and 5 brought no new best. But better weights have been seen."),
      .right(
        "Those after epoch 3.", "They had the lowest validation loss; early stopping goes back to them."),
      .wrong(
        "Those after epoch 6.", "Epoch 6 is never run: after epoch 5 two epochs in a row were no better than epoch 3."),
    ]),
  QuizQuestion(
    "Why must mean and deviation for standardising come from the training rows alone?",
    [
      .wrong(
        "Because all rows together would have too large a deviation.",
        "It would hardly differ. It is about what the test may know, not about size."),
      .wrong(
        "Because validation rows have a mean of their own, which should be used for them.",
        "Then the same flat would get different numbers in the two parts, and the network could not use them."),
      .wrong(
        "Because otherwise training becomes unstable.",
        "In this lesson the network trained just as well. What suffers is the trust in the score."),
      .right(
        "Because validation stands for rows that nobody has seen yet.",
        "What is prepared with their help is no fair test. In this lesson the harm was too small to see; you know so only "
          + "because we measured it."),
    ]),
  QuizQuestion(
    "Half of the advertisements do not name the distance, most of them far from the centre. What worked best here?",
    [
      .wrong(
        "Leave those rows out.",
        "Then the network never sees flats far from the centre, and half of the data is gone: the worst result here."),
      .wrong(
        "Write 0 for the distance.",
        "0 metres is in the very centre, the opposite of the truth for most of them."),
      .right(
        "Write the mean, and add a column that says that it was missing.",
        "The network learns what the silence means: often, that the flat is far out."),
      .wrong(
        "Write the mean, and nothing else, since the mean distorts nothing.",
        "Better than 0, but then a gap looks like a flat at a middling distance, and the silence is lost."),
    ]),
  QuizQuestion(
    "A data set has many copies. You shuffle its rows and keep a fifth for validation. What do you see?",
    [
      .right(
        "A score that is too good: some validation rows were trained on.",
        "The more copies, the better the score, while on fresh rows the network is as it was."),
      .wrong(
        "A score that is too bad: the copies confuse the network.",
        "Copies count more in training, which does little. The score goes the other way."),
      .wrong(
        "The right score: the rows were shuffled.",
        "Shuffling is what sends copies to both sides. Deal out groups of equal rows instead."),
    ]),
  QuizQuestion(
    "The gradient's length is 50, and the limit is 1. What does clipping by the global norm do?",
    [
      .wrong(
        "It leaves out the step.", "The step is taken, with a shorter gradient."),
      .wrong(
        "It cuts every number off at 1.",
        "That would change the direction: large numbers would shrink and small ones would not."),
      .right(
        "It divides every number by 50.",
        "One factor for all: the direction stays, and the length becomes 1."),
      .wrong(
        "It divides each parameter's gradient by that gradient's own length.",
        "Then all parameters would get gradients of equal length, and the direction of the whole would be another."),
    ]),
])
