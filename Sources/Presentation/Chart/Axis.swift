#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One axis of a chart: which values it spans, where they lie, and which of them are written beside it.
///
/// Ticks stand at multiples of 1, 2 or 5 times a power of ten.
/// Source: Heckbert, "Nice Numbers for Graph Labels", in Graphics Gems, 1990.
struct Axis: Equatable {
  struct Tick: Equatable {
    /// 0 at the axis's beginning, 1 at its end.
    let position: Double
    let label: String
  }

  let scale: ChartScale
  private let lower: Double
  private let upper: Double
  let ticks: [Tick]

  /// An axis from the least of `values` to the greatest, with about `tickCount` ticks.
  ///
  /// Values that cannot be placed (not finite, or not above 0 on a logarithmic axis) are left out; nil where none
  /// is left.
  init?(_ values: some Sequence<Double>, scale: ChartScale, tickCount: Int) {
    self.scale = scale
    let placed = values.filter { Self.transformed($0, scale) != nil }
    // Beyond this, differences would overflow.
    guard var least = placed.min(), var greatest = placed.max(), max(abs(least), abs(greatest)) < 1e300
    else {
      return nil
    }
    // A range too narrow for tidy numbers that a Double can tell apart is widened, as a single value is.
    let size = max(abs(least), abs(greatest))
    if greatest - least <= max(size * 1e-12, 1e-300) {
      let margin = size < 1e-300 ? 1 : size / 2
      (least, greatest) = (least - margin, greatest + margin)
    }
    guard let lower = Self.transformed(least, scale), let upper = Self.transformed(greatest, scale) else { return nil }
    self.lower = lower
    self.upper = upper
    // Over less than a decade, powers of ten would leave the axis bare.
    let marked =
      scale == .logarithmic && upper - lower >= 1
      ? Self.powers(from: lower, to: upper, count: tickCount)
      : Self.multiples(from: least, to: greatest, count: tickCount)
    ticks = marked.map { value, label in
      let place = (Self.transformed(value, scale) ?? lower) - lower
      return Tick(position: min(1, max(0, place / (upper - lower))), label: label)
    }
  }

  /// Where a value lies, from 0 to 1 along the axis; nil for one that has no place.
  func position(of value: Double) -> Double? {
    Self.transformed(value, scale).map { ($0 - lower) / (upper - lower) }
  }

  private static func transformed(_ value: Double, _ scale: ChartScale) -> Double? {
    switch scale {
    case .linear: value.isFinite ? value : nil
    case .logarithmic: value.isFinite && value > 0 ? log10(value) : nil
    }
  }

  /// 1, 2 or 5 times a power of ten, so that about `count` of them fill `span`.
  static func step(for span: Double, count: Int) -> Double {
    let rough = span / Double(count)
    let power = pow(10, log10(rough).rounded(.down))
    let factor = rough / power
    return (factor < 1.5 ? 1 : factor < 3.5 ? 2 : factor < 7.5 ? 5 : 10) * power
  }

  private static func multiples(from least: Double, to greatest: Double, count: Int) -> [(Double, String)] {
    let step = step(for: greatest - least, count: max(1, count))
    let (first, last) = ((least / step - 1e-9).rounded(.up), (greatest / step + 1e-9).rounded(.down))
    guard first <= last else { return [] }
    // As many decimals as the step needs, and no more.
    let decimals = -Int(log10(step * 1.000001).rounded(.down))
    let largest = max(abs(least), abs(greatest))
    // Enough digits to tell neighbours apart where the numbers are written with an exponent or a unit.
    let digits = max(1, Int(log10(largest / step).rounded(.down)) + 2)
    return stride(from: first, through: last, by: 1).map { multiple in
      let value = multiple * step
      if multiple == 0 { return (0, "0") }
      if decimals > 5 || largest >= 1e15 { return (value, Format.significant(value, digits: digits)) }
      if largest >= 1e7 { return (value, Format.short(value, digits: digits + 3, trimmed: true)) }
      return (value, Format.fixed(value, decimals: max(0, decimals)))
    }
  }

  /// Powers of ten; over only a few of them 2 and 5 times each as well.
  private static func powers(from lower: Double, to upper: Double, count: Int) -> [(Double, String)] {
    let skip = max(1, ((upper - lower) / Double(max(1, count))).rounded(.up))
    let factors: [Double] = upper - lower < 2.5 ? [1, 2, 5] : [1]
    var marked: [(Double, String)] = []
    for exponent in stride(from: lower.rounded(.down), through: upper + 1e-9, by: skip) {
      for factor in factors {
        let value = factor * pow(10, exponent)
        guard lower - 1e-9...upper + 1e-9 ~= log10(value) else { continue }
        let label =
          exponent < -4 || exponent >= 15
          ? Format.significant(value, digits: 1)
          : exponent >= 4
            ? Format.short(value, digits: 1, trimmed: true) : Format.fixed(value, decimals: max(0, -Int(exponent)))
        marked.append((value, label))
      }
    }
    return marked
  }
}

/// How values are spread along an axis.
public enum ChartScale: Sendable {
  case linear
  /// Equal ratios have equal lengths; values from 0 down have no place.
  case logarithmic
}
