#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the place we write to can show: how wide, in colour or not, which characters.
///
///     let terminal = Terminal.detected(for: .output)
///     print(chart.rendered(for: terminal))
public struct Terminal: Equatable, Sendable {
  /// Characters in a line.
  public var width: Int
  public var hasColour: Bool
  /// Whether lines, blocks and braille dots can be shown, and not only ASCII.
  public var hasUnicode: Bool
  /// Whether a line can be drawn over: a person is watching, not a file.
  public var isInteractive: Bool

  public init(width: Int = 80, hasColour: Bool = false, hasUnicode: Bool = true, isInteractive: Bool = false) {
    self.width = width
    self.hasColour = hasColour
    self.hasUnicode = hasUnicode
    self.isInteractive = isInteractive
  }

  public enum Stream: Int32, Sendable {
    case output = 1
    case error = 2
  }

  /// Asks the system and the environment.
  public static func detected(for stream: Stream) -> Terminal {
    let isTerminal = isatty(stream.rawValue) == 1
    var size = winsize()
    let columns = ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    return Terminal(isTerminal: isTerminal, columns: columns, environment: Environment.value)
  }

  /// The rules: the window's width, else COLUMNS, else 80; colour on a terminal that is not dumb unless NO_COLOR is
  /// set (https://no-color.org); Unicode unless the locale names another character set.
  init(isTerminal: Bool, columns: Int, environment: (String) -> String?) {
    let isDumb = environment("TERM") == "dumb"
    let named = environment("COLUMNS").flatMap { Int($0) } ?? 0
    width = columns > 0 ? columns : named > 0 ? named : 80
    isInteractive = isTerminal && !isDumb
    hasColour = isInteractive && (environment("NO_COLOR") ?? "").isEmpty
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    // No locale at all, as in a container, says nothing against UTF-8.
    hasUnicode = !isDumb && (locale.map { $0.lowercased().filter { $0 != "-" }.contains("utf8") } ?? true)
  }

  /// `text` in a style, where there is colour.
  public func styled(_ text: String, _ style: Style) -> String {
    hasColour && !text.isEmpty ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }

  /// Colours that differ in brightness as well as in hue, so that few people need to ask which is which.
  public enum Style: Sendable {
    case bold, dim
    /// One of the colours for the lines of a chart, in turn.
    case series(Int)

    var code: String {
      switch self {
      case .bold: "1"
      case .dim: "2"
      case .series(let index): ["38;5;33", "38;5;208", "38;5;36", "38;5;170", "38;5;178", "38;5;245"][index % 6]
      }
    }
  }
}

/// The variables of the environment, as the shell set them.
enum Environment {
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// Ends the process.
func exitProcess(_ code: Int32) -> Never { exit(code) }
