/// The longest run of words, gaps allowed, that two texts have in common, as precision, recall and F1.
///
///     RougeL("the cat sat", reference: "the cat sat down").f1     // 0.857
///
/// Words are runs of a to z and digits, capitals made small.
/// Source: Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", 2004.
public struct RougeL: Equatable, Sendable {
  public let precision: Double
  public let recall: Double
  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  public init(_ text: String, reference: String) {
    let (words, known) = (Self.words(text), Self.words(reference))
    guard !words.isEmpty, !known.isEmpty else {
      (precision, recall) = (0, 0)
      return
    }
    let common = Double(longestCommonSubsequence(words, known))
    precision = common / Double(words.count)
    recall = common / Double(known.count)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }
}

/// The length of the longest sequence that can be had from both by leaving items out.
func longestCommonSubsequence<Item: Equatable>(_ one: [Item], _ other: [Item]) -> Int {
  // row[j]: the answer for what has been read of `one` and the first j of `other`.
  var row = [Int](repeating: 0, count: other.count + 1)
  for item in one {
    var diagonal = 0
    for j in other.indices {
      let above = row[j + 1]
      row[j + 1] = item == other[j] ? diagonal + 1 : max(above, row[j])
      diagonal = above
    }
  }
  return row[other.count]
}
