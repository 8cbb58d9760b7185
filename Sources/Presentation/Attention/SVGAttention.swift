/// Draws attention as SVG: the chosen head large and with words, below it all heads small, layer by layer.
struct SVGAttention {
  let picture: AttentionPicture

  func svg() -> SVG {
    var drawing = SVGDrawing()
    var y = drawing.heading(picture.title)
    let tokens = picture.tokens
    if tokens.isEmpty {
      drawing.text("(no tokens to draw)", x: 8, y: y + 10, "quiet")
      return SVG(title: picture.title, alternative: picture.alternative, height: y + 30, body: drawing.body)
    }
    let (layer, head) = (picture.layer, picture.head)
    drawing.text("\(picture.name(layer, head)): the row's word looks at the column's", x: 8, y: y + 6, "quiet")
    y += 20

    // The chosen head, with words at its left and above.
    let names = tokens.map { SVGDrawing.fitted($0, to: 110) }
    let longest = names.map { SVGDrawing.width(of: $0) }.max() ?? 0
    let left = longest + 18
    let cell = min(30, (SVGDrawing.width - left - 16) / Double(tokens.count))
    let top = y + longest + 10
    // Names that would overlap are left out.
    let every = max(1, Int((16 / cell).rounded(.up)))
    for (index, name) in names.enumerated() where index % every == 0 {
      let middle = (Double(index) + 0.5) * cell
      drawing.text(name, x: left - 8, y: top + middle + 5, "end")
      drawing.open("g", ["transform": "translate(\(SVGDrawing.pair(left + middle + 5, top - 8))) rotate(-90)"])
      drawing.text(name, x: 0, y: 0)
      drawing.close("g")
    }
    cells(layer, head, x: left, y: top, cell: cell, into: &drawing)
    y = top + cell * Double(tokens.count) + 30

    // The scale: each shade with the weight at which it begins.
    var x = 8.0
    drawing.text("share of a row:", x: x, y: y)
    x += 116
    for step in 0..<Shade.count {
      let least = Double(step) / Double(Shade.count)
      drawing.rectangle(x: x, y: y - 13, width: 16, height: 16, "shade\(step)")
      drawing.text(AttentionPicture.percent(least * least), x: x + 20, y: y)
      x += 72
    }
    y += 30

    if picture.layerCount * picture.headCount > 1 { y = allHeads(below: y, into: &drawing) }
    return SVG(title: picture.title, alternative: picture.alternative, height: y, body: drawing.body)
  }

  private func allHeads(below start: Double, into drawing: inout SVGDrawing) -> Double {
    var y = start
    let columns = min(picture.headCount, 8)
    let size = min(150, (SVGDrawing.width - 8) / Double(columns) - 14)
    for layer in 0..<picture.layerCount {
      for head in 0..<picture.headCount {
        let column = Double(head % columns)
        let x = 8 + column * (size + 14)
        if head % columns == 0 {
          if head > 0 { y += size + 34 }
          drawing.text(head == 0 ? "Layer \(layer + 1)" : "", x: 8, y: y + 12, "strong")
          if head == 0 { y += 20 }
        }
        let isChosen = layer == picture.layer && head == picture.head
        drawing.text("head \(head + 1)", x: x, y: y + 14, isChosen ? "strong" : "quiet")
        cells(layer, head, x: x, y: y + 20, cell: size / Double(picture.tokens.count), into: &drawing)
      }
      y += size + 44
    }
    return y
  }

  /// A head's grid. The lightest shade is drawn once, behind all: most cells are of it.
  private func cells(
    _ layer: Int, _ head: Int, x: Double, y: Double, cell: Double, into drawing: inout SVGDrawing
  ) {
    let count = picture.tokens.count
    let size = cell * Double(count)
    drawing.rectangle(x: x, y: y, width: size, height: size, "shade0")
    let place = "translate(\(SVGDrawing.pair(x, y))) scale(\(cell))"
    drawing.open("g", ["transform": place, "shape-rendering": "crispEdges"])
    for path in picture.paths(layer, head) { drawing.add("path", ["class": "shade\(path.step)", "d": path.data]) }
    drawing.close("g")
    drawing.rectangle(x: x, y: y, width: size, height: size, "axis")
  }
}
