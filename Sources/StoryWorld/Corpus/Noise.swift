import Foundations

/// Dirt around and in a clean story, such as a corpus from the web has, and a record of it so that cleaning can be
/// scored.
public struct Noise: Hashable, Codable, Sendable {
  /// How often each kind occurs, as a probability for each story; all zero in a clean corpus.
  public struct Rates: Equatable, Codable, Sendable {
    /// A line of a menu, a cookie banner or a page number before the story, after it, or both.
    public var boilerplate = 0.0
    /// Typing mistakes: in a story that has them, about one in a hundred letters.
    public var typos = 0.0
    /// The same text as an earlier story.
    public var duplicates = 0.0
    /// An earlier story with one word left out and another doubled.
    public var nearDuplicates = 0.0

    public init() {}

    var isZero: Bool { self == Rates() }

    func check() throws {
      for (name, rate) in [
        ("boilerplate", boilerplate), ("typos", typos), ("duplicates", duplicates), ("nearDuplicates", nearDuplicates),
      ] where !(0...1).contains(rate) {
        throw WorkbookError(
          "The rate of \(name) is \(rate), which is no probability.", remedy: "Choose a number from 0 to 1.")
      }
    }
  }

  /// How many lines of boilerplate stand before and after the story.
  public var linesBefore = 0
  public var linesAfter = 0
  /// How many letters were changed.
  public var typoCount = 0
  /// The number of the story of which this is a copy.
  public var copyOf: Int?
  /// Whether the copy was changed a little.
  public var isNearCopy = false

  public var isClean: Bool { self == Noise() }
}

/// Draws the dirt of one story from a sequence of its own, so that the clean text does not depend on it.
struct NoiseMaker {
  private var generator: SeededGenerator
  private let rates: Noise.Rates
  private(set) var noise = Noise()

  init(seed: UInt64, index: Int, rates: Noise.Rates) {
    generator = SeededGenerator(seed: seed ^ 0x4E01_5E00_4E01_5E00, stream: UInt64(index))
    self.rates = rates
  }

  /// The number of the story to tell: `index`, or an earlier one to be copied.
  mutating func source(for index: Int) -> Int {
    let draw = generator.uniform()
    guard index > 0, draw < rates.duplicates + rates.nearDuplicates else { return index }
    let copied = generator.integer(below: index)
    noise.copyOf = copied
    noise.isNearCopy = draw >= rates.duplicates
    return copied
  }

  /// `story` with its dirt.
  mutating func dirty(_ story: [UInt8]) -> [UInt8] {
    var words = story
    if noise.isNearCopy { words = nearCopy(words) }
    if generator.uniform() < rates.typos { mistype(&words) }
    guard generator.uniform() < rates.boilerplate else { return words }
    let place = generator.integer(below: 3)
    var result: [UInt8] = []
    if place != 1 {
      noise.linesBefore = 1 + generator.integer(below: 2)
      for _ in 0..<noise.linesBefore { result += line() + [UInt8(ascii: "\n")] }
    }
    result += words
    if place != 0 {
      noise.linesAfter = 1 + generator.integer(below: 2)
      for _ in 0..<noise.linesAfter { result += [UInt8(ascii: "\n")] + line() }
    }
    return result
  }

  private mutating func line() -> [UInt8] {
    switch generator.integer(below: 4) {
    case 0: return Array("Page \(1 + generator.integer(below: 400)) of \(400 + generator.integer(below: 200))".utf8)
    case 1:
      return Array("(c) \(1998 + generator.integer(below: 27)) Story Corner. All rights reserved.".utf8)
    default: return Array(NoiseMaker.lines[generator.integer(below: NoiseMaker.lines.count)].utf8)
    }
  }

  private static let lines = [
    "Home | Stories | About | Contact", "We use cookies to improve your visit. Accept all | Settings",
    "Sign up for our newsletter and never miss a story!", "Share this: Facebook | Twitter | Email",
    "Advertisement", "<< Previous story     Next story >>", "Click here to read more", "Log in to leave a comment",
    "You have read 3 of 5 free stories this month.", "Skip to main content", "[IMG_0412.JPG]",
    "Related: 10 tips for bedtime reading",
  ]

  /// Changes about one letter in a hundred: swaps it with the next, leaves it out, or doubles it.
  private mutating func mistype(_ text: inout [UInt8]) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard (97...122).contains(byte), generator.integer(below: 100) == 0 else {
        result.append(byte)
        continue
      }
      noise.typoCount += 1
      switch generator.integer(below: 3) {
      case 0 where index < text.count && (97...122).contains(text[index]) && text[index] != byte:
        result += [text[index], byte]
        index += 1
      case 1: break
      default: result += [byte, byte]
      }
    }
    text = result
  }

  /// Leaves one word out and doubles another.
  private mutating func nearCopy(_ text: [UInt8]) -> [UInt8] {
    var words = text.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count > 4 else { return text }
    words.remove(at: 1 + generator.integer(below: words.count - 2))
    let doubled = generator.integer(below: words.count)
    words.insert(words[doubled], at: doubled)
    return Array(words.joined(separator: [UInt8(ascii: " ")]))
  }
}
