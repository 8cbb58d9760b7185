import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file so that readers see all of it or none, whatever happens meanwhile.
///
///     let file = try AtomicFile(path: "run/tokens.bin")
///     try file.write(data)   // as often as needed
///     try file.finish()      // only now is there a file of that name
///
/// The bytes go to a temporary sibling; `finish` forces them to the disk (fsync), gives the file its name in one step
/// (rename) and forces the folder's new entry to the disk too. Left without `finish`, the sibling is removed.
public final class AtomicFile {
  public let path: String
  private let temporaryPath: String
  private var handle: FileHandle?

  public init(path: String) throws {
    self.path = path
    temporaryPath = path + ".partial-\(getpid())"
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Self.failure(path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    if handle != nil { unlink(temporaryPath) }
  }

  /// The whole of `data` as the file at `path`.
  public static func write(_ data: Data, to path: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(data)
    try file.finish()
  }

  public func write(_ data: some DataProtocol) throws {
    precondition(handle != nil, "write after finish of \(path)")
    do { try handle?.write(contentsOf: data) } catch { throw Self.failure(path) }
  }

  /// Writes over bytes that are already there, such as a header whose count is known only at the end.
  public func rewrite(_ data: some DataProtocol, at offset: UInt64) throws {
    do {
      try handle?.seek(toOffset: offset)
      try handle?.write(contentsOf: data)
      try handle?.seekToEnd()
    } catch { throw Self.failure(path) }
  }

  public func finish() throws {
    guard let handle else { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch { throw Self.failure(path) }
    guard rename(temporaryPath, path) == 0 else { throw Self.failure(path) }
    self.handle = nil
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      // Some file systems cannot synchronise a folder; the file itself is safe by then.
      _ = fsync(descriptor)
      close(descriptor)
    }
  }

  private static func failure(_ path: String) -> WorkbookError {
    let reason = String(cString: strerror(errno))
    return WorkbookError(
      "Cannot write \(path): \(reason).", remedy: "Choose a folder that exists, with room and permission to write.")
  }
}
