#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads any part of a file, without reading the rest.
public final class FileReader {
  public let path: String
  /// Bytes in the file when it was opened.
  public let length: Int
  private let descriptor: Int32

  /// Throws a `WorkbookError` where `path` is not a file that can be read.
  public init(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw systemError("read", path) }
    var information = stat()
    let status = fstat(descriptor, &information)
    guard status == 0, information.st_mode & S_IFMT == S_IFREG else {
      _ = close(descriptor)
      throw WorkbookError("\(path) is not a file.", remedy: "Name a file that holds the data itself.")
    }
    self.path = path
    self.descriptor = descriptor
    length = Int(information.st_size)
  }

  deinit { _ = close(descriptor) }

  /// The bytes of `range`, which must lie within the file.
  public func read(_ range: Range<Int>) throws -> [UInt8] {
    precondition(range.lowerBound >= 0 && range.upperBound <= length, "\(range) is not within 0..<\(length)")
    return try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let offset = off_t(range.lowerBound + count)
        let got = pread(descriptor, buffer.baseAddress! + count, range.count - count, offset)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { throw systemError("read", path) }
        if got == 0 {
          throw WorkbookError("\(path) became shorter while it was read.", remedy: "Try again once it is complete.")
        }
        count += got
      }
    }
  }

  /// Calls `body` with the bytes of `range` piece by piece, so that a file larger than memory can be read.
  public func read(_ range: Range<Int>, inPiecesOf size: Int = 1 << 20, _ body: ([UInt8]) throws -> Void) throws {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: size) {
      try body(try read(start..<min(start + size, range.upperBound)))
    }
  }
}

/// What the system's last call complained of, as a sentence and what to do about it.
func systemError(_ verb: String, _ path: String) -> WorkbookError {
  let code = errno
  switch code {
  case ENOENT:
    return WorkbookError("Could not \(verb) \(path): it does not exist.", remedy: "Check the spelling of the path.")
  case ENOSPC, EDQUOT:
    return WorkbookError("Could not \(verb) \(path): the disk is full.", remedy: "Free some space and try again.")
  case EACCES, EPERM, EROFS:
    return WorkbookError(
      "Could not \(verb) \(path): you may not.", remedy: "Choose another folder, or change its permissions.")
  case ENOTDIR, EEXIST:
    return WorkbookError(
      "Could not \(verb) \(path): a file is in the place of a folder.", remedy: "Choose another path, or move the file."
    )
  case EISDIR:
    return WorkbookError("Could not \(verb) \(path): it is a folder.", remedy: "Name a file.")
  default:
    return WorkbookError(
      "Could not \(verb) \(path): \(String(cString: strerror(code))).", remedy: "Check the disk and try again.")
  }
}
