/// What a safetensors file says about itself: which tensors it holds, and where.
///
///     8 bytes   N, the header's length, little-endian
///     N bytes   {"name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}, ...}, padded with spaces
///     the rest  the tensors' bytes, without a hole
///
/// A header that passes here has been proven consistent with its file: no later step needs to distrust an offset.
/// Source: Hugging Face, "Safetensors", 2022.
public struct SafetensorsHeader: Equatable, Sendable {
  /// Longer headers are taken for an attack, as in the reference implementation.
  public static let lengthLimit = 100_000_000

  /// In the order of their bytes in the file.
  public let entries: [SafetensorsEntry]
  public let metadata: [String: String]

  /// Parses the N header bytes of a file of `fileLength` bytes.
  ///
  /// Throws `SafetensorsProblem` where the header does not describe exactly such a file.
  init(parsing header: [UInt8], fileLength: Int) throws {
    var scanner = JSONScanner(header)
    var entries: [SafetensorsEntry] = []
    var metadata: [String: String] = [:]
    let dataStart = 8 + header.count
    do {
      try scanner.readObject { scanner, name in
        if name == "__metadata__" {
          // The reference implementation writes an object but also reads null.
          if scanner.peek() == UInt8(ascii: "n") { return try scanner.readWord("null") }
          try scanner.readObject { scanner, key in metadata[key] = try scanner.readString() }
        } else {
          entries.append(try Self.readEntry(named: name, dataStart: dataStart, from: &scanner))
        }
      }
      try scanner.readEnd()
    } catch let error as JSONError {
      throw SafetensorsProblem("its header is not valid JSON: \(error)")
    }

    entries.sort { left, right in
      let (a, b) = (left.bytes, right.bytes)
      if a.lowerBound != b.lowerBound { return a.lowerBound < b.lowerBound }
      if a.upperBound != b.upperBound { return a.upperBound < b.upperBound }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    var end = dataStart
    for entry in entries {
      if entry.bytes.lowerBound > end { throw SafetensorsProblem("there is a hole before the tensor “\(entry.name)”") }
      if entry.bytes.lowerBound < end {
        throw SafetensorsProblem("the tensor “\(entry.name)” overlaps the one before it")
      }
      end = entry.bytes.upperBound
    }
    if end < fileLength { throw SafetensorsProblem("\(fileLength - end) bytes follow the last tensor") }
    if end > fileLength { throw SafetensorsProblem("\(end - fileLength) bytes are missing at its end") }
    self.entries = entries
    self.metadata = metadata
  }

  private static func readEntry(
    named name: String, dataStart: Int, from scanner: inout JSONScanner
  ) throws -> SafetensorsEntry {
    var type: SafetensorsType?
    var shape: [Int]?
    var offsets: [Int]?
    try scanner.readObject { scanner, key in
      switch key {
      case "dtype":
        let code = try scanner.readString()
        guard let known = SafetensorsType(rawValue: code) else {
          throw SafetensorsProblem("the tensor “\(name)” has the unknown type “\(code)”")
        }
        type = known
      case "shape": shape = try readCounts(of: name, from: &scanner)
      case "data_offsets": offsets = try readCounts(of: name, from: &scanner)
      default: try scanner.skipValue()
      }
    }
    guard let type, let shape, let offsets, offsets.count == 2 else {
      throw SafetensorsProblem("the tensor “\(name)” lacks its dtype, its shape or its two data_offsets")
    }
    guard let length = byteCount(shape: shape, type: type) else {
      throw SafetensorsProblem("the shape of the tensor “\(name)” is too large to count")
    }
    // Subtracting two numbers that are not negative cannot overflow; a backward range fails here, as length >= 0.
    guard offsets[1] - offsets[0] == length else {
      throw SafetensorsProblem(
        "the tensor “\(name)” of shape \(shape) needs \(length) bytes, but its offsets span \(offsets[1] - offsets[0])")
    }
    let (upper, overflow) = offsets[1].addingReportingOverflow(dataStart)
    guard !overflow else { throw SafetensorsProblem("the offsets of the tensor “\(name)” are too large to count") }
    return SafetensorsEntry(name: name, type: type, shape: shape, bytes: (upper - length)..<upper)
  }

  private static func readCounts(of name: String, from scanner: inout JSONScanner) throws -> [Int] {
    var counts: [Int] = []
    try scanner.readArray { scanner in
      guard case .integer(let count) = try scanner.readNumber(), count >= 0 else {
        throw SafetensorsProblem("the tensor “\(name)” has a size or an offset that is not a whole number from 0 up")
      }
      counts.append(count)
    }
    return counts
  }

  /// product(shape) · width, or nil where that does not fit an Int.
  static func byteCount(shape: [Int], type: SafetensorsType) -> Int? {
    var count = 1
    for size in shape + [type.byteWidth] {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      if overflow { return nil }
      count = product
    }
    return count
  }
}

/// One tensor of a safetensors file.
public struct SafetensorsEntry: Equatable, Sendable {
  public let name: String
  public let type: SafetensorsType
  /// Sizes from the outermost in; empty for a scalar.
  public let shape: [Int]
  /// Where its bytes lie, counted from the start of the file.
  public let bytes: Range<Int>
}

/// The element types that the format knows, by their names there. Values can be read from the three floating-point
/// types that language models use.
public enum SafetensorsType: String, Sendable, CaseIterable {
  case bool = "BOOL"
  case uint8 = "U8"
  case int8 = "I8"
  case float8E5M2 = "F8_E5M2"
  case float8E5M2FNUZ = "F8_E5M2FNUZ"
  case float8E4M3 = "F8_E4M3"
  case float8E4M3FNUZ = "F8_E4M3FNUZ"
  case float8E8M0 = "F8_E8M0"
  case int16 = "I16"
  case uint16 = "U16"
  case float16 = "F16"
  case bfloat16 = "BF16"
  case int32 = "I32"
  case uint32 = "U32"
  case float32 = "F32"
  case int64 = "I64"
  case uint64 = "U64"
  case float64 = "F64"
  case complex64 = "C64"

  /// Bytes of one element.
  public var byteWidth: Int {
    switch self {
    case .bool, .uint8, .int8, .float8E5M2, .float8E5M2FNUZ, .float8E4M3, .float8E4M3FNUZ, .float8E8M0: 1
    case .int16, .uint16, .float16, .bfloat16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64, .complex64: 8
    }
  }
}

/// What is wrong with a file, as the end of a sentence that begins with its name.
struct SafetensorsProblem: Error {
  let text: String
  init(_ text: String) { self.text = text }
}
