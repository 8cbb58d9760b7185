import Foundation

/// What each letter says about the language of a text, learned by counting letters in examples.
///
///     let evidence = LetterEvidence(learnedFrom: examples)
///     evidence.score(of: "Guten Tag")     // above 0: German
///
/// A letter's weight is the logarithm of how much more often German uses it, ln(share in German / share in English):
/// 0 for one that both use alike, positive for a German habit, negative for an English one. In the field this is
/// called naive Bayes.
struct LetterEvidence {
  /// ⇧ stands for a capital letter that is not the first of its sentence.
  static let letters = Array("abcdefghijklmnopqrstuvwxyzäöüß⇧")

  /// For each letter, how much it speaks for German.
  let weights: [Double]

  init(learnedFrom examples: [Example]) {
    // Counting begins at 1, so that nothing is impossible only because it has not been seen yet.
    var english = [Double](repeating: 1, count: Self.letters.count)
    var german = english
    for example in examples {
      for (letter, count) in Self.counts(in: example.text).enumerated() {
        if example.isGerman { german[letter] += count } else { english[letter] += count }
      }
    }
    let (englishSum, germanSum) = (english.reduce(0, +), german.reduce(0, +))
    weights = zip(german, english).map { log(($0 / germanSum) / ($1 / englishSum)) }
  }

  /// Each letter's count times its weight, all added up.
  func score(of text: String) -> Double {
    zip(weights, Self.counts(in: text)).reduce(0) { sum, pair in sum + pair.0 * pair.1 }
  }

  /// How often each of `letters` occurs.
  static func counts(in text: String) -> [Double] {
    var counts = [Double](repeating: 0, count: letters.count)
    for (place, character) in text.enumerated() {
      if place > 0, character.isUppercase { counts[letters.count - 1] += 1 }
      if let letter = letters.firstIndex(of: Character(character.lowercased())) { counts[letter] += 1 }
    }
    return counts
  }
}

/// A sentence whose language is known.
struct Example {
  let text: String
  let isGerman: Bool

  /// As it would be typed in a hurry on a telephone: no capitals, no umlauts.
  var typedOnAPhone: Example {
    let plain: [Character: String] = ["ä": "a", "ö": "o", "ü": "u", "ß": "ss"]
    return Example(text: text.lowercased().map { plain[$0] ?? String($0) }.joined(), isGerman: isGerman)
  }
}

/// The share of `examples` that `isGerman` gets right, in per cent.
func percentRight(_ examples: [Example], _ isGerman: (String) -> Bool) -> Double {
  100 * Double(examples.count { isGerman($0.text) == $0.isGerman }) / Double(examples.count)
}
