/// A folder of checkpoints that survives crashes, power cuts and full disks: there is always a whole one to go back to.
///
///     let store = CheckpointStore(folder: "run/checkpoints")
///     try store.save(step: 100, [
///       CheckpointFile("weights.safetensors") { write in try SafetensorsFile.stream(tensors, to: write) },
///       CheckpointFile("state.json", Array(state.text.utf8)),
///     ])
///     if let checkpoint = try store.newest() {
///       if let notice = checkpoint.notice { console.warn(notice) }
///       let weights = try SafetensorsFile(checkpoint.path(of: "weights.safetensors"))
///     }
///
/// A checkpoint is written to a hidden neighbour folder and every file made durable; then a manifest with each file's
/// length and hash; then the folder takes its name in one step, made durable; only then are older ones removed.
/// The idea of commit by rename: Pillai and others, "All File Systems Are Not Created Equal", 2014.
public struct CheckpointStore {
  public let folder: String
  /// How many of the newest checkpoints stay; at least two, so that one may be damaged.
  public let keptCount: Int
  private let disk: any Disk

  public init(folder: String, keeping count: Int = 2, disk: any Disk = LocalDisk()) {
    precondition(count >= 2, "a store keeps at least two checkpoints, not \(count)")
    self.folder = folder
    keptCount = count
    self.disk = disk
  }

  /// Saves a checkpoint, whole or not at all, and returns its folder.
  ///
  /// A checkpoint of the same step is replaced. Throws a `WorkbookError` where the disk does not let it, and then the
  /// earlier checkpoints are all still there.
  @discardableResult public func save(step: Int, _ files: [CheckpointFile]) throws -> String {
    precondition(step >= 0, "a step is never negative, got \(step)")
    try disk.makeFolder(folder)
    try removeLeftovers()
    let name = Self.name(of: step)
    let temporary = path(hidden(name, "partial"))
    let final = path(name)
    let replaced = path(hidden(name, "replaced"))
    do {
      try disk.makeFolder(temporary)
      var manifest = CheckpointManifest(step: step)
      for file in files {
        precondition(CheckpointManifest.isPlain(file.name), "“\(file.name)” cannot be the name of a checkpoint's file")
        precondition(manifest.entries.allSatisfy { $0.name != file.name }, "two files are called \(file.name)")
        manifest.entries.append(try write(file, to: joinPath(temporary, file.name)))
      }
      try disk.writeDurably(to: joinPath(temporary, CheckpointManifest.fileName)) { write in
        try write(Array(manifest.json.indentedText.utf8))
      }
      try disk.syncFolder(temporary)
      if try disk.names(in: folder).contains(name) { try disk.rename(final, to: replaced) }
      try disk.rename(temporary, to: final)
      try disk.syncFolder(folder)
    } catch {
      try? removeLeftovers()
      throw error
    }
    // The new checkpoint is safe. If tidying up fails, the next save tidies up again.
    try? disk.remove(replaced)
    try? removeOlder(than: step)
    return final
  }

  private func write(_ file: CheckpointFile, to path: String) throws -> CheckpointManifest.Entry {
    var hash = SHA256()
    var length = 0
    try disk.writeDurably(to: path) { write in
      try file.body { bytes in
        hash.update(bytes)
        length += bytes.count
        try write(bytes)
      }
    }
    return CheckpointManifest.Entry(name: file.name, length: length, hash: hash.hexDigest)
  }

  /// The newest checkpoint that is whole, or nil where none was ever saved.
  ///
  /// Reads every byte of it to compare the hashes. Passes over damaged ones and says so in `notice`; throws a
  /// `WorkbookError` where there are checkpoints and all of them are damaged.
  public func newest() throws -> Checkpoint? {
    var damage: [String] = []
    for (step, name) in try candidates().reversed() {
      do {
        try CheckpointManifest.verify(path(name), step: step, disk: disk)
        let notice =
          damage.isEmpty ? nil : damage.joined(separator: " ") + " The checkpoint of step \(step) is used instead."
        return Checkpoint(step: step, folder: path(name), notice: notice)
      } catch let problem as CheckpointDamage {
        damage.append("The checkpoint of step \(step) is damaged: \(problem.text).")
      }
    }
    if damage.isEmpty { return nil }
    throw WorkbookError(damage.joined(separator: " "), remedy: "Start again in a new run folder.")
  }

  /// The steps there are checkpoints of, whole or not, from the oldest on.
  public func steps() throws -> [Int] { try candidates().map(\.step) }

  /// Removes what an interrupted save left behind. `save` does so too.
  public func removeLeftovers() throws {
    let names = try disk.names(in: folder)
    for name in names where name.hasPrefix(".step-") {
      if let whole = visibleName(ofReplaced: name), !names.contains(whole) {
        // The save stopped between the two renames: the old checkpoint gets its name back.
        try disk.rename(path(name), to: path(whole))
      } else if [".partial", ".replaced", ".removed"].contains(where: name.hasSuffix) {
        try disk.remove(path(name))
      }
    }
  }

  private func removeOlder(than step: Int) throws {
    let older = try candidates().filter { $0.step < step }
    for (_, name) in older.dropLast(keptCount - 1) {
      // Renamed first, so that a half removed checkpoint is never taken for a damaged one.
      let removed = path(hidden(name, "removed"))
      try disk.rename(path(name), to: removed)
      try disk.remove(removed)
    }
  }

  private func candidates() throws -> [(step: Int, name: String)] {
    let names = try disk.names(in: folder)
    return names.compactMap { name -> (step: Int, name: String)? in
      if let whole = visibleName(ofReplaced: name), !names.contains(whole) {
        return Self.step(of: whole).map { ($0, name) }
      }
      return Self.step(of: name).map { ($0, name) }
    }.sorted { $0.step < $1.step }
  }

  private func path(_ name: String) -> String { joinPath(folder, name) }
  private func hidden(_ name: String, _ ending: String) -> String { ".\(name).\(ending)" }

  private func visibleName(ofReplaced name: String) -> String? {
    name.hasPrefix(".step-") && name.hasSuffix(".replaced") ? String(name.dropFirst().dropLast(9)) : nil
  }

  /// "step-000100": padded, so that a listing of the folder is in order.
  static func name(of step: Int) -> String {
    let digits = String(step)
    return "step-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private static func step(of name: String) -> Int? {
    guard name.hasPrefix("step-"), let step = Int(name.dropFirst(5)), Self.name(of: step) == name else { return nil }
    return step
  }
}

/// A file to be saved in a checkpoint: its name there and what writes it.
public struct CheckpointFile {
  public let name: String
  let body: (_ write: ([UInt8]) throws -> Void) throws -> Void

  /// A file whose bytes come piece by piece.
  public init(_ name: String, body: @escaping (_ write: ([UInt8]) throws -> Void) throws -> Void) {
    self.name = name
    self.body = body
  }

  public init(_ name: String, _ bytes: [UInt8]) {
    self.init(name) { write in try write(bytes) }
  }
}

/// A checkpoint that was found whole.
public struct Checkpoint: Equatable, Sendable {
  public let step: Int
  public let folder: String
  /// A sentence for the reader where newer checkpoints had to be passed over.
  public let notice: String?

  public func path(of file: String) -> String { joinPath(folder, file) }
}
