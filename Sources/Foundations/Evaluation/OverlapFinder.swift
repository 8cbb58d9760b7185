/// Finds texts of a test that the training text contains: those that share a long run of words with it.
///
///     let finder = OverlapFinder(training.map(words), runLength: 13)
///     finder.overlap(of: words(question))        // 1: every word of it stands in a run that was in training
///
/// Short runs are shared by chance, since a language has phrases; very long ones miss what was changed a little.
/// GPT-3's authors looked for runs of 13 words. Source: Brown et al., "Language models are few-shot learners", 2020.
public struct OverlapFinder<Word: Hashable & Sendable>: Sendable {
  public let runLength: Int
  private var runs: Set<ArraySlice<Word>> = []

  /// - Parameter texts: The training text, each document as its words.
  public init(_ texts: [[Word]], runLength: Int) {
    precondition(runLength > 0, "a run has at least one word, not \(runLength)")
    self.runLength = runLength
    for text in texts where text.count >= runLength {
      for start in 0...(text.count - runLength) { runs.insert(text[start..<start + runLength]) }
    }
  }

  /// The share of the words of `text` that lie in a run of the training text, 0...1.
  public func overlap(of text: [Word]) -> Double {
    guard text.count >= runLength else { return 0 }
    var covered = 0
    /// Words before this one are counted.
    var end = 0
    for start in 0...(text.count - runLength) where runs.contains(text[start..<start + runLength]) {
      covered += start + runLength - max(start, end)
      end = start + runLength
    }
    return Double(covered) / Double(text.count)
  }

  /// Whether at least one run is shared.
  public func contains(runOf text: [Word]) -> Bool {
    text.count >= runLength && (0...(text.count - runLength)).contains { runs.contains(text[$0..<$0 + runLength]) }
  }
}
