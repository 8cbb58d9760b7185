import Testing

@testable import Foundations

@Suite struct SoftmaxOperationTests {
  @Test(arguments: Agreement.sizes) func softmaxAgreesWithItsTwin(width: Int) {
    for (rows, scale) in [(1, Float(1)), (7, 10), (33, 1)] {
      let x = Agreement.random([rows, width], seed: 1, scale: scale)
      let dy = Agreement.random([rows, width], seed: 2)
      let twin = Reference.softmax(x.doubles, rows: rows, classes: width)
      let (y, gradients) = Agreement.differentiate([x], upstream: dy) { $0[0].softmax() }
      Agreement.expect(y, equals: twin.output, "\(rows) × \(width)")
      if width > 1 { Agreement.expect(gradients[0], equals: twin.pullback(dy.doubles), "\(rows) × \(width)") }
    }
  }

  @Test func softmaxOfLargeLogitsDoesNotOverflow() {
    #expect(Tensor([[1000, 1000], [-1000, 1000]]).softmax() == Tensor([[0.5, 0.5], [0, 1]]))
    let x = Agreement.random([7, 33], seed: 1, scale: 1000)
    Agreement.expect(x.softmax(), equals: Reference.softmax(x.doubles, rows: 7, classes: 33).output)
    #expect(Tensor([[3e38, -3e38, 3e38]]).softmax() == Tensor([[0.5, 0, 0.5]]))
  }

  @Test func softmaxGivesNothingToMinusInfinity() {
    for width in [1, 16, 17, 40] {
      var x = Tensor(repeating: -.infinity, shape: [2, width])
      x[1, width - 1] = -5
      let parameter = Parameter(x)
      let y = parameter.value.softmax()
      for i in 0..<width { #expect(y[0, i] == 0 && y[1, i] == (i == width - 1 ? 1 : 0)) }
      (y * y).sum().backward()
      #expect(parameter.gradient == .zeros([2, width]))
    }
  }

  /// One NaN or +∞ makes all the row's shares unknown; other rows keep theirs.
  @Test(arguments: [Float.nan, .infinity]) func softmaxOfWhatIsNoNumberIsNoNumber(bad: Float) {
    for width in [1, 7, 16, 33] {
      for place in [0, width - 1] {
        var x = Agreement.random([3, width], seed: 1)
        x[1, place] = bad
        let y = x.softmax()
        #expect(y.slice(1..<2).hasOnlyNaN, "\(bad) at \(place) of \(width): \(y.slice(1..<2))")
        #expect(!y.slice(0..<1).hasNaN && !y.slice(2..<3).hasNaN)
      }
    }
  }

  @Test(arguments: Agreement.sizes) func crossEntropyAgreesWithItsTwin(classes: Int) {
    for (rows, scale) in [(1, Float(1)), (7, 10), (65, 1), (17, 1000)] {
      let logits = Agreement.random([rows, classes], seed: 1, scale: scale)
      var generator = SeededGenerator(seed: 2)
      // Every third row does not count.
      let targets = (0..<rows).map { $0 % 3 == 2 ? Int32(-1) : Int32(generator.integer(below: classes)) }
      checkCrossEntropy(logits, targets)
    }
  }

  private func checkCrossEntropy(_ logits: Tensor, _ targets: [Int32]) {
    let expected = Reference.crossEntropy(
      logits: logits.doubles, targets: targets, rows: targets.count, classes: logits.shape.last!)
    let (loss, gradients) = Agreement.differentiate([logits], upstream: Tensor(1)) { crossEntropy($0[0], targets) }
    #expect(loss.shape == [])
    Agreement.expect(loss, equals: [expected.loss])
    if logits.shape.last! > 1 { Agreement.expect(gradients[0], equals: expected.gradient) }
    // A factor on the loss goes to the gradient; without gradients the loss comes from other code.
    let (_, scaled) = Agreement.differentiate([logits], upstream: Tensor(-3)) { crossEntropy($0[0], targets) }
    if logits.shape.last! > 1 { Agreement.expect(scaled[0], equals: expected.gradient.map { -3 * $0 }) }
    #expect(crossEntropy(logits, targets) == loss)
  }

  @Test func crossEntropyOfHandComputedRows() {
    let loss = crossEntropy(Tensor([[0, 0, 0, 0], [1000, 0, 0, 0]]), [2, 0])
    #expect(abs(loss.item - 0.693_147_18) < 1e-7)  // (ln 4 + 0) / 2
    #expect(crossEntropy(Tensor([[-1000, 1000]]), [0]).item == 2000)
    #expect(crossEntropy(Tensor([[-.infinity, 1]]), [1]).item == 0)
    #expect(crossEntropy(Tensor([[-.infinity, 1]]), [0]).item == .infinity)
  }

  @Test func crossEntropyWithNothingToCountIsZero() {
    let logits = Parameter(Agreement.random([3, 5], seed: 1))
    let loss = crossEntropy(logits.value, [-1, -1, -1])
    loss.backward()
    #expect(loss.item == 0 && logits.gradient == .zeros([3, 5]))
    #expect(crossEntropy(.zeros([0, 5]), []).item == 0)
  }

  /// A row that does not count may hold anything; one that counts and is no number makes the loss no number.
  @Test(arguments: [Float.nan, .infinity]) func crossEntropyAndWhatIsNoNumber(bad: Float) {
    for width in [2, 16, 33] {
      var x = Agreement.random([2, width], seed: 1)
      x[1, width - 1] = bad
      let logits = Parameter(x)
      let ignoring = crossEntropy(logits.value, [1, -1])
      ignoring.backward()
      #expect(!ignoring.item.isNaN && logits.gradient?.hasNaN == false)
      logits.clearGradient()
      let counting = crossEntropy(logits.value, [1, 0])
      counting.backward()
      #expect(counting.item.isNaN)
      #expect(logits.gradient?.slice(1..<2).hasOnlyNaN == true)
      #expect(logits.gradient?.slice(0..<1).hasNaN == false)
    }
    #expect(crossEntropy(Tensor([[-.infinity, -.infinity]]), [0]).item.isNaN)
  }
}
