/// Draws a heat map as SVG.
struct SVGHeatMap {
  let map: HeatMap

  func svg() -> SVG {
    var drawing = SVGDrawing()
    var top = drawing.heading(map.title)
    guard let span = map.span else {
      drawing.text("(no values to draw)", x: 8, y: top + 10, "quiet")
      return SVG(title: map.title, alternative: map.alternative, height: top + 30, body: drawing.body)
    }
    if !map.yLabel.isEmpty {
      drawing.text(map.yLabel, x: 8, y: top + 8, "quiet")
      top += 18
    }
    let rowNames = (0..<map.rowCount).map { SVGDrawing.fitted(map.label($0, of: map.rows), to: 180) }
    let columnNames = (0..<map.columnCount).map { SVGDrawing.fitted(map.label($0, of: map.columns), to: 110) }
    let left = 16 + (rowNames.map { SVGDrawing.width(of: $0) }.max() ?? 0)
    let cellWidth = min(90, (SVGDrawing.width - left - 16) / Double(max(1, map.columnCount)))
    let cellHeight = min(40, max(6, cellWidth))
    let longest = columnNames.map { SVGDrawing.width(of: $0) }.max() ?? 0
    let isUpright = longest + 6 > cellWidth
    let names = isUpright ? longest + 12 : 26
    let grid = (left: left, top: top + names, width: cellWidth, height: cellHeight)

    // Names that would overlap are left out, every other or more.
    let every = max(1, Int((18 / cellWidth).rounded(.up)))
    for (index, name) in columnNames.enumerated() where index % every == 0 {
      let x = grid.left + (Double(index) + 0.5) * cellWidth
      if isUpright {
        let place = SVGDrawing.pair(x + 5, grid.top - 8)
        drawing.open("g", ["transform": "translate(\(place)) rotate(-90)"])
        drawing.text(name, x: 0, y: 0)
        drawing.close("g")
      } else {
        drawing.text(name, x: x, y: grid.top - 8, "middle")
      }
    }
    let everyRow = max(1, Int((16 / cellHeight).rounded(.up)))
    for row in 0..<map.rowCount {
      let y = grid.top + Double(row) * cellHeight
      if row % everyRow == 0 { drawing.text(rowNames[row], x: left - 8, y: y + cellHeight / 2 + 5, "end") }
      for column in 0..<map.columnCount {
        guard let value = map.value(row, column) else { continue }
        let step = map.step(value, in: span)
        let x = grid.left + Double(column) * cellWidth
        drawing.rectangle(x: x, y: y, width: cellWidth, height: cellHeight, "shade\(step)")
        let number = HeatMap.number(value)
        guard map.showsNumbers, SVGDrawing.width(of: number) < cellWidth, cellHeight >= 18 else { continue }
        drawing.text(number, x: x + cellWidth / 2, y: y + cellHeight / 2 + 5, "middle on\(step)")
      }
    }
    let (width, height) = (cellWidth * Double(map.columnCount), cellHeight * Double(map.rowCount))
    drawing.rectangle(x: grid.left, y: grid.top, width: width, height: height, "axis")
    var y = grid.top + height + 22
    drawing.text(map.xLabel, x: grid.left + width / 2, y: y, "quiet middle")
    if !map.xLabel.isEmpty { y += 26 }
    drawing.ramp(from: span.lowerBound, to: span.upperBound, x: 12, y: y)
    return SVG(title: map.title, alternative: map.alternative, height: y + 16, body: drawing.body)
  }
}
