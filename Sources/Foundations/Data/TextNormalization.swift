import Foundation

/// The part of cleaning that needs one text only: composed characters, line ends, control characters, spaces.
extension TextCleaner {
  private enum Action { case keep, drop, space, lineEnd }

  /// The UTF-8 of `text`, its lines ended by \n and without white space at their ends.
  func normalizedText(_ text: String, report: inout CleaningReport) -> [UInt8] {
    var bytes = Array(text.utf8)
    // ASCII is composed by nature, and asking is much cheaper than composing.
    if !bytes.allSatisfy({ $0 < 0x80 }) {
      let composed = Array(text.precomposedStringWithCanonicalMapping.utf8)
      if composed != bytes { report.composedDocuments += 1 }
      bytes = composed
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var spaces = 0  // met since the last character that was kept
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let (scalar, length) = byte < 0x80 ? (Unicode.Scalar(byte), 1) : bytes.scalar(at: index, before: bytes.count)
      switch action(scalar) {
      case .keep:
        let startsLine = result.isEmpty || result.last == UInt8(ascii: "\n")
        if spaces > 0 && !startsLine { result.append(UInt8(ascii: " ")) }
        report.removedSpaces += startsLine ? spaces : max(0, spaces - 1)
        spaces = 0
        if length == 1 { result.append(byte) } else { result += bytes[index..<(index + length)] }
      case .drop: report.removedControlCharacters += 1
      case .space: spaces += 1
      case .lineEnd:
        let isPair = byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
        if byte != UInt8(ascii: "\n") { report.rewrittenLineEnds += 1 }
        report.removedSpaces += spaces
        spaces = 0
        result.append(UInt8(ascii: "\n"))
        if isPair { index += 1 }
      }
      index += length
    }
    report.removedSpaces += spaces
    return result
  }

  @inline(__always) private func action(_ scalar: Unicode.Scalar?) -> Action {
    guard let scalar else { return .drop }
    switch scalar.value {
    case 0x21...0x7E: return .keep
    case 0x20, 0x09: return .space
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return .lineEnd
    // Soft hyphen, zero-width space and byte order mark are invisible and belong to layout. The joiners U+200C and
    // U+200D are invisible too, but Persian, Hindi and emoji are spelled with them.
    case ..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0xFEFF: return .drop
    default: return scalar.properties.generalCategory == .spaceSeparator ? .space : .keep
    }
  }
}
