import Foundations

/// Asks models for a word at the end of a window, and for one in its middle.
struct BlankExam: Sendable {
  /// Shares of right answers.
  struct Marks: Sendable {
    var completed = 0.0
    var fromLeft = 0.0
    var fromBoth = 0.0
    /// A few blanks, as they were answered.
    var examples: [String] = []
  }

  /// Held-out windows with a known word in the middle and at the end.
  let windows: [[Int32]]
  /// How many words GPT tries in a blank.
  let candidates = 32
  private let stories: Stories
  private var middle: Int { windows[0].count / 2 }

  init(_ stories: Stories, contextLength: Int, count: Int) {
    self.stories = stories
    let all = stride(from: 0, to: stories.heldOut.count - contextLength, by: contextLength + 5).map {
      Array(stories.heldOut[$0..<$0 + contextLength])
    }
    windows = Array(
      all.filter { window in
        !Stories.special.contains(window[contextLength / 2]) && !Stories.special.contains(window[contextLength - 1])
      }.prefix(count))
  }

  func marks(of model: GPT) -> Marks {
    withoutGradients {
      let guesses = model(windows.flatMap(\.self), batch: windows.count)  // [windows, time, vocabulary]
      var marks = Marks()
      marks.completed = share { window in best(guesses, window, windows[window].count - 2).first! }
      marks.fromLeft = share(at: middle) { window in best(guesses, window, middle - 1).first! }
      marks.fromBoth = share(at: middle) { window in
        likeliest(of: best(guesses, window, middle - 1).prefix(candidates), in: windows[window], model)
      }
      return marks
    }
  }

  func marks(of model: Encoder) -> Marks {
    withoutGradients {
      func guesses(hiding places: Range<Int>) -> Tensor {
        let hidden = windows.flatMap { window in
          window.indices.map { places.contains($0) ? Stories.mask : window[$0] }
        }
        return model(hidden, batch: windows.count)
      }
      let end = windows[0].count - 1
      let (last, left, both) = (
        guesses(hiding: end..<end + 1), guesses(hiding: middle..<end + 1), guesses(hiding: middle..<middle + 1)
      )
      var marks = Marks()
      marks.completed = share { best(last, $0, end).first! }
      marks.fromLeft = share(at: middle) { best(left, $0, middle).first! }
      marks.fromBoth = share(at: middle) { best(both, $0, middle).first! }
      marks.examples = (0..<min(4, windows.count)).map { number in
        let window = windows[number]
        let answer = stories.text([best(both, number, middle).first!])
        return "  " + stories.text(window[..<middle]) + " ____ " + stories.text(window[(middle + 1)...])
          + "\n      hidden: \(stories.text([window[middle]])); BERT: \(answer)"
      }
      return marks
    }
  }

  /// The word, of `candidates`, that makes the window from the middle on likeliest.
  private func likeliest(of candidates: some Collection<Int32>, in window: [Int32], _ model: GPT) -> Int32 {
    let texts = candidates.flatMap { window[..<middle] + [$0] + window[(middle + 1)...] }
    let logits = model(texts, batch: candidates.count)  // [candidates, time, vocabulary]
    var best: (word: Int32, loss: Float) = (0, .infinity)
    for (row, word) in candidates.enumerated() {
      let rest = logits.slice(row..<row + 1).slice(middle - 1..<window.count - 1, along: 1)
      let loss = crossEntropy(rest, [word] + window[(middle + 1)...])
      if loss.item < best.loss { best = (word, loss.item) }
    }
    return best.word
  }

  private func share(at place: Int? = nil, _ answer: (Int) -> Int32) -> Double {
    let right = windows.indices.count { answer($0) == windows[$0][place ?? windows[$0].count - 1] }
    return Double(right) / Double(windows.count)
  }

  /// All words, the likeliest first.
  private func best(_ logits: Tensor, _ window: Int, _ place: Int) -> [Int32] {
    let scores = logits.slice(window..<window + 1).slice(place..<place + 1, along: 1).scalars
    return scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }.map(Int32.init)
  }
}
