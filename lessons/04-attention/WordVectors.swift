import Foundation
import Foundations
import Presentation
import StoryWorld

/// Section 1: a word as a row of numbers, and what makes two words alike.
let wordVectors = LessonSection(
  "From letters to vectors", asks: "“Mouse” and “house” share four letters of five. Are they alike?"
) { page in
  let corpus = try StoryGenerator(seed: page.seed).corpus(byteCount: page.amount(1_000_000, quick: 100_000))
  let words = (0..<corpus.count).flatMap { storyWords(corpus.text(of: $0)) + [""] }
  let kinds: [(name: String, members: [String])] = [
    ("animals", ["mouse", "cat", "dog", "fox", "pig", "hen", "goat", "horse", "sheep", "rabbit", "duckling", "bear"]),
    ("feelings", ["sad", "happy", "proud", "sorry", "angry", "afraid", "glad", "tired", "lonely", "curious"]),
    ("places", ["house", "garden", "forest", "park", "market", "beach", "village", "meadow", "hill", "kitchen"]),
    ("foods", ["soup", "pie", "cake", "bread", "cheese", "honey", "eggs", "plums", "jam", "stew"]),
  ]
  let vectors = CompanyVectors(of: words)
  let listed = kinds.flatMap { kind in kind.members.map { (word: $0, kind: kind.name) } }
    .filter { vectors.counts[$0.word, default: 0] >= 5 }

  page.say(
    "A story of ours is a list of words. For each word we count which words stand right before it and right after it, in "
      + "\(Format.count(words.count)) words of stories. The counts, made comparable, are a long row of numbers: a vector. "
      + "Two words are alike if their vectors point the same way: the cosine of the angle is 1 for the same direction, 0 "
      + "for nothing in common.")
  func nearest(_ word: String, _ likeness: (String, String) -> Double) -> String {
    listed.map(\.word).filter { $0 != word }.max { likeness(word, $0) < likeness(word, $1) } ?? ""
  }
  let shown = ["mouse", "house", "sad", "pie", "hen", "forest"].filter { word in listed.contains { $0.word == word } }
  page.table(
    ["word", "nearest by letters", "nearest by company", "cosine"],
    shown.map { word in
      let company = nearest(word, vectors.cosine)
      return [
        word, nearest(word, sharedLetters), company, Format.fixed(vectors.cosine(word, company), decimals: 2),
      ]
    })

  let kindOf = Dictionary(listed.map { ($0.word, $0.kind) }, uniquingKeysWith: { first, _ in first })
  func score(_ likeness: (String, String) -> Double) -> Int {
    listed.count { kindOf[nearest($0.word, likeness)] == $0.kind }
  }
  let (byLetters, byCompany) = (score(sharedLetters), score(vectors.cosine))
  let chance = listed.reduce(0.0) { sum, one in
    sum + Double(listed.count { $0.kind == one.kind } - 1) / Double(listed.count - 1)
  }
  func percent(_ count: Double) -> Double { 100 * count / Double(listed.count) }
  page.say(
    "We take \(listed.count) words of four kinds: animals, feelings, places, foods. The nearest other word is of the same "
      + "kind for \(byLetters) of them by letters and for \(byCompany) by company; chance would give "
      + "\(Format.fixed(chance, decimals: 1)).")
  page.show(
    BarChart(
      "The nearest word is of the same kind", unit: "%",
      [
        ("by letters", percent(Double(byLetters))), ("by company", percent(Double(byCompany))),
        ("by chance", percent(chance)),
      ]), as: "likeness")

  // The table that a model learns instead: an id picks a row.
  var generator = SeededGenerator(seed: page.seed)
  let table = Embedding(8, 4, standardDeviation: 1, using: &generator)
  let ids: [Int32] = [5, 2, 5]
  let picked = table(ids, batch: 1).reshaped(to: [3, 4])
  let oneHot = Tensor((0..<24).map { $0 % 8 == Int(ids[$0 / 8]) ? 1 : 0 }, shape: [3, 8])
  page.say(
    "A model does not count; it learns its table of vectors. Looking up the rows of ids \(ids) and multiplying a matrix "
      + "of ones and zeros with the table give the same numbers: the difference is "
      + "\(Format.significant(Double((picked - oneHot.matmul(table.weight.value)).squared().sum().item))).")
  page.learned(
    "What a word means to a machine is where it stands. A row of numbers can hold that; letters cannot.")
}

/// Words in lower case; everything that is no letter ends one.
func storyWords(_ text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
}

/// The share of letters that two words have in common, wherever they stand.
private func sharedLetters(_ a: String, _ b: String) -> Double {
  var left = Array(b)
  var shared = 0
  for letter in a {
    guard let place = left.firstIndex(of: letter) else { continue }
    left.remove(at: place)
    shared += 1
  }
  return 2 * Double(shared) / Double(a.count + b.count)
}

/// For each word how often each other word is its neighbour, against how often chance would make it so.
///
///     weight = max(0, log(count · all / (count of the word · count of the neighbour)))
///
/// Source: Church and Hanks, "Word association norms, mutual information, and lexicography", 1990.
private struct CompanyVectors {
  private(set) var counts: [String: Int] = [:]
  private var vectors: [String: [String: Double]] = [:]

  init(of words: [String]) {
    var neighbours: [String: [String: Double]] = [:]
    for (index, word) in words.enumerated() where !word.isEmpty {
      counts[word, default: 0] += 1
      if index > 0 { neighbours[word, default: [:]]["before " + words[index - 1], default: 0] += 1 }
      if index + 1 < words.count { neighbours[word, default: [:]]["after " + words[index + 1], default: 0] += 1 }
    }
    for (word, row) in neighbours {
      let weighted = row.map { name, count -> (String, Double) in
        let neighbour = String(name.drop { $0 != " " }.dropFirst())
        let expected = Double(counts[word]!) * Double(counts[neighbour, default: 1]) / Double(words.count)
        return (name, max(0, log(count / expected)))
      }
      vectors[word] = Dictionary(uniqueKeysWithValues: weighted)
    }
  }

  func cosine(_ a: String, _ b: String) -> Double {
    guard let a = vectors[a], let b = vectors[b] else { return 0 }
    // In a fixed order, so that rounding is the same every time.
    func dot(_ a: [String: Double], _ b: [String: Double]) -> Double {
      a.keys.sorted().reduce(0) { $0 + a[$1]! * (b[$1] ?? 0) }
    }
    let length = (dot(a, a) * dot(b, b)).squareRoot()
    return length > 0 ? dot(a, b) / length : 0
  }
}
