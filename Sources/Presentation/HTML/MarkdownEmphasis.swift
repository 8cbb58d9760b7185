/// Puts a block's HTML together and finds which asterisks and underscores belong together.
///
/// A run that may close looks back for the nearest of its kind that may open; what lies open between the two is text.
struct MarkdownEmphasis {
  private struct Run {
    let mark: Character
    var count: Int
    let piece: Int
  }

  private var pieces: [String] = []
  private var open: [Run] = []
  private var openCounts: [Character: Int] = [:]

  mutating func add(_ html: String) { pieces.append(html) }

  mutating func add(mark: Character, count: Int, canOpen: Bool, canClose: Bool) {
    var left = count
    var closing = ""
    while canClose, left > 0, openCounts[mark, default: 0] > 0 {
      while let last = open.last, last.mark != mark { drop(last) }
      guard var opener = open.popLast() else { break }
      openCounts[mark]! -= 1
      let size = opener.count >= 2 && left >= 2 ? 2 : 1
      let name = size == 2 ? "strong" : "em"
      pieces[opener.piece] = "<\(name)>" + pieces[opener.piece]
      closing += "</\(name)>"
      left -= size
      opener.count -= size
      if opener.count > 0 {
        open.append(opener)
        openCounts[mark]! += 1
      }
    }
    pieces.append(closing)
    guard left > 0 else { return }
    if canOpen {
      pieces.append("")
      open.append(Run(mark: mark, count: left, piece: pieces.count - 1))
      openCounts[mark, default: 0] += 1
    } else {
      pieces.append(String(repeating: mark, count: left))
    }
  }

  /// What stays open is text.
  private mutating func drop(_ run: Run) {
    open.removeLast()
    openCounts[run.mark]! -= 1
    pieces[run.piece] = String(repeating: run.mark, count: run.count) + pieces[run.piece]
  }

  var html: String {
    var all = self
    while let last = all.open.last { all.drop(last) }
    return all.pieces.joined()
  }
}
