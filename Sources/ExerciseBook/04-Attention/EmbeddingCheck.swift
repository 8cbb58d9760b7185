import Foundations

extension Exercise<any AttentionExercises.Type> {
  static let embedding = Self(
    "4.1", "Embedding lookup and its gradient", file: "4.1-Embedding",
    hints: [
      "Looking up is picking rows. The gradient goes the opposite way: each looked-up row's share goes back to the row it came from.",
      "Think of the word “the” in a sentence where it comes three times: its one row in the table was used three times, and each use has something to say about it.",
      "Begin the gradient with `vocabularySize` rows of zeros. Walk through `zip(ids, upstream)` and add each share to the row of its id, number by number.",
    ]
  ) { check in
    let table = [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]
    try check.expect(
      "embedded: ids [2, 0, 2], table [[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]]",
      equals: [[0.5, 0.6], [0.1, 0.2], [0.5, 0.6]], because: "id 2 names the last of three rows, id 0 the first"
    ) { try $0.embedded([2, 0, 2], table: table) }
    try check.expect(
      "embedded: no ids", equals: [], because: "an empty text has no rows to look up"
    ) { try $0.embedded([], table: table) }

    try check.expect(
      "tableGradient: ids [2, 0, 2], upstream [[1, 2], [3, 4], [5, 6]], 3 entries",
      equals: [[3, 4], [0, 0], [6, 8]], within: 1e-12,
      because: "token 2 was used at the first and the last place: [1, 2] + [5, 6] = [6, 8]; token 1 was not used"
    ) { try $0.tableGradient([2, 0, 2], upstream: [[1, 2], [3, 4], [5, 6]], vocabularySize: 3) }

    var random = check.random()
    for (count, vocabulary, width) in [(1, 1, 1), (9, 4, 3), (40, 7, 5)] {
      let table = (0..<vocabulary).map { _ in (0..<width).map { _ in random.normal() } }
      let upstream = (0..<count).map { _ in (0..<width).map { _ in random.normal() } }
      let ids = (0..<count).map { _ in random.integer(below: vocabulary) }
      let oracle = Reference.embedding(
        table: table.flatMap { $0 }, ids: ids.map(Int32.init), vocabularySize: vocabulary, width: width)
      let gradient = oracle.pullback(upstream.flatMap { $0 })
      try check.expect(
        "embedded: ids \(ids.shown), a table of \(vocabulary) rows with \(width) numbers",
        equals: ids.map { table[$0] },
        because: "each id picks its row of the table, unchanged"
      ) { try $0.embedded(ids, table: table) }
      try check.expect(
        "tableGradient: ids \(ids.shown), \(vocabulary) entries of width \(width)",
        equals: (0..<vocabulary).map { Array(gradient[$0 * width..<($0 + 1) * width]) }, within: 1e-9,
        because: "each row of the table gets the sum of the shares of all places where it was used"
      ) { try $0.tableGradient(ids, upstream: upstream, vocabularySize: vocabulary) }
    }
  }
}
