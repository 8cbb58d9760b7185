import Foundations
import Testing

@Suite struct SoftmaxReferenceTests {
  private let ln2 = 0.6931471805599453
  private let ln3 = 1.0986122886681098

  @Test func softmaxByHand() {
    // e to the powers 0, ln 2, ln 3 is 1, 2, 3.
    let (p, pullback) = Reference.softmax([0, ln2, ln3], rows: 1, classes: 3)
    GradientCheck.expect(p, equals: [1.0 / 6, 2.0 / 6, 3.0 / 6])
    // Σ dp · p = ½, so dx = p · (dp − ½).
    GradientCheck.expect(pullback([0, 0, 1]), equals: [-1.0 / 12, -1.0 / 6, 1.0 / 4])
  }

  @Test func softmaxOfHugeScores() {
    GradientCheck.expect(Reference.softmax([1000, 1000 + ln3], rows: 1, classes: 2).output, equals: [0.25, 0.75])
    #expect(Reference.softmax([-.infinity, 5], rows: 1, classes: 2).output == [0, 1])
    let (p, pullback) = Reference.softmax([-.infinity, -.infinity], rows: 1, classes: 2)
    #expect(p == [0, 0])
    #expect(pullback([1, 2]) == [0, 0])
  }

  @Test(arguments: [(1, 1), (1, 7), (7, 17), (33, 3), (2, 65)])
  func rowsSumToOneAndGradientsToZero(rows: Int, classes: Int) {
    let x = GradientCheck.normals(rows * classes, seed: 1).map { 5 * $0 }
    let dy = GradientCheck.normals(rows * classes, seed: 2)
    let (p, pullback) = Reference.softmax(x, rows: rows, classes: classes)
    let shifted = Reference.softmax(x.map { $0 + 100 }, rows: rows, classes: classes).output
    let gradient = pullback(dy)
    GradientCheck.expect(shifted, equals: p, within: 1e-11)
    for row in 0..<rows {
      let range = row * classes..<(row + 1) * classes
      #expect(abs(p[range].reduce(0, +) - 1) < 1e-14)
      #expect(abs(gradient[range].reduce(0, +)) < 1e-14)
    }
  }

  @Test(arguments: [(1, 2), (1, 7), (7, 5), (3, 17)])
  func softmaxPullbackMatchesFiniteDifferences(rows: Int, classes: Int) {
    let x = GradientCheck.normals(rows * classes, seed: 3)
    let dy = GradientCheck.normals(rows * classes, seed: 4)
    GradientCheck.expect(
      Reference.softmax(x, rows: rows, classes: classes).pullback(dy),
      isGradientOf: { GradientCheck.dot(Reference.softmax($0, rows: rows, classes: classes).output, dy) }, at: x)
  }

  @Test func crossEntropyByHand() {
    // The probabilities are ¼, ¾ and ½, ½: the loss is (ln 4 + ln 2) / 2.
    let (loss, gradient) = Reference.crossEntropy(logits: [0, ln3, 7, 7], targets: [0, 1], rows: 2, classes: 2)
    #expect(abs(loss - 1.5 * ln2) < 1e-15)
    GradientCheck.expect(gradient, equals: [-0.375, 0.375, 0.25, -0.25])
  }

  @Test func anIgnoredRowCountsForNothing() {
    let (loss, gradient) = Reference.crossEntropy(logits: [0, ln3, 3, 9], targets: [0, -1], rows: 2, classes: 2)
    #expect(abs(loss - 2 * ln2) < 1e-15)
    GradientCheck.expect(gradient, equals: [-0.75, 0.75, 0, 0])
    let nothing = Reference.crossEntropy(logits: [0, ln3], targets: [-1], rows: 1, classes: 2)
    #expect(nothing.loss == 0)
    #expect(nothing.gradient == [0, 0])
  }

  @Test func crossEntropyOfHugeLogits() {
    let (loss, gradient) = Reference.crossEntropy(logits: [1000, 0, -1000], targets: [2], rows: 1, classes: 3)
    #expect(loss == 2000)
    #expect(gradient == [1, 0, -1])
  }

  @Test func equalLogitsCostTheLogarithmOfTheClasses() {
    let (loss, _) = Reference.crossEntropy(
      logits: [Double](repeating: 3, count: 24), targets: [0, 5, 7], rows: 3, classes: 8)
    #expect(abs(loss - 3 * ln2) < 1e-15)
  }

  @Test(arguments: [(1, 2), (1, 7), (7, 5), (5, 17)])
  func crossEntropyGradientMatchesFiniteDifferences(rows: Int, classes: Int) {
    let x = GradientCheck.normals(rows * classes, seed: 5)
    let targets = (0..<rows).map { $0 == 2 ? Int32(-1) : Int32(($0 * 3 + 1) % classes) }
    GradientCheck.expect(
      Reference.crossEntropy(logits: x, targets: targets, rows: rows, classes: classes).gradient,
      isGradientOf: { Reference.crossEntropy(logits: $0, targets: targets, rows: rows, classes: classes).loss }, at: x)
  }
}
