import ExerciseBook

/// 8.10 · Choose an answer by likelihood
///
/// A language model can take a test without writing anything: ask which of the given answers it finds likeliest after
/// the question. Return for each answer
///
///     score = Σ ln p of the answer's tokens, given the prompt and what comes before them / characters of its text
///
/// and as `choice` the index of the answer with the largest score, of equals the first. Without the division a long
/// answer would lose only because it is long; and characters, unlike tokens, are the same for every tokenizer.
///
/// `model` takes a row of tokens and returns as many numbers: for each token ln p given all those before it. (For the
/// first one nothing comes before.) So give it prompt and answer in one row, and pick out the numbers of the answer.
///
/// An example: the prompt is [7, 8], the answers are “no” with tokens [1] and “maybe” with tokens [2, 3]. If the model
/// returns [-4, -3, -2] for [7, 8, 1] and [-4, -3, -1, -2] for [7, 8, 2, 3], the scores are -2 / 2 = -1 and
/// (-1 - 2) / 5 = -0.6. The choice is 1.
extension Evaluation {
  public static func likeliestAnswer(
    prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
  ) throws -> (scores: [Double], choice: Int) {
    try todo()
  }
}
