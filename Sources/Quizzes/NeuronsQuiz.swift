import Presentation

public let neuronsQuiz = Quiz([
  QuizQuestion(
    "People begin to write on telephones, and both the hand-written rule and the learned classifier get worse. What is the "
      + "learner's advantage?",
    [
      .wrong(
        "Its accuracy cannot fall when its inputs change.",
        "It fell as well, from 96 % to 85 %: some of its evidence was gone."),
      .right(
        "New examples mend it, without new code.",
        "The same program counted letters in the new kind of text. The rule would need somebody to think of a new one."),
      .wrong(
        "It understands German, while the rule only looks at letters.",
        "It counts letters and nothing else. It knows no word of German."),
      .wrong(
        "It needs no examples, because it has the alphabet built in.",
        "Examples are all it has: with 2 of them it was right for little more than half."),
    ]),
  QuizQuestion(
    "A shop sorts its customers into five groups by what they buy. Nobody has named any groups before. Which kind of learning is "
      + "that?",
    [
      .wrong(
        "Supervised learning", "That needs answers to learn from, such as the right group of some customers."),
      .wrong(
        "Reinforcement learning", "There is no reward here that follows what the program does."),
      .right(
        "Unsupervised learning", "Only the data are there. The groups get numbers; what they mean, a person must say."),
    ]),
  QuizQuestion(
    "What does the bias of a neuron with two inputs do to its line?",
    [
      .wrong("It turns it.", "The direction is decided by the weights."),
      .wrong(
        "It bends it.", "No neuron's line is ever bent: that takes several neurons and an activation function."),
      .wrong(
        "It makes it sharper.", "How steeply the answer changes across the line depends on how large the weights are."),
      .right(
        "It shifts it.", "The bias moves the threshold: how much the inputs must bring before the sum is above 0."),
    ]),
  QuizQuestion(
    "Ten layers without any activation function, each with weights of its own: what can they do?",
    [
      .right(
        "What one layer can", "Sums of sums are sums: the product of ten matrices is one matrix."),
      .wrong(
        "Any curve, if they are wide enough",
        "That is true of a single hidden layer with a bend. Without a bend, width does not help either."),
      .wrong(
        "XOR, but not two moons", "XOR needs two lines, and these ten layers draw a single one."),
      .wrong(
        "As much as with ReLU, only more slowly", "Speed is not the difference. There are tasks that they can never do."
      ),
    ]),
  QuizQuestion(
    "A perceptron answers 0 and should have answered 1. What happens to the weight of an input that was 0?",
    [
      .wrong("It grows by the rate.", "That is what happens to the bias. The weight moves by rate · 1 · 0."),
      .wrong("It is set to 0.", "The rule only ever adds; it never sets anything."),
      .right(
        "It stays as it is.", "The step is rate · (1 - 0) · input. An input of 0 had no share in the mistake."),
      .wrong(
        "It shrinks by the rate.", "Down is for answers that were too high, and then too only if the input is not 0."),
    ]),
  QuizQuestion(
    "Why can no perceptron learn XOR?",
    [
      .wrong(
        "Four examples are too few to learn anything from them.",
        "AND has the same four inputs and is learned in five passes."),
      .right(
        "No straight line has the two ones on one side.",
        "They are opposite corners of the square, and so are the two zeros. A perceptron is one straight line."),
      .wrong(
        "Its weights start in the wrong place, and the rate is too small to leave it.",
        "From 200 random starts not one learned it: no weights do it, so none can be found."),
      .wrong(
        "The step function has no slope, so the weights cannot move.",
        "The perceptron's rule does not use slopes. On XOR the weights move all the time, in a circle."),
    ]),
  QuizQuestion(
    "A layer has 3 inputs and 5 neurons. How many parameters?",
    [
      .wrong("15", "These are the weights. Each of the 5 neurons has a bias as well."),
      .wrong("18", "This has a bias for each input. Biases belong to neurons, and there are 5."),
      .wrong("8", "Every neuron has a weight for every input: 3 and 5 are multiplied, not added."),
      .right("20", "5 · 3 weights and 5 biases."),
    ]),
  QuizQuestion(
    "What does a hidden layer do for the layer behind it?",
    [
      .right(
        "It describes the inputs in new coordinates.",
        "\u{201C}At least one\u{201D} and \u{201C}both\u{201D} put (0, 1) and (1, 0) on one point; then one line is enough."
      ),
      .wrong(
        "It hides inputs that are not needed, so that there is less to compute.",
        "Hidden only means that it is neither input nor output. It usually computes more, not less."),
      .wrong(
        "It stores the examples that the network has seen.",
        "Nothing is stored but weights and biases. (The nearest-neighbour classifier is the one that keeps examples.)"),
      .wrong(
        "It makes the sums smaller so that nothing overflows.",
        "Its activations may be larger or smaller than its inputs; that is not its purpose."),
    ]),
  QuizQuestion(
    "Two hidden neurons can compute XOR, but few of the networks with two learned it. With 16, nearly all did. What does that show?",
    [
      .wrong(
        "XOR needs at least 16 hidden neurons.", "You find weights for two of them in exercise 1.8."),
      .wrong(
        "The networks with two neurons had not enough examples.", "Both saw the same four, which are all there are."),
      .right(
        "What a network can do and what training finds are two things.",
        "With more neurons, more of them begin somewhere useful. Spare room makes learning easier."),
      .wrong(
        "More parameters always give better answers.",
        "Not always, and unit 3 shows cases where they do harm. Here they made a solution easier to find."),
    ]),
  QuizQuestion(
    "\u{201C}At a learning rate of 0.01, three layers were right for 94 % and one layer for 54 %. So depth is better.\u{201D} What do "
      + "you ask first?",
    [
      .wrong(
        "Whether the percentages were rounded correctly", "A rounding error is small beside forty per cent."),
      .right(
        "Whether each had the learning rate that suits it",
        "At ten times that rate it was the other way round, and with the best rate for each they were alike."),
      .wrong(
        "Whether ReLU was used rather than sigmoid",
        "It matters, but both networks used the same one here. It does not explain the difference."),
      .wrong(
        "Nothing: forty per cent is clear enough",
        "The difference was real and still meant nothing about depth, because only one side was well tuned."),
    ]),
])
