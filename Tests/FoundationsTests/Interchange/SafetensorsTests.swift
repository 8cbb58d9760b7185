import Testing

@testable import Foundations

/// A file of the given header and data, its length field correct.
func safetensorsBytes(_ header: String, data: Int = 0) -> [UInt8] {
  let header = Array(header.utf8)
  return (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) } + header
    + (0..<data).map { UInt8(truncatingIfNeeded: $0) }
}

private let fixtures =
  "\(#filePath)".split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/safetensors"

@Suite struct SafetensorsTests {
  @Test func readsTheReferenceImplementationsFile() throws {
    let file = try SafetensorsFile(fixtures + "/reference.safetensors")
    #expect(file.metadata == ["format": "pt", "note": "quotes \" and \\ and é"])
    let values: [Float] = [0, 1, -2.5, 65504, 0x1p-14, -0x1p-24]
    #expect(file.entry(named: "values.f32")?.shape == [2, 3])
    #expect(try file.values(of: "values.f32") == values)
    #expect(try file.values(of: "values.f16") == values)
    #expect(try file.values(of: "values.bf16") == [1, -2.5, 3.140625, 0x1p-126])
    for name in ["special.f32", "special.f16", "special.bf16"] {
      let special = try file.values(of: name)
      #expect(special[0] == .infinity && special[1] == -.infinity && special[2].isNaN)
      #expect(special[3] == 0 && special[3].sign == .minus)
    }
    #expect(file.entry(named: "scalar")?.shape == [])
    #expect(try file.values(of: "scalar") == [7])
    #expect(file.entry(named: "empty")?.shape == [0, 3])
    #expect(try file.values(of: "empty") == [])
    #expect(try file.values(of: "é.weight") == [0.5])
    #expect(file.entry(named: "counts.i64")?.type == .int64)
    #expect(throws: WorkbookError.self) { try file.values(of: "counts.i64") }
    #expect(throws: WorkbookError.self) { try file.values(of: "nothing") }
  }

  @Test func roundsToBFloat16AsPyTorchDoes() throws {
    let file = try SafetensorsFile(fixtures + "/rounding.safetensors")
    let (floats, expected) = (try file.values(of: "float.bits"), try file.values(of: "bfloat.bits"))
    #expect(floats.count == 519 && expected.count == 519)
    for (float, bits) in zip(floats, expected) {
      let rounded = HalfPrecision.bfloat16(float)
      if float.isNaN {
        #expect(HalfPrecision.float(bfloat16: rounded).isNaN)
      } else {
        #expect(rounded == UInt16(bits), "\(float)")
      }
    }
  }

  @Test func roundsTiesToEvenAndKeepsNaN() {
    // 1 + 2⁻⁸ lies midway between 1 and 1 + 2⁻⁷; 1 + 3 · 2⁻⁸ between 1 + 2⁻⁷ and 1 + 2⁻⁶.
    #expect(HalfPrecision.bfloat16(1 + 0x1p-8) == 0x3F80)
    #expect(HalfPrecision.bfloat16(1 + 0x3p-8) == 0x3F82)
    #expect(HalfPrecision.bfloat16(.greatestFiniteMagnitude) == 0x7F80)
    // A NaN whose only fraction bits are among those cut off, the case where plain rounding makes an infinity.
    #expect(HalfPrecision.float(bfloat16: HalfPrecision.bfloat16(Float(bitPattern: 0x7F80_0001))).isNaN)
    #expect(HalfPrecision.float(bfloat16: HalfPrecision.bfloat16(Float(bitPattern: 0xFFFF_FFFF))).isNaN)
  }

  #if !(os(macOS) && arch(x86_64))
    @Test func readsEveryFloat16() {
      for bits in UInt16.min...UInt16.max {
        let (ours, theirs) = (HalfPrecision.float(float16: bits), Float(Float16(bitPattern: bits)))
        #expect(ours.bitPattern == theirs.bitPattern || (ours.isNaN && theirs.isNaN))
      }
    }
  #endif

