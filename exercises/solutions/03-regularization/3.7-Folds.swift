import ExerciseBook

extension Regularization {
  public static func folds(rowCount: Int, foldCount: Int) throws -> [(training: [Int], validation: [Int])] {
    let rows = 0..<rowCount
    return (0..<foldCount).map { fold in
      (rows.filter { $0 % foldCount != fold }, rows.filter { $0 % foldCount == fold })
    }
  }
}
