/// A picture of data: drawn with characters in the terminal, as SVG in a file, and told in words to a reader who
/// sees neither.
///
///     console.show(chart)                                // the terminal
///     try write(chart.svg().text, to: "figures/loss.svg") // a file for the lesson's prose
///     page.add(figure: chart)                            // the lesson's page
public protocol Figure: TerminalPicture, Sendable {
  var title: String { get }
  /// One or two sentences that say what the data show: ranges, ends, extremes. Made from the data.
  var alternative: String { get }
  func svg() -> SVG
}

extension Figure {
  /// The same picture with words of your own in place of the ones made from its data.
  public func described(as alternative: String) -> some Figure {
    DescribedFigure(figure: self, alternative: alternative)
  }
}

private struct DescribedFigure<Base: Figure>: Figure {
  let figure: Base
  let alternative: String

  var title: String { figure.title }
  func rendered(for terminal: Terminal) -> String { figure.rendered(for: terminal) }
  func svg() -> SVG {
    var svg = figure.svg()
    svg.alternative = alternative
    return svg
  }
}
