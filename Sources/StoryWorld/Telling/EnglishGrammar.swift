/// The English grammar, compiled once.
enum EnglishGrammar {
  static let grammar: Grammar = {
    var slots: [String: Grammar.Operation] = [:]
    for participant in Participant.allCases {
      for form in Form.allCases {
        slots[participant.letter + form.suffix] = Grammar.Operation(
          step: .character, a: Int32(participant.rawValue), b: Int32(form.rawValue))
      }
    }
    for (number, letter) in ["T", "U"].enumerated() {
      for form in ThingForm.allCases {
        slots[letter + form.suffix] = Grammar.Operation(step: .thing, a: Int32(number), b: Int32(form.rawValue))
      }
    }
    slots["N"] = Grammar.Operation(step: .number, a: 0)
    slots["M"] = Grammar.Operation(step: .number, a: 1)
    var flags: [String: UInt64] = [:]
    for flag in Flag.allCases { flags["\(flag)"] = Flag.bit(flag) }
    var compiler = GrammarCompiler(
      slots: slots, flags: flags, variables: Variable.allCases.map { ("\($0)", $0.values) })
    return compiler.compile([words, openings, asides, feelings, things, making, deeds, days])
  }()

  /// For each act its rule or family, by the act's number.
  static let acts: [Grammar.Operation] = Act.allCases.map { grammar.call("\($0)") }

  /// How a child, a talking animal and others are first named.
  static let introductions: [Grammar.Operation] = ["introChild", "introBeast", "introOther"].map { grammar.call($0) }
}
