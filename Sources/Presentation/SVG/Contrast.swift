#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How well one colour stands out from another.
///
/// contrast = (L₁ + 0.05) / (L₂ + 0.05), where L is the relative luminance, the lighter colour above.
/// Source: Web Content Accessibility Guidelines 2.2, "contrast ratio", 2023.
extension Colour {
  /// From 1, no difference, to 21, black on white.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// Black or white, whichever reads better on this colour: by at least 4.58 : 1 on any.
  var readable: Colour {
    let (black, white) = (Colour(0), Colour(0xFFFFFF))
    return contrast(with: black) >= contrast(with: white) ? black : white
  }

  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      let share = part / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
