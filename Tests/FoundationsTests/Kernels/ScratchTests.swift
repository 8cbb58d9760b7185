import Testing

@testable import Foundations

@Suite struct ScratchTests {
  /// Each level writes its own mark and finds it again after the deeper ones have come and gone.
  private func nest(_ sizes: ArraySlice<Int>) -> Bool {
    guard let size = sizes.first else { return true }
    return Scratch.with(size) { numbers in
      let mark = Float(size)
      for i in 0..<size + 16 { numbers[i] = mark }
      let isAligned = Int(bitPattern: numbers) % 64 == 0
      let isDeeperFine = nest(sizes.dropFirst())
      return isAligned && isDeeperFine && (0..<size + 16).allSatisfy { numbers[$0] == mark }
    }
  }

  @Test func levelsDoNotOverlap() {
    #expect(nest([10, 0, 17, 1000, 33]))
    // Larger than what there is: first outside the stack, then, once it is empty, on a larger one.
    for _ in 0..<3 { #expect(nest([100, 200_000, 5, 300_000, 7])) }
    #expect(nest([5]))
  }

  @Test func everyThreadHasItsOwn() {
    let sums = Buffer(count: 64)
    WorkerTeam.shared.run(taskCount: 64) { task in
      let isFine = nest([task + 1, 500 * task, 3])
      sums.pointer[task] = isFine ? 1 : 0
    }
    #expect((0..<64).allSatisfy { sums.pointer[$0] == 1 })
  }
}
