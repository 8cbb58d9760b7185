import Foundation
import Foundations

extension Exercise<any EvaluationExercises.Type> {
  static let tokenProbabilities = Self(
    "8.9", "Temperature, top-k and top-p", file: "8.9-TokenProbabilities",
    hints: [
      "All three say how much of the tail to trust. Temperature makes it thinner or thicker, top-k and top-p cut it "
        + "off. What is cut off goes to the others, in proportion.",
      "Sort the indices by logit, the largest first, equal ones by index. Work along this row; only at the end write "
        + "each probability back to its token's place. Temperature 0 is a case of its own, before any division.",
      "Along the sorted row: weight e^((logit - largest) / temperature), the first topK of them, their sum S. Keep "
        + "adding weights until you have reached topP · S, the one that reaches it included; divide by what you have "
        + "added up.",
    ]
  ) { check in
    func expect(
      _ logits: [Double], _ shown: String? = nil, temperature: Double = 1, topK: Int? = nil, topP: Double = 1,
      equals expected: [Double], because reason: String
    ) throws {
      let input =
        "logits \(shown ?? logits.shown), temperature \(temperature.shown), top-k \(topK.map(String.init) ?? "nil"), "
        + "top-p \(topP.shown)"
      try check.expect(input, equals: expected, within: 1e-9, because: reason) {
        try $0.tokenProbabilities(logits: logits, temperature: temperature, topK: topK, topP: topP)
      }
    }
    let (four, fourShown) = ([0.1, 0.4, 0.2, 0.3].map { log($0) }, "ln 0.1, ln 0.4, ln 0.2, ln 0.3")
    try expect(
      four, fourShown, equals: [0.1, 0.4, 0.2, 0.3],
      because: "without limits it is the softmax, and e^(ln 0.1) = 0.1, in the order of the logits")
    try expect(
      four, fourShown, topK: 3, equals: [0, 4 / 9.0, 2 / 9.0, 3 / 9.0],
      because: "the three likeliest have 0.9 together; divided by that they sum to 1 again")
    try expect(
      four, fourShown, topP: 0.6, equals: [0, 4 / 7.0, 0, 3 / 7.0],
      because: "0.4 has not reached 0.6; with 0.3 it has, and this token is kept")
    try expect(
      four, fourShown, topK: 3, topP: 0.75, equals: [0, 4 / 7.0, 0, 3 / 7.0],
      because: "top-p is measured on what top-k has left: 4/9 + 3/9 = 0.78 has reached 0.75")
    try expect(
      four, fourShown, topP: 0.01, equals: [0, 1, 0, 0], because: "the likeliest crosses any limit, and is always kept")

    let (three, threeShown) = ([1.0, 9, 4].map { log($0) }, "ln 1, ln 9, ln 4")
    try expect(
      three, threeShown, temperature: 2, equals: [1 / 6.0, 3 / 6.0, 2 / 6.0],
      because: "half of a logarithm is that of the root: the weights 1, 9 and 4 become 1, 3 and 2, nearer to each "
        + "other")
    try expect(
      [1.0, 3, 2].map { log($0) }, "ln 1, ln 3, ln 2", temperature: 0.5, topP: 0.6, equals: [0, 1, 0],
      because:
        "temperature comes first: it squares the weights to 1, 9 and 4, and 9/14 has reached 0.6. (3/6 would not "
        + "have.)")
    try expect(
      [1, 3, 2], temperature: 0, equals: [0, 1, 0],
      because: "the limit of ever lower temperatures: always the "
        + "likeliest")
    try expect(
      [3, 1, 3], temperature: 0, topK: 2, topP: 0.9, equals: [1, 0, 0],
      because: "of equals the first, and nothing else has a chance")
    try expect(
      [2, 2, 2, 2], topK: 2, equals: [0.5, 0.5, 0, 0],
      because: "two are kept, and not all that are as likely as the second: of equals those with the smaller index")
    try expect(
      [1000, 1000, -1000], equals: [0.5, 0.5, 0],
      because: "only differences count; e^1000 is infinite, e^(1000 - 1000) is 1")

    var random = check.random()
    for temperature in [0.5, 1, 1.5] {
      for topK in [nil, 3, 5, 20] {
        // Quarters are exact in Float too, which the oracle takes.
        let logits = (0..<8).map { _ in Double(random.integer(below: 25) - 12) / 4 }
        let topP = Double(30 + random.integer(below: 70)) / 100
        let limited = Sampler(temperature: temperature, topK: topK).candidates(logits.map { Float($0) })
        var reached = 0.0
        let isClear = limited.allSatisfy {
          reached += $0.probability
          return abs(reached - topP) > 1e-6
        }
        // So near to the limit, rounding would decide.
        if !isClear { continue }
        var expected = [Double](repeating: 0, count: 8)
        let sampler = Sampler(temperature: temperature, topK: topK, topP: topP)
        for (token, probability) in sampler.candidates(logits.map { Float($0) }) { expected[token] = probability }
        try expect(
          logits, temperature: temperature, topK: topK, topP: topP, equals: expected,
          because: "that is what temperature, top-k and top-p leave, in this order")
      }
    }
  }
}
