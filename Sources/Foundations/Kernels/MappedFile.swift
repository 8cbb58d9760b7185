#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file read as if it were memory: the system loads a page when it is touched and may drop it again at any time.
///
///     let file = try MappedFile(path: "tokens.bin")
///     let third = file.unsignedInteger(as: UInt16.self, at: 32 + 2 * 3)
///
/// The mapping is read-only, private and never changes, so any number of threads may read it. If another program
/// shortens the file meanwhile, touching the lost part ends this process with SIGBUS, as with every memory map; token
/// files are replaced by rename and so never shortened.
public final class MappedFile: @unchecked Sendable {
  public let count: Int
  private let base: UnsafeRawPointer?

  public init(path: String) throws {
    // Without O_NONBLOCK, opening a named pipe would wait for someone to write to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw WorkbookError(
        "Cannot open \(path): \(Self.reason()).", remedy: "Check the path and your permission to read.")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw WorkbookError("\(path) is not a file.", remedy: "Name a file, not a folder or a device.")
    }
    count = Int(status.st_size)
    if count == 0 {
      base = nil
      return
    }
    let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else {
      throw WorkbookError(
        "Cannot map \(path): \(Self.reason()).", remedy: "Check the disk, and free some address space.")
    }
    base = UnsafeRawPointer(address)
  }

  deinit {
    if let base { munmap(UnsafeMutableRawPointer(mutating: base), count) }
  }

  /// The little-endian integer whose first byte is at `offset`.
  @inline(__always) public func unsignedInteger<Number: FixedWidthInteger & UnsignedInteger>(
    as type: Number.Type, at offset: Int
  ) -> Number {
    let size = MemoryLayout<Number>.size
    precondition(offset >= 0 && offset <= count - size, "\(size) bytes at \(offset) of a file of \(count)")
    return Number(littleEndian: base!.loadUnaligned(fromByteOffset: offset, as: Number.self))
  }

  /// Appends `count` little-endian integers, the first at byte `offset`, to `result` as Int32, bit for bit.
  public func append<Number: FixedWidthInteger & UnsignedInteger>(
    _ type: Number.Type, at offset: Int, count: Int, to result: inout [Int32]
  ) {
    let size = MemoryLayout<Number>.size
    precondition(
      offset >= 0 && count >= 0 && count <= (self.count - offset) / size,
      "\(count) integers of \(size) bytes at \(offset) of a file of \(self.count)")
    guard count > 0, let base else { return }
    result.reserveCapacity(result.count + count)
    for index in 0..<count {
      let number = base.loadUnaligned(fromByteOffset: offset + index * size, as: Number.self)
      result.append(Int32(truncatingIfNeeded: Number(littleEndian: number)))
    }
  }

  /// Lets the system take back the pages read so far, so that resident memory stays flat over a file of any size. They
  /// are read again when they are touched again. On Darwin this is no more than advice.
  public func releaseMemory() {
    if let base { _ = madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED) }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
