import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let overfitOneBatch = Self(
    "5.9", "Overfit one batch", file: "5.9-OverfitOneBatch",
    hints: [
      "It is the training loop of lesson 2, with the same batch every time.",
      "`rows.flatMap { $0.dropLast() }` makes the inputs of all rows one after the other; the targets drop the first.",
      "Nearly there: in each step take the loss, leave when it is small, else `backward()`, `step`, and only then "
        + "`clearGradients()`.",
    ]
  ) { check in
    for (round, (layers, rowCount)) in [(1, 3), (2, 4)].enumerated() {
      let random = check.random("round \(round)")
      try check.expect(
        "a GPT of \(layers) \(layers == 1 ? "layer" : "layers") and width 32, \(rowCount) rows of 9 random tokens",
        equals: Outcome.learned.rawValue,
        because:
          "A model with more parameters than there is to know can learn a few rows by heart. One that cannot has "
          + "a fault in its loop, its data or its layers."
      ) { answers in
        var random = random
        let model = GPT(
          .gpt2(vocabularySize: 16, contextLength: 8, layerCount: layers, headCount: 2, width: 32), using: &random)
        var first = (0..<16).map(Int32.init)
        random.shuffle(&first)
        let rows = (0..<rowCount).map { row in
          [first[row]] + (0..<8).map { _ in Int32(random.integer(below: 16)) }
        }
        let before = model.parameters.map(\.value.detached)
        try answers.overfit(model, on: rows)
        return Outcome.of(model, rows, before: before)
      }
    }
  }
}

/// What became of the model, in words that two loops of the same mistake share.
private enum Outcome: String {
  case learned = "the loss on the rows is below 0.05"
  case unchanged = "no parameter has changed"
  case repeats = "the model foresees each token itself where the next is asked for"
  case oneRow = "the model knows the first row, and not the others"

  static func of(_ model: GPT, _ rows: [[Int32]], before: [Tensor]) -> String {
    let inputs = rows.flatMap { $0.dropLast() }
    func loss(_ targets: [Int32]) -> Float { withoutGradients { model.loss(inputs, targets, batch: rows.count).item } }
    let now = loss(rows.flatMap { $0.dropFirst() })
    if now < 0.05 { return learned.rawValue }
    if zip(model.parameters, before).allSatisfy({ $0.value == $1 }) { return unchanged.rawValue }
    if loss(inputs) < 0.3 { return repeats.rawValue }
    let firstOnly = rows.enumerated().flatMap { row, ids in
      row == 0 ? Array(ids.dropFirst()) : [Int32](repeating: -1, count: ids.count - 1)
    }
    if loss(firstOnly) < 0.1 { return oneRow.rawValue }
    return "the loss on the rows is still \(shownNumber(Double(now)))"
  }
}
