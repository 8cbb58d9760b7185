/// A function of two variables, known at the crossings of a regular grid.
///
///     let loss = FunctionGrid(x: -2...2, y: -1...3) { w, b in meanSquaredError(w, b) }
///     let model = FunctionGrid(x: -2...3, y: -1...2, valuesAt: { places in network.outputs(places) })
///
/// Values lie in rows from the lowest y to the highest, each from the lowest x to the highest. A value that is not
/// finite leaves a hole.
public struct FunctionGrid: Sendable {
  public let x: ClosedRange<Double>
  public let y: ClosedRange<Double>
  public let columns: Int
  public let rows: Int
  public let values: [Double]

  /// A grid from its values, `columns · rows` of them, at least two in either direction.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int, values: [Double]) {
    precondition(columns >= 2 && rows >= 2, "A grid of \(columns) x \(rows) has no area")
    precondition(values.count == columns * rows, "\(values.count) values for a grid of \(columns) x \(rows)")
    self.x = x
    self.y = y
    self.columns = columns
    self.rows = rows
    self.values = values
  }

  /// Asks `function` at each of `resolution` x `resolution` crossings.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 48,
    _ function: (_ x: Double, _ y: Double) throws -> Double
  ) rethrows {
    try self.init(x: x, y: y, resolution: resolution) { try $0.map { try function($0.x, $0.y) } }
  }

  /// Asks for all values at once, as a model that works in batches likes it.
  public init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, resolution: Int = 48,
    valuesAt function: ([(x: Double, y: Double)]) throws -> [Double]
  ) rethrows {
    let count = max(2, resolution)
    func step(_ range: ClosedRange<Double>, _ index: Int) -> Double {
      let share = Double(index) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    let places = (0..<count * count).map { (x: step(x, $0 % count), y: step(y, $0 / count)) }
    self.init(x: x, y: y, columns: count, rows: count, values: try function(places))
  }

  /// Between crossings, the value in proportion (bilinear); `u` and `v` go from 0 to 1. Nil in a hole.
  func value(u: Double, v: Double) -> Double? {
    let (column, right) = Self.cell(u, columns)
    let (row, up) = Self.cell(v, rows)
    let corner = row * columns + column
    let low = values[corner] * (1 - right) + values[corner + 1] * right
    let high = values[corner + columns] * (1 - right) + values[corner + columns + 1] * right
    let value = low * (1 - up) + high * up
    return value.isFinite ? value : nil
  }

  /// The value of the nearest crossing, for values such as class indices that have nothing between them.
  func nearestValue(u: Double, v: Double) -> Double? {
    func index(_ share: Double, _ count: Int) -> Int { Int((min(1, max(0, share)) * Double(count - 1)).rounded()) }
    let value = values[index(v, rows) * columns + index(u, columns)]
    return value.isFinite ? value : nil
  }

  private static func cell(_ share: Double, _ count: Int) -> (index: Int, rest: Double) {
    let place = min(1, max(0, share)) * Double(count - 1)
    let index = min(count - 2, Int(place))
    return (index, place - Double(index))
  }

  /// The same grid with other values.
  func mapped(_ transform: (Double) -> Double) -> FunctionGrid {
    FunctionGrid(x: x, y: y, columns: columns, rows: rows, values: values.map(transform))
  }

  /// The least and the greatest finite value.
  var extremes: (least: Double, greatest: Double)? {
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    return (least, greatest)
  }

  /// Where a crossing lies.
  func place(of index: Int) -> (x: Double, y: Double) {
    let (u, v) = (Double(index % columns) / Double(columns - 1), Double(index / columns) / Double(rows - 1))
    return (x.lowerBound * (1 - u) + x.upperBound * u, y.lowerBound * (1 - v) + y.upperBound * v)
  }
}
