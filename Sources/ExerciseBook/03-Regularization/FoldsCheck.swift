import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let folds = Self(
    "3.7", "k folds", file: "3.7-Folds",
    hints: [
      "Deal the rows out into k heaps, as you would deal cards. Each heap is the validation part once, and the others together are then the training part.",
      "10 rows and 4 folds: 10 / 4 is 2, and 2 rows are left over. They go to two different folds, one each, so that the sizes are 3, 3, 2 and 2.",
      "Row r can go to fold r % foldCount: as with cards, no row is lost or dealt twice, and no heap is ahead by more than one. The training rows of a fold are those with another remainder.",
    ]
  ) { check in
    var random = check.random()
    var cases = [(6, 3), (10, 4), (5, 5), (7, 2)]
    cases += (0..<4).map { _ in (20 + random.integer(below: 30), 3 + random.integer(below: 7)) }
    for (rows, count) in cases {
      let name = "\(rows) rows in \(count) folds"
      try check.expect(
        "\(name): how many folds come out", equals: count, because: "each fold is validated once"
      ) { try $0.folds(rowCount: rows, foldCount: count).count }
      try check.expect(
        "\(name): how often each row is validated", equals: [Int](repeating: 1, count: rows),
        because: "the folds cover all rows, also those left over from \(rows) / \(count), and none twice"
      ) {
        var times = [Int](repeating: 0, count: rows)
        for row in try $0.folds(rowCount: rows, foldCount: count).flatMap(\.validation) where times.indices ~= row {
          times[row] += 1
        }
        return times
      }
      let small = rows / count
      let large = rows % count
      try check.expect(
        "\(name): the folds' sizes, the largest first",
        equals: [Int](repeating: small + 1, count: large) + [Int](repeating: small, count: count - large),
        because: "the \(large) rows left over go to as many folds: each score is then of about as many rows"
      ) { try $0.folds(rowCount: rows, foldCount: count).map(\.validation.count).sorted(by: >) }
      try check.expect(
        "\(name): how many rows are in both parts of a fold", equals: 0,
        because: "a row that is trained on cannot test the model"
      ) {
        try $0.folds(rowCount: rows, foldCount: count).reduce(0) {
          $0 + Set($1.training).intersection($1.validation).count
        }
      }
      try check.expect(
        "\(name): the training rows of each fold, in how many folds they are all the others", equals: count,
        because: "every row that is not validated is trained on, once"
      ) {
        try $0.folds(rowCount: rows, foldCount: count).count {
          ($0.training + $0.validation).sorted() == Array(0..<rows)
        }
      }
    }
  }
}
