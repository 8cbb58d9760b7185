import Presentation

/// Test yourself on unit 6.
public let pretrainingQuiz = Quiz([
  QuizQuestion(
    "Nobody has labelled the text that a language model is pretrained on. What does it learn from?",
    [
      .wrong(
        "From the ratings of people who read what it writes.",
        "That may come later, in fine-tuning. Pretraining needs no reader at all."),
      .wrong(
        "From groups of similar texts that it finds by itself.",
        "Nothing is grouped here. The model predicts, and is corrected at every token."),
      .right(
        "From the text itself: each token is the answer to the question what comes next.",
        "Every place of every text is an exercise with its solution printed beside it. That is why so much text can be "
          + "used."),
      .wrong(
        "From grammar rules that are given to it.",
        "It is given no rule. What it knows of grammar is what helps it to predict."),
    ]),
  QuizQuestion(
    "A story stands in the corpus a hundred times, each time with another name in it. Why remove the copies?",
    [
      .right(
        "The model would learn it by heart, and a copy in the validation text would look like skill.",
        "Both happen: the training loss rewards memory, and the held-out loss can no longer tell it from understanding."
      ),
      .wrong(
        "A tokenizer cannot be trained on repeated words.",
        "It can, and counts repeated words gladly. It would only count these too often."),
      .wrong(
        "Names are private.",
        "That may be a reason to remove names. It does not explain why ninety-nine harmless copies should go."),
      .wrong(
        "The gradients of equal texts cancel each other.",
        "They point the same way and add up, which is the trouble."),
    ]),
  QuizQuestion(
    "Two MinHash signatures of 100 entries agree in 80 places. What does that tell you?",
    [
      .wrong(
        "80 of the shingles are the same.",
        "An entry is not a shingle. The signature of a novel has no more entries than that of a note."),
      .wrong(
        "The two texts are equal with a probability of 80 %.",
        "Equal texts have equal signatures, always. These two are certainly not equal."),
      .wrong(
        "Nothing, unless the texts are equally long.",
        "The similarity is a share of all their shingles, and texts of any length have one."),
      .right(
        "About 80 % of all their shingles are in both texts.",
        "Each entry asks whether the first shingle in a random order is shared, which happens with just this "
          + "probability. With 100 entries the estimate is off by 4 % or so."),
    ]),
  QuizQuestion(
    "Model A has a loss of 1.3 nats per character, model B, with another tokenizer, 3.9 nats per token. Which predicts better?",
    [
      .wrong(
        "A, since its loss is lower.", "Its questions are easier, too: a character is less to predict than a token."),
      .right(
        "That depends on how many characters a token of B has.",
        "Spread over the bytes of the text the two can be compared. If B's tokens have four characters, B needs less "
          + "than 1 nat for each."),
      .wrong(
        "B, since tokens are harder to predict.",
        "They are, but how much harder depends on how long they are. With two characters a token B would be worse."),
      .wrong(
        "It cannot be known without running both on a third tokenizer.",
        "No third one is needed. Both spell the same bytes, and bits per byte need no more."),
    ]),
  QuizQuestion(
    "Byte-pair training merges the most frequent pair ten thousand times. What keeps this fast?",
    [
      .wrong(
        "A merge is so rare that it hardly matters.",
        "The first merges are the most frequent pairs there are. And ten thousand rounds are many, whatever each does."),
      .wrong(
        "Only the first thousand merges are really counted.",
        "Then the last nine thousand would be guesses. Every merge needs the counts as they are after the one before."),
      .right(
        "Only the words that have the merged pair are touched.",
        "A merge changes the counts of the pairs beside it, and of no others. All the other counts are still right."),
      .wrong(
        "All pairs are sorted once at the start.",
        "The order changes with every merge: new pairs appear, and those beside the merge become rarer."),
    ]),
  QuizQuestion(
    "Why does the text <|endoftext|>, typed by a user, not become the end-of-text token?",
    [
      .right(
        "Because otherwise users could forge what only the program may say.",
        "The token tells the model where a document or a turn ends. Who can type it can put words into another's mouth."
      ),
      .wrong(
        "Because its bytes cannot be encoded.",
        "They can, like all bytes: as ordinary tokens, which spell the name out."),
      .wrong(
        "Because it would make the text too long.",
        "It would make it shorter: one token instead of several."),
      .wrong(
        "Because the training text never contains these letters, so that no merges for them exist.",
        "It may well contain them, this lesson does. And merges are not needed to recognise a name."),
    ]),
  QuizQuestion(
    "Your batch of 10 examples is read in micro-batches of 4, 4 and 2. How do you combine their mean gradients?",
    [
      .wrong("Add them up.", "Each is a mean. Added up they are about three times too long."),
      .wrong(
        "Take the mean of the three.",
        "Then each of the last two examples would count twice as much as any of the other eight."),
      .wrong(
        "Take a step with each of them.",
        "These would be three steps on small batches, each with the weights that the one before left. That is another "
          + "training run."),
      .right(
        "Weigh them by 0.4, 0.4 and 0.2.",
        "A mean over parts counts each part by its size. The result is the gradient of the whole batch."),
    ]),
  QuizQuestion(
    "A weight is 1, and bfloat16 has 7 bits of fraction. What happens if training adds 0.001 to it a thousand times, each "
      + "sum rounded to bfloat16?",
    [
      .wrong("It becomes 2, give or take a little.", "So it would in float32. Here no single addition ever shows."),
      .right(
        "It stays 1.",
        "The next number after 1 is 1 + 2⁻⁷, about 1.008. Each sum, 1.001, is rounded back to 1. Hence weights are kept "
          + "in float32 even where products are taken in bfloat16."),
      .wrong("It becomes ∞.", "The range of bfloat16 is that of float32. It is the digits that are few."),
      .wrong(
        "It rises by 2⁻⁷ about every eighth time.",
        "That needs a memory of what was rounded off, or a rounding by chance. Rounding to the nearest has neither."),
    ]),
  QuizQuestion(
    "A run is resumed with its weights and Adam's moments, but at the beginning of the data. What does that do?",
    [
      .wrong(
        "Nothing, since the data is read many times anyway.",
        "The batches are others from the first step on, so the run ends elsewhere. On a corpus that is read only once, "
          + "part of it would be read twice and part of it never."),
      .wrong(
        "It stops with an error.",
        "It goes on without a word. That is why the mistake is found so late, if ever."),
      .right(
        "It reads the first texts again, and is no longer the run it was.",
        "Interrupted often enough, it would see the beginning of the corpus again and again and its end never."),
      .wrong(
        "The learning rate begins with its warm-up again.",
        "That would come of a lost step count. It is another thing that a checkpoint has to hold."),
    ]),
  QuizQuestion(
    "Nine small runs follow a scaling law. Why would you fit it at all?",
    [
      .right(
        "To foretell what a large run will reach before paying for it.",
        "Loss falls with size along a curve that small runs already show. A forecast that fails is worth knowing as "
          + "well."),
      .wrong(
        "To make the small runs faster.",
        "They are done when the law is fitted."),
      .wrong(
        "To find the loss of a perfect model exactly.",
        "The curve's floor is an estimate, and the one that small runs say least about. For our stories it is known by "
          + "other means."),
      .wrong(
        "To replace the validation text.",
        "Each point of the fit is a loss on validation text. Without it there is nothing to fit."),
    ]),
])
