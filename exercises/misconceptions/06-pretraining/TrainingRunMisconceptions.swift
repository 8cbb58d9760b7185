import ExerciseBook
import Foundations
import Solutions

// Wrong answers to 6.6 to 6.10: rows, gradients, numbers and checkpoints.

private typealias PackedRows = (inputs: [[Int]], targets: [[Int]], documents: [[Int]])

enum PackingPredictsNextDocument: PretrainingMisconception {
  static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]]) {
    var rows = try Solutions.Pretraining.packed(documents, contextLength: contextLength)
    for row in rows.inputs.indices {
      for place in 1..<max(1, contextLength) where rows.documents[row][place] >= 0 {
        rows.targets[row][place - 1] = rows.inputs[row][place]
      }
    }
    return rows
  }
}

enum PackingPredictsPadding: PretrainingMisconception {
  static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]]) {
    var rows = try Solutions.Pretraining.packed(documents, contextLength: contextLength)
    for row in rows.inputs.indices {
      for place in 0..<contextLength where rows.documents[row][place] < 0 { rows.targets[row][place] = 0 }
    }
    return rows
  }
}

enum PackingIntoLastRow: PretrainingMisconception {
  static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]]) {
    var (inputs, targets, numbers): PackedRows = ([], [], [])
    var group: [[Int]] = []
    var first = 0
    func close() throws {
      let row = try Solutions.Pretraining.packed(group, contextLength: contextLength)
      inputs += row.inputs
      targets += row.targets
      numbers += row.documents.map { $0.map { $0 < 0 ? -1 : $0 + first } }
      first += group.count
      group = []
    }
    for document in documents {
      if group.reduce(0, { $0 + $1.count }) + document.count > contextLength { try close() }
      group.append(document)
    }
    if !group.isEmpty { try close() }
    return (inputs, targets, numbers)
  }
}

enum PackingLooksAcrossDocuments: PretrainingMisconception {
  static func mayAttend(documents: [Int]) -> [[Bool]] {
    documents.indices.map { i in documents.indices.map { j in j <= i } }
  }
}

enum PackingLooksAhead: PretrainingMisconception {
  static func mayAttend(documents: [Int]) -> [[Bool]] {
    documents.map { mine in documents.map { $0 == mine } }
  }
}

enum AccumulationAddsMeans: PretrainingMisconception {
  static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    try sum(exampleCount, microBatchSize, meanGradient).total
  }

  fileprivate static func sum(
    _ exampleCount: Int, _ microBatchSize: Int, _ meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> (total: [Double], microBatches: Int) {
    var total: [Double] = []
    var microBatches = 0
    for start in stride(from: 0, to: exampleCount, by: microBatchSize) {
      let gradient = try meanGradient(start..<min(start + microBatchSize, exampleCount))
      total = total.isEmpty ? gradient : zip(total, gradient).map(+)
      microBatches += 1
    }
    return (total, microBatches)
  }
}

enum AccumulationAveragesMeans: PretrainingMisconception {
  static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    let (total, microBatches) = try AccumulationAddsMeans.sum(exampleCount, microBatchSize, meanGradient)
    return total.map { $0 / Double(microBatches) }
  }
}

enum AccumulationLeavesRemainder: PretrainingMisconception {
  static func accumulatedGradient(
    exampleCount: Int, microBatchSize: Int, meanGradient: (Range<Int>) throws -> [Double]
  ) throws -> [Double] {
    let whole = exampleCount / microBatchSize * microBatchSize
    return try Solutions.Pretraining.accumulatedGradient(
      exampleCount: whole, microBatchSize: microBatchSize, meanGradient: meanGradient)
  }
}

enum WorkersCountAlike: PretrainingMisconception {
  static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) throws -> [Double] {
    let alike = exampleCounts.map { min($0, 1) }
    return try Solutions.Pretraining.averagedGradient(gradients, exampleCounts: alike)
  }
}

enum WorkersAddedUp: PretrainingMisconception {
  static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) -> [Double] {
    gradients.dropFirst().reduce(gradients[0]) { zip($0, $1).map(+) }
  }
}

enum WorkersIdleSpreadNaN: PretrainingMisconception {
  static func averagedGradient(_ gradients: [[Double]], exampleCounts: [Int]) -> [Double] {
    let total = Double(exampleCounts.reduce(0, +))
    var average = gradients[0].map { _ in 0.0 }
    for (gradient, count) in zip(gradients, exampleCounts) {
      for i in average.indices { average[i] += gradient[i] * Double(count) / total }
    }
    return average
  }
}

enum WorkersLeaveRemainder: PretrainingMisconception {
  static func shards(of exampleCount: Int, workers: Int) -> [Range<Int>] {
    let size = exampleCount / workers
    return (0..<workers).map { $0 * size..<($0 + 1) * size }
  }
}

enum WorkersRemainderToLast: PretrainingMisconception {
  static func shards(of exampleCount: Int, workers: Int) -> [Range<Int>] {
    let size = exampleCount / workers
    return (0..<workers).map { $0 * size..<($0 == workers - 1 ? exampleCount : ($0 + 1) * size) }
  }
}

enum BFloat16CutOff: PretrainingMisconception {
  static func bfloat16Bits(of x: Float) -> UInt16 {
    x.isNaN ? 0x7FC0 : UInt16(truncatingIfNeeded: x.bitPattern >> 16)
  }
}

enum BFloat16TiesAway: PretrainingMisconception {
  static func bfloat16Bits(of x: Float) -> UInt16 {
    x.isNaN ? 0x7FC0 : UInt16(truncatingIfNeeded: (x.bitPattern &+ 0x8000) >> 16)
  }
}

enum BFloat16LosesNaN: PretrainingMisconception {
  static func bfloat16Bits(of x: Float) -> UInt16 {
    let bits = x.bitPattern
    return UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16)
  }
}

/// A checkpoint that was taken of a trainer that `forget` had changed.
private func checkpoint(
  of trainer: ToyTrainer, forgetting forget: (inout ToyTrainer) -> Void
) throws -> [String: [Double]] {
  var trainer = trainer
  forget(&trainer)
  return try Solutions.Pretraining.checkpoint(of: trainer)
}

enum CheckpointWithoutPosition: PretrainingMisconception {
  static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    try Misconceptions.checkpoint(of: trainer) { $0.position = 0 }
  }
}

enum CheckpointWithoutPass: PretrainingMisconception {
  static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    try Misconceptions.checkpoint(of: trainer) { $0.pass = 0 }
  }
}

enum CheckpointWithoutStep: PretrainingMisconception {
  static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    try Misconceptions.checkpoint(of: trainer) { $0.step = 0 }
  }
}

enum CheckpointWithoutMoments: PretrainingMisconception {
  static func checkpoint(of trainer: ToyTrainer) throws -> [String: [Double]] {
    try Misconceptions.checkpoint(of: trainer) {
      $0.firstMoment = [0, 0, 0]
      $0.secondMoment = [0, 0, 0]
    }
  }
}
