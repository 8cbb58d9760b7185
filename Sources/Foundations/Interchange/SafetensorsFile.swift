/// A safetensors file opened for reading: names, shapes, and values on demand, one tensor in memory at a time.
///
///     let file = try SafetensorsFile("model.safetensors")
///     for entry in file.entries { print(entry.name, entry.type, entry.shape) }
///     let weights: [Float] = try file.values(of: "transformer.wte.weight")     // row-major
///
/// Reads F32, F16 and BF16. Opening proves the whole header consistent with the file's length, so that bytes from a
/// stranger can end in an error sentence but not in a crash.
/// Source: Hugging Face, "Safetensors", 2022.
public struct SafetensorsFile {
  private enum Source {
    case file(FileReader)
    case memory([UInt8])
  }

  private let source: Source
  private let path: String
  public let header: SafetensorsHeader

  /// In the order of their bytes in the file.
  public var entries: [SafetensorsEntry] { header.entries }
  public var metadata: [String: String] { header.metadata }

  /// Throws a `WorkbookError` where there is no such file or it is not a sound safetensors file.
  public init(_ path: String) throws {
    let reader = try FileReader(path)
    self.path = path
    source = .file(reader)
    header = try Self.readHeader(path: path, length: reader.length, read: reader.read)
  }

  /// A file already in memory; `name` is what error sentences call it.
  public init(bytes: [UInt8], name: String = "The safetensors data") throws {
    path = name
    source = .memory(bytes)
    header = try Self.readHeader(path: name, length: bytes.count) { Array(bytes[$0]) }
  }

  private static func readHeader(
    path: String, length: Int, read: (Range<Int>) throws -> [UInt8]
  ) throws -> SafetensorsHeader {
    do {
      guard length >= 8 else { throw SafetensorsProblem("it has only \(length) bytes") }
      let headerLength = try read(0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard headerLength <= UInt64(SafetensorsHeader.lengthLimit) else {
        throw SafetensorsProblem("its header claims \(headerLength) bytes, more than any real one has")
      }
      guard Int(headerLength) <= length - 8 else {
        throw SafetensorsProblem("its header claims \(headerLength) bytes, but only \(length - 8) follow")
      }
      return try SafetensorsHeader(parsing: try read(8..<8 + Int(headerLength)), fileLength: length)
    } catch let problem as SafetensorsProblem {
      throw WorkbookError(
        "\(path) is not a sound safetensors file: \(problem.text).", remedy: "Download or save it again.")
    }
  }

  /// The entry called `name`, or nil.
  public func entry(named name: String) -> SafetensorsEntry? {
    entries.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The values of the tensor called `name`, row-major, as Float.
  ///
  /// Throws a `WorkbookError` where there is no such tensor or its type is none of F32, F16 and BF16.
  public func values(of name: String) throws -> [Float] {
    guard let entry = entry(named: name) else {
      throw WorkbookError("\(path) has no tensor called \(name).", remedy: "Check that it is the right model's file.")
    }
    return try values(of: entry)
  }

  /// The values of an entry of this file, row-major, as Float.
  public func values(of entry: SafetensorsEntry) throws -> [Float] {
    guard let decode = LittleEndian.decoder(for: entry.type) else {
      throw WorkbookError(
        "The tensor \(entry.name) in \(path) has the type \(entry.type.rawValue).",
        remedy: "Convert it to F32, F16 or BF16 first.")
    }
    var values = [Float](repeating: 0, count: entry.bytes.count / entry.type.byteWidth)
    switch source {
    case .memory(let bytes): decode(Array(bytes[entry.bytes]), &values, 0)
    case .file(let reader):
      var start = 0
      try reader.read(entry.bytes) { piece in
        decode(piece, &values, start)
        start += piece.count / entry.type.byteWidth
      }
    }
    return values
  }
}
