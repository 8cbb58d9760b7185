import Synchronization
import Testing

@testable import Foundations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite(.serialized) struct WorkerTeamTests {
  private func team(_ threadCount: Int) -> WorkerTeam {
    let team = WorkerTeam()
    team.threadCount = threadCount
    return team
  }

  @Test(arguments: [1, 2, 5], [0, 1, 2, 3, 7, 1000]) func everyTaskIsDoneOnce(threadCount: Int, taskCount: Int) {
    let team = team(threadCount)
    let times = Counters(taskCount)
    for _ in 0..<20 { team.run(taskCount: taskCount) { times.add(at: $0) } }
    #expect((0..<taskCount).allSatisfy { times[$0] == 20 })
  }

  /// The results of a region are there when it returns: the next one reads them without atomics.
  @Test func manyShortRegions() {
    let team = team(2)
    let (regions, tasks) = (100_000, 16)
    let sums = Tensor.zeros([tasks]).buffer
    for _ in 0..<regions {
      team.run(taskCount: tasks) { task in
        // One in 64 exact steps: a tenth of a microsecond, time enough for the worker to join.
        for _ in 0..<64 { sums.pointer[task] += 0x1p-6 }
      }
    }
    #expect(sums.scalars == [Float](repeating: Float(regions), count: tasks))
  }

  @Test func workersParticipate() {
    let team = team(2)
    let here = Counters(1)
    // Each task waits until the other has begun, which only two threads can bring about.
    team.run(taskCount: 2) { _ in
      here.add(at: 0)
      waitUntil { here[0] == 2 }
    }
    #expect(here[0] == 2)
  }

  @Test func aRegionInsideARegionRunsWhereItIs() {
    let team = team(3)
    let times = Counters(60)
    team.run(taskCount: 6) { outer in
      let thread = pthread_self()
      team.run(taskCount: 10) { inner in
        times.add(at: outer * 10 + inner)
        #expect(pthread_equal(thread, pthread_self()) != 0)
      }
    }
    #expect((0..<60).allSatisfy { times[$0] == 1 })
  }

  @Test func twoThreadsAtTheSameTime() async {
    let team = team(2)
    let times = [Counters(50), Counters(50)]
    await withTaskGroup(of: Void.self) { group in
      for mine in times {
        group.addTask {
          for _ in 0..<2000 { team.run(taskCount: 50) { mine.add(at: $0) } }
        }
      }
    }
    for mine in times { #expect((0..<50).allSatisfy { mine[$0] == 2000 }) }
  }

  @Test func theNumberOfThreadsMayChangeBetweenRegions() {
    let team = team(1)
    let times = Counters(8)
    for region in 0..<200 {
      team.threadCount = [1, 5, 2, 3][region % 4]
      team.run(taskCount: 8) { times.add(at: $0) }
    }
    #expect((0..<8).allSatisfy { times[$0] == 200 })
    team.threadCount = 0
    #expect(team.threadCount == 1)
  }

  #if !canImport(Darwin)
    /// Measured on the worker's own clock, so that the tests beside this one do not count.
    @Test func aParkedWorkerUsesNoProcessorTime() {
      let team = team(2)
      let caller = pthread_self()
      let worker = Mutex<pthread_t?>(nil)
      let here = Counters(1)
      team.run(taskCount: 2) { _ in
        if pthread_equal(caller, pthread_self()) == 0 { worker.withLock { $0 = pthread_self() } }
        here.add(at: 0)
        waitUntil { here[0] == 2 }
      }
      guard let thread = worker.withLock({ $0 }) else {
        Issue.record("no worker took part")
        return
      }
      var clock = clockid_t()
      #expect(pthread_getcpuclockid(thread, &clock) == 0)
      func used() -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
      }
      // Time to stop spinning, on a machine that may be busy with other things.
      var before = used()
      for _ in 0..<50 {
        usleep(20_000)
        let now = used()
        if now == before { break }
        before = now
      }
      usleep(300_000)
      #expect(used() - before < 0.001)
      // And it comes back when it is called.
      team.run(taskCount: 2) { _ in
        here.add(at: 0)
        waitUntil { here[0] == 4 }
      }
      #expect(here[0] == 4)
    }
  #endif

  /// Waits for what another thread does, but not forever.
  private func waitUntil(_ condition: () -> Bool) {
    let limit = ContinuousClock.now + .seconds(10)
    while !condition(), ContinuousClock.now < limit { sched_yield() }
  }
}

/// Counts that several threads may add to.
private final class Counters: Sendable {
  private let counts: Mutex<[Int]>
  init(_ count: Int) { counts = Mutex([Int](repeating: 0, count: count)) }
  func add(at index: Int) { counts.withLock { $0[index] += 1 } }
  subscript(_ index: Int) -> Int { counts.withLock { $0[index] } }
}
