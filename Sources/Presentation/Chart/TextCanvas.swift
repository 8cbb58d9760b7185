/// A grid of characters to draw on, each in a style or plain, and perhaps on a coloured ground.
struct TextCanvas {
  let width: Int
  let height: Int
  private var characters: [Character]
  private var styles: [Terminal.Style?]
  private var grounds: [Ground?]

  /// The colour behind a character, with the colour of characters that reads on it: codes of the 256-colour palette.
  struct Ground: Equatable {
    let back: Int
    let front: Int
    var code: String { "48;5;\(back);38;5;\(front)" }
  }

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    characters = Array(repeating: " ", count: width * height)
    styles = Array(repeating: nil, count: width * height)
    grounds = Array(repeating: nil, count: width * height)
  }

  /// Draws one character; outside the grid nothing happens.
  mutating func put(_ character: Character, column: Int, row: Int, _ style: Terminal.Style? = nil) {
    guard 0..<width ~= column, 0..<height ~= row else { return }
    characters[row * width + column] = character
    styles[row * width + column] = style
  }

  /// Colours what is behind a character; one drawn there later stands on it.
  mutating func fill(_ ground: Ground, column: Int, row: Int) {
    guard 0..<width ~= column, 0..<height ~= row else { return }
    grounds[row * width + column] = ground
  }

  func character(column: Int, row: Int) -> Character? {
    0..<width ~= column && 0..<height ~= row ? characters[row * width + column] : nil
  }

  mutating func write(_ text: String, column: Int, row: Int, _ style: Terminal.Style? = nil) {
    for (offset, character) in text.enumerated() { put(character, column: column + offset, row: row, style) }
  }

  /// The rows as text, without spaces at their ends.
  func rendered(for terminal: Terminal) -> String {
    (0..<height).map { row in
      let cells = row * width..<(row + 1) * width
      let end = cells.last { characters[$0] != " " || grounds[$0] != nil }.map { $0 + 1 } ?? cells.lowerBound
      var text = ""
      var start = cells.lowerBound
      while start < end {
        // Neighbours that look alike share their escape sequence.
        let code = code(of: start)
        let runEnd = (start..<end).first { self.code(of: $0) != code } ?? end
        let run = String(characters[start..<runEnd])
        text += code.flatMap { terminal.hasColour ? "\u{1B}[\($0)m\(run)\u{1B}[0m" : nil } ?? run
        start = runEnd
      }
      return text
    }.joined(separator: "\n")
  }

  private func code(of cell: Int) -> String? { grounds[cell]?.code ?? styles[cell]?.code }
}

/// Dots, two across and four down in every character: the finest drawing that plain text allows.
///
/// The eight dots of a braille cell are the bits of U+2800 and up, numbered down the left column and then the right,
/// with the lowest row last. Source: The Unicode Standard, "Braille Patterns".
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private var cells: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: 0, count: columns * rows)
  }

  var width: Int { 2 * columns }
  var height: Int { 4 * rows }

  /// Sets a dot, counted from the upper left; outside nothing happens.
  mutating func setDot(_ x: Int, _ y: Int) {
    guard 0..<width ~= x, 0..<height ~= y else { return }
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    cells[y / 4 * columns + x / 2] |= bits[x % 2][y % 4]
  }

  /// Puts the cells that have dots onto `canvas`, the upper left one at the given place.
  func draw(on canvas: inout TextCanvas, column: Int, row: Int, _ style: Terminal.Style?) {
    for (index, cell) in cells.enumerated() where cell != 0 {
      let character = Character(UnicodeScalar(0x2800 + UInt32(cell))!)
      canvas.put(character, column: column + index % columns, row: row + index / columns, style)
    }
  }
}

/// The places of a straight line between two places, both included.
///
/// Source: Bresenham, "Algorithm for computer control of a digital plotter", 1965.
func linePlaces(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) -> [(x: Int, y: Int)] {
  let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
  let (sx, sy) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
  var (x, y, error) = (start.x, start.y, dx + dy)
  var places: [(x: Int, y: Int)] = []
  while true {
    places.append((x, y))
    if x == end.x, y == end.y { return places }
    let doubled = 2 * error
    if doubled >= dy { (error, x) = (error + dy, x + sx) }
    if doubled <= dx { (error, y) = (error + dx, y + sy) }
  }
}
