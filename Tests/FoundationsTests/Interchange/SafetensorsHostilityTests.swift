import Testing

@testable import Foundations

/// One tensor "a" with the given members.
private func one(
  _ type: String = "\"F32\"", shape: String = "[1]", offsets: String = "[0,4]"
) -> String {
  "{\"a\":{\"dtype\":\(type),\"shape\":\(shape),\"data_offsets\":\(offsets)}}"
}

private func tensor(_ name: String, _ begin: Int, _ end: Int) -> String {
  "\"\(name)\":{\"dtype\":\"F32\",\"shape\":[\((end - begin) / 4)],\"data_offsets\":[\(begin),\(end)]}"
}

@Suite struct SafetensorsHostilityTests {
  @Test func theTablesBaseIsSound() throws {
    #expect(try SafetensorsFile(bytes: safetensorsBytes(one(), data: 4)).entries.count == 1)
    #expect(
      try SafetensorsFile(bytes: safetensorsBytes("{\(tensor("a", 0, 8)),\(tensor("b", 8, 12))}", data: 12)).entries
        .count == 2)
  }

  @Test(arguments: [
    ("hole at the start", one(offsets: "[4,8]"), 8, "hole before the tensor “a”"),
    ("hole between", "{\(tensor("a", 0, 4)),\(tensor("b", 8, 12))}", 12, "hole before the tensor “b”"),
    ("overlap", "{\(tensor("a", 0, 8)),\(tensor("b", 4, 12))}", 12, "“b” overlaps"),
    ("the same place twice", "{\(tensor("a", 0, 4)),\(tensor("b", 0, 4))}", 4, "“b” overlaps"),
    ("trailing bytes", one(), 5, "1 bytes follow"),
    ("bytes without a tensor", "{}", 1, "1 bytes follow"),
    ("missing bytes", one(), 3, "1 bytes are missing"),
    ("unknown type", one("\"F33\""), 4, "unknown type “F33”"),
    ("type in small letters", one("\"f32\""), 4, "unknown type"),
    ("type not a text", one("32"), 4, "not valid JSON"),
    ("negative size", one(shape: "[-1]"), 4, "not a whole number"),
    ("two negative sizes", one(shape: "[-1,-1]"), 4, "not a whole number"),
    ("minus zero", one(shape: "[-0]", offsets: "[0,0]"), 0, "not a whole number"),
    ("fractional size", one(shape: "[1.5]"), 4, "not a whole number"),
    ("size with an exponent", one(shape: "[1e0]"), 4, "not a whole number"),
    ("size as a text", one(shape: "[\"1\"]"), 4, "not valid JSON"),
    ("negative offset", one(offsets: "[-4,0]"), 4, "not a whole number"),
    ("fractional offset", one(offsets: "[0,4.0]"), 4, "not a whole number"),
    ("backward offsets", one(offsets: "[4,0]"), 4, "span -4"),
    ("length against shape", one(shape: "[2]"), 4, "needs 8 bytes"),
    ("one offset", one(offsets: "[4]"), 4, "lacks"),
    ("three offsets", one(offsets: "[0,4,8]"), 4, "lacks"),
    ("product overflows", one(shape: "[4294967296,4294967296]"), 4, "too large to count"),
    ("product wraps to 1 element", one(shape: "[4294967297,4294967297]"), 4, "too large to count"),
    ("width overflows", one(shape: "[4611686018427387904]"), 4, "too large to count"),
    (
      "offset overflows", one("\"U8\"", shape: "[1]", offsets: "[9223372036854775806,9223372036854775807]"), 4,
      "too large to count"
    ),
    ("size beyond Int", one(shape: "[9223372036854775808]"), 4, "not a whole number"),
    ("offset beyond everything", one(offsets: "[0,1e999]"), 4, "not valid JSON"),
    ("no shape", "{\"a\":{\"dtype\":\"F32\",\"data_offsets\":[0,4]}}", 4, "lacks"),
    ("no type", "{\"a\":{\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "lacks"),
    ("no offsets", "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}", 4, "lacks"),
    ("entry not an object", "{\"a\":[0,4]}", 4, "not valid JSON"),
    ("duplicate name", "{\(tensor("a", 0, 4)),\(tensor("a", 4, 8))}", 8, "“a” is given twice"),
    ("duplicate name, escaped", "{\(tensor("a", 0, 4)),\(tensor("\\u0061", 4, 8))}", 8, "“a” is given twice"),
    (
      "duplicate member", "{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4,
      "“dtype” is given twice"
    ),
    ("duplicate metadata key", "{\"__metadata__\":{\"x\":\"1\",\"x\":\"2\"}}", 0, "“x” is given twice"),
    ("duplicate metadata", "{\"__metadata__\":{},\"__metadata__\":{}}", 0, "“__metadata__” is given twice"),
    ("metadata not texts", "{\"__metadata__\":{\"x\":1}}", 0, "not valid JSON"),
    ("not JSON", "hello", 0, "not valid JSON"),
    ("no header", "", 0, "not valid JSON"),
    ("not an object", "[]", 0, "not valid JSON"),
    ("text after the object", "{} x", 0, "not valid JSON"),
    ("zero bytes as padding", "{}\0\0", 0, "not valid JSON"),
    ("unfinished", "{\"a\":{\"dtype\":\"F3", 0, "not valid JSON"),
    ("deep nesting", "{\"a\":" + String(repeating: "[", count: 100_000), 0, "not valid JSON"),
    (
      "deep nesting in an unknown member", "{\"a\":{\"x\":" + String(repeating: "{\"x\":", count: 100_000), 0,
      "nested deeper"
    ),
  ])
  func aMalformedHeaderIsRejectedAndNamed(name: String, header: String, data: Int, reason: String) {
    let error = #expect(throws: WorkbookError.self) {
      try SafetensorsFile(bytes: safetensorsBytes(header, data: data), name: "m.safetensors")
    }
    #expect(error?.problem.hasPrefix("m.safetensors is not a sound safetensors file: ") == true)
    #expect(error?.problem.contains(reason) == true, "\(name): \(error?.problem ?? "")")
  }

  @Test func aWrongHeaderLengthIsRejected() {
    let sound = safetensorsBytes(one(), data: 4)
    let lengths: [UInt64] = [.max, 1 << 63, 100_000_001, 100_000_000, UInt64(sound.count), UInt64(sound.count - 7), 0]
    for length in lengths {
      let bytes = (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + sound[8...]
      let error = #expect(throws: WorkbookError.self, "\(length)") { try SafetensorsFile(bytes: bytes) }
      #expect(error?.problem.contains("more than any real one has") == (length > 100_000_000))
    }
  }

  @Test func everyTruncationIsRejected() throws {
    let sound = safetensorsBytes("{\(tensor("a", 0, 8)),\(tensor("b", 8, 12))}", data: 12)
    for count in 0..<sound.count {
      #expect(throws: WorkbookError.self) { try SafetensorsFile(bytes: Array(sound[..<count])) }
    }
  }

  @Test func whatIsNotAFileIsAnErrorSentence() {
    #expect(throws: WorkbookError.self) { try SafetensorsFile("/") }
    #expect(throws: WorkbookError.self) { try SafetensorsFile("/nowhere/model.safetensors") }
    #expect(throws: WorkbookError.self) { try SafetensorsFile("/dev/null") }
  }

  /// Thousands of files, each a sound one with a few bytes changed, removed, doubled or inserted: every one is
  /// either rejected with a sentence or has entries that tile its bytes and values that can be read.
  @Test func mutationsAreRejectedOrConsistent() throws {
    let sound = safetensorsBytes(
      """
      {"__metadata__":{"format":"pt"},"a":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},\
      "b":{"dtype":"BF16","shape":[],"data_offsets":[24,26]},"c":{"dtype":"F16","shape":[0,9],"data_offsets":[26,26]}}
      """, data: 26)
    let alphabet = Array("0123456789-+.eE\"\\{}[],: atFUBI\u{0}".utf8) + [0x7F, 0x80, 0xC3, 0xFF]
    var generator = SeededGenerator(seed: 11)
    var accepted = 0
    for _ in 0..<6000 {
      var bytes = sound
      for _ in 0...generator.integer(below: 3) {
        let place = generator.integer(below: bytes.count)
        let byte = alphabet[generator.integer(below: alphabet.count)]
        switch generator.integer(below: 6) {
        case 0: bytes[place] ^= 1 << UInt8(generator.integer(below: 8))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(byte, at: place)
        case 3:
          bytes.insert(contentsOf: bytes[place..<min(place + 1 + generator.integer(below: 40), bytes.count)], at: place)
        default: bytes[place] = byte
        }
      }
      // Half of them with the length field put right again, so that the JSON itself is reached.
      if generator.integer(below: 2) == 0, bytes.count >= 34 {
        let length = bytes.count - 34
        bytes.replaceSubrange(0..<8, with: (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) })
      }
      do {
        let file = try SafetensorsFile(bytes: bytes)
        accepted += 1
        var end = file.entries.first?.bytes.lowerBound ?? bytes.count
        for entry in file.entries {
          #expect(entry.bytes.lowerBound == end)
          #expect(entry.bytes.count == entry.shape.reduce(entry.type.byteWidth, *))
          end = entry.bytes.upperBound
          if let values = try? file.values(of: entry) { #expect(values.count == entry.shape.reduce(1, *)) }
        }
        #expect(end == bytes.count)
      } catch is WorkbookError {}
    }
    // Both outcomes must occur for the test to mean anything.
    #expect(accepted > 100 && accepted < 5000, "\(accepted)")
  }
}
