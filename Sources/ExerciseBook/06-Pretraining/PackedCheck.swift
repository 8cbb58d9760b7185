import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let packed = Self(
    "6.6", "Pack documents into rows", file: "6.6-Packing",
    hints: [
      "Several documents share a row to save room, and that is all they share: no token is predicted from another "
        + "document, and none is looked at.",
      "First decide which documents go into which row. Then write each row from its documents. The targets of a document "
        + "are its tokens from the second on, and one -1.",
      "`rows.firstIndex { room[$0] >= document.count }` finds the row. Each document then appends its tokens to inputs, "
        + "its tokens without the first and a -1 to targets, and its number, as often as it has tokens, to documents. Fill "
        + "up to contextLength. For the mask: j <= i && documents[i] == documents[j].",
    ]
  ) { check in
    let documents = [[5, 6, 9], [7, 9], [8, 8, 8, 9], [4]]
    let input = "documents [5, 6, 9], [7, 9], [8, 8, 8, 9] and [4] in rows of 6"
    func expectRows(
      _ documents: [[Int]], _ contextLength: Int, _ input: String, inputs: [[Int]], targets: [[Int]], numbers: [[Int]],
      _ reasons: [String]
    ) throws {
      try check.expect("inputs: \(input)", equals: inputs, because: reasons[0]) {
        try $0.packed(documents, contextLength: contextLength).inputs
      }
      try check.expect("targets: \(input)", equals: targets, because: reasons[1]) {
        try $0.packed(documents, contextLength: contextLength).targets
      }
      try check.expect("document numbers: \(input)", equals: numbers, because: reasons[2]) {
        try $0.packed(documents, contextLength: contextLength).documents
      }
    }
    try expectRows(
      documents, 6, input, inputs: [[5, 6, 9, 7, 9, 4], [8, 8, 8, 9, 0, 0]],
      targets: [[6, 9, -1, 9, -1, -1], [8, 8, 9, -1, -1, -1]], numbers: [[0, 0, 0, 1, 1, 3], [2, 2, 2, 2, -1, -1]],
      [
        "the first two fill five places, the third does not fit and begins a row, and the last one fits into the first",
        "each token's target is the next one of its own document; the last token of a document has none, nor has padding",
        "each place has the number of the document that its token is from, and padding has -1",
      ])
    try expectRows(
      [[3, 3, 3], [2]], 3, "documents [3, 3, 3] and [2] in rows of 3", inputs: [[3, 3, 3], [2, 0, 0]],
      targets: [[3, 3, -1], [-1, -1, -1]], numbers: [[0, 0, 0], [1, -1, -1]],
      [
        "a document may fill its row", "a full row too ends with a token that has no next one in its document",
        "the second row begins with document 1",
      ])
    try check.expect("inputs: no documents", equals: [[Int]](), because: "nothing needs no row") {
      try $0.packed([], contextLength: 4).inputs
    }

    let mask = [
      [true, false, false, false, false], [true, true, false, false, false], [false, false, true, false, false],
      [false, false, true, true, false], [false, false, false, false, true],
    ]
    try check.expect(
      "who may look at whom in a row with the document numbers [0, 0, 1, 1, -1]", equals: marks(mask),
      because: "position 2 begins document 1: it may look at itself, and not at the two positions of document 0"
    ) { marks(try $0.mayAttend(documents: [0, 0, 1, 1, -1])) }

    var random = check.random()
    for contextLength in [8, 13] {
      let documents = (0..<12).map { _ in
        (0...random.integer(below: contextLength)).map { _ in 1 + random.integer(below: 99) }
      }.map { Array($0.prefix(contextLength)) }
      let expected = packed(documents, contextLength)
      try expectRows(
        documents, contextLength,
        "12 documents of the lengths \(documents.map(\.count).map(String.init).joined(separator: ", ")), in rows of "
          + "\(contextLength)",
        inputs: expected.inputs, targets: expected.targets, numbers: expected.numbers,
        [
          "each document goes whole into the first row with room for it",
          "a target is the next token of the same document, or -1 where there is none",
          "each place has the number of its document",
        ])
      let row = expected.numbers[0]
      try check.expect(
        "who may look at whom in a row with the document numbers \(row)",
        equals: marks(row.indices.map { i in row.indices.map { j in j <= i && row[i] == row[j] } }),
        because: "a position looks at earlier ones and itself, and only within its document"
      ) { marks(try $0.mayAttend(documents: row)) }
    }
  }

  /// A line of signs for each position.
  private static func marks(_ mask: [[Bool]]) -> [ShownText] {
    mask.map { row in ShownText(row.map { $0 ? "x" : "." }.joined()) }
  }

  private static func packed(
    _ documents: [[Int]], _ contextLength: Int
  ) -> (inputs: [[Int]], targets: [[Int]], numbers: [[Int]]) {
    var used: [Int] = []
    var starts: [(row: Int, column: Int)] = []
    for document in documents {
      let row = used.firstIndex { $0 + document.count <= contextLength } ?? used.count
      if row == used.count { used.append(0) }
      starts.append((row, used[row]))
      used[row] += document.count
    }
    func rows(of filler: Int) -> [[Int]] { used.map { _ in Array(repeating: filler, count: contextLength) } }
    var (inputs, targets, numbers) = (rows(of: 0), rows(of: -1), rows(of: -1))
    for (number, document) in documents.enumerated() {
      for (offset, token) in document.enumerated() {
        let (row, column) = (starts[number].row, starts[number].column + offset)
        inputs[row][column] = token
        numbers[row][column] = number
        if offset > 0 { targets[row][column - 1] = token }
      }
    }
    return (inputs, targets, numbers)
  }
}
