import ExerciseBook
import Solutions

// Wrong answers to 7.4, 7.5 and 7.8: what is read, what is learned, and what is measured.

extension FineTuningMistakes {
  enum HeadOnPadding: FineTuningMisconception {
    static func classLogits(
      hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
    ) throws -> [[Double]] {
      try logits(hidden, ids, weights, biases) { $0.count - 1 }
    }
  }

  enum HeadOnFirstToken: FineTuningMisconception {
    static func classLogits(
      hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
    ) throws -> [[Double]] {
      try logits(hidden, ids, weights, biases) { _ in 0 }
    }
  }

  enum HeadOnMeanOfAll: FineTuningMisconception {
    static func classLogits(
      hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
    ) throws -> [[Double]] {
      let means = hidden.map { states in
        [states[0].indices.map { i in states.reduce(0) { $0 + $1[i] } / Double(states.count) }]
      }
      return try logits(means, ids, weights, biases) { _ in 0 }
    }
  }

  enum HeadBeforeFirstPadding: FineTuningMisconception {
    static func classLogits(
      hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
    ) throws -> [[Double]] {
      try logits(hidden, ids, weights, biases) { ids in max(0, (ids.firstIndex(of: padding) ?? ids.count) - 1) }
    }
  }

  enum HeadByTokenCount: FineTuningMisconception {
    static func classLogits(
      hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
    ) throws -> [[Double]] {
      try logits(hidden, ids, weights, biases) { ids in ids.count { $0 != padding } - 1 }
    }
  }

  /// The head on the state at the place that `place` finds among a text's ids.
  private static func logits(
    _ hidden: [[[Double]]], _ ids: [[Int]], _ weights: [[Double]], _ biases: [Double], place: ([Int]) -> Int
  ) throws -> [[Double]] {
    let states = zip(hidden, ids).map { [$0[place($1)]] }
    return try Solutions.FineTuning.classLogits(
      hidden: states, ids: states.map { _ in [1] }, padding: 0, weights: weights, biases: biases)
  }

