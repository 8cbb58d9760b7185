/// Numbers to and from the little-endian bytes of a file, in bulk.
///
/// The one place here that looks at an array as raw memory: element by element through `[UInt8]` is measurably slower
/// for files of hundreds of megabytes. Each function visits whole elements inside the buffer it is given, no others.
enum LittleEndian {
  /// Puts the values of whole elements into `values`, from `start` on.
  typealias Decoder = (_ bytes: [UInt8], _ values: inout [Float], _ start: Int) -> Void

  /// Nil for a type whose values are not read as Float.
  static func decoder(for type: SafetensorsType) -> Decoder? {
    switch type {
    case .float32: { decode(UInt32.self, from: $0, into: &$1, at: $2) { Float(bitPattern: $0) } }
    case .float16: { decode(UInt16.self, from: $0, into: &$1, at: $2) { HalfPrecision.float(float16: $0) } }
    case .bfloat16: { decode(UInt16.self, from: $0, into: &$1, at: $2) { HalfPrecision.float(bfloat16: $0) } }
    default: nil
    }
  }

  @inline(__always) private static func decode<Bits: FixedWidthInteger>(
    _: Bits.Type, from bytes: [UInt8], into values: inout [Float], at start: Int, _ value: (Bits) -> Float
  ) {
    let width = Bits.bitWidth / 8
    let count = bytes.count / width
    precondition(bytes.count == count * width, "\(bytes.count) bytes are not whole elements of \(width)")
    precondition(start >= 0 && start + count <= values.count, "\(count) elements do not fit from \(start) on")
    bytes.withUnsafeBytes { raw in
      values.withUnsafeMutableBufferPointer { values in
        for index in 0..<count {
          let bits = raw.loadUnaligned(fromByteOffset: index * width, as: Bits.self)
          values[start + index] = value(Bits(littleEndian: bits))
        }
      }
    }
  }

  /// The bytes of `values[range]` as float32, or as bfloat16 rounded to nearest, ties to even.
  static func bytes(of values: [Float], in range: Range<Int>, as type: SafetensorsType) -> [UInt8] {
    switch type {
    case .float32: bytes(of: values, in: range) { $0.bitPattern }
    case .bfloat16: bytes(of: values, in: range) { HalfPrecision.bfloat16($0) }
    default: preconditionFailure("values are written as F32 or BF16, not \(type.rawValue)")
    }
  }

  @inline(__always) private static func bytes<Bits: FixedWidthInteger>(
    of values: [Float], in range: Range<Int>, _ bits: (Float) -> Bits
  ) -> [UInt8] {
    let width = Bits.bitWidth / 8
    return [UInt8](unsafeUninitializedCapacity: range.count * width) { buffer, count in
      let raw = UnsafeMutableRawBufferPointer(buffer)
      for index in range {
        raw.storeBytes(of: bits(values[index]).littleEndian, toByteOffset: count, as: Bits.self)
        count += width
      }
    }
  }
}
