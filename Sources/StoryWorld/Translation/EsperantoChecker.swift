/// Checks Esperanto sentences of the story world against the language's regular grammar.
///
///     EsperantoChecker.mistakes(in: "Mia donis la ruĝa kajton al Ben.")   // [.agreement("ruĝa", "kajton")]
///
/// It knows the closed lexicon of the parallel telling and looks for three things: words outside it, adjectives that do
/// not agree with their noun in number and case, and objects without -n (or subjects with it). It is made for short
/// sentences; it finds no mistake in a right one, and may miss some in a wrong one.
public enum EsperantoChecker {
  public enum Mistake: Hashable, Sendable {
    case unknownWord(String)
    /// An adjective and the word that it should agree with.
    case agreement(String, String)
    /// A clause whose verb wants an object, or which has a noun too many without -n.
    case missingAccusative(String)
    /// An -n in a clause whose verb takes no object.
    case strayAccusative(String)
  }

  public static func mistakes(in text: String) -> [Mistake] {
    var mistakes: [Mistake] = []
    for clause in clauses(of: text) {
      mistakes += clause.compactMap { $0.kind == .unknown ? .unknownWord($0.text) : nil }
      mistakes += agreementMistakes(clause)
      mistakes += caseMistakes(clause)
    }
    return mistakes
  }

  // MARK: - Words

  enum Kind {
    case noun, adjective, pronoun, preposition, numeral, and, particle, unknown
    case verb(Object)
  }
  enum Object { case must, may, never, isCopula }

  struct Word {
    var text: String
    var kind: Kind
    var isPlural = false
    var isAccusative = false
    var isInfinitive = false
  }

  static func word(_ text: String, isFirst: Bool) -> Word {
    let vocabulary = EsperantoVocabulary.shared
    func name(_ text: String, _ isAccusative: Bool) -> Word {
      Word(text: text, kind: .noun, isAccusative: isAccusative)
    }
    if vocabulary.names.contains(text) { return name(text, false) }
    for ending in ["-on", "-n"]
    where text.hasSuffix(ending) && vocabulary.names.contains(String(text.dropLast(ending.count))) {
      // The ending follows the last letter, and the wrong one is no word.
      let stem = String(text.dropLast(ending.count))
      return Esperanto.accusative(ofName: stem) == text ? name(text, true) : Word(text: text, kind: .unknown)
    }
    var stem = text
    let isAccusative = stem.hasSuffix("n") && stem.count > 2
    if isAccusative { stem.removeLast() }
    let isPlural = stem.hasSuffix("j")
    if isPlural { stem.removeLast() }
    for candidate in isFirst ? [stem, stem.lowercased()] : [stem] {
      if vocabulary.nouns.contains(candidate)
        || (vocabulary.titles.contains(candidate) && !(isFirst && candidate == "Maljuna"))
      {
        return Word(text: text, kind: .noun, isPlural: isPlural, isAccusative: isAccusative)
      }
      if vocabulary.adjectives.contains(candidate) {
        return Word(text: text, kind: .adjective, isPlural: isPlural, isAccusative: isAccusative)
      }
      if !isPlural, vocabulary.pronouns.contains(candidate) {
        return Word(
          text: text, kind: .pronoun, isPlural: ["ni", "ili"].contains(candidate), isAccusative: isAccusative)
      }
    }
    let lower = isFirst ? text.lowercased() : text
    if lower == "kaj" { return Word(text: text, kind: .and) }
    if vocabulary.prepositions.contains(lower) { return Word(text: text, kind: .preposition) }
    if vocabulary.numerals.contains(lower) { return Word(text: text, kind: .numeral, isPlural: lower != "unu") }
    if vocabulary.particles.contains(lower) { return Word(text: text, kind: .particle) }
    for ending in ["is", "as", "os", "us", "u", "i"] where lower.hasSuffix(ending) {
      let root = String(lower.dropLast(ending.count))
      let object: Object? =
        root == "est"
        ? .isCopula
        : vocabulary.transitives.contains(root)
          ? .must : vocabulary.optionals.contains(root) ? .may : vocabulary.intransitives.contains(root) ? .never : nil
      if let object { return Word(text: text, kind: .verb(object), isInfinitive: ending == "i") }
    }
    return Word(text: text, kind: .unknown)
  }

  /// The words of each clause. A mark of punctuation ends one, and so does "kaj" before another verb.
  static func clauses(of text: String) -> [[Word]] {
    var clauses: [[Word]] = [[]]
    var isFirst = true
    for part in text.split(separator: " ") {
      let core = part.drop { $0 == "\"" }
      if core.count < part.count {
        clauses.append([])
        isFirst = true
      }
      let bare = String(core.prefix { $0.isLetter || $0 == "-" })
      if bare.contains(where: \.isLetter) { clauses[clauses.count - 1].append(word(bare, isFirst: isFirst)) }
      isFirst = core.contains { ".!?".contains($0) }
      if ["sed", "ĉar"].contains(bare) || core.count > bare.count { clauses.append([]) }
    }
    return clauses.flatMap(splitAtVerbs).map(joiningTitles).filter { !$0.isEmpty }
  }

