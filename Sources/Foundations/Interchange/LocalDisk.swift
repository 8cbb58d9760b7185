#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// This machine's file system, by the POSIX calls themselves: Foundation offers no fsync of a folder.
public struct LocalDisk: Disk, Sendable {
  public init() {}

  public func makeFolder(_ path: String) throws {
    let parent = splitPath(path).folder
    if mkdir(path, 0o777) == 0 { return try syncFolder(parent) }
    switch errno {
    case EEXIST where isFolder(path): return
    case ENOENT where parent != path && !path.isEmpty:
      try makeFolder(parent)
      // Someone else may make it at the same moment.
      if mkdir(path, 0o777) != 0 && !(errno == EEXIST && isFolder(path)) { throw systemError("make the folder", path) }
      try syncFolder(parent)
    default: throw systemError("make the folder", path)
    }
  }

  public func createFile(_ path: String) throws -> any DiskFile { try LocalFile(path) }

  public func rename(_ path: String, to newPath: String) throws {
    #if canImport(Darwin)
      let result = Darwin.rename(path, newPath)
    #elseif canImport(Musl)
      let result = Musl.rename(path, newPath)
    #else
      let result = Glibc.rename(path, newPath)
    #endif
    if result != 0 { throw systemError("rename", path) }
  }

  public func remove(_ path: String) throws {
    if unlink(path) == 0 || errno == ENOENT { return }
    // Linux says EISDIR for a folder, Darwin EPERM.
    guard errno == EISDIR || errno == EPERM, isFolder(path) else { throw systemError("remove", path) }
    for name in try names(in: path) { try remove(joinPath(path, name)) }
    if rmdir(path) != 0 && errno != ENOENT { throw systemError("remove", path) }
  }

  public func syncFolder(_ path: String) throws {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw systemError("open the folder", path) }
    defer { _ = close(descriptor) }
    // Some network file systems cannot sync a folder and say EINVAL; a rename there is as durable as it gets.
    if fsync(descriptor) != 0 && errno != EINVAL { throw systemError("save the folder", path) }
  }

  public func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      if errno == ENOENT { return [] }
      throw systemError("read the folder", path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  public func openFile(_ path: String) throws -> FileReader { try FileReader(path) }

  /// A link to a folder counts as one for `makeFolder`, which follows it; `remove` unlinks links before it asks.
  private func isFolder(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }
}

/// A file being written by its descriptor.
private final class LocalFile: DiskFile {
  private let path: String
  private var descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw systemError("create", path) }
  }

  deinit { try? close() }

  func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
        if count < 0 && errno == EINTR { continue }
        if count < 0 { throw systemError("write", path) }
        rest = rest.dropFirst(count)
      }
    }
  }

  func rewrite(_ bytes: [UInt8], at offset: Int) throws {
    try bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let place = off_t(offset + bytes.count - rest.count)
        let count = pwrite(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count, place)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { throw systemError("write", path) }
        rest = rest.dropFirst(count)
      }
    }
  }

  func sync() throws {
    #if canImport(Darwin)
      // Darwin's fsync leaves the bytes in the drive's cache; F_FULLFSYNC does not, where the drive knows it.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    if fsync(descriptor) != 0 { throw systemError("save", path) }
  }

  func close() throws {
    guard descriptor >= 0 else { return }
    let closing = descriptor
    descriptor = -1
    #if canImport(Darwin)
      let result = Darwin.close(closing)
    #elseif canImport(Musl)
      let result = Musl.close(closing)
    #else
      let result = Glibc.close(closing)
    #endif
    // Network file systems report a full disk only here.
    if result != 0 && errno != EINTR { throw systemError("close", path) }
  }
}