  enum ChatLossOnPrompt: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let inputs = try row(conversation, markers)
      return (inputs, inputs.dropFirst() + [-1])
    }
  }

  enum ChatLossWithoutEnd: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let (inputs, targets) = try Solutions.FineTuning.chatExample(conversation, markers: markers)
      return (inputs, targets.map { $0 == markers.end ? -1 : $0 })
    }
  }

  enum ChatLossOnMarker: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let (inputs, targets) = try Solutions.FineTuning.chatExample(conversation, markers: markers)
      let next = inputs.dropFirst() + [-1]
      return (inputs, zip(targets, next).map { $1 == markers.assistant ? $1 : $0 })
    }
  }

  enum ChatMaskNotShifted: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let (inputs, targets) = try Solutions.FineTuning.chatExample(conversation, markers: markers)
      // Whether the assistant writes the id at this place, instead of at the next one.
      let isWritten = [false] + targets.dropLast().map { $0 != -1 }
      let next = inputs.dropFirst() + [-1]
      return (inputs, zip(isWritten, next).map { $0 ? $1 : -1 })
    }
  }

  enum ChatTargetsNotShifted: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let (inputs, targets) = try Solutions.FineTuning.chatExample(conversation, markers: markers)
      return (inputs, [-1] + targets.dropLast())
    }
  }

  enum ChatLossOnLastAnswer: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let (inputs, targets) = try Solutions.FineTuning.chatExample(conversation, markers: markers)
      let read = try row(conversation.dropLast(), markers).count
      return (inputs, targets.indices.map { $0 < read ? -1 : targets[$0] })
    }
  }

  enum ChatWithoutEnd: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      let inputs = try row(conversation, markers).filter { $0 != markers.end }
      let written = conversation.flatMap { exchange in
        [-1] + exchange.user.map { _ in -1 } + [-1] + exchange.assistant
      }
      return (inputs, written.dropFirst() + [-1])
    }

    static func chatPrompt(_ conversation: [ChatExchange], question: [Int], markers: ChatMarkers) throws -> [Int] {
      try Solutions.FineTuning.chatPrompt(conversation, question: question, markers: markers)
        .filter { $0 != markers.end }
    }
  }

  enum ChatUserEndedToo: FineTuningMisconception {
    static func chatExample(
      _ conversation: [ChatExchange], markers: ChatMarkers
    ) throws -> (inputs: [Int], targets: [Int]) {
      try Solutions.FineTuning.chatExample(ended(conversation, markers), markers: markers)
    }

    static func chatPrompt(_ conversation: [ChatExchange], question: [Int], markers: ChatMarkers) throws -> [Int] {
      try Solutions.FineTuning.chatPrompt(
        ended(conversation, markers), question: question + [markers.end], markers: markers)
    }

    private static func ended(_ conversation: [ChatExchange], _ markers: ChatMarkers) -> [ChatExchange] {
      conversation.map { ChatExchange(user: $0.user + [markers.end], assistant: $0.assistant) }
    }
  }

  enum ChatPromptWithoutAssistant: FineTuningMisconception {
    static func chatPrompt(_ conversation: [ChatExchange], question: [Int], markers: ChatMarkers) throws -> [Int] {
      try Solutions.FineTuning.chatPrompt(conversation, question: question, markers: markers).dropLast()
    }
  }

  enum ChatPromptOfQuestionOnly: FineTuningMisconception {
    static func chatPrompt(_ conversation: [ChatExchange], question: [Int], markers: ChatMarkers) throws -> [Int] {
      try Solutions.FineTuning.chatPrompt([], question: question, markers: markers)
    }
  }

  private static func row(_ conversation: [ChatExchange], _ markers: ChatMarkers) throws -> [Int] {
    try Solutions.FineTuning.chatExample(conversation, markers: markers).inputs
  }

  enum ForgettingOnNewTask: FineTuningMisconception {
    static func learnedAndForgotten(
      newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
    ) throws -> (learned: Double, forgotten: Double) {
      try Solutions.FineTuning.learnedAndForgotten(newTexts: newTexts, oldTexts: newTexts, base: base, tuned: tuned)
    }
  }

  enum ForgettingSignSwapped: FineTuningMisconception {
    static func learnedAndForgotten(
      newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
    ) throws -> (learned: Double, forgotten: Double) {
      let right = try Solutions.FineTuning.learnedAndForgotten(
        newTexts: newTexts, oldTexts: oldTexts, base: base, tuned: tuned)
      return (right.learned, -right.forgotten)
    }
  }

  enum ForgettingWithoutBefore: FineTuningMisconception {
    static func learnedAndForgotten(
      newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
    ) throws -> (learned: Double, forgotten: Double) {
      let right = try Solutions.FineTuning.learnedAndForgotten(
        newTexts: newTexts, oldTexts: oldTexts, base: base, tuned: tuned)
      let after = oldTexts.flatMap(tuned)
      return (right.learned, -after.reduce(0, +) / Double(after.count))
    }
  }

  enum ForgettingMeanOfTexts: FineTuningMisconception {
    static func learnedAndForgotten(
      newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
    ) throws -> (learned: Double, forgotten: Double) {
      func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }
      func loss(_ texts: [[Int]], _ model: ([Int]) -> [Double]) -> Double { -mean(texts.map { mean(model($0)) }) }
      return (loss(newTexts, base) - loss(newTexts, tuned), loss(oldTexts, tuned) - loss(oldTexts, base))
    }
  }

  enum ForgettingNeverNegative: FineTuningMisconception {
    static func learnedAndForgotten(
      newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
    ) throws -> (learned: Double, forgotten: Double) {
      let right = try Solutions.FineTuning.learnedAndForgotten(
        newTexts: newTexts, oldTexts: oldTexts, base: base, tuned: tuned)
      return (right.learned, max(0, right.forgotten))
    }
  }
}
