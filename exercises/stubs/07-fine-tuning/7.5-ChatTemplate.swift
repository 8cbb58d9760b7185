import ExerciseBook

/// 7.5 · Chat template and loss mask
///
/// To a model a conversation is a row of ids like any other text. Special tokens say who speaks:
///
///     <|user|> text <|assistant|> text <|end|>
///
/// and the next exchange follows in the same row. `markers` has the ids of the three; no text contains them.
///
/// `chatExample` makes an example for training. `inputs` is the whole row. `targets[i]` is what the model has to say at
/// place i: the id at place i + 1 if the assistant says it, which is its text and the <|end|> after it, and -1 everywhere
/// else. (The loss passes over -1.) All that the user says, and all that says who speaks, is given to the model.
///
/// `chatPrompt` is what the model reads when it shall answer: the conversation so far and the new question, up to where
/// in an example the answer would begin.
///
/// With the markers 1, 2 and 3, for the user's [10, 11] and the assistant's [20, 21]:
///
///     inputs      [1, 10, 11, 2, 20, 21, 3]
///     targets     [-1, -1, -1, 20, 21, 3, -1]
///
/// and the prompt for the question [12] after that is [1, 10, 11, 2, 20, 21, 3, 1, 12, 2].
///
/// An exchange has `user` and `assistant`, each an array of ids; an answer may be empty.
extension FineTuning {
  public static func chatExample(
    _ conversation: [ChatExchange], markers: ChatMarkers
  ) throws -> (inputs: [Int], targets: [Int]) {
    try todo()
  }

  public static func chatPrompt(
    _ conversation: [ChatExchange], question: [Int], markers: ChatMarkers
  ) throws -> [Int] {
    try todo()
  }
}
