import ExerciseBook

extension Evaluation {
  public static func likeliestAnswer(
    prompt: [Int], answers: [(text: String, tokens: [Int])], model: ([Int]) -> [Double]
  ) throws -> (scores: [Double], choice: Int) {
    let scores = answers.map { answer in
      let logProbabilities = model(prompt + answer.tokens).dropFirst(prompt.count)
      return logProbabilities.reduce(0, +) / Double(answer.text.count)
    }
    var choice = 0
    for index in scores.indices where scores[index] > scores[choice] { choice = index }
    return (scores, choice)
  }
}
