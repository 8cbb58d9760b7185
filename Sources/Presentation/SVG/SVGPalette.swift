/// The colours of all pictures, for light and for dark, and the style sheet that applies them.
///
/// Text stands out from the page by 4.5 : 1 at the least, lines and marks by 3 : 1; a test proves it.
/// Source: Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 and 1.4.11, 2023.
enum SVGPalette {
  struct Theme {
    /// The page that a picture is meant to stand on; the picture itself is transparent.
    let page: Colour
    let ink: Colour
    let quiet: Colour
    let grid: Colour
    let series: [Colour]
    /// From the lowest amount to the highest.
    let ramp: [Colour]
    /// How much of a series' colour its area has, where the model is sure and where it is not.
    let areas: (sure: Double, unsure: Double)

    func area(_ series: Int, isSure: Bool) -> Colour {
      page.mixed(with: self.series[series % self.series.count], share: isSure ? areas.sure : areas.unsure)
    }
  }

  static let light = Theme(
    page: Colour(0xFFFFFF), ink: Colour(0x1F2328), quiet: Colour(0x57606A), grid: Colour(0xDDE2E7),
    series: [0x0B5CB5, 0xA84300, 0x0B6B43, 0x8A35A3, 0x715400, 0x57606A].map(Colour.init),
    ramp: [0xEEF4FB, 0xD3E4F5, 0xB0D0EE, 0x86B8E4, 0x589BD5, 0x327CC0, 0x155CA3, 0x083A74].map(Colour.init),
    areas: (0.26, 0.1))

  static let dark = Theme(
    page: Colour(0x0D1117), ink: Colour(0xE6EDF3), quiet: Colour(0x9DA7B1), grid: Colour(0x2B323A),
    series: [0x6CB2FF, 0xF59A57, 0x4CC79A, 0xDD9BEB, 0xDDB949, 0xAEB8C2].map(Colour.init),
    ramp: [0x14202E, 0x163450, 0x174A75, 0x1B639C, 0x2C80C2, 0x539FDB, 0x8AC0EE, 0xC6E2FB].map(Colour.init),
    areas: (0.3, 0.12))

  /// The rules for a picture whose root has the class `prefix`; those for ramps and areas only where `body` has any.
  static func styleSheet(for prefix: String, _ body: String) -> String {
    let root = "." + prefix
    let hasAreas = body.contains("area")
    let hasRamp = body.contains("shade")
    func variables(_ theme: Theme) -> String {
      var pairs = [("page", theme.page), ("ink", theme.ink), ("quiet", theme.quiet), ("grid", theme.grid)]
      pairs += theme.series.enumerated().map { ("s\($0.offset)", $0.element) }
      for index in theme.series.indices where hasAreas {
        pairs += [("a\(index)", theme.area(index, isSure: true)), ("b\(index)", theme.area(index, isSure: false))]
      }
      for (index, colour) in theme.ramp.enumerated() where hasRamp {
        pairs += [("h\(index)", colour), ("n\(index)", colour.readable)]
      }
      return pairs.map { "--\($0.0):\($0.1.code)" }.joined(separator: ";")
    }
    var rules = [
      "\(root){\(variables(light))}",
      "@media screen and (prefers-color-scheme:dark){\(root){\(variables(dark))}}",
      "\(root) text{fill:var(--ink);font:15px system-ui,sans-serif}",
      "\(root) .title{font-size:18px;font-weight:600}",
      "\(root) .strong{font-weight:600}",
      "\(root) .quiet{fill:var(--quiet)}",
      "\(root) .middle{text-anchor:middle}",
      "\(root) .end{text-anchor:end}",
      "\(root) .grid{stroke:var(--grid);fill:none}",
      "\(root) .axis{stroke:var(--quiet);fill:none}",
      "\(root) .reference{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:2 4;fill:none}",
      "\(root) .line{fill:none;stroke:var(--c);stroke-width:2.25;stroke-linejoin:round;stroke-linecap:round}",
      "\(root) .band{fill:var(--c);fill-opacity:.2}",
      "\(root) .bar{fill:var(--c)}",
      "\(root) .mark{fill:none;stroke:var(--c);stroke-width:2.25}",
      "\(root) .full{fill:var(--c);stroke-width:1}",
      "\(root) .halo{fill:none;stroke:var(--page);stroke-width:5.5;stroke-linejoin:round;stroke-linecap:round}",
      "\(root) .whisker{stroke:var(--ink);stroke-width:1.5;fill:none}",
    ]
    rules += light.series.indices.map { "\(root) .k\($0){--c:var(--s\($0))}" }
    if hasAreas {
      rules += light.series.indices.flatMap {
        ["\(root) .area\($0){fill:var(--a\($0))}", "\(root) .area\($0).unsure{fill:var(--b\($0))}"]
      }
      rules.append("\(root) .outline{fill:none;stroke:var(--ink);stroke-width:1.5}")
    }
    if hasRamp {
      rules += light.ramp.indices.flatMap {
        ["\(root) .shade\($0){fill:var(--h\($0))}", "\(root) .on\($0){fill:var(--n\($0))}"]
      }
      rules.append("\(root) .contour{stroke:var(--ink);stroke-opacity:.3;stroke-width:.75}")
    }
    return rules.joined(separator: "\n")
  }
}

/// A colour of the screen, as red, green and blue.
struct Colour: Equatable {
  let red: Double
  let green: Double
  let blue: Double

  /// From 0xRRGGBB.
  init(_ code: Int) {
    self.init(red: Double(code >> 16 & 255), green: Double(code >> 8 & 255), blue: Double(code & 255))
  }

  private init(red: Double, green: Double, blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// "#rrggbb"
  var code: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(Int(part.rounded()), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }

  func mixed(with other: Colour, share: Double) -> Colour {
    Colour(
      red: red + share * (other.red - red), green: green + share * (other.green - green),
      blue: blue + share * (other.blue - blue))
  }
}
