/// The characters and colours that stand for areas and amounts in a terminal.
enum Shade {
  /// Steps between the lowest amount and the highest.
  static let count = 8

  /// The step of a share from 0 to 1.
  static func step(_ share: Double) -> Int { max(0, min(count - 1, Int(share * Double(count)))) }

  /// Denser for more, so that amounts can be read without colour. A backdrop is fainter, for the marks that stand
  /// before it.
  static func character(_ step: Int, isBackdrop: Bool = false, _ terminal: Terminal) -> Character {
    let ramp =
      isBackdrop
      ? (terminal.hasUnicode ? "  ··░░▒▒" : "  ..::%%") : (terminal.hasUnicode ? "  ░░▒▒▓█" : " .:-=%#@")
    return Array(ramp)[max(0, min(count - 1, step))]
  }

  /// Lighter for more. Steps on which white reads less well than black have black characters.
  static func ground(_ step: Int) -> TextCanvas.Ground {
    let backs = [17, 18, 25, 31, 38, 80, 122, 194]
    let step = max(0, min(count - 1, step))
    return TextCanvas.Ground(back: backs[step], front: step < 3 ? 231 : 16)
  }

  /// The area of a class, in the hue of its series but dark enough for white marks.
  static func ground(ofSeries index: Int) -> TextCanvas.Ground {
    TextCanvas.Ground(back: [18, 94, 22, 90, 58, 240][index % 6], front: 231)
  }

  static func character(ofSeries index: Int, isSure: Bool, _ terminal: Terminal) -> Character {
    // The areas' own colours tell the classes apart; only doubt needs a character.
    if terminal.hasColour { return isSure ? " " : terminal.hasUnicode ? "·" : "." }
    let sure: [Character] = terminal.hasUnicode ? [" ", "▒", "░", "▓"] : [" ", "%", ":", "#"]
    let unsure: [Character] = terminal.hasUnicode ? ["·", "░"] : [".", ":"]
    return isSure ? sure[index % 4] : unsure[index % 2]
  }

  /// "0.1 ░░▒▒▓█ 5.0"
  static func legend(
    from lowest: Double, to highest: Double, isBackdrop: Bool = false, _ terminal: Terminal
  ) -> String {
    var ramp = TextCanvas(width: count, height: 1)
    for step in 0..<count {
      if terminal.hasColour { ramp.fill(ground(step), column: step, row: 0) }
      ramp.put(terminal.hasColour ? " " : character(step, isBackdrop: isBackdrop, terminal), column: step, row: 0)
    }
    return Format.significant(lowest) + " [" + ramp.rendered(for: terminal) + "] " + Format.significant(highest)
  }
}
