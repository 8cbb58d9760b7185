import Testing

@testable import Foundations

/// Graphs far deeper than the stack would allow a recursion to go.
@Suite struct DeepGraphTests {
  private static let depth = 100_000

  private func chain(from x: Tensor) -> Tensor {
    var y = x
    for _ in 0..<Self.depth { y = y * 1 }
    return y
  }

  @Test func backward() {
    let x = Parameter(Tensor(3))
    chain(from: x.value).backward()
    #expect(x.gradient == Tensor(1))
  }

  @Test func lettingGoWithoutBackward() {
    let x = Parameter(Tensor(3))
    weak var first: Node?
    do {
      let start = x.value * 1
      first = start.node
      #expect(first != nil)
      _ = chain(from: start)
    }
    #expect(first == nil && x.gradient == nil)
  }

  @Test func lettingGoOfALadder() {
    let x = Parameter(Tensor(3))
    weak var first: Node?
    do {
      var (a, b) = (x.value * 1, x.value * 2)
      first = a.node
      for _ in 0..<Self.depth / 2 { (a, b) = (a + b, a * b) }
    }
    #expect(first == nil)
  }

  /// What someone still holds survives the letting go of what was made from it.
  @Test func whatIsHeldStaysWhole() {
    let x = Parameter(Tensor(3))
    let held = x.value * 2
    do { _ = chain(from: held * held) }
    held.backward()
    #expect(x.gradient == Tensor(2))
  }
}
