/// A text that a check shows as it stands, without quotation marks.
struct ShownText: CheckedValue, Equatable {
  let shown: String

  init(_ text: String) { shown = text }

  func isClose(to other: ShownText, within tolerance: Double) -> Bool { self == other }
}