  @Test func readsLenientlyWhereTheFormatDoes() throws {
    let unaligned = try SafetensorsFile(
      bytes: safetensorsBytes(#"   {"a":{"extra":[{}],"data_offsets":[0,2],"shape":[1],"dtype":"BF16"}}"#, data: 2))
    #expect(unaligned.entries == [.init(name: "a", type: .bfloat16, shape: [1], bytes: 79..<81)])
    #expect(unaligned.metadata == [:])
    #expect(try SafetensorsFile(bytes: safetensorsBytes("{}")).entries.isEmpty)
    #expect(try SafetensorsFile(bytes: safetensorsBytes("{\"__metadata__\":null}")).metadata == [:])
    #expect(try SafetensorsFile(bytes: safetensorsBytes("{}   \n")).entries.isEmpty)
    // The header's order need not be the data's, and empty tensors may lie between any two.
    let shuffled = try SafetensorsFile(
      bytes: safetensorsBytes(
        """
        {"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"e":{"dtype":"F32","shape":[7,0],"data_offsets":[4,4]},
         "a":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"f":{"dtype":"F16","shape":[0],"data_offsets":[8,8]}}
        """, data: 8))
    #expect(shuffled.entries.map(\.name) == ["a", "e", "b", "f"])
    #expect(try shuffled.values(of: "b") == [Float(bitPattern: 0x0706_0504)])
  }

  @Test func writesTheWidestTypeFirstAndThenByName() throws {
    var bytes: [UInt8] = []
    try SafetensorsFile.stream(
      [
        SafetensorsTensor(name: "b", shape: [3], type: .bfloat16, values: [1, 1 + 0x1p-8, -3]),
        SafetensorsTensor(name: "z", shape: [], values: [0.1]),
        SafetensorsTensor(name: "a", shape: [1, 2]) { [.infinity, -0.0] },
      ], metadata: ["format": "pt", "a": "b"]
    ) { bytes += $0 }
    let header = """
      {"__metadata__":{"a":"b","format":"pt"},"a":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]},\
      "z":{"dtype":"F32","shape":[],"data_offsets":[8,12]},"b":{"dtype":"BF16","shape":[3],"data_offsets":[12,18]}}
      """
    let length = Int(bytes[0]) + Int(bytes[1]) << 8
    #expect(length % 8 == 0 && bytes[2..<8].allSatisfy { $0 == 0 })
    let text = String(decoding: bytes[8..<8 + length], as: UTF8.self)
    #expect(text.hasPrefix(header) && text.dropFirst(header.count).allSatisfy { $0 == " " })
    #expect(bytes.count == 8 + length + 18)

    let file = try SafetensorsFile(bytes: bytes)
    #expect(try file.values(of: "a") == [.infinity, -0.0])
    #expect(try file.values(of: "z") == [0.1])
    #expect(try file.values(of: "b") == [1, 1, -3])
  }

  @Test func largeTensorsSurviveThePiecesTheyTravelIn() throws {
    let path = temporaryFolder() + "/large.safetensors"
    defer { try? LocalDisk().remove(splitPath(path).folder) }
    var generator = SeededGenerator(seed: 5)
    // Not a multiple of the pieces' lengths, neither in writing nor in reading.
    let values = (0..<600_001).map { _ in Float(generator.normal()) }
    try SafetensorsFile.write(
      [
        SafetensorsTensor(name: "wide", shape: [600_001], values: values),
        SafetensorsTensor(name: "narrow", shape: [600_001, 1], type: .bfloat16, values: values),
      ], to: path)
    let file = try SafetensorsFile(path)
    #expect(try file.values(of: "wide") == values)
    #expect(try file.values(of: "narrow") == values.map { HalfPrecision.float(bfloat16: HalfPrecision.bfloat16($0)) })
    #expect(try LocalDisk().names(in: splitPath(path).folder) == ["large.safetensors"])
  }
}
