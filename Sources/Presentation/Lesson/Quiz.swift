/// Questions at the end of a lesson, with an explanation for every answer, right or wrong.
///
///     public let neuronsQuiz = Quiz([
///       QuizQuestion(
///         "What does a neuron's bias do?",
///         [
///           .right("It moves the threshold at which the neuron answers.", "Without it every boundary …"),
///           .wrong("It scales the inputs.", "That is what the weights do."),
///         ])
///     ])
public struct Quiz: Sendable {
  public let questions: [QuizQuestion]

  public init(_ questions: [QuizQuestion]) { self.questions = questions }
}

/// A question with one right answer.
public struct QuizQuestion: Sendable {
  public let prompt: String
  public let options: [QuizOption]

  public init(_ prompt: String, _ options: [QuizOption]) {
    self.prompt = prompt
    self.options = options
  }
}

/// One of the answers to choose from, and why it is right or wrong.
public struct QuizOption: Sendable {
  public let text: String
  public let isRight: Bool
  public let explanation: String

  public static func right(_ text: String, _ explanation: String) -> QuizOption {
    QuizOption(text: text, isRight: true, explanation: explanation)
  }

  public static func wrong(_ text: String, _ explanation: String) -> QuizOption {
    QuizOption(text: text, isRight: false, explanation: explanation)
  }
}
