/// How a series looks in a picture: a colour, and besides it a dash and a mark, so that series can be told apart
/// without colour.
struct SVGSeries {
  let index: Int

  /// The class that sets the colour.
  var colour: String { "k\(index % SVGPalette.light.series.count)" }

  /// The pattern of the line, "none" for the first.
  var dash: String { ["none", "9 5", "2 5", "12 4 2 4", "5 3", "16 4 2 4 2 4"][index % 6] }

  /// Whether the mark is an area to be filled.
  private var isFull: Bool { [0, 4, 5].contains(index % 6) }
  var markClass: String { "mark \(colour)" + (isFull ? " full" : "") }

  /// The data of a path that marks each of `points`.
  func marks(_ points: [(x: Double, y: Double)], size: Double = 4.5) -> String {
    points.map { "M" + mark($0, size) }.joined()
  }

  private func mark(_ point: (x: Double, y: Double), _ size: Double) -> String {
    let n = Markup.number
    func at(_ dx: Double, _ dy: Double) -> String { SVGDrawing.pair(point.x + dx * size, point.y + dy * size) }
    let diameter = n(2 * size)
    switch index % 6 {
    case 0:
      return at(-1, 0) + "a\(n(size)) \(n(size)) 0 1 0 \(diameter) 0a\(n(size)) \(n(size)) 0 1 0 -\(diameter) 0Z"
    case 1: return at(-1, -1) + "L" + at(1, 1) + "M" + at(-1, 1) + "L" + at(1, -1)
    case 2: return at(-1.2, 0) + "L" + at(1.2, 0) + "M" + at(0, -1.2) + "L" + at(0, 1.2)
    case 3:
      return at(-1.1, 0) + "L" + at(1.1, 0) + "M" + at(-0.6, -1) + "L" + at(0.6, 1) + "M" + at(0.6, -1) + "L"
        + at(-0.6, 1)
    case 4: return at(-0.9, -0.9) + "L" + at(0.9, -0.9) + "L" + at(0.9, 0.9) + "L" + at(-0.9, 0.9) + "Z"
    default: return at(0, -1.3) + "L" + at(1.3, 0) + "L" + at(0, 1.3) + "L" + at(-1.3, 0) + "Z"
    }
  }
}
