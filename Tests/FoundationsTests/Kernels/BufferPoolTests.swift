import Testing

@testable import Foundations

@Suite(.serialized) struct BufferPoolTests {
  @Test func aBlockGivenBackIsTakenAgain() {
    let pool = BufferPool()
    let first = pool.take(floatCount: 1000)
    #expect(pool.statistics.allocations == 1)
    pool.giveBack(first)
    let second = pool.take(floatCount: 990)
    #expect(second.pointer == first.pointer && pool.statistics.allocations == 1)
    let third = pool.take(floatCount: 1000)
    #expect(third.pointer != first.pointer && pool.statistics.allocations == 2)
  }

  /// Room for one whole vector past the end, aligned for the widest, at most an eighth wasted.
  @Test func blocksHaveRoomForAVector() {
    let pool = BufferPool()
    for count in [0, 1, 15, 16, 17, 64, 100, 1000, 4096, 5000, 100_000, 1_234_567] {
      let block = pool.take(floatCount: count)
      #expect(block.size >= count + 16)
      #expect(block.size <= (count + 16) + max(64, (count + 16) / 8))
      #expect(Int(bitPattern: block.pointer) % 64 == 0)
    }
    #expect(pool.statistics.bytes % 4 == 0)
  }

  @Test func whatNobodyUsesGoesBackToTheSystem() {
    let pool = BufferPool()
    let used = pool.take(floatCount: 1000)
    pool.giveBack(pool.take(floatCount: 5000))
    pool.releaseWaiting()
    #expect(pool.statistics.bytes == used.size * 4)
    used.pointer[999] = 1
    pool.giveBack(used)
    pool.releaseWaiting()
    #expect(pool.statistics.bytes == 0)
    _ = pool.take(floatCount: 10)
    #expect(pool.statistics.allocations == 3)
  }

  @Test func nearlyEqualSizesDoNotMix() {
    let pool = BufferPool()
    pool.giveBack(pool.take(floatCount: 100))
    #expect(pool.take(floatCount: 10_000).size >= 10_016)
    #expect(pool.statistics.allocations == 2)
  }

  /// A step like that of a small model: after some rounds, every block that it needs is there.
  ///
  /// Other tests use the pool of the process as well and would count, so steady means that some stretch of ten steps
  /// asked for nothing new; a step that leaks or that changes its sizes never has one.
  @Test func aSteadyStepAllocatesNothing() {
    let weight = Parameter(Agreement.random([48, 48], seed: 1))
    let scale = Parameter(Tensor.ones([48]))
    let table = Parameter(Agreement.random([20, 48], seed: 2))
    let ids = (0..<40).map { Int32($0 * 7 % 20) }
    func step() {
      let x = embedding(ids, shape: [2, 20], table: table.value)
      let y = linear(layerNorm(x, weight: scale.value, bias: nil), weight: weight.value).gelu()
      let z = attention(query: y, key: x, value: x, headCount: 4, isCausal: true) + x
      crossEntropy(z.matmul(table.value.transposed()).reshaped(to: [40, 20]), ids).backward()
      for parameter in [weight, scale, table] {
        parameter.mutableBuffer()[0] += 0.001
        parameter.clearGradient()
      }
    }
    for _ in 0..<10 { step() }
    for _ in 0..<200 {
      let before = BufferPool.shared.statistics
      for _ in 0..<10 { step() }
      if BufferPool.shared.statistics == before { return }
    }
    Issue.record("every ten steps took new memory: \(BufferPool.shared.statistics)")
  }

  /// All the memory of a graph comes back when the graph goes.
  @Test func aGraphGivesItsMemoryBack() {
    weak var buffer: Buffer?
    weak var other: Buffer?
    do {
      let x = Parameter(Agreement.random([30, 30], seed: 1))
      let y = x.value.softmax().matmul(x.value)
      buffer = y.buffer
      let loss = y.squared().sum()
      other = loss.buffer
      #expect(buffer != nil && other != nil)
    }
    #expect(buffer == nil && other == nil)
  }
}
