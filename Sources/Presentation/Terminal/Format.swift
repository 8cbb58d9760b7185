/// Numbers as people read them, the same on every machine whatever its language settings.
///
///     Format.count(1_234_567)             // 1,234,567
///     Format.significant(0.0123456)       // 0.0123
///     Format.fixed(1.8649, decimals: 3)   // 1.865
///     Format.percent(0.853)               // 85.3 %
///     Format.duration(125)                // 2 min 05 s
///     Format.bytes(1_536_000)             // 1.54 MB
public enum Format {
  /// A whole number with its thousands grouped.
  public static func count(_ value: some BinaryInteger) -> String {
    let digits = String(value.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (value < 0 ? "-" : "") + text
  }

  /// A share of one, as so many of a hundred.
  public static func percent(_ share: Double, decimals: Int = 1) -> String {
    fixed(100 * share, decimals: decimals) + " %"
  }

  /// A number with `decimals` digits after the point, 0...15, its thousands grouped.
  public static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "not a number" : value < 0 ? "-∞" : "∞" }
    let scale = power(of: 10, decimals)
    let scaled = (value.magnitude * scale).rounded()
    // From 2⁵³ up a Double has no fraction left, and from 2⁶³ up it leaves the whole numbers below.
    guard scaled < 0x1p63 else { return String(value) }
    let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: UInt64(scale))
    var text = (value < 0 && scaled > 0 ? "-" : "") + count(whole)
    if decimals > 0 {
      let digits = String(fraction)
      text += "." + String(repeating: "0", count: decimals - digits.count) + digits
    }
    return text
  }

  /// A number rounded to `digits` significant digits, trailing zeros kept, as a measured value is written.
  ///
  /// Below a ten-thousandth and from ten million up it takes the form 1.23e-05.
  public static func significant(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : fixed(value, decimals: 0) }
    var exponent = 0
    var scaled = value.magnitude
    while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
    while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
    // 9.996 rounds to 10.0, which has one digit more before the point.
    let factor = power(of: 10, digits - 1)
    if (scaled * factor).rounded() >= factor * 10 { (scaled, exponent) = (1, exponent + 1) }
    if exponent < -4 || exponent > 6 {
      let sign = exponent < 0 ? "-" : "+"
      let power = exponent.magnitude < 10 ? "0\(exponent.magnitude)" : "\(exponent.magnitude)"
      return (value < 0 ? "-" : "") + fixed(scaled, decimals: digits - 1) + "e" + sign + power
    }
    return fixed(value, decimals: max(0, digits - 1 - exponent))
  }

  /// A stretch of time in its two largest units: "0.25 s", "5 s", "42 s", "2 min 05 s", "1 h 07 min", "3 d 04 h".
  public static func duration(_ seconds: Double) -> String {
    guard seconds < 1e9 else { return "a long time" }
    let seconds = max(0, seconds)
    let total = Int(seconds.rounded())
    if seconds < 9.95, seconds != seconds.rounded() { return significant(seconds, digits: 2) + " s" }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    if total < 60 { return "\(total) s" }
    if total < 3600 { return "\(total / 60) min \(two(total % 60)) s" }
    if total < 86_400 { return "\(total / 3600) h \(two(total / 60 % 60)) min" }
    return "\(total / 86_400) d \(two(total / 3600 % 24)) h"
  }

  /// A number of bytes in decimal units, as disks are sold.
  public static func bytes(_ count: Int) -> String {
    if count < 1000 { return count == 1 ? "1 byte" : "\(count) bytes" }
    return scaled(Double(count), units: ["kB", "MB", "GB", "TB", "PB"])
  }

  /// A large number shortened: "950", "10.7 k", "124 M". For counts of parameters and tokens a second.
  ///
  /// With `trimmed` without zeros at the end of its decimals, as on an axis: "2.5 M", "10 M".
  public static func short(_ value: Double, digits: Int = 3, trimmed: Bool = false) -> String {
    if value.magnitude < 999.5 { return significant(value, digits: digits) }
    return scaled(value, units: ["k", "M", "G", "T"], digits: digits, trimmed: trimmed)
  }

  private static func scaled(_ value: Double, units: [String], digits: Int = 3, trimmed: Bool = false) -> String {
    var value = value / 1000
    var unit = 0
    while value.magnitude >= 999.5, unit + 1 < units.count { (value, unit) = (value / 1000, unit + 1) }
    var number = significant(value, digits: digits)
    if trimmed, number.contains("."), !number.contains("e") {
      while number.last == "0" { number.removeLast() }
      if number.last == "." { number.removeLast() }
    }
    return number + " " + units[unit]
  }

  /// "nano, micro or small".
  public static func list(_ words: [String], _ conjunction: String = "and") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  static func power(of base: Double, _ exponent: Int) -> Double {
    let positive = (0..<abs(exponent)).reduce(1.0) { power, _ in power * base }
    return exponent < 0 ? 1 / positive : positive
  }
}
