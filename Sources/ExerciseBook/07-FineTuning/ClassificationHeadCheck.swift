import Foundations

extension Exercise<any FineTuningExercises.Type> {
  static let classificationHead = Self(
    "7.4", "A classification head on the right token", file: "7.4-ClassificationHead",
    hints: [
      "A GPT's token has seen what stands before it, and nothing after. Which token has seen the whole text, and no "
        + "padding?",
      "Go backwards through a text's ids until one is not padding. The place is what you need, not how many there are.",
      "`ids[text].lastIndex { $0 != padding }` is the place. Each class then has biases[c] plus the sum of "
        + "weights[c][i] · hidden[text][place][i].",
    ]
  ) { check in
    func expect(
      _ hidden: [[[Double]]], _ ids: [[Int]], padding: Int, _ weights: [[Double]], _ biases: [Double],
      _ expected: [[Double]], _ input: String, _ reason: String
    ) throws {
      try check.expect(input, equals: expected, within: 1e-9, because: reason) {
        try $0.classLogits(hidden: hidden, ids: ids, padding: padding, weights: weights, biases: biases)
      }
    }
    let (weights, biases) = ([[1.0, 2.0], [3.0, -1.0]], [0.0, 1.0])
    let head = "weights [1, 2] and [3, -1], biases 0 and 1"
    try expect(
      [[[1, 0], [2, 3], [5, 5], [5, 6]]], [[7, 8, 0, 0]], padding: 0, weights, biases, [[8, 4]],
      "ids 7, 8, 0, 0, padding 0, hidden [1, 0], [2, 3], [5, 5], [5, 6]; \(head)",
      "8 is the last token of the text, and its state is [2, 3]: 1 · 2 + 2 · 3 = 8, and 3 · 2 - 1 · 3 + 1 = 4")
    try expect(
      [[[1, 0], [2, 3], [5, 5]]], [[7, 8, 9]], padding: 0, weights, biases, [[15, 11]],
      "ids 7, 8, 9, padding 0, hidden [1, 0], [2, 3], [5, 5]; \(head)",
      "nothing is padded, so it is the last place: 5 + 10, and 15 - 5 + 1")
    try expect(
      [[[1, 0], [2, 3], [1, 1], [4, -1], [6, 2]]], [[6, 7, 0, 8, 0]], padding: 0, weights, biases, [[2, 14]],
      "ids 6, 7, 0, 8, 0, padding 0, hidden [1, 0], [2, 3], [1, 1], [4, -1], [6, 2]; \(head)",
      "the text goes on after the first 0; its last other token is 8, with the state [4, -1]: 4 - 2, and 12 + 1 + 1")
    try expect(
      [[[1, 0], [2, 3], [4, -1], [6, 2]]], [[0, 0, 7, 8]], padding: 0, weights, biases, [[10, 17]],
      "ids 0, 0, 7, 8, padding 0, hidden [1, 0], [2, 3], [4, -1], [6, 2]; \(head)",
      "padding at the beginning: the last token is in the last place, with the state [6, 2]")

    var random = check.random()
    for (texts, time, width, classes) in [(1, 5, 3, 2), (4, 7, 3, 4)] {
      let padding = random.integer(below: 3)
      var (ids, places): ([[Int]], [Int]) = ([], [])
      for text in 0..<texts {
        let length = 1 + random.integer(below: time)
        let tokens = (0..<length).map { _ in 3 + random.integer(below: 50) }
        let filler = Array(repeating: padding, count: time - length)
        // Both kinds of padding, in turn.
        ids.append(text % 2 == 0 ? tokens + filler : filler + tokens)
        places.append(text % 2 == 0 ? length - 1 : time - 1)
      }
      let hidden = ids.map { _ in random.hundredths(3, rows: time, columns: width) }
      let weights = random.hundredths(2, rows: classes, columns: width)
      let biases = random.hundredths(2, rows: 1, columns: classes)[0]
      let expected = zip(hidden, places).map { states, place in
        zip(weights, biases).map { row, bias in
          row.indices.reduce(bias) { $0 + row[$1] * states[place][$1] }
        }
      }
      try expect(
        hidden, ids, padding: padding, weights, biases, expected,
        "\(texts == 1 ? "a text" : "\(texts) texts") with the ids "
          + ids.map { $0.map(String.init).joined(separator: " ") }.joined(separator: ", ")
          + ", padding \(padding), \(width) numbers a token, \(classes) classes",
        "the states that count are at "
          + (texts == 1 ? "place \(places[0])" : "the places " + places.map(String.init).joined(separator: ", ")))
    }
  }
}
