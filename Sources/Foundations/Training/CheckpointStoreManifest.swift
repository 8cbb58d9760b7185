/// What a checkpoint consists of: each file's length and SHA-256, and the step it was saved after.
///
///     {"format": 1, "step": 100, "files": {"weights.safetensors": {"bytes": 123, "sha256": "ab…"}}}
struct CheckpointManifest: Equatable {
  struct Entry: Equatable {
    let name: String
    let length: Int
    let hash: String
  }

  static let fileName = "manifest.json"
  private static let format = 1

  let step: Int
  var entries: [Entry] = []

  init(step: Int) { self.step = step }

  var json: JSON {
    let files = entries.map { JSON.Member($0.name, ["bytes": .integer($0.length), "sha256": .string($0.hash)]) }
    return ["format": .integer(Self.format), "step": .integer(step), "files": .object(files)]
  }

  /// Throws `CheckpointDamage` where the bytes are no manifest.
  init(parsing bytes: [UInt8]) throws {
    guard let json = try? JSON(parsing: bytes), let step = json["step"]?.integer, let files = json["files"]?.members,
      let format = json["format"]?.integer
    else { throw CheckpointDamage("\(Self.fileName) is not readable") }
    guard format == Self.format else { throw CheckpointDamage("\(Self.fileName) has the unknown format \(format)") }
    self.step = step
    entries = try files.map { file in
      guard Self.isPlain(file.name), let length = file.value["bytes"]?.integer, let hash = file.value["sha256"]?.string
      else { throw CheckpointDamage("\(Self.fileName) is not readable") }
      return Entry(name: file.name, length: length, hash: hash)
    }
  }

  /// Throws `CheckpointDamage` unless the folder holds every byte that its manifest promises.
  static func verify(_ folder: String, step: Int, disk: any Disk) throws {
    do {
      let file = try disk.openFile(joinPath(folder, fileName))
      guard file.length < 1 << 20 else { throw CheckpointDamage("\(fileName) is not readable") }
      let manifest = try CheckpointManifest(parsing: try file.read(0..<file.length))
      guard manifest.step == step else { throw CheckpointDamage("\(fileName) belongs to step \(manifest.step)") }
      for entry in manifest.entries {
        let file = try disk.openFile(joinPath(folder, entry.name))
        guard file.length == entry.length else {
          throw CheckpointDamage("\(entry.name) has \(file.length) bytes instead of \(entry.length)")
        }
        var hash = SHA256()
        try file.read(0..<file.length) { piece in hash.update(piece) }
        guard hash.hexDigest == entry.hash else { throw CheckpointDamage("\(entry.name) is not what was saved") }
      }
    } catch let error as WorkbookError {
      // A file that is gone or cannot be read: its sentence without the full stop.
      throw CheckpointDamage(String(error.problem.dropLast()))
    }
  }

  /// Whether a name stays inside its folder and is not the manifest's own.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && name != fileName && !name.utf8.contains { $0 == 0x2F || $0 == 0 }
  }
}

/// Why a checkpoint cannot be used, as the end of a sentence.
struct CheckpointDamage: Error {
  let text: String
  init(_ text: String) { self.text = text }
}
