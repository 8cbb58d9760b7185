import Foundations

extension Quiz {
  /// Asks the questions one by one, explains every answer, and keeps the score for `swift run workbook`.
  ///
  /// - Parameter lessonFolder: Where the lesson lies; the score goes to `.workbook/` beside `lessons/`.
  public func take(on console: Console, lessonFolder: String) throws {
    let letters = Array("abcdefgh")
    let width = min(console.terminal.width, 88)
    var right = 0
    for (index, question) in questions.enumerated() {
      console.say(console.terminal.styled("\(index + 1) of \(questions.count)", .dim))
      console.say(TextLayout.wrapped(question.prompt, width: width))
      for (letter, option) in zip(letters, question.options) {
        console.say(TextLayout.entry("\(letter)", option.text, 5, width).dropLastLineEnd)
      }
      guard let choice = try choice(of: question, letters, console) else {
        console.say("You answered \(index) of \(questions.count): the quiz is not counted.")
        return
      }
      if question.options[choice].isRight { right += 1 }
      for (number, option) in question.options.enumerated() where number == choice || option.isRight {
        let verdict = option.isRight ? (number == choice ? "Right." : "The right answer is \(letters[number]).") : "No."
        console.say(TextLayout.wrapped("\(verdict) \(option.explanation)", width: width))
      }
      console.say()
    }
    console.say("\(right) of \(questions.count) right.")
    try QuizRecord(right: right, questions: questions.count).save(of: lessonFolder)
    console.finish(["right": .integer(right), "questions": .integer(questions.count)])
  }

  /// The option that was chosen, or nil at the end of input.
  private func choice(of question: QuizQuestion, _ letters: [Character], _ console: Console) throws -> Int? {
    while let line = console.ask("Your answer: ") {
      if Interrupt.isRequested { return nil }
      let word = line.lowercased().filter { !$0.isWhitespace }
      if word.count == 1, let choice = letters.firstIndex(of: word.first!), choice < question.options.count {
        return choice
      }
      console.say("Type a letter from a to \(letters[question.options.count - 1]).")
    }
    return nil
  }
}

extension String {
  fileprivate var dropLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
