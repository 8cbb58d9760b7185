import Presentation

public let attentionQuiz = Quiz([
  QuizQuestion(
    "In attention, what decides how much one word takes from another?",
    [
      .wrong(
        "How near the other word stands.", "Distance has no say of its own. It can only come in through positions."),
      .right("How well its query fits the other's key.", "The dot product is the score, and softmax makes it a share."),
      .wrong("How large the other word's value is.", "The value is what is handed over. It is not looked at before."),
      .wrong(
        "A table of word pairs that training fills in.",
        "There is no such table: queries and keys are computed from each word's vector, so new pairs get scores too."),
    ]),
  QuizQuestion(
    "A token stands three times in a batch. What is the gradient of its row in the embedding table?",
    [
      .wrong("The gradient of its last place.", "That would let each use overwrite the one before."),
      .wrong("The mean over its three places.", "The loss adds up over places, and so do their shares."),
      .right("The sum over its three places.", "Each use changes the loss, and the row was the same in all three."),
    ]),
  QuizQuestion(
    "What happens if the scores of heads with 1,024 numbers are not divided by √d?",
    [
      .right(
        "One key takes nearly all of the weight before anything was learned.",
        "The products spread like √1024 = 32, and a softmax over such scores is nearly all or nothing."),
      .wrong(
        "Nothing: softmax divides by the sum of its row anyway, and so it takes out any factor.",
        "Softmax takes out a sum that is added to all scores, and not a factor they are multiplied with."),
      .wrong("The weights no longer add up to 1.", "Softmax makes them add up to 1 whatever the scores are."),
      .wrong(
        "Float numbers overflow.", "The largest score is subtracted first; 32 would not overflow even without that."),
    ]),
  QuizQuestion(
    "A model is trained on the next word without a mask. Its training loss is almost 0. What has it learned?",
    [
      .wrong(
        "The language, very well.", "Nothing can predict random letters, and without a mask their loss was 0 as well."),
      .wrong(
        "The training texts by heart.", "It does as well on texts it never saw. It needs no memory for its trick."),
      .wrong(
        "To guess from both sides, which will also help it a little when it has to write.",
        "When it writes, the next word is not there to be read."),
      .right(
        "To copy the next word from where it stands.", "It reads the answer. When it has to write, there is none."),
    ]),
  QuizQuestion(
    "Why is the mask −∞ before the softmax, and not 0 after it?",
    [
      .wrong("−∞ is faster to compute with.", "Speed is not the point here; the weights would come out wrong."),
      .right(
        "So that the weights that are left add up to 1.",
        "Set to 0 afterwards, the hidden words have already taken their share."),
      .wrong("Because 0 cannot be differentiated.", "A constant 0 has a gradient, which is 0. That does no harm."),
    ]),
  QuizQuestion(
    "What do eight heads cost beside one head of the same total width?",
    [
      .wrong("Eight times the parameters.", "The four matrices are as large as before; heads only share them out."),
      .wrong("Eight times the multiplications.", "Each head multiplies an eighth of the numbers."),
      .right("No parameter more.", "The width is shared out. What is bought is eight looks instead of one."),
      .wrong(
        "Nothing at all, and so there should always be as many heads as there are numbers in the width.",
        "A head of one number can hardly tell words apart: narrow heads have coarse queries and keys."),
    ]),
  QuizQuestion(
    "The words of a sentence are shuffled. There are no positions and no mask. What does each word gather?",
    [
      .right(
        "The same as before.", "The same keys and values are there, only in another order, and a sum has no order."),
      .wrong(
        "Something else, since its neighbours have changed.", "Nothing tells attention which words are neighbours."),
      .wrong(
        "The same only if it did not move itself.",
        "Its own place is not known either: its outcome moves along with it."),
    ]),
  QuizQuestion(
    "What do rotary positions do?",
    [
      .wrong("They add a wave to each word's vector.", "Those are sinusoidal positions."),
      .wrong("They turn queries, keys and values.", "Values stay: they would arrive turned by where they came from."),
      .wrong("They learn a vector for each position.", "Those are learned positions, which end where training ended."),
      .right(
        "They make a score depend on the distance.",
        "Query and key are turned by their positions; the product sees the difference."),
    ]),
  QuizQuestion(
    "Why can one layer of attention not be an induction head?",
    [
      .wrong("It has too few parameters.", "A wider layer has more of them and can do it no better."),
      .right(
        "Its keys know only their own word.",
        "The place to look at is known by the word before it, and a first layer has to write that there."),
      .wrong("It cannot look further back than one word.", "A head can look at any place that its mask allows."),
      .wrong(
        "Its softmax cannot become sharp enough to pick out one single place among so many.",
        "It can: heads of one layer do look at one place with nearly all of their weight."),
    ]),
  QuizQuestion(
    "Attention goes through a text in blocks, with a running softmax. What does that save?",
    [
      .wrong("Time: it makes fewer products.", "Every query still meets every key, so time grows with the square."),
      .wrong("Precision: it leaves out small weights.", "It leaves out nothing. The result is the same to rounding."),
      .right(
        "Memory: the matrix of weights is never kept.", "What is kept grows with the length, not with its square."),
    ]),
])
