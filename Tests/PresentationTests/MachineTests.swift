import Presentation
import Testing

@Suite struct MachineTests {
  @Test func peakMemorySeesAnAllocationAndKeepsIt() throws {
    let before = try #require(Machine.peakResidentMemory)
    var bytes = [UInt8](repeating: 1, count: before + 50_000_000)
    bytes[bytes.count / 2] = 2
    #expect(bytes.lazy.filter { $0 == 2 }.count == 1)
    let during = try #require(Machine.peakResidentMemory)
    #expect(during >= before + 50_000_000)
    bytes = []
    // The system counts pages in batches, so the same peak may read a little differently.
    let after = try #require(Machine.peakResidentMemory)
    #expect(after >= during - 10_000_000, "\(after) bytes after \(during)")
    #expect(during < Machine.physicalMemory)
  }

  @Test func aThreadsProcessorTimeGrowsWithItsWork() {
    let start = Machine.threadProcessorTime
    var x = 1.0
    for _ in 0..<1_000_000 { x = (x + 2 / x) / 2 }
    #expect(abs(x * x - 2) < 1e-12)
    #expect(start > 0 && Machine.threadProcessorTime > start)
  }

  @Test func theProcessorHasAName() {
    #expect(!Machine.processorName.isEmpty && Machine.processorName.first != " ")
  }
}
