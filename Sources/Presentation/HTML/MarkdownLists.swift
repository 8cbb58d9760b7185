/// Lists: items that begin with a bullet or a number, and hold blocks themselves.
extension MarkdownBlocks {
  mutating func readList(_ first: ListMarker) {
    var items: [[MarkdownBlock]] = []
    var isLoose = false
    var marker = first
    while true {
      let (item, hasGap) = itemLines(marker)
      items.append(Self.blocks(of: item, depth: depth + 1))
      // A gap at an item's end counts only where another item follows.
      guard index < lines.count, let following = ListMarker(lines[index]), following.isLike(first),
        !Self.isRule(lines[index])
      else {
        isLoose = isLoose || hasGap.within
        break
      }
      isLoose = isLoose || hasGap.within || hasGap.after
      marker = following
    }
    blocks.append(.list(start: first.start, isLoose: isLoose, items))
  }

  /// The lines of one item without their indent, and whether there are empty lines in it or after it.
  private mutating func itemLines(_ marker: ListMarker) -> ([Substring], (within: Bool, after: Bool)) {
    var item = [lines[index].dropFirst(marker.width)]
    var gap = (within: false, after: false)
    index += 1
    var wasEmpty = false
    var isCode = Self.fence(item[0]) != nil
    while index < lines.count {
      let line = lines[index]
      if line.allSatisfy(\.isWhitespace) {
        wasEmpty = true
        item.append("")
      } else {
        let indent = line.prefix { $0 == " " }.count
        if indent >= marker.width {
          let text = line.dropFirst(marker.width)
          if wasEmpty, !isCode { gap.within = true }
          if Self.fence(text) != nil { isCode.toggle() }
          item.append(text)
        } else if wasEmpty || endsParagraph(line) || isCode || ListMarker(line) != nil {
          break
        } else {
          // A paragraph may go on without its indent.
          item.append(line)
        }
        wasEmpty = false
      }
      index += 1
    }
    gap.after = wasEmpty
    return (item, gap)
  }
}

/// The bullet or number that begins an item of a list.
struct ListMarker {
  /// Nil for a bullet.
  let start: Int?
  /// The bullet, or what stands behind the number.
  let mark: Character
  /// Characters before the item's text.
  let width: Int

  init?(_ line: Substring) {
    let indent = line.prefix { $0 == " " }.count
    guard indent <= 3 else { return nil }
    let text = line.dropFirst(indent)
    let digits = text.prefix { "0"..."9" ~= $0 }
    let rest = text.dropFirst(digits.count)
    guard let mark = rest.first, digits.isEmpty ? "-*+".contains(mark) : ".)".contains(mark), digits.count <= 9
    else { return nil }
    let space = rest.dropFirst().prefix { $0 == " " }.count
    guard space > 0 || rest.count == 1 else { return nil }
    start = digits.isEmpty ? nil : Int(digits)
    self.mark = mark
    // More than four spaces belong to the text.
    width = indent + digits.count + 1 + (1...4 ~= space ? space : 1)
  }

  func isLike(_ other: ListMarker) -> Bool { mark == other.mark && (start == nil) == (other.start == nil) }
}
