import Presentation

public let evaluationQuiz = Quiz([
  QuizQuestion(
    "Model A has a vocabulary of 400 entries and a perplexity of 6. Model B has 8,000 and a perplexity of 30, on the "
      + "same text. Which foresees the text better?",
    [
      .wrong(
        "A, because 6 is less than 30.",
        "A guess of A's is about a shorter piece of text. It needs more of them, and small surprises add up."),
      .wrong(
        "B, because 30 of 8,000 is a smaller share than 6 of 400.",
        "How many entries are never in question says little. What counts is the surprise over the whole text."),
      .right(
        "One cannot tell from these numbers.",
        "Their tokens are of different length, so a perplexity per token compares unlike things. Bits per byte would "
          + "tell."
      ),
      .wrong(
        "They are equal, since a larger vocabulary always has a larger perplexity.",
        "It often has, but by how much depends on the model, and that is what one wants to know."),
    ]),
  QuizQuestion(
    "One message in a hundred is dangerous. A filter calls none of them dangerous. How does it score?",
    [
      .right(
        "Accuracy 0.99, and recall of the dangerous ones 0.",
        "It is right in 99 cases of 100 and finds nothing of what it is for. Rare classes need a look of their own."),
      .wrong(
        "Accuracy 0.99, and so macro-F1 about 0.99 too.",
        "Macro-F1 is the mean of the classes' F1: about 0.995 for the harmless, 0 for the dangerous, so 0.5."),
      .wrong(
        "Precision of the dangerous ones 1, as no call is wrong.",
        "It made no such call, so there is nothing to divide by. That counts as 0, not as perfect."),
      .wrong(
        "Micro-F1 0, because it misses the whole class.",
        "Micro-F1 counts examples, not classes. Here it equals the accuracy, 0.99."),
    ]),
  QuizQuestion(
    "For the reference “the cat and the dog” a translation says “the the the the”. What is its share of right single "
      + "words in BLEU?",
    [
      .wrong(
        "4 of 4, since “the” stands in the reference.",
        "Then repeating one safe word would be a perfect translation. The counts are clipped against that."),
      .wrong(
        "1 of 4, since a word counts once.",
        "It counts as often as the reference has it, and this one has it twice."),
      .wrong("0 of 4, since the sentence is wrong.", "BLEU does not judge sentences. It counts runs of words."),
      .right(
        "2 of 4, since the reference has “the” twice.",
        "Each word is right at most as often as it stands in the reference. Longer runs, of which none is right, do "
          + "the rest."
      ),
    ]),
  QuizQuestion(
    "For “la katoj dormas” a model writes “la katojn dormis”. Why is chrF much kinder to it than BLEU?",
    [
      .wrong(
        "It has no brevity penalty.",
        "True, but nothing is short here. And chrF answers short translations by recall."),
      .right(
        "Most of each wrong word is right.",
        "kato, dorm, and nearly all of the longer runs are there. To BLEU a word with a wrong ending is simply wrong."),
      .wrong(
        "It knows which endings mean the same.",
        "It knows no grammar at all. It compares runs of characters."),
      .wrong(
        "It also counts the spaces, which are all in the right place.",
        "Spaces are removed before anything is counted."),
    ]),
  QuizQuestion(
    "The right answer is “the red box”, a model says “in the big red box”. What does SQuAD's scoring give?",
    [
      .wrong(
        "Exact match 0, F1 0.5.",
        "0.5 is the precision, 2 of 4 words. The recall is 2 of 2, and F1 lies between "
          + "them."),
      .wrong(
        "Exact match 1, F1 1, since the right answer is contained in it.",
        "To contain it is not to equal it. Else whoever lists all words would be right."),
      .right(
        "Exact match 0, F1 0.67.",
        "Without the articles: in big red box, and red box. Two words are shared, and 2 · 2 / (4 + 2) = 0.67."),
      .wrong(
        "Exact match 0, F1 0.75.",
        "That would count “the” as a shared word: 2 · 3 / (5 + 3). Articles are dropped first."),
    ]),
  QuizQuestion(
    "A model is 90 % sure of each of its answers, and 70 % of them are right. You raise its temperature until it is "
      + "70 % sure of each. What has changed?",
    [
      .right(
        "Its calibration error is now 0.",
        "It was 0.2. Dividing the logits by a temperature changes how sure the model is, but not which answer is "
          + "largest."
      ),
      .wrong(
        "Its accuracy is now higher, since it is more careful.",
        "The same answer is still the likeliest each time. Nothing that was wrong has become right."),
      .wrong(
        "Nothing, since the same answers come out.",
        "The answers are the same, but now one can rely on what it says about them."),
      .wrong(
        "Its calibration error is now 0.3, the share that is wrong.",
        "The error compares confidence with accuracy. Both are 0.7 now."),
    ]),
  QuizQuestion(
    "On the same 200 questions model A scores 0.74 (95 % interval 0.68 to 0.80) and B 0.78 (0.72 to 0.84). What "
      + "follows?",
    [
      .wrong(
        "B is better: 0.78 is more than 0.74.", "On these questions. With others it might come out the other way."),
      .wrong(
        "They are equally good, for the intervals overlap.",
        "Overlap is no proof of that. Both intervals contain the luck of the questions, which was the same for both."),
      .wrong(
        "200 questions are too few for any comparison.",
        "If B gets right all that A does, and eight questions more, 200 are plenty."),
      .right(
        "Nothing yet: look at the differences, question by question.",
        "A paired test takes out what both have in common, hard and easy questions, and is much sharper than two "
          + "intervals."
      ),
    ]),
  QuizQuestion(
    "The next token has the probabilities 0.5, 0.3, 0.15 and 0.05. What does top-p 0.9 leave?",
    [
      .wrong(
        "Two tokens, since three would be more than 0.9.",
        "Two reach only 0.8. The token that crosses the limit is kept, so that at least 0.9 is covered."),
      .wrong(
        "Three tokens, of which the likeliest has 0.5.",
        "They sum to 0.95. To be probabilities again, they have to be divided by it."),
      .right(
        "Three tokens, of which the likeliest has 0.53.",
        "0.5 + 0.3 + 0.15 = 0.95 is the first sum that reaches 0.9, and 0.5 / 0.95 = 0.53."),
      .wrong(
        "All four, each with 0.9 times its probability.",
        "Top-p cuts off the tail; it does not scale what is there."),
    ]),
  QuizQuestion(
    "A model answers 95 % of a public test rightly, and 60 % of new questions of the same kind. What do you suspect "
      + "first?",
    [
      .wrong(
        "The temperature was too low for the new questions.",
        "Decoding changes a score a little, and it was the same for both tests."),
      .right(
        "The public test was part of its training text.",
        "Then it remembers answers instead of finding them. Look for long runs of words that both texts share."),
      .wrong(
        "The new questions are too few to count, and the 60 % is chance.",
        "An interval would tell. But chance of this size would need very few questions indeed."),
      .wrong(
        "The model is badly calibrated.",
        "That is about how sure it is of its answers, not about which ones are right."),
    ]),
  QuizQuestion(
    "In your training stories nearly all cooks are women, and in the stories that the model writes, too. You want "
      + "that to change. What is the surest step?",
    [
      .wrong(
        "A larger model.", "It learns the same stories, and what is in them even more exactly."),
      .wrong(
        "A higher temperature.",
        "It makes all that is rare more frequent, wrong words as well. The preference stays, blurred."),
      .wrong(
        "Another seed for the first weights.",
        "The seed changes the details of a run. What the data say again and again comes out of every one."),
      .right(
        "Stories in which half of the cooks are men, and measuring again.",
        "The model repeats what it was shown. Change that, and count again, since a change that is not measured is a "
          + "hope."
      ),
    ]),
])
