import Presentation

public let gradientDescentQuiz = Quiz([
  QuizQuestion(
    "The gradient of the loss by a weight is -3. What does a step of gradient descent do to this weight?",
    [
      .wrong(
        "It lowers it, since the gradient is negative.",
        "The step goes against the gradient: minus a negative number is an increase."),
      .right(
        "It raises it.",
        "A gradient of -3 says that the loss falls by about 3 for each unit by which the weight grows. So let it grow."),
      .wrong(
        "It sets it to 3 times the learning rate.",
        "A step changes a weight by so much; it does not set it. The weight keeps its place and moves a little."),
      .wrong(
        "Nothing, until the loss is positive.",
        "Only the gradient decides about the step. The loss itself does not appear in it."),
    ]),
  QuizQuestion(
    "You measure a slope by two points, h above and h below. Why not take h = 10⁻¹⁵?",
    [
      .wrong(
        "The computer would take too long.",
        "It takes two runs of the function, whatever h is."),
      .wrong(
        "The function might have no value so near to x.",
        "If it has one at x, it has as a rule one beside it as well."),
      .wrong(
        "The curve bends too much between points so close together.",
        "The closer they are, the less it bends between them. That error does become smaller."),
      .right(
        "The two values differ only in their last digits, which are rounding.",
        "A Double has 16 digits. The difference of two numbers that agree in 15 of them is mostly noise, and dividing by "
          + "a tiny h makes it large."),
    ]),
  QuizQuestion(
    "In y = x · x the number x is used twice. What does the backward pass do about that?",
    [
      .right(
        "It adds a share for each use.",
        "Each factor gets x times what comes from above. Together that is 2x, the slope of x²."),
      .wrong(
        "It takes the larger of the two shares.",
        "Both uses change y when x changes, so both count."),
      .wrong(
        "It keeps the share of the last use, since the gradient is set anew.",
        "That is the commonest mistake in a first engine: = where += is meant. x² would get the slope x."),
      .wrong(
        "It makes a copy of x for each use.",
        "There is one x, with one gradient, in which its shares gather."),
    ]),
  QuizQuestion(
    "When may a node pass its gradient on to its inputs?",
    [
      .wrong(
        "As soon as any node has given it a share.",
        "Others may still owe it theirs, and then it has passed on too little."),
      .wrong(
        "When all of its inputs have passed on theirs.",
        "Gradients flow from the loss to the inputs. Its inputs come after it."),
      .right(
        "When every node that uses it has passed on its own.",
        "Only then is its gradient complete. Hence the order: each node after all of its users."),
      .wrong(
        "At any time; the order does not matter for sums.",
        "Sums may be added in any order, but what has been passed on cannot be called back when another share arrives."),
    ]),
  QuizQuestion(
    "A network has a million parameters. About what does its whole gradient cost, beside one evaluation of the loss?",
    [
      .wrong(
        "A million times as much.",
        "That is what measuring the slopes one by one would cost, and twice that for both sides."),
      .right(
        "Two or three times as much.",
        "One way back through the graph gives all the slopes at once, and each operation's pullback is about as much work "
          + "as the operation, or twice that. It is why networks can be trained at all."),
      .wrong(
        "The logarithm of a million, about 20 times.",
        "Nothing is searched or halved here: each operation is gone back through once."),
      .wrong("Nothing, it comes with the loss.", "The way back is work of its own, usually more than the way forward."),
    ]),
  QuizQuestion(
    "The loss of your new network jumps up and down, and after 20 steps it is larger than at the start. What do you try first?",
    [
      .wrong("More steps.", "Steps that overshoot do not become better by being more."),
      .wrong("A larger network.", "A larger one usually needs smaller steps, not larger ones."),
      .right(
        "A learning rate a third as large.",
        "Overshooting is what too large a rate looks like. Go down by factors of 3 until the loss falls steadily."),
      .wrong(
        "A larger batch, so that the gradient is less noisy and the steps become smaller.",
        "It makes the direction better, but the steps hardly shorter: they overshoot with a good gradient too."),
    ]),
  QuizQuestion(
    "You go from batches of 16 examples to batches of 64. What happens to the noise in the gradient?",
    [
      .wrong(
        "It becomes a quarter.",
        "Noise falls with the square root of the number of examples: work times four, noise divided by two."),
      .wrong("It stays, since the examples are the same.", "A mean of more examples is nearer to the mean of all."),
      .wrong("It disappears above 32 examples.", "There is no such border. Even 256 of 1,024 examples leave some."),
      .right("It is halved.", "The deviation of a mean falls with the square root of the number, and √4 = 2."),
    ]),
  QuizQuestion(
    "What does momentum do in a long, narrow valley?",
    [
      .right(
        "It adds up the small steps along the floor and cancels those to and fro.",
        "What successive gradients agree on grows in the velocity; what changes its sign each time cancels."),
      .wrong(
        "It makes the learning rate smaller on steep sides.",
        "That is nearer to what AdamW does, dividing by the usual size of each gradient. Momentum scales nothing."),
      .wrong(
        "It turns the valley so that its floor lies along one of the axes.",
        "The surface stays as it is, and so do the parameters that it is drawn over."),
      .wrong(
        "It stops at the lowest point of the first descent.",
        "On the contrary: with a velocity it runs past the lowest point and comes back."),
    ]),
  QuizQuestion(
    "Why does AdamW divide its moments by 1 - βᵗ?",
    [
      .wrong(
        "So that the learning rate falls with time.",
        "The divisor goes to 1 and then does nothing. A falling rate is the schedule's business."),
      .wrong(
        "So that large gradients are clipped.",
        "Clipping compares the gradient with a limit, and is a step of its own."),
      .right(
        "Because they begin at zero and are too small in the first steps.",
        "After one step the first moment is only (1 - β) g. Divided by 1 - β it is g, as a mean of one gradient should be."
      ),
      .wrong(
        "Because otherwise the weight decay would be counted twice.",
        "Weight decay is beside the moments in AdamW: neither passes through the other."),
    ]),
  QuizQuestion(
    "A text has 10 tokens and a window is 4 tokens long. Which is the last place, counted from 0, where a window may begin?",
    [
      .wrong("6", "The window 6, 7, 8, 9 fits, but its last token has none after it, and so no target."),
      .right(
        "5", "It reads the tokens 5 to 8 and has the targets 6 to 9. Together that is 5 tokens, to the end of the text."
      ),
      .wrong("9", "Only one token of the window would lie in the text."),
      .wrong("4", "That fits with a token to spare: the last token of the text would never be a target."),
    ]),
])
