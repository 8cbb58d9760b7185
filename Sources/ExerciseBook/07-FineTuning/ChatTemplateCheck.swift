import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let chatTemplate = Self(
    "7.5", "Chat template and loss mask", file: "7.5-ChatTemplate",
    hints: [
      "The model will have to write the answer and to say that it has ended. The rest it only reads. What it only reads "
        + "is no exercise for it.",
      "Build two rows of equal length, exchange by exchange: the ids, and for each id whether the assistant writes it. "
        + "The targets come last, from both: place i is asked for id i + 1.",
      "The assistant writes its text and <|end|>; the three parts before, <|assistant|> included, are given to it. "
        + "targets[i] is ids[i + 1] if that one is written, else -1, and -1 in the last place. The prompt: all ids of the "
        + "conversation, then <|user|>, the question, <|assistant|>.",
    ]
  ) { check in
    func expect(
      _ conversation: [ChatExchange], _ markers: ChatMarkers, inputs: [Int], targets: [Int], _ reasons: [String]
    ) throws {
      let input = shown(conversation, markers)
      try check.expect("inputs: \(input)", equals: inputs, because: reasons[0]) {
        try $0.chatExample(conversation, markers: markers).inputs
      }
      try check.expect("targets: \(input)", equals: targets, because: reasons[1]) {
        try $0.chatExample(conversation, markers: markers).targets
      }
    }
    let markers = ChatMarkers(user: 1, assistant: 2, end: 3)
    let exchange = ChatExchange(user: [10, 11], assistant: [20, 21])
    let second = ChatExchange(user: [12], assistant: [22])
    try expect(
      [exchange], markers, inputs: [1, 10, 11, 2, 20, 21, 3], targets: [-1, -1, -1, 20, 21, 3, -1],
      [
        "<|user|>, the user's text, <|assistant|>, its text, <|end|>",
        "each place is asked for the next id: the 2 of <|assistant|> for 20, 20 for 21, and 21 for the 3 of <|end|>. "
          + "What the user says is given",
      ])
    try expect(
      [exchange, second], markers, inputs: [1, 10, 11, 2, 20, 21, 3, 1, 12, 2, 22, 3],
      targets: [-1, -1, -1, 20, 21, 3, -1, -1, -1, 22, 3, -1],
      [
        "one exchange after the other, each with its <|end|>",
        "both answers are learned. After <|end|> comes <|user|>, which the assistant does not write",
      ])
    try expect(
      [ChatExchange(user: [10], assistant: [])], markers, inputs: [1, 10, 2, 3], targets: [-1, -1, 3, -1],
      ["an empty answer is still ended", "nothing is to be said, so <|end|> comes at once"])

    func expectPrompt(
      _ conversation: [ChatExchange], _ question: [Int], _ markers: ChatMarkers, _ expected: [Int], _ reason: String
    ) throws {
      let before = conversation.isEmpty ? "no conversation yet" : shown(conversation, markers)
      try check.expect(
        "the prompt for the question \(question.shown), \(before)", equals: expected, because: reason
      ) { try $0.chatPrompt(conversation, question: question, markers: markers) }
    }
    try expectPrompt(
      [], [12], markers, [1, 12, 2], "after <|assistant|> the model has only ever seen the beginning of an answer")
    try expectPrompt(
      [exchange], [12], markers, [1, 10, 11, 2, 20, 21, 3, 1, 12, 2],
      "the model remembers nothing by itself: it reads the whole conversation again, up to where its answer begins")

    var random = check.random()
    for count in [1, 3] {
      let first = 100 + random.integer(below: 50)
      let markers = ChatMarkers(user: first + 2, assistant: first, end: first + 1)
      func text(_ least: Int) -> [Int] {
        (0..<least + random.integer(below: 3)).map { _ in random.integer(below: 100) }
      }
      let conversation = (0..<count).map { _ in ChatExchange(user: text(1), assistant: text(0)) }
      var (ids, targets): ([Int], [Int]) = ([], [])
      for exchange in conversation {
        ids += [markers.user] + exchange.user + [markers.assistant] + exchange.assistant + [markers.end]
        targets += Array(repeating: -1, count: exchange.user.count + 1) + exchange.assistant + [markers.end, -1]
      }
      try expect(
        conversation, markers, inputs: ids, targets: targets,
        [
          "every exchange is <|user|>, text, <|assistant|>, text, <|end|>",
          "the targets are the answers and their ends, each one place before where it stands in the inputs",
        ])
      let question = text(1)
      try expectPrompt(
        conversation, question, markers, ids + [markers.user] + question + [markers.assistant],
        "it is the row of an example, up to where the answer begins")
    }
  }

  private static func shown(_ conversation: [ChatExchange], _ markers: ChatMarkers) -> String {
    conversation.map { "user \($0.user.shown), assistant \($0.assistant.shown)" }.joined(separator: "; ")
      + "; markers \(markers.user), \(markers.assistant), \(markers.end)"
  }
}
