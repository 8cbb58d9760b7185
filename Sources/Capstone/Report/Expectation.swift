import Foundation
import Foundations
import Presentation

/// What a run on the built-in stories usually reaches, from runs that were measured: so that a learner knows before
/// training what it will be good for, and sees afterwards whether it went well.
struct Expectation {
  /// Where runs of one size ended, and what lay on the way of its default run.
  private struct Measured {
    /// Held-out bits per byte at the end of runs of so many steps, more and more of them.
    let ends: [(steps: Int, bitsPerByte: Double)]
    /// After each tenth of the default run, on the part of the held-out text that is scored on the way.
    let tenths: [Double]
  }

  /// The entropy of the stories: what remains above it falls with the steps as a power of them.
  private static let floor = 0.2655
  /// Runs with other seeds stay within this share.
  private static let tolerance = 0.05

  private static let nano = Measured(
    ends: [(460, 0.3824), (925, 0.3283), (1850, 0.2917)],
    tenths: [0.626, 0.442, 0.401, 0.363, 0.341, 0.328, 0.316, 0.308, 0.301, 0.294])
  private static let micro = Measured(
    ends: [(3200, 0.2753)],
    tenths: [0.416, 0.347, 0.322, 0.311, 0.300, 0.296, 0.292, 0.285, 0.281, 0.277])

  /// At the end, on the whole held-out text.
  let bitsPerByte: Double
  /// After each tenth of the way; nil where the number of steps is not the usual one.
  private let tenths: [Double]?

  /// Nil for settings that differ from a size's in more than the steps, of which nothing is known.
  init?(_ settings: RunSettings) {
    for (size, measured) in [(Size.nano, Self.nano), (.micro, Self.micro)] {
      var options = SettingsOptions()
      options.size = size
      let usual = options.settings
      if settings.hasShape(of: usual) {
        let steps = settings.training.steps
        bitsPerByte = Self.end(after: steps, measured.ends)
        tenths = steps == usual.training.steps ? measured.tenths : nil
        return
      }
    }
    return nil
  }

  /// On the straight line through the two nearest measured ends, where both axes are logarithms; through a single one
  /// with the slope of `nano`'s last two.
  private static func end(after steps: Int, _ ends: [(steps: Int, bitsPerByte: Double)]) -> Double {
    let above = max(1, ends.firstIndex { $0.steps >= steps } ?? ends.count - 1)
    let line = ends.count > 1 ? ends[above - 1...above] : nano.ends.suffix(2)
    let (one, other) = (line.first!, line.last!)
    let exponent =
      log((other.bitsPerByte - floor) / (one.bitsPerByte - floor)) / log(Double(other.steps) / Double(one.steps))
    let known = ends.count > 1 ? one : ends[0]
    return floor + (known.bitsPerByte - floor) * pow(Double(steps) / Double(known.steps), exponent)
  }

  /// Said before training.
  var promise: String {
    "Expect about \(Format.fixed(bitsPerByte, decimals: 2)) bits per byte at the end: \(quality)."
  }

  /// As texts at such a distance from the entropy were seen to be.
  private var quality: String {
    switch bitsPerByte / Self.floor - 1 {
    case ..<0.06: "stories that read well, about half of them without a slip"
    case ..<0.15: "stories that read well, with a slip now and then"
    case ..<0.6: "good sentences, whose stories lose track of who has what"
    default: "sentences that begin well, and lead nowhere"
    }
  }

  /// From low to high, for the chart of losses; nil where only the end is known.
  func series(steps: Int, natsPerBit: Double) -> ChartSeries? {
    guard let tenths else { return nil }
    let points = tenths.enumerated().map { tenth, bits in
      (Double((tenth + 1) * steps) / Double(tenths.count), bits * natsPerBit)
    }
    return ChartSeries("what to expect", points: points, spread: points.map { $0.1 * Self.tolerance })
  }

  /// Said afterwards.
  func sentence(about bits: Double) -> String {
    let (low, high) = (bitsPerByte * (1 - Self.tolerance), bitsPerByte * (1 + Self.tolerance))
    let verdict =
      bits > high
      ? "Yours needs more: look whether the loss was still falling at the end, or had a spike on the way."
      : bits < low ? "Yours needs less, which is a feat." : "Yours is as it should be."
    return
      "Runs like this one end between \(Format.fixed(low, decimals: 3)) and \(Format.fixed(high, decimals: 3)) bits per byte. \(verdict)"
  }
}

extension RunSettings {
  /// Whether two runs on the built-in stories differ at most in seed, length, precision and practice.
  fileprivate func hasShape(of other: RunSettings) -> Bool {
    func bare(_ settings: RunSettings) -> RunSettings {
      var settings = settings
      settings.seed = 1
      settings.training.seed = 1
      settings.training.precision = .float32
      settings.storyMegabytes = 1
      settings.training.steps = 1
      settings.training.schedule.totalSteps = 1
      settings.training.schedule.warmupSteps = 1
      settings.fineTuning = nil
      return settings
    }
    return bare(self) == bare(other)
  }
}
