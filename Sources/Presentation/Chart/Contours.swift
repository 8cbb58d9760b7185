/// The outlines of the area where a grid's function is at least a threshold.
///
/// Every square of the grid is cut where its edges cross the threshold, in proportion; the edges that two squares
/// share then cancel, and what is left joins into closed outlines.
/// Source: Lorensen and Cline, "Marching Cubes", 1987, in two dimensions.
extension FunctionGrid {
  /// Closed outlines in places from 0 to 1, together to be filled as one shape. Points that lie on a straight line
  /// between their neighbours are left out.
  func outlines(atLeast threshold: Double) -> [[PlotPlace]] {
    var next: [Place: [Place]] = [:]
    var order: [Place] = []
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 {
        let corners = part(column, row, atLeast: threshold)
        for (index, from) in corners.enumerated() {
          let to = corners[(index + 1) % corners.count]
          if from == to { continue }
          if let back = next[to]?.firstIndex(of: from) {
            next[to]!.remove(at: back)
          } else {
            next[from, default: []].append(to)
            order.append(from)
          }
        }
      }
    }
    var outlines: [[PlotPlace]] = []
    for start in order {
      while let first = next[start]?.popLast() {
        var loop = [start]
        var place = first
        while place != start {
          loop.append(place)
          guard let following = next[place]?.popLast() else { break }
          place = following
        }
        outlines.append(Self.straightened(loop).map { (x: $0.x, y: $0.y) })
      }
    }
    return outlines.filter { $0.count > 2 }
  }

  private struct Place: Hashable {
    let x: Double
    let y: Double
  }

  /// The corners, counter-clockwise, of the part of one square where the function is at least `threshold`.
  private func part(_ column: Int, _ row: Int, atLeast threshold: Double) -> [Place] {
    let corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
    let heights = corners.map { values[$0.1 * columns + $0.0] }
    guard heights.allSatisfy(\.isFinite) else { return [] }
    var places: [Place] = []
    for index in 0..<4 {
      let following = (index + 1) % 4
      if heights[index] >= threshold { places.append(place(corners[index])) }
      if (heights[index] >= threshold) != (heights[following] >= threshold) {
        // From the lower corner to the higher, so that both squares of an edge find the very same place.
        let (low, high) = heights[index] < heights[following] ? (index, following) : (following, index)
        // Halves, because the difference of two huge numbers could overflow.
        let share = (threshold / 2 - heights[low] / 2) / (heights[high] / 2 - heights[low] / 2)
        let (from, to) = (place(corners[low]), place(corners[high]))
        places.append(Place(x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y)))
      }
    }
    return places
  }

  private func place(_ corner: (column: Int, row: Int)) -> Place {
    Place(x: Double(corner.column) / Double(columns - 1), y: Double(corner.row) / Double(rows - 1))
  }

  private static func straightened(_ loop: [Place]) -> [Place] {
    loop.indices.filter { index in
      let (before, here) = (loop[(index + loop.count - 1) % loop.count], loop[index])
      let after = loop[(index + 1) % loop.count]
      let turn = (here.x - before.x) * (after.y - here.y) - (here.y - before.y) * (after.x - here.x)
      return turn.magnitude > 1e-12
    }.map { loop[$0] }
  }
}
