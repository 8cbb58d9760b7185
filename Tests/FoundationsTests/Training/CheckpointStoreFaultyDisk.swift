@testable import Foundations

/// A disk that fails at one chosen operation, or loses power there.
///
/// After a power cut the files are as a real disk may leave them: what was not synced is cut short, and names made or
/// changed without a sync of their folder are lost or kept, as the test chooses.
final class FaultyDisk: Disk {
  enum Fault {
    /// The operation fails once; a write has written its first half.
    case failure
    /// It and every later one fails.
    case powerCut
    /// It and every later write or creation fails for want of space.
    case diskFull
  }

  struct Injected: Error {}

  private let disk = LocalDisk()
  private let fault: Fault
  private let target: Int
  private(set) var log: [String] = []
  /// The kind of operation that failed first.
  private(set) var firstFailure: String?
  private var hasStruck = false
  private var unsyncedFiles: Set<String> = []
  private var unsyncedNames: [(from: String?, to: String, replaced: [UInt8]?)] = []

  init(_ fault: Fault = .failure, at target: Int = .max) {
    self.fault = fault
    self.target = target
  }

  /// Counts an operation and throws where it is its turn to fail.
  fileprivate func step(_ operation: String, _ path: String, needsSpace: Bool = false) throws {
    let isHit = log.count == target
    log.append(operation + " " + splitPath(path).name)
    if isHit { hasStruck = true }
    let fails =
      switch fault {
      case .failure: isHit
      case .powerCut: hasStruck
      case .diskFull: hasStruck && needsSpace
      }
    guard fails else { return }
    firstFailure = firstFailure ?? operation
    throw Injected()
  }

  fileprivate func markWritten(_ path: String) { unsyncedFiles.insert(path) }
  fileprivate func markSynced(_ path: String) { unsyncedFiles.remove(path) }

  func makeFolder(_ path: String) throws {
    try step("makeFolder", path, needsSpace: true)
    try disk.makeFolder(path)
  }

  func createFile(_ path: String) throws -> any DiskFile {
    try step("create", path, needsSpace: true)
    unsyncedNames.append((nil, path, nil))
    return FaultyFile(path, try disk.createFile(path), self)
  }

  func rename(_ path: String, to newPath: String) throws {
    try step("rename", path)
    let replaced = try? disk.openFile(newPath)
    unsyncedNames.append((path, newPath, try replaced.map { try $0.read(0..<$0.length) }))
    try disk.rename(path, to: newPath)
    unsyncedFiles = Set(unsyncedFiles.map { Self.moved($0, from: path, to: newPath) })
  }

  func remove(_ path: String) throws {
    try step("remove", path)
    try disk.remove(path)
  }

  func syncFolder(_ path: String) throws {
    try step("syncFolder", path)
    let durable = unsyncedNames.filter { splitPath($0.to).folder == path }
    unsyncedNames.removeAll { splitPath($0.to).folder == path }
    // Names that are still uncertain now lie in a folder whose own new name is certain.
    for (old, new, _) in durable {
      guard let old else { continue }
      for index in unsyncedNames.indices {
        unsyncedNames[index].to = Self.moved(unsyncedNames[index].to, from: old, to: new)
      }
    }
  }

  private static func moved(_ path: String, from old: String, to new: String) -> String {
    path == old || path.hasPrefix(old + "/") ? new + path.dropFirst(old.count) : path
  }

  func names(in path: String) throws -> [String] { try disk.names(in: path) }
  func openFile(_ path: String) throws -> FileReader { try disk.openFile(path) }

  /// Leaves the folder as it is found after the power is back.
  func comeBack(losingNames: Bool) throws {
    for path in unsyncedFiles {
      guard let reader = try? disk.openFile(path) else { continue }
      let half = try reader.read(0..<reader.length / 2)
      let file = try disk.createFile(path)
      try file.write(half)
      try file.close()
    }
    guard losingNames else { return }
    for (old, new, replaced) in unsyncedNames.reversed() {
      if let old { try? disk.rename(new, to: old) } else { try? disk.remove(new) }
      if let replaced { try disk.writeAtomically(replaced, to: new) }
    }
  }
}

private final class FaultyFile: DiskFile {
  private let path: String
  private let file: any DiskFile
  private let disk: FaultyDisk

  init(_ path: String, _ file: any DiskFile, _ disk: FaultyDisk) {
    self.path = path
    self.file = file
    self.disk = disk
  }

  func write(_ bytes: [UInt8]) throws {
    disk.markWritten(path)
    do {
      try disk.step("write", path, needsSpace: true)
    } catch {
      try file.write(Array(bytes[..<(bytes.count / 2)]))
      throw error
    }
    try file.write(bytes)
  }

  func rewrite(_ bytes: [UInt8], at offset: Int) throws {
    disk.markWritten(path)
    do {
      try disk.step("rewrite", path)
    } catch {
      try file.rewrite(Array(bytes[..<(bytes.count / 2)]), at: offset)
      throw error
    }
    try file.rewrite(bytes, at: offset)
  }

  func sync() throws {
    try disk.step("sync", path)
    disk.markSynced(path)
  }

  func close() throws {
    try file.close()
    try disk.step("close", path)
  }
}
