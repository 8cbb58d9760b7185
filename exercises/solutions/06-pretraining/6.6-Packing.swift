import ExerciseBook

extension Pretraining {
  public static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]]) {
    var (inputs, targets, numbers): ([[Int]], [[Int]], [[Int]]) = ([], [], [])
    for (number, document) in documents.enumerated() {
      let row = inputs.firstIndex { $0.count + document.count <= contextLength } ?? inputs.count
      if row == inputs.count {
        inputs.append([])
        targets.append([])
        numbers.append([])
      }
      inputs[row] += document
      targets[row] += document.dropFirst() + [-1]
      numbers[row] += document.map { _ in number }
    }
    func filled(_ rows: [[Int]], with filler: Int) -> [[Int]] {
      rows.map { $0 + Array(repeating: filler, count: contextLength - $0.count) }
    }
    return (filled(inputs, with: 0), filled(targets, with: -1), filled(numbers, with: -1))
  }

  public static func mayAttend(documents: [Int]) throws -> [[Bool]] {
    documents.indices.map { i in
      documents.indices.map { j in j <= i && documents[i] == documents[j] }
    }
  }
}
