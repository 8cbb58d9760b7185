import ExerciseBook
import Foundations

/// The learner's parts that work on text: its tokens, and the scores of what was written.
extension Mine {
  /// Each word is looked up once.
  func encode(_ word: [UInt8], _ tokenizer: BytePairTokenizer) -> [Int32]? {
    // The exercise numbers tokens as training does: bytes, then merges.
    guard isAtWork("6.5"), tokenizer.specialTokens.allSatisfy({ $0.id >= 256 + tokenizer.merges.count }) else {
      return nil
    }
    if let known = words.withLock({ $0[word] }) { return known }
    let ids = perform("6.5") {
      try answers.pretraining.encode(
        word, merges: tokenizer.merges.map { TokenPair(Int($0.left), Int($0.right)) }
      ).map(Int32.init)
    } house: {
      _ = tokenizer.encode(bytes: word)
    }
    if let ids { words.withLock { $0[word] = ids } }
    return ids
  }

  /// The merges for a vocabulary, learned from counted words.
  func merges(_ counts: WordCounts, count: Int, house: @escaping () -> Void) -> [BytePairTokenizer.Merge]? {
    perform("6.4") {
      let words = counts.all
      return try answers.pretraining.learnedMerges(
        words: words.map { $0.word.map(Int.init) }, counts: words.map(\.count), mergeCount: count
      ).map { BytePairTokenizer.Merge(Int32($0.left), Int32($0.right)) }
    } house: {
      house()
    }
  }

  func chat(
    _ messages: [ChatTemplate.EncodedMessage], _ marks: ChatTemplate.Marks, _ isPrompt: Bool
  ) throws -> (tokens: [Int32], isLearned: [Bool])? {
    func ids(_ message: ChatTemplate.EncodedMessage) -> [Int] { message.content.map(Int.init) }
    // Question and answer in turn; with a prompt the last is a question.
    let pairs = isPrompt ? messages.dropLast() : messages[...]
    guard pairs.count % 2 == 0, !isPrompt || messages.last?.role == .user,
      pairs.enumerated().allSatisfy({ $1.role == ($0 % 2 == 0 ? .user : .assistant) })
    else { return nil }
    let exchanges = stride(from: 0, to: pairs.count, by: 2).map {
      ChatExchange(user: ids(pairs[$0]), assistant: ids(pairs[$0 + 1]))
    }
    let markers = ChatMarkers(user: Int(marks.user), assistant: Int(marks.assistant), end: Int(marks.end))
    if isPrompt, let question = messages.last {
      let row = try answers.fineTuning.chatPrompt(exchanges, question: ids(question), markers: markers)
      return (row.map(Int32.init), row.map { _ in false })
    }
    let (inputs, targets) = try answers.fineTuning.chatExample(exchanges, markers: markers)
    // A token is learned where the place before it asks for it.
    return (inputs.map(Int32.init), [false] + targets.dropLast().map { $0 != -1 })
  }

  // MARK: - Text and scores

  func cleaned(_ text: String) -> String? { perform("6.1") { try answers.pretraining.cleaned(text) } }

  func bleu(_ translations: [String], _ references: [String]) -> Double? {
    perform("8.4") {
      func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
      return try answers.evaluation.bleu(translations: translations.map(words), references: references.map(words))
    } house: {
      _ = BLEU(translations, references: references.map { [$0] })
    }
  }

  /// The mean over all sentences.
  func chrF(_ translations: [String], _ references: [String]) -> Double? {
    perform("8.5") {
      let scores = try zip(translations, references).map { try answers.evaluation.chrF($0, reference: $1) }
      return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    } house: {
      _ = ChrF(translations, references: references)
    }
  }

  func share(of scores: [Double]) -> Share? {
    perform("8.8") {
      var generator = SeededGenerator(seed: 1)
      let range = try answers.evaluation.bootstrapInterval(
        of: scores, confidence: 0.95, drawCount: 1_000, using: &generator)
      let mean = scores.reduce(0, +) / Double(max(1, scores.count))
      return Share(Bootstrap.Interval(mean: mean, lower: range.lower, upper: range.upper), count: scores.count)
    } house: {
      _ = Share(of: scores)
    }
  }
}
