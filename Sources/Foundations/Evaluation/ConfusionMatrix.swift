/// How often each class was taken for each other, and what follows from it.
///
///     precision = right among those called c      recall = right among those that are c
///     F1 = 2 · precision · recall / (precision + recall)
///
///     let matrix = ConfusionMatrix(predicted: [0, 1, 1, 0], actual: [0, 1, 0, 0], classCount: 2)
///     matrix.accuracy          // 0.75
///     matrix.f1(of: 1)         // 0.667
///
/// A class that was never called, or never is, has a precision or recall of 0, as scikit-learn counts by default.
public struct ConfusionMatrix: Equatable, Sendable {
  /// counts[actual][predicted]
  public private(set) var counts: [[Int]]

  /// One pair for each example; classes are 0..<classCount.
  public init(predicted: [Int], actual: [Int], classCount: Int) {
    precondition(predicted.count == actual.count, "\(predicted.count) predictions for \(actual.count) examples")
    counts = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
    for (predicted, actual) in zip(predicted, actual) { counts[actual][predicted] += 1 }
  }

  public var exampleCount: Int { counts.joined().reduce(0, +) }
  private var rightCount: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// The share that was right; of no examples, 0.
  public var accuracy: Double { Self.share(rightCount, of: exampleCount) }

  public func precision(of label: Int) -> Double {
    Self.share(counts[label][label], of: counts.reduce(0) { $0 + $1[label] })
  }

  public func recall(of label: Int) -> Double { Self.share(counts[label][label], of: support(of: label)) }

  public func f1(of label: Int) -> Double {
    let (precision, recall) = (precision(of: label), recall(of: label))
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// How many examples are of this class.
  public func support(of label: Int) -> Int { counts[label].reduce(0, +) }

  /// Every class counts the same, however rare it is.
  public var macroF1: Double {
    counts.isEmpty ? 0 : counts.indices.reduce(0) { $0 + f1(of: $1) } / Double(counts.count)
  }

  /// Every example counts the same. Where each has exactly one class, this is the accuracy: a wrong call is one false
  /// positive and one false negative.
  public var microF1: Double { accuracy }

  private static func share(_ part: Int, of whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
