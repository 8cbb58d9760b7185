import CPUSupport
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A standing team of threads that shares out the tasks of one kernel at a time.
///
///     WorkerTeam.shared.run(taskCount: rows) { row in ... }
///
/// A small model's step has about a hundred such regions, each some microseconds long, so starting threads for each
/// would cost more than the work. The workers spin for a moment after each region, because the next one usually
/// follows at once, and then park, so that an idle process uses no processor time.
///
/// Tasks are taken in turn by whoever is free. Kernels therefore never let a result depend on who took a task: each
/// task writes its own part of the output, and sums over tasks are added up afterwards in the order of the tasks.
final class WorkerTeam: @unchecked Sendable {
  static let shared = WorkerTeam()

  /// Threads that take part in a region, the caller's included.
  private let threadLimit = Atomic<Int>(WorkerTeam.processorCount)
  /// Whether a region is under way; a second one, from another thread or from inside, then runs on its caller's
  /// thread alone.
  private let isBusy = Atomic<Bool>(false)
  /// The region's number, whether it is open to workers, and how many have joined: `number << 32 | open << 31 |
  /// joined`.
  private let region = Atomic<UInt64>(0)
  private let nextTask = Atomic<Int>(0)
  private let finished = Atomic<Int>(0)
  private let parked = Atomic<Int>(0)
  // Written before a region opens and read only by those who joined it.
  private var body: ((Int) -> Void)?
  private var taskCount = 0
  private var workerCount = 0
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  private static let open: UInt64 = 1 << 31
  private static let spins = 20_000

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(wake, nil)
  }

  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  var threadCount: Int {
    get { threadLimit.load(ordering: .relaxed) }
    set { threadLimit.store(max(1, newValue), ordering: .relaxed) }
  }

  /// Runs `body` for each of `0..<taskCount`, on all threads of the team, and returns when the last is done.
  func run(taskCount: Int, _ body: (Int) -> Void) {
    guard taskCount > 1, threadCount > 1, !isBusy.exchange(true, ordering: .acquiring) else {
      for task in 0..<taskCount { body(task) }
      return
    }
    withoutActuallyEscaping(body) { body in
      self.body = body
      self.taskCount = taskCount
      nextTask.store(0, ordering: .relaxed)
      finished.store(0, ordering: .relaxed)
      startWorkers(upTo: min(threadCount, taskCount) - 1)

      let number = (region.load(ordering: .relaxed) >> 32) &+ 1
      region.store((number << 32) | Self.open, ordering: .sequentiallyConsistent)
      if parked.load(ordering: .sequentiallyConsistent) > 0 {
        pthread_mutex_lock(mutex)
        pthread_cond_broadcast(wake)
        pthread_mutex_unlock(mutex)
      }
      takeTasks()
      // Close the region: a worker that is still asleep is not waited for.
      let joined = Int(region.bitwiseAnd(~Self.open, ordering: .sequentiallyConsistent).oldValue & 0xFFFF)
      // On a busy machine another program may have the processor that a worker waits for: then let it go first.
      var waits = 0
      while finished.load(ordering: .acquiring) < joined {
        waits += 1
        if waits % Self.spins == 0 { sched_yield() } else { pause() }
      }
      self.body = nil
    }
    isBusy.store(false, ordering: .releasing)
  }

  private func takeTasks() {
    while true {
      let task = nextTask.add(1, ordering: .relaxed).oldValue
      if task >= taskCount { return }
      body!(task)
    }
  }

  private func startWorkers(upTo count: Int) {
    while workerCount < count {
      workerCount += 1
      let index = workerCount
      let context = Unmanaged.passRetained(Start(team: self, index: index))
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let status = pthread_create(
        &thread, nil,
        { context in
          #if canImport(Darwin)
            let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
          #else
            let start = Unmanaged<Start>.fromOpaque(context!).takeRetainedValue()
          #endif
          start.team.work(index: start.index)
          return nil
        }, context.toOpaque())
      // Without another thread the work is still done, by those there are.
      if status != 0 {
        context.release()
        workerCount -= 1
        return
      }
    }
  }

  private final class Start {
    let team: WorkerTeam
    let index: Int
    init(team: WorkerTeam, index: Int) {
      self.team = team
      self.index = index
    }
  }

  /// A worker's whole life: wait for a region, join it, take tasks until there are none.
  private func work(index: Int) {
    var last: UInt64 = 0
    while true {
      let seen = waitForRegion(after: last)
      last = seen >> 32
      if index >= threadCount { continue }
      var expected = seen
      while expected & Self.open != 0, expected >> 32 == last {
        let (exchanged, original) = region.compareExchange(
          expected: expected, desired: expected + 1, ordering: .sequentiallyConsistent)
        if exchanged {
          takeTasks()
          finished.add(1, ordering: .releasing)
          break
        }
        expected = original
      }
    }
  }

  private func waitForRegion(after last: UInt64) -> UInt64 {
    for _ in 0..<Self.spins {
      let now = region.load(ordering: .acquiring)
      if now >> 32 != last, now & Self.open != 0 { return now }
      pause()
    }
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    parked.add(1, ordering: .sequentiallyConsistent)
    defer { parked.subtract(1, ordering: .sequentiallyConsistent) }
    while true {
      let now = region.load(ordering: .sequentiallyConsistent)
      if now >> 32 != last, now & Self.open != 0 { return now }
      pthread_cond_wait(wake, mutex)
    }
  }

  @inline(__always) private func pause() { cpu_pause() }
}

/// How many threads the kernels use. It changes how long a result takes and never the result, bit for bit,
/// which is why it may be a setting of the whole process.
public enum Threads {
  public static var count: Int {
    get { WorkerTeam.shared.threadCount }
    set { WorkerTeam.shared.threadCount = newValue }
  }

  /// Processors that this machine offers.
  public static var available: Int { WorkerTeam.processorCount }
}
