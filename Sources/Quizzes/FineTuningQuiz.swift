import Presentation

/// Test yourself on unit 7.
public let fineTuningQuiz = Quiz([
  QuizQuestion(
    "You have 200 labelled reviews. Why does a pretrained model learn more from them than one that begins at random?",
    [
      .wrong(
        "It has read the 200 reviews before.",
        "It should not have: then its score would say nothing. What it has read is other text in the same language."),
      .right(
        "It knows the language already, and has to learn only what is asked.",
        "Which words mean nearly the same, what belongs to what: 200 reviews could never teach all that. Which side a "
          + "review is on, they can."),
      .wrong(
        "It has more parameters.",
        "Both have the same number. What differs is where they begin."),
      .wrong(
        "Its learning rate is larger, so that 200 examples are enough.",
        "It is smaller, as a rule, so that what is known is not overwritten."),
    ]),
  QuizQuestion(
    "The same fine-tuning run with a learning rate ten times as large reaches the same score on the new task. What would "
      + "you look at next?",
    [
      .wrong(
        "Nothing: it is the better setting, since it is faster.",
        "On the new task, and nothing else was measured. What the model could do before may be gone."),
      .wrong(
        "The training loss on the new task.",
        "It tells how well the new examples are fitted. That is not where the damage would be."),
      .wrong(
        "The number of parameters that have changed.",
        "Nearly all change at either rate. What matters is what the model can still do with them."),
      .right(
        "The loss on the text that it was pretrained on, before and after.",
        "Large steps forget more. It shows on the old task only, so that is where it has to be measured."),
    ]),
  QuizQuestion(
    "A new head sits on a pretrained model. Why let the head learn alone at first?",
    [
      .right(
        "Its first gradients are noise, and would disturb the layers below.",
        "A random head asks the layers below for random changes. When it has settled, what it asks for makes sense."),
      .wrong(
        "The layers below cannot be trained at all once they are pretrained.",
        "They can, and most often should be, a little later and with smaller steps."),
      .wrong(
        "The head needs a larger batch.", "It needs no other batch. It needs time to become better than chance."),
      .wrong(
        "Frozen layers make the head's gradients exact.",
        "They are exact either way. The question is what they are worth while the head knows nothing."),
    ]),
  QuizQuestion(
    "With 50 examples the training loss falls to 0, and the validation loss rises from the third epoch on. What helps "
      + "least?",
    [
      .wrong(
        "To stop after the third epoch.",
        "That is early stopping, and it is free: the best model has already been there."),
      .wrong(
        "To train only the last layers.",
        "It helps: with fewer weights to change, less can be learned by heart."),
      .right(
        "To train for longer, with the same settings.",
        "The training loss is 0. What is left to do for it is to remember the 50 examples even more surely."),
      .wrong(
        "More dropout and weight decay.",
        "Both make it harder to rely on a single detail of a single example. That is what is wanted here."),
    ]),
  QuizQuestion(
    "A matrix with 1,000 inputs and 1,000 outputs gets a LoRA adapter of rank 8. How many numbers are trained?",
    [
      .wrong("1,000,000", "That is the matrix itself, and it stays as it is."),
      .right(
        "16,000",
        "A is [8, 1000] and B [1000, 8]: 8,000 each, 1.6 % of the matrix. Their gradients and their moments in the "
          + "optimizer shrink with them."),
      .wrong("8,000", "That is one of the two matrices. One leads down to 8 numbers, the other up again."),
      .wrong("64", "8 times 8 would be a matrix from 8 numbers to 8. A and B each have 1,000 on one side."),
    ]),
  QuizQuestion(
    "In LoRA, B begins as zeros and A as random numbers. Why not zeros for both?",
    [
      .wrong(
        "The output would not be that of the pretrained model.",
        "It would: B (A x) is zero with either. This is what the zeros in B are for."),
      .wrong(
        "The optimizer divides by the size of the weights.",
        "AdamW divides by the size of the gradients, not by that of the weights."),
      .wrong(
        "The rank would be 0 when the two are merged.",
        "It is at the start, in both cases: B A is zero. What matters is whether it can grow from there."),
      .right(
        "Neither would ever change.",
        "B's gradient has A x as a factor, and A's has B. With zeros in both, both gradients are zero, for ever."),
    ]),
  QuizQuestion(
    "You make a classifier of a GPT, and read the first token's state, as with BERT. What do you get?",
    [
      .wrong(
        "The same as with the last token, since attention mixes all tokens.",
        "It mixes only what stands before. For the first token that is nothing."),
      .wrong(
        "A classifier that sees the text in reverse.",
        "The order is not reversed. The first token sees no other token at all."),
      .right(
        "A classifier that knows only how each text begins.",
        "Behind a causal mask the first token has seen itself. In BERT, without a mask, any token has seen the whole "
          + "text."),
      .wrong(
        "An error, since a GPT has no special first token.",
        "It runs without complaint, and its score is a little better than chance. That is what makes it dangerous."),
    ]),
  QuizQuestion(
    "A GPT shall translate. It is trained on rows such as “la kato dormas = the cat is sleeping”. What is asked of the "
      + "model?",
    [
      .right(
        "To continue: what comes after the equals sign is the likeliest rest of the row.",
        "Nothing in the model changes. A task that can be written as a text to be continued can be learned as one."),
      .wrong(
        "To look up each word and put in the other.",
        "There is no dictionary, and “is sleeping” is two words for one. It predicts the next token as ever."),
      .wrong(
        "To turn the sentence into a vector, and another network writes from it.",
        "That is how an encoder with a decoder does it. Here one model reads and writes the same row."),
      .wrong(
        "To decide whether both sides mean the same.",
        "That would be a classifier. It would need wrong translations to learn from, too."),
    ]),
  QuizQuestion(
    "After instruction tuning a model answers well, and then goes on to invent the user's next question, and answers it. "
      + "What was probably wrong?",
    [
      .wrong(
        "The learning rate was too small.",
        "The answers are good, so it has learned. It has not learned one thing: when to be silent."),
      .wrong(
        "The answers in the examples were too short.",
        "From short answers that are properly ended it would learn to stop soon."),
      .wrong(
        "There were too few different questions.",
        "That would show in poor answers to new questions, not in what comes after an answer."),
      .right(
        "The loss left out the <|end|> after each answer.",
        "If the model is never asked for it, it never writes it. The token that ends a turn is part of the answer."),
    ]),
  QuizQuestion(
    "Why does DPO compare with a reference model at all? People's choices say which answer is better.",
    [
      .wrong(
        "The reference knows which answer is right.",
        "It knows nothing of the choices: it is the model as it was before."),
      .right(
        "It counts what has changed, and keeps the model near to what it was.",
        "A chosen answer that was likelier all along teaches nothing. And once a pair's margin is large, its pull fades, "
          + "so that the model need not give up its language for it."),
      .wrong(
        "It writes the rejected answers.",
        "Often both answers come from a model, but that was before. In the loss the reference only says ln p."),
      .wrong(
        "Without it there would be no gradient.",
        "There would be one, and it would go on and on: towards whatever makes chosen answers likelier."),
    ]),
])
