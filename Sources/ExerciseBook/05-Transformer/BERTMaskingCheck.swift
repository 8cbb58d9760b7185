import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let bertMasking = Self(
    "5.6", "BERT's masking", file: "5.6-BERTMasking",
    hints: [
      "Go through the tokens one by one, and draw for each ordinary one whether it is asked for.",
      "Begin with inputs = ids and targets of nothing but −1. `generator.uniform() < 0.15` is true in 15 % of cases.",
      "Nearly there: for a token that is asked for, set its target, then draw once more: below 0.8 the mask, below 0.9 "
        + "a random token, else nothing changes.",
    ]
  ) { check in
    let (mask, special, vocabulary): (Int32, Set<Int32>, Int) = (0, [0, 1, 2], 1000)
    var random = check.random("text")
    // 0 … 2 are special; every tenth token is one.
    let ids = (0..<100_000).map { place in
      place % 10 == 0 ? Int32(random.integer(below: 3)) : Int32(3 + random.integer(below: 997))
    }
    func shares(_ answers: any TransformerExercises.Type, _ ids: [Int32]) throws -> MaskingShares {
      var generator = check.random("masking")
      let result = try answers.maskedForBERT(
        ids, mask: mask, special: special, vocabularySize: vocabulary, using: &generator)
      return MaskingShares(result, ids: ids, mask: mask, special: special, vocabularySize: vocabulary)
    }

    try check.expect(
      "no tokens", equals: [0, 0], because: "Inputs and targets are as long as the text."
    ) { try shares($0, []).lengths }
    try check.expect(
      "100,000 tokens: how long inputs and targets are", equals: [100_000, 100_000],
      because: "Every place has an input and a target; −1 where nothing is asked."
    ) { try shares($0, ids).lengths }
    try check.expect(
      "the same: the share of special tokens that are asked for", equals: 0,
      because: "They mark structure, and there is nothing to learn from guessing them."
    ) { try shares($0, ids).special }
    try check.expect(
      "the same: the share of ordinary tokens that have a target", equals: 0.15, within: 0.01,
      because: "15 % are asked for. What the model can read is no question: its target is −1."
    ) { try shares($0, ids).asked }
    try check.expect(
      "the same: targets that are not the token itself", equals: 0,
      because: "What is asked for is the token of the text, whatever the inputs show in its place."
    ) { try shares($0, ids).wrongTargets }
    try check.expect(
      "the same: of those asked for, the share that reads as the mask", equals: 0.8, within: 0.02,
      because: "80 %: a model that only ever had to work at masks would do nothing where there is none."
    ) { try shares($0, ids).masked }
    try check.expect(
      "the same: of those asked for, the share that reads as itself", equals: 0.1, within: 0.02,
      because: "10 % keep their token, and the model cannot know which."
    ) { try shares($0, ids).kept }
    try check.expect(
      "the same: of those asked for, the share that reads as a random token", equals: 0.1, within: 0.02,
      because: "10 % read as any token of the vocabulary, so that no word can be taken on trust."
    ) { try shares($0, ids).replaced }
    try check.expect(
      "the same: inputs that changed though nothing is asked there", equals: 0,
      because: "The model needs the rest of the text as it is."
    ) { try shares($0, ids).changedElsewhere }
    try check.expect(
      "the same: inputs outside 0..<1000", equals: 0, because: "Every input is a token of the vocabulary."
    ) { try shares($0, ids).outside }
  }
}

/// What a masking did, in numbers that do not depend on the order of its draws.
private struct MaskingShares {
  var lengths: [Int] = []
  var special = 0.0, asked = 0.0, masked = 0.0, replaced = 0.0, kept = 0.0
  var wrongTargets = 0, changedElsewhere = 0, outside = 0

  init(
    _ result: (inputs: [Int32], targets: [Int32]), ids: [Int32], mask: Int32, special specialTokens: Set<Int32>,
    vocabularySize: Int
  ) {
    lengths = [result.inputs.count, result.targets.count]
    var ordinary = 0.0
    var specials = 0.0
    for (id, (input, target)) in zip(ids, zip(result.inputs, result.targets)) {
      if !(0..<Int32(vocabularySize)).contains(input) { outside += 1 }
      if specialTokens.contains(id) { specials += 1 } else { ordinary += 1 }
      guard target != -1 else {
        if input != id { changedElsewhere += 1 }
        continue
      }
      if target != id { wrongTargets += 1 }
      if specialTokens.contains(id) {
        special += 1
        continue
      }
      asked += 1
      if input == mask { masked += 1 } else if input == id { kept += 1 } else { replaced += 1 }
    }
    (masked, replaced, kept) = (masked / max(1, asked), replaced / max(1, asked), kept / max(1, asked))
    asked /= max(1, ordinary)
    special /= max(1, specials)
  }
}
