#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory that a kernel needs only until it returns: every thread has its own, taken and given back as on a stack.
///
///     Scratch.with(1024) { numbers in ... }        // contents undefined; 64-byte aligned
///
/// A product inside a task takes some hundreds of nanoseconds. Asking the pool that all threads share for its packed
/// operands took as long again, most of it waiting for the other thread to let go of the lock.
final class Scratch {
  private var base: UnsafeMutablePointer<Float>
  private var capacity: Int
  private var used = 0
  /// What would have been enough until now.
  private var wanted = 0

  /// Calls `body` with room for `count` floats and a whole vector more.
  @inline(__always)
  static func with<Result>(_ count: Int, _ body: (UnsafeMutablePointer<Float>) -> Result) -> Result {
    let scratch = Scratch.ofThisThread
    let size = (count + 31) / 16 * 16
    let start = scratch.begin(size)
    defer { scratch.end(start, size) }
    return body(start)
  }

  private init() {
    capacity = 1 << 14
    base = Self.allocate(capacity)
  }

  deinit { base.deallocate() }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Float> {
    UnsafeMutableRawPointer.allocate(byteCount: 4 * count, alignment: 64).bindMemory(to: Float.self, capacity: count)
  }

  private func begin(_ size: Int) -> UnsafeMutablePointer<Float> {
    wanted = max(wanted, used + size)
    if used == 0, wanted > capacity {
      base.deallocate()
      capacity = wanted
      base = Self.allocate(capacity)
    }
    used += size
    // The stack grows only while nothing lies on it. Until then, what does not fit has memory of its own.
    return used <= capacity ? base + (used - size) : Self.allocate(size)
  }

  private func end(_ start: UnsafeMutablePointer<Float>, _ size: Int) {
    if used > capacity { start.deallocate() }
    used -= size
  }

  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    pthread_key_create(&key) { scratch in
      #if canImport(Darwin)
        Unmanaged<Scratch>.fromOpaque(scratch).release()
      #else
        Unmanaged<Scratch>.fromOpaque(scratch!).release()
      #endif
    }
    return key
  }()

  private static var ofThisThread: Scratch {
    if let known = pthread_getspecific(key) { return Unmanaged<Scratch>.fromOpaque(known).takeUnretainedValue() }
    let scratch = Scratch()
    pthread_setspecific(key, Unmanaged.passRetained(scratch).toOpaque())
    return scratch
  }
}
