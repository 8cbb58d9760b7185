import Foundations
import Presentation

/// What a run of this size on the built-in stories usually reaches: measured once, so that a learner sees whether theirs
/// goes well.
struct Expectation {
  /// Held-out bits per byte after each tenth of the way, of the default run.
  private let bitsPerByte: [Double]
  /// Runs with other seeds stay within this share of it.
  private static let tolerance = 0.05

  /// Nil for settings other than the default of a size, of which nothing is known.
  init?(_ settings: RunSettings) {
    var usual = SettingsOptions().settings
    usual.seed = settings.seed
    usual.training.seed = settings.training.seed
    usual.training.precision = settings.training.precision
    usual.fineTuning = settings.fineTuning
    guard usual == settings else { return nil }
    bitsPerByte = Self.nano
  }

  private static let nano = [0.613, 0.451, 0.413, 0.381, 0.352, 0.335, 0.323, 0.311, 0.302, 0.297]

  /// From low to high, for the chart of losses.
  func series(steps: Int, natsPerBit: Double) -> ChartSeries {
    let points = bitsPerByte.enumerated().map { tenth, bits in
      (Double((tenth + 1) * steps) / Double(bitsPerByte.count), bits * natsPerBit)
    }
    return ChartSeries("what to expect", points: points, spread: points.map { $0.1 * Self.tolerance })
  }

  /// Said before training.
  var promise: String {
    let usual = bitsPerByte.last ?? 0
    return
      "Expect about \(Format.fixed(usual, decimals: 2)) bits per byte at the end; stories that read well, with a slip now and then."
  }

  func sentence(about bits: Double) -> String {
    let usual = bitsPerByte.last ?? bits
    let range =
      "\(Format.fixed(usual * (1 - Self.tolerance), decimals: 3)) to \(Format.fixed(usual * (1 + Self.tolerance), decimals: 3))"
    let verdict =
      bits > usual * (1 + Self.tolerance)
      ? "Yours needs more: look whether the loss was still falling at the end, or had a spike on the way."
      : bits < usual * (1 - Self.tolerance) ? "Yours needs less, which is a feat." : "Yours is as it should be."
    return "Runs like this one end between \(range) bits per byte. \(verdict)"
  }
}
