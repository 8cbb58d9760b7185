import Foundation
import Foundations
import Presentation

let countingModels = LessonSection(
  "What a language model is",
  asks: "How far does one come by counting which letter follows which?"
) { page in
  page.say(
    "A language model says how likely each next token is, given those before. The simplest one counts: it looks at the "
      + "last n letters and remembers what came after them in the stories it has read.")
  let stories = try Stories(seed: page.seed, by: .letter, entries: 64, bytes: page.amount(400_000, quick: 40_000))
  let heldOut = Array(stories.heldOut.prefix(page.amount(40_000, quick: 4_000)))
  let longest = 8
  let model = CountingModel(stories.training, longest: longest)

  var rows: [[String]] = [
    ["no idea", "1", "", Format.fixed(log2(Double(stories.vocabulary.count)), decimals: 2)]
  ]
  var bits: [(Double, Double)] = []
  for length in 0...longest {
    let (surprise, unseen) = model.judge(heldOut, reading: length)
    bits.append((Double(length), surprise))
    rows.append([
      "last \(length)", Format.count(model.contextCount(length)), Format.fixed(100 * unseen, decimals: 1) + " %",
      Format.fixed(surprise, decimals: 2),
    ])
  }
  page.table(["it looks at", "remembers", "never seen", "bits a letter"], rows)
  page.say(
    "No model of these stories can do better than \(Format.fixed(stories.floor, decimals: 2)) bits a letter: they come "
      + "from a world whose choices are known, and this is what the choices tell.")
  page.show(
    LineChart(
      "Surprise on stories never read, by how many letters are looked at", x: "letters looked at", y: "bits a letter",
      [ChartSeries("counting", points: bits, style: .markedLine)],
      references: [.horizontal(stories.floor, "the best possible")]), as: "counting")

  var generator = SeededGenerator(seed: page.seed)
  var samples: [String] = []
  for length in [1, 3, longest] {
    let text = model.write(120, after: stories.encode("On"), reading: length, using: &generator)
    samples.append("  the last \(length)  " + stories.text(text).replacing("\n", with: " ").prefix(66))
  }
  page.lines("What it writes, looking at\n" + samples.joined(separator: "\n"))
  page.learned(
    "Each letter more that is looked at helps less, costs more to remember, and is more often of no use, for what is met "
      + "was never seen before. A model that only remembers cannot use what it knows of one sentence in another. A "
      + "network can.")
}

/// Counts what followed each run of letters, for all lengths up to the longest.
///
///     p(x | c) = (count(c, x) + kinds(c) · p(x | c without its first letter)) / (count(c) + kinds(c))
///
/// A context c that was seen often is believed; one that was met with many kinds of next letters, or never, leaves more
/// to the shorter context. Source: Witten and Bell, "The zero-frequency problem", 1991.
struct CountingModel {
  private let vocabularySize = 64
  /// For each length: how often a context and its next letter were met.
  private var pairs: [[UInt64: Int]]
  /// For each length: how often a context was met, and how many kinds of letters followed it.
  private var contexts: [[UInt64: (count: Int, kinds: Int)]]

  init(_ letters: [Int32], longest: Int) {
    pairs = Array(repeating: [:], count: longest + 1)
    contexts = Array(repeating: [:], count: longest + 1)
    for length in 0...longest {
      var pairs: [UInt64: Int] = [:]
      var contexts: [UInt64: (count: Int, kinds: Int)] = [:]
      for end in length..<letters.count {
        let context = Self.key(letters, end, length)
        let isNew = Self.increase(&pairs[context << 6 | UInt64(letters[end])])
        let known = contexts[context] ?? (0, 0)
        contexts[context] = (known.count + 1, known.kinds + (isNew ? 1 : 0))
      }
      self.pairs[length] = pairs
      self.contexts[length] = contexts
    }
  }

  func contextCount(_ length: Int) -> Int { contexts[length].count }

  /// Bits a letter, and the share of letters whose context was never seen.
  func judge(_ letters: [Int32], reading longest: Int) -> (bits: Double, unseen: Double) {
    var bits = 0.0
    var unseen = 0
    for end in longest..<letters.count {
      bits -= log2(probability(of: letters[end], letters, end, longest))
      if contexts[longest][Self.key(letters, end, longest)] == nil { unseen += 1 }
    }
    let count = Double(letters.count - longest)
    return (bits / count, Double(unseen) / count)
  }

  func write(
    _ count: Int, after prompt: [Int32], reading longest: Int, using generator: inout SeededGenerator
  ) -> [Int32] {
    var text = prompt
    for _ in 0..<count {
      var rest = generator.uniform()
      let next = (0..<Int32(vocabularySize)).first { letter in
        rest -= probability(of: letter, text, text.count, min(longest, text.count))
        return rest < 0
      }
      text.append(next ?? Stories.end)
    }
    return text
  }

  private func probability(of letter: Int32, _ letters: [Int32], _ end: Int, _ longest: Int) -> Double {
    var p = 1 / Double(vocabularySize)
    for length in 0...longest {
      let context = Self.key(letters, end, length)
      guard let known = contexts[length][context] else { break }
      let count = pairs[length][context << 6 | UInt64(letter)] ?? 0
      p = (Double(count) + Double(known.kinds) * p) / Double(known.count + known.kinds)
    }
    return p
  }

  /// The `length` letters before `end`, six bits each.
  private static func key(_ letters: [Int32], _ end: Int, _ length: Int) -> UInt64 {
    letters[(end - length)..<end].reduce(0) { $0 << 6 | UInt64($1) }
  }

  /// Whether it was the first time.
  private static func increase(_ count: inout Int?) -> Bool {
    count = (count ?? 0) + 1
    return count == 1
  }
}
