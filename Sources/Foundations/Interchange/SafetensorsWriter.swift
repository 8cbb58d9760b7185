/// A tensor to be written to a safetensors file: its name, its shape, and where its values come from.
///
///     let tensors = [
///       SafetensorsTensor(name: "wte.weight", shape: [65, 128], values: table),
///       SafetensorsTensor(name: "wpe.weight", shape: [64, 128], type: .bfloat16) { positions.copyValues() },
///     ]
///     try SafetensorsFile.write(tensors, to: "model.safetensors")
public struct SafetensorsTensor {
  public let name: String
  public let shape: [Int]
  /// `.float32`, or `.bfloat16` rounded to nearest, ties to even.
  public let type: SafetensorsType
  /// Asked for once, when this tensor's turn has come, so that only one tensor at a time needs a copy.
  let values: () throws -> [Float]

  /// Values made when they are needed: row-major, product(shape) of them.
  public init(name: String, shape: [Int], type: SafetensorsType = .float32, values: @escaping () throws -> [Float]) {
    precondition(type == .float32 || type == .bfloat16, "values are written as F32 or BF16, not \(type.rawValue)")
    precondition(shape.allSatisfy { $0 >= 0 }, "the shape \(shape) of \(name) has a negative size")
    self.name = name
    self.shape = shape
    self.type = type
    self.values = values
  }

  public init(name: String, shape: [Int], type: SafetensorsType = .float32, values: [Float]) {
    self.init(name: name, shape: shape, type: type) { values }
  }
}

extension SafetensorsFile {
  /// Writes a file at `path`, whole or not at all.
  public static func write(
    _ tensors: [SafetensorsTensor], metadata: [String: String] = ["format": "pt"], to path: String,
    on disk: some Disk = LocalDisk()
  ) throws {
    try disk.writeAtomically(to: path) { write in try stream(tensors, metadata: metadata, to: write) }
  }

  /// Hands the file's bytes to `write`, piece by piece, for a checkpoint or a network connection.
  ///
  /// The widest type comes first and then names in the order of their bytes, so every tensor is aligned and the same
  /// tensors always make the same file.
  public static func stream(
    _ tensors: [SafetensorsTensor], metadata: [String: String] = ["format": "pt"],
    to write: ([UInt8]) throws -> Void
  ) throws {
    let tensors = tensors.sorted { left, right in
      if left.type.byteWidth != right.type.byteWidth { return left.type.byteWidth > right.type.byteWidth }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
    try write(headerBytes(of: tensors, metadata: metadata))
    let pieceLength = 1 << 18
    for tensor in tensors {
      let values = try tensor.values()
      let count = tensor.shape.reduce(1, *)
      precondition(values.count == count, "\(tensor.name) has \(values.count) values for the shape \(tensor.shape)")
      for start in stride(from: 0, to: count, by: pieceLength) {
        try write(LittleEndian.bytes(of: values, in: start..<min(start + pieceLength, count), as: tensor.type))
      }
    }
  }

  private static func headerBytes(of tensors: [SafetensorsTensor], metadata: [String: String]) -> [UInt8] {
    var members: [JSON.Member] = []
    if !metadata.isEmpty {
      let pairs = metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      members.append(JSON.Member("__metadata__", .object(pairs.map { JSON.Member($0.key, .string($0.value)) })))
    }
    var offset = 0
    var names: Set<[UInt8]> = []
    for tensor in tensors {
      precondition(tensor.name != "__metadata__", "a tensor cannot be called __metadata__")
      precondition(names.insert(Array(tensor.name.utf8)).inserted, "two tensors are called \(tensor.name)")
      guard let length = SafetensorsHeader.byteCount(shape: tensor.shape, type: tensor.type) else {
        preconditionFailure("the shape \(tensor.shape) of \(tensor.name) is too large to count")
      }
      let offsets: JSON = .array([.integer(offset), .integer(offset + length)])
      members.append(
        JSON.Member(
          tensor.name,
          [
            "dtype": .string(tensor.type.rawValue), "shape": .array(tensor.shape.map { .integer($0) }),
            "data_offsets": offsets,
          ]
        ))
      offset += length
    }
    var header = Array(JSON.object(members).text.utf8)
    // The data then begins at a multiple of 8, as readers that map the file expect.
    header += [UInt8](repeating: UInt8(ascii: " "), count: (8 - header.count % 8) % 8)
    let length = UInt64(header.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + header
  }
}
