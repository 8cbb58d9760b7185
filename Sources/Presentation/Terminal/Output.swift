#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A place for text, shown at once: the two standard streams, or memory for a test.
///
/// Nothing is held back in a buffer, so output and errors keep their order and a killed program has said all it said.
public final class Output {
  private let descriptor: Int32?
  /// What was written, where this output is memory.
  public private(set) var text = ""
  private var readerHasGone = false

  private init(descriptor: Int32?) { self.descriptor = descriptor }

  public static func standardOutput() -> Output { Output(descriptor: 1) }
  public static func standardError() -> Output { Output(descriptor: 2) }
  public static func memory() -> Output { Output(descriptor: nil) }

  /// Writes all of `text`. Once the reader has gone, as `head` does, it is dropped in silence.
  public func write(_ text: String) {
    guard let descriptor else {
      self.text += text
      return
    }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty, !readerHasGone {
      let count = rest.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&ready, 1, 1000)
      } else if errno != EINTR {
        readerHasGone = true
      }
    }
  }

  /// Without this, writing to a pipe whose reader has gone ends the process: `capstone | head` would kill a training.
  public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
