/// Draws attention with characters: the chosen head as a grid of shades, with what each word looks at most beside it,
/// and a line for each head.
struct TextAttention {
  let picture: AttentionPicture
  let terminal: Terminal

  private static let labelWidth = 11
  private static let noteWidth = 18

  func rendered() -> String {
    let tokens = picture.tokens
    let (layer, head) = (picture.layer, picture.head)
    let heading = terminal.styled(picture.title, .bold)
    if tokens.isEmpty { return heading + "\n(no tokens to draw)" }
    let total = max(40, min(terminal.width, 100))
    let room = total - Self.labelWidth - Self.noteWidth
    // What does not fit is left out at the beginning: the last words have the most to look at.
    let shown = max(0, tokens.count - room)..<tokens.count
    let width = shown.count * 2 <= room ? 2 : 1

    let names = shown.map { Array(shortened(tokens[$0], to: 8)) }
    let height = names.map(\.count).max() ?? 0
    var canvas = TextCanvas(width: total, height: height + shown.count)
    for (column, name) in names.enumerated() {
      for (index, character) in name.enumerated() {
        canvas.put(character, column: Self.labelWidth + column * width, row: height - name.count + index)
      }
    }
    for (row, query) in shown.enumerated() {
      let label = shortened(tokens[query], to: Self.labelWidth - 1)
      canvas.write(label, column: Self.labelWidth - 1 - label.count, row: height + row)
      for (column, key) in shown.enumerated() {
        let step = AttentionPicture.step(picture.weight(layer, head, query, key))
        for offset in 0..<width {
          let place = (column: Self.labelWidth + column * width + offset, row: height + row)
          if terminal.hasColour {
            canvas.fill(Shade.ground(step), column: place.column, row: place.row)
          } else {
            canvas.put(Shade.character(step, terminal), column: place.column, row: place.row)
          }
        }
      }
      if let top = picture.strongest(layer, head, query, limit: 1).first {
        let note = shortened(tokens[top.key], to: 9) + " " + AttentionPicture.percent(top.weight)
        canvas.write(note, column: Self.labelWidth + shown.count * width + 2, row: height + row, .dim)
      }
    }

    let caption =
      "\(picture.name(layer, head)). Each row's word looks at the words above; the one it looks at most stands beside it."
    var lines = [heading, TextLayout.wrapped(caption, width: min(total, 80))]
    if shown.count < tokens.count { lines.append("(the last \(shown.count) of \(tokens.count) tokens)") }
    lines += [canvas.rendered(for: terminal), legend]
    if picture.layerCount * picture.headCount > 1 { lines += ["All heads:"] + habits }
    return lines.joined(separator: "\n")
  }

  /// The shades and the weights at which they begin.
  private var legend: String {
    let steps = [1, 3, 5, 7].map { step -> String in
      let least = Double(step) / Double(Shade.count)
      var sample = TextCanvas(width: 2, height: 1)
      for column in 0..<2 {
        if terminal.hasColour { sample.fill(Shade.ground(step), column: column, row: 0) }
        sample.put(terminal.hasColour ? " " : Shade.character(step, terminal), column: column, row: 0)
      }
      return sample.rendered(for: terminal) + " from " + AttentionPicture.percent(least * least)
    }
    return "shades: " + steps.joined(separator: "   ")
  }

  private var habits: [String] {
    (0..<picture.layerCount).flatMap { layer in
      (0..<picture.headCount).map { head in
        "  " + TextLayout.padded(picture.name(layer, head), to: 18) + AttentionHabit(of: picture, layer, head).text
      }
    }
  }

  private func shortened(_ label: String, to width: Int) -> String {
    label.count <= width ? label : String(label.prefix(width - 1)) + (terminal.hasUnicode ? "…" : ".")
  }
}
