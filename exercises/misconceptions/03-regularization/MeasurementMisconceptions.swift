import ExerciseBook
import Foundations
import Solutions

enum FoldsOverlap: RegularizationMisconception {
  static func folds(rowCount: Int, foldCount: Int) -> [(training: [Int], validation: [Int])] {
    // A size that is rounded up, with starts that are rounded down.
    let size = (rowCount + foldCount - 1) / foldCount
    return (0..<foldCount).map { fold in
      let start = fold * (rowCount / foldCount)
      let part = start..<min(rowCount, start + size)
      return ((0..<rowCount).filter { !part.contains($0) }, Array(part))
    }
  }
}

enum RemainderLost: RegularizationMisconception {
  static func folds(rowCount: Int, foldCount: Int) -> [(training: [Int], validation: [Int])] {
    let size = rowCount / foldCount
    return (0..<foldCount).map { fold in
      let part = fold * size..<(fold + 1) * size
      return ((0..<rowCount).filter { !part.contains($0) }, Array(part))
    }
  }
}

enum RemainderInLastFold: RegularizationMisconception {
  static func folds(rowCount: Int, foldCount: Int) -> [(training: [Int], validation: [Int])] {
    let size = rowCount / foldCount
    return (0..<foldCount).map { fold in
      let part = fold * size..<(fold == foldCount - 1 ? rowCount : (fold + 1) * size)
      return ((0..<rowCount).filter { !part.contains($0) }, Array(part))
    }
  }
}

enum TrainedOnEverything: RegularizationMisconception {
  static func folds(rowCount: Int, foldCount: Int) -> [(training: [Int], validation: [Int])] {
    (0..<foldCount).map { fold in
      (Array(0..<rowCount), (0..<rowCount).filter { $0 % foldCount == fold })
    }
  }
}

enum VarianceAboutTruth: RegularizationMisconception {
  static func biasAndVariance(
    predictions: [[Double]], truth: [Double]
  ) throws -> (biasSquared: Double, variance: Double) {
    var squares = 0.0
    for model in predictions {
      for (value, right) in zip(model, truth) { squares += (value - right) * (value - right) }
    }
    return (
      try Solutions.Regularization.biasAndVariance(predictions: predictions, truth: truth).biasSquared,
      squares / Double(predictions.count * truth.count)
    )
  }
}

enum VarianceDividedByOneLess: RegularizationMisconception {
  static func biasAndVariance(
    predictions: [[Double]], truth: [Double]
  ) throws -> (biasSquared: Double, variance: Double) {
    let (bias, variance) = try Solutions.Regularization.biasAndVariance(predictions: predictions, truth: truth)
    return (bias, variance * Double(predictions.count) / Double(predictions.count - 1))
  }
}

enum BiasAveragedFirst: RegularizationMisconception {
  static func biasAndVariance(
    predictions: [[Double]], truth: [Double]
  ) throws -> (biasSquared: Double, variance: Double) {
    var difference = 0.0
    for model in predictions { for (value, right) in zip(model, truth) { difference += value - right } }
    difference /= Double(predictions.count * truth.count)
    return (
      difference * difference,
      try Solutions.Regularization.biasAndVariance(predictions: predictions, truth: truth).variance
    )
  }
}
