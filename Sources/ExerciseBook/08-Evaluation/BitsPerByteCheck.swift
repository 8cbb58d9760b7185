import Foundation
import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let bitsPerByte = Self(
    "8.2", "Bits per byte", file: "8.2-BitsPerByte",
    hints: [
      "Above the line stands what the model had to foresee, below it what the reader gets. A special token is part of "
        + "the first, but not of the second.",
      "Go through the tokens with two sums. Every token adds to the surprise; only one that is not special adds its "
        + "`text.utf8.count` to the bytes.",
      "-ln p adds up to nats; nats / log(2.0) are bits. Divide by the bytes at the end, not token by token.",
    ]
  ) { check in
    let bit = -log(2.0)
    let example = [("ĉu", 3 * bit), (" ne", 2 * bit), ("<end>", bit)]
    try check.expect(
      "“ĉu” with p = 1/8, “ ne” with p = 1/4, special “<end>” with p = 1/2", equals: 1, within: 1e-9,
      because: "3 + 2 + 1 = 6 bits of surprise; ĉ takes two bytes, u one and “ ne” three: 6 bytes of text"
    ) { try $0.bitsPerByte(of: example.labelled, specialTokens: ["<end>"]) }
    try check.expect(
      "“abcd” with p = 1/16, no special tokens", equals: 1, within: 1e-9, because: "4 bits for 4 bytes"
    ) { try $0.bitsPerByte(of: [("abcd", 4 * bit)].labelled, specialTokens: []) }
    try check.expect(
      "“<end>” with p = 1/32, no special tokens", equals: 1, within: 1e-9,
      because: "nobody has declared it special, so these are five letters of text: 5 bits for 5 bytes"
    ) { try $0.bitsPerByte(of: [("<end>", 5 * bit)].labelled, specialTokens: []) }
    try check.expect(
      "“👍” with p = 1/16, “ok” with p = 1/4, special “<begin>” with p = 1 and “<end>” with p = 1/8", equals: 1.5,
      within: 1e-9, because: "4 + 2 + 0 + 3 = 9 bits; 👍 takes four bytes: 6 bytes of text"
    ) {
      try $0.bitsPerByte(
        of: [("<begin>", 0), ("👍", 4 * bit), ("ok", 2 * bit), ("<end>", 3 * bit)].labelled,
        specialTokens: ["<begin>", "<end>"])
    }

    var random = check.random()
    let pieces = [" la", " kat", "o", "j", " ĝoj", "as", ".", " ŝi", "!", " la", "<end>", "\n", " é", "漢字"]
    for count in [8, 40] {
      let tokens =
        (0..<count).map { _ in (pieces[random.integer(below: pieces.count)], -7 * random.uniform()) }
        + [(" fino", -1.0), ("<end>", -0.5)]
      let score = TextScore(
        nats: -tokens.reduce(0) { $0 + $1.1 }, tokens: tokens.count,
        bytes: tokens.reduce(0) { $0 + ($1.0 == "<end>" ? 0 : Array($1.0.utf8).count) })
      try check.expect(
        "\(tokens.count) random tokens, “<end>” among them", equals: score.bitsPerByte, within: 1e-9,
        because: "\((score.nats / log(2)).shown) bits of surprise in all, for \(score.bytes) bytes of text"
      ) { try $0.bitsPerByte(of: tokens.labelled, specialTokens: ["<end>"]) }
    }
  }
}

extension [(String, Double)] {
  fileprivate var labelled: [(text: String, logProbability: Double)] { map { (text: $0.0, logProbability: $0.1) } }
}