  private static func splitAtVerbs(_ clause: [Word]) -> [[Word]] {
    var result: [[Word]] = [[]]
    for (index, word) in clause.enumerated() {
      let next = clause[(index + 1)...].first { if case .particle = $0.kind { false } else { true } }
      if case .and = word.kind, case .verb = next?.kind {
        result.append([])
      } else {
        result[result.count - 1].append(word)
      }
    }
    return result
  }

  /// "Onklon Joe" is one word: the title shows the case.
  private static func joiningTitles(_ clause: [Word]) -> [Word] {
    var result: [Word] = []
    for word in clause {
      if let last = result.last, EsperantoVocabulary.shared.titles.contains(last.text.trimmingN),
        EsperantoVocabulary.shared.names.contains(word.text)
      {
        result[result.count - 1] = Word(text: last.text + " " + word.text, kind: .noun, isAccusative: last.isAccusative)
      } else {
        result.append(word)
      }
    }
    return result
  }

  // MARK: - Grammar

  private static func agreementMistakes(_ clause: [Word]) -> [Mistake] {
    clause.indices.compactMap { index in
      guard clause[index].kind == .adjective else { return nil }
      let adjective = clause[index]
      // Of the adjectives of one noun, and of those joined by "kaj", the noun comes last.
      let after = clause[(index + 1)...].first { $0.kind != .adjective && $0.kind != .and }
      if let after, after.kind == .noun {
        let agrees = adjective.isPlural == after.isPlural && adjective.isAccusative == after.isAccusative
        // "ruĝa kaj la kajto" is no phrase: nothing but adjectives and "kaj" stood between.
        return agrees ? nil : .agreement(adjective.text, after.text)
      }
      if index > 0, clause[index - 1].kind == .noun, !clause.contains(where: { $0.kind == .copula }) {
        let noun = clause[index - 1]
        return adjective.isPlural == noun.isPlural && adjective.isAccusative == noun.isAccusative
          ? nil : .agreement(adjective.text, noun.text)
      }
      guard let subject = subject(of: clause, besides: index) else { return nil }
      return adjective.isPlural == subject.isPlural && !adjective.isAccusative
        ? nil : .agreement(adjective.text, subject.text)
    }
  }

  /// The first noun or pronoun that no preposition governs, plural also when two are joined.
  private static func subject(of clause: [Word], besides adjective: Int) -> Word? {
    let phrases = phrases(clause).filter { !$0.isGoverned && !$0.head.isAccusative && $0.place != adjective }
    guard var subject = phrases.first?.head else { return nil }
    if phrases.first?.isJoined == true { subject.isPlural = true }
    return subject
  }

  private struct Phrase {
    var head: Word
    var place: Int
    var isGoverned: Bool
    /// Whether another phrase is joined to it by "kaj".
    var isJoined = false
  }

  /// Nouns and pronouns with what governs them; phrases that "kaj" joins count as one.
  private static func phrases(_ clause: [Word]) -> [Phrase] {
    var result: [Phrase] = []
    var isGoverned = false
    var isJoining = false
    for (index, word) in clause.enumerated() {
      switch word.kind {
      case .preposition: isGoverned = true
      case .and: isJoining = index > 0 && (clause[index - 1].kind == .noun || clause[index - 1].kind == .pronoun)
      case .noun, .pronoun:
        // "La knabino nomata Mia" is one being.
        let before = index > 0 ? clause[index - 1] : nil
        let isSame = before.map { $0.text == "nomata" } ?? false
        if isSame {
          break
        } else if isJoining, let last = result.last, last.head.isAccusative == word.isAccusative {
          result[result.count - 1].isJoined = true
        } else {
          result.append(Phrase(head: word, place: index, isGoverned: isGoverned && !isJoining))
        }
        isGoverned = false
        isJoining = false
      case .verb: isGoverned = false
      default: break
      }
    }
    return result
  }

  private static let times: Set<String> = ["tagon", "matenon", "posttagmezon", "vesperon"]

  private static func caseMistakes(_ clause: [Word]) -> [Mistake] {
    let verbs = clause.compactMap { if case .verb(let object) = $0.kind { object } else { nil } }
    guard !verbs.isEmpty else { return [] }
    let free = phrases(clause).filter { !$0.isGoverned }
    let objects = free.filter { $0.head.isAccusative && !times.contains($0.head.text) }
    let subjects = free.filter { !$0.head.isAccusative }
    if !verbs.contains(.isCopula), subjects.count > 1 { return [.missingAccusative(subjects[1].head.text)] }
    if verbs.last == .must, objects.isEmpty {
      return [.missingAccusative(subjects.last?.head.text ?? clause.last!.text)]
    }
    if verbs.allSatisfy({ $0 == .never || $0 == .isCopula }), let object = objects.first {
      return [.strayAccusative(object.head.text)]
    }
    return []
  }
}

extension EsperantoChecker.Kind: Equatable {
  fileprivate static var copula: EsperantoChecker.Kind { .verb(.isCopula) }
}

extension String {
  fileprivate var trimmingN: String { hasSuffix("n") ? String(dropLast()) : self }
}
