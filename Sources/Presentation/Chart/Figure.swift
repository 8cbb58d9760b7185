public protocol Figure: TerminalPicture, Sendable {
  var title: String { get }
  var alternative: String { get }
  func svg() -> SVG
}
public struct SVG: Sendable { public var text: String }
extension Figure {
  public var alternative: String { title }
  public func svg() -> SVG { SVG(text: "") }
}
extension LineChart: Figure {}
extension BarChart: Figure {}
