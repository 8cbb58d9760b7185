import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Pipe {
  /// From now on, reading takes what is there and does not wait for more.
  func stopWaiting() {
    let descriptor = fileHandleForReading.fileDescriptor
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  /// Hands over what has come. False once nobody can write any more.
  func readAvailable(_ take: (ArraySlice<UInt8>) -> Void) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    // A flood must not keep the reader from looking at the clock.
    for _ in 0..<64 {
      let count = read(fileHandleForReading.fileDescriptor, &buffer, buffer.count)
      if count > 0 { take(buffer[..<count]) }
      if count == 0 { return false }
      if count < 0 { return errno == EAGAIN || errno == EINTR }
    }
    return true
  }

  /// Returns when something has come, or after some milliseconds.
  static func waitForAny(of pipes: [Pipe], milliseconds: Int32) {
    var ends = pipes.map { pollfd(fd: $0.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0) }
    _ = poll(&ends, nfds_t(ends.count), milliseconds)
  }
}

/// The beginning and the end of a text that may be endless.
struct BoundedText {
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var leftOut = 0
  private let room = 16_384

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    let first = bytes.prefix(room - head.count)
    head += first
    tail += bytes.dropFirst(first.count)
    if tail.count > 2 * room {
      leftOut += tail.count - room
      tail.removeFirst(tail.count - room)
    }
  }

  var text: String {
    let gap = leftOut > 0 ? "\n… \(leftOut) bytes left out …\n" : ""
    return String(decoding: head, as: UTF8.self) + gap + String(decoding: tail, as: UTF8.self)
  }
}
