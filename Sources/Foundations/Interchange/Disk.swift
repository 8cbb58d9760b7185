/// The few file operations that keeping a result safe takes, so that tests can let each of them fail.
///
/// Whatever must survive a crash is written through a `Disk`: checkpoints, and single files by `writeAtomically`.
/// `LocalDisk` is the real one. Every operation throws a `WorkbookError` that names the path.
public protocol Disk {
  /// Makes a folder and those above it, durably; one that is there already is left as it is.
  func makeFolder(_ path: String) throws
  /// Makes an empty file for writing, in place of one that is there.
  func createFile(_ path: String) throws -> any DiskFile
  /// Gives a file or a folder another name in one step: an observer sees the old state or the new one, never neither.
  func rename(_ path: String, to newPath: String) throws
  /// Removes a file, or a folder with all it holds; nothing there is no error.
  func remove(_ path: String) throws
  /// Makes the names in a folder durable: without this, a power cut can undo a rename.
  func syncFolder(_ path: String) throws
  /// The sorted names in a folder; none where there is no such folder.
  func names(in path: String) throws -> [String]
  func openFile(_ path: String) throws -> FileReader
}

/// A file being written.
public protocol DiskFile: AnyObject {
  func write(_ bytes: [UInt8]) throws
  /// Writes over bytes that are already there; the next `write` goes on at the end all the same.
  func rewrite(_ bytes: [UInt8], at offset: Int) throws
  /// Returns once the bytes written so far would survive a power cut.
  func sync() throws
  func close() throws
}

extension Disk {
  /// Writes a file so that at any moment `path` is the old file or the whole new one.
  ///
  ///     try LocalDisk().writeAtomically(to: "run/config.json") { write in try write(Array(json.utf8)) }
  ///
  /// By way of an `AtomicFile`.
  public func writeAtomically(to path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    let file = try AtomicFile(path: path, on: self)
    try body(file.write)
    try file.finish()
  }

  /// Writes `bytes` so that at any moment `path` is the old file or the whole new one.
  public func writeAtomically(_ bytes: [UInt8], to path: String) throws {
    try writeAtomically(to: path) { write in try write(bytes) }
  }

  /// Writes a file and waits until its bytes would survive a power cut.
  func writeDurably(to path: String, _ body: (_ write: ([UInt8]) throws -> Void) throws -> Void) throws {
    let file = try createFile(path)
    do {
      try body(file.write)
      try file.sync()
    } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }
}

/// "runs/a/config.json" → ("runs/a", "config.json"); a bare name lies in ".".
func splitPath(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = path[..<slash]
  return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
}

func joinPath(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}
