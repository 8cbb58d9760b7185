import Foundations

extension Exercise<any PretrainingExercises.Type> {
  static let encodeAndDecode = Self(
    "6.5", "Encode and decode any bytes", file: "6.5-EncodingAndDecoding",
    hints: [
      "Encoding repeats what training did, in the same order: the merge that was learned first goes first, wherever it "
        + "stands. And all of it happens on bytes. Text is not needed here at all.",
      "The place of a pair in `merges` is its rank. Look for the lowest rank among all neighbours, make that merge "
        + "everywhere, and look again. The end-of-text token is a number that you append. It is not something to find.",
      "For decoding, build the bytes of each token first: 256 arrays of one byte, then for each merge the bytes of its "
        + "left followed by those of its right, then those of the end-of-text token. Then put together the bytes of the ids.",
    ]
  ) { check in
    let merges = [TokenPair(98, 99), TokenPair(97, 98), TokenPair(97, 256)]
    let names = "bc → 256, ab → 257, (97, 256) → 258"
    func expectIDs(_ text: String, _ expected: [Int], _ reason: String) throws {
      try check.expect("the ids of “\(text)”, merges \(names)", equals: expected, because: reason) {
        try $0.encode(Array(text.utf8), merges: merges)
      }
    }
    try expectIDs("abd", [257, 100], "ab is a token, and d remains a byte")
    try expectIDs(
      "ababcd", [257, 258, 100],
      "bc was learned before ab, so it is merged first, wherever it stands: a, b, a, 256, d. Then ab, then a and 256")
    try expectIDs("abbc", [257, 256], "b and c are merged first, then a and b")
    try expectIDs("", [], "no bytes, no ids")

    let text = "naïve 🙂"
    try check.expect(
      "the bytes of the ids of “\(text)”, no merges", equals: Array(text.utf8),
      because: "what is not ASCII has several bytes, and each is an id of its own"
    ) { try $0.decode($0.encode(Array(text.utf8), merges: []), merges: []) }
    let stray: [UInt8] = [97, 0xFF, 0xC3, 98, 99, 0x80]
    try check.expect(
      "the ids of the bytes \(stray), which are not UTF-8, merges \(names)", equals: [97, 255, 195, 256, 128],
      because: "any bytes can be encoded, whether they are text or not"
    ) { try $0.encode(stray, merges: merges) }
    try check.expect(
      "the bytes of the ids [195], merges \(names)", equals: [0xC3],
      because:
        "a model may stop within a letter; half a letter is a byte all the same, and the other half may still come"
    ) { try $0.decode([195], merges: merges) }

    try check.expect(
      "the ids of the documents “ab” and “c”, merges \(names)", equals: [257, 259, 99, 259],
      because: "the end-of-text token has the first number that is free, 256 + 3, and ends every document"
    ) { try $0.encodeDocuments([Array("ab".utf8), Array("c".utf8)], merges: merges) }
    try check.expect(
      "the bytes of the ids [257, 259], merges \(names)", equals: Array("ab<|endoftext|>".utf8),
      because: "who prints the token wants to see it"
    ) { try $0.decode([257, 259], merges: merges) }
    let spelled = "a<|endoftext|>b"
    try check.expect(
      "how many end-of-text tokens there are for the one document “\(spelled)”", equals: 1,
      because:
        "somebody has typed these letters. Were they to become the token, any user could end a document, or begin "
        + "a system prompt"
    ) { try $0.encodeDocuments([Array(spelled.utf8)], merges: merges).count { $0 == 259 } }
    try check.expect(
      "the ids of the document “\(spelled)”, no merges", equals: spelled.utf8.map(Int.init) + [256],
      because: "the letters are spelled like any others, and one token ends the document"
    ) { try $0.encodeDocuments([Array(spelled.utf8)], merges: []) }

    var random = check.random()
    for _ in 0..<6 {
      // Merges of few letters and of each other, so that they compete.
      var merges: [TokenPair] = []
      var tokens = [97, 98, 99, 0xE2]
      while merges.count < 10 {
        let pair = TokenPair(tokens[random.integer(below: tokens.count)], tokens[random.integer(below: tokens.count)])
        if merges.contains(pair) { continue }
        tokens.append(256 + merges.count)
        merges.append(pair)
      }
      let bytes = (0..<40).map { _ in [97, 98, 99, 0xE2][random.integer(below: 4)] as UInt8 }
      let input = "40 random bytes out of 97, 98, 99 and 226, merges \(merges.map(\.shown).joined(separator: " "))"
      try check.expect(
        "the ids of \(input)", equals: ids(bytes, merges), because: "the earliest merge that is possible comes first"
      ) { try $0.encode(bytes, merges: merges) }
      try check.expect(
        "the bytes of the ids of \(input)", equals: bytes,
        because: "decoding gives back what was encoded, byte for byte"
      ) { try $0.decode(ids(bytes, merges), merges: merges) }
    }
  }

  /// Merge after merge in the order in which they were learned: a later merge makes no pair for an earlier one.
  private static func ids(_ bytes: [UInt8], _ merges: [TokenPair]) -> [Int] {
    var ids = bytes.map(Int.init)
    for (rank, pair) in merges.enumerated() {
      var place = 0
      while place + 1 < ids.count {
        if ids[place] == pair.left, ids[place + 1] == pair.right {
          ids.replaceSubrange(place...place + 1, with: [256 + rank])
        }
        place += 1
      }
    }
    return ids
  }
}
