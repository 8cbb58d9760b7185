import ExerciseBook

extension FineTuning {
  public static func chatExample(
    _ conversation: [ChatExchange], markers: ChatMarkers
  ) throws -> (inputs: [Int], targets: [Int]) {
    var inputs: [Int] = []
    // The same row with -1 in place of what is only read.
    var written: [Int] = []
    for exchange in conversation {
      let given = [markers.user] + exchange.user + [markers.assistant]
      let answer = exchange.assistant + [markers.end]
      inputs += given + answer
      written += given.map { _ in -1 } + answer
    }
    return (inputs, written.dropFirst() + [-1])
  }

  public static func chatPrompt(
    _ conversation: [ChatExchange], question: [Int], markers: ChatMarkers
  ) throws -> [Int] {
    try chatExample(conversation, markers: markers).inputs + [markers.user] + question + [markers.assistant]
  }
}
