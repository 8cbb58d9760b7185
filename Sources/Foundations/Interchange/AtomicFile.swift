#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a file so that readers see the old one or the whole new one, whatever happens meanwhile.
///
///     let file = try AtomicFile(path: "run/train.tokens")
///     try file.write(bytes)   // as often as needed
///     try file.finish()       // only now has the file this name
///
///     try AtomicFile.write(text.utf8, to: "run/notes.txt")
///
/// The bytes go to a temporary sibling. `finish` forces them to the disk, gives the file its name in one step and forces
/// the folder's new entry to the disk too. Left without `finish`, the sibling is removed.
public final class AtomicFile {
  public let path: String
  private let temporaryPath: String
  private let disk: any Disk
  private var file: (any DiskFile)?

  public init(path: String, on disk: some Disk = LocalDisk()) throws {
    self.path = path
    self.disk = disk
    let (folder, name) = splitPath(path)
    // With the process in its name: two that write the same file shall not write into each other's.
    temporaryPath = joinPath(folder, ".\(name).partial-\(getpid())")
    file = try naming { try disk.createFile(temporaryPath) }
  }

  deinit {
    guard let file else { return }
    try? file.close()
    try? disk.remove(temporaryPath)
  }

  /// All of `bytes` as the file at `path`.
  public static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try LocalDisk().writeAtomically(Array(bytes), to: path)
  }

  public func write(_ bytes: [UInt8]) throws {
    try naming { try opened().write(bytes) }
  }

  /// Writes over bytes that are already there, such as a header whose count is known only at the end.
  public func rewrite(_ bytes: [UInt8], at offset: Int) throws {
    try naming { try opened().rewrite(bytes, at: offset) }
  }

  public func finish() throws {
    guard let file else { return }
    try naming {
      try file.sync()
      try file.close()
      try disk.rename(temporaryPath, to: path)
    }
    self.file = nil
    try disk.syncFolder(splitPath(path).folder)
  }

  private func opened() -> any DiskFile {
    guard let file else { preconditionFailure("write after finish of \(path)") }
    return file
  }

  /// Errors speak of the file by the name that the user gave it.
  private func naming<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as WorkbookError {
      throw WorkbookError(error.problem.replacing(temporaryPath, with: path), remedy: error.remedy)
    }
  }
}
