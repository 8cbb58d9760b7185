import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let standardization = Self(
    "3.1", "Standardise from the training part only", file: "3.1-Standardize",
    hints: [
      "Each column gets a mean of 0 and a spread of 1, so that metres and years count alike. What you know about the column is what the training rows say; the validation rows stand for flats that nobody has seen yet.",
      "For each column compute the mean and the deviation once, from the training rows. Then use the same two numbers for every row of both parts. Look at what you divide by when a column never changes.",
      "The deviation is the root of the mean of (value - mean)². Where it is 0, divide by 1 instead. Each new value is (value - mean) / deviation.",
    ]
  ) { check in
    func both(_ answers: any RegularizationExercises.Type, _ training: [[Double]], _ validation: [[Double]]) throws
      -> [[[Double]]]
    {
      let parts = try answers.standardized(training: training, validation: validation)
      return [parts.training, parts.validation]
    }

    try check.expect(
      "training [[1], [3]], validation [[4]]", equals: [[[-1], [1]], [[2]]], within: 1e-9,
      because: "the training rows have mean 2 and deviation √((1 + 1) / 2) = 1, so 1, 3 and 4 become -1, 1 and 2"
    ) { try both($0, [[1], [3]], [[4]]) }

    try check.expect(
      "training [[7, 1], [7, 3]], validation [[9, 2]]", equals: [[[0, -1], [0, 1]], [[2, 0]]], within: 1e-9,
      because: "the first column is always 7 in training: its deviation is 0, so it is only centred, 7 → 0 and 9 → 2"
    ) { try both($0, [[7, 1], [7, 3]], [[9, 2]]) }

    // Columns as different as an area, a distance in metres and a year.
    var random = check.random()
    func rows(_ count: Int) -> [[Double]] {
      (0..<count).map { _ in
        [60 + 20 * random.normal(), 5000 * random.uniform(), Double(1900 + random.integer(below: 120))]
      }
    }
    let (training, validation) = (rows(9), rows(4))
    let moments = (0..<3).map { column -> (mean: Double, deviation: Double) in
      let values = training.map { $0[column] }
      let mean = values.reduce(0, +) / Double(values.count)
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
      return (mean, variance.squareRoot())
    }
    func expected(_ rows: [[Double]]) -> [[Double]] {
      rows.map { row in zip(row, moments).map { ($0 - $1.mean) / $1.deviation } }
    }
    try check.expect(
      "9 training and 4 validation rows of three columns", equals: [expected(training), expected(validation)],
      within: 1e-6, because: "each column has its own mean and deviation, both from the 9 training rows"
    ) { try both($0, training, validation) }

    try check.expect(
      "training [[1], [3]], no validation rows", equals: [[[-1], [1]], []], within: 1e-9,
      because: "the training part does not need the other one"
    ) { try both($0, [[1], [3]], []) }
  }
}
