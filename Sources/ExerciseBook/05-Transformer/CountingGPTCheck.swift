import Foundations

extension Exercise<any TransformerExercises.Type> {
  static let countingGPT = Self(
    "5.7", "Count a GPT", file: "5.7-CountingGPT",
    hints: [
      "Count the matrices first, then the biases and norms, once for a layer. Only the tables do not depend on the "
        + "number of layers.",
      "A layer's matrices hold 4 · W² (attention) and 8 · W² (feed-forward) numbers, its vectors 4 · W, 5 · W and 4 · W.",
      "Nearly there: operations are 6 times the numbers of all matrices, V · W included, plus 6 times L · 2 · W times the "
        + "average number of keys, (T + 1) / 2.",
    ]
  ) { check in
    try check.expect(
      "parameters, vocabulary 3, context 2, 1 layer, width 2", equals: 88,
      because: "Tables 6 + 4, attention 24, feed-forward 42, its norms 8, the final norm 4."
    ) { try $0.parameterCount(vocabularySize: 3, contextLength: 2, layerCount: 1, width: 2) }
    try check.expect(
      "parameters, vocabulary 50,257, context 1,024, 12 layers, width 768: GPT-2's smallest", equals: 124_439_808,
      because: "That is what the published model holds: 38.6 million in the table of tokens, 0.8 million in that of "
        + "positions, 7.1 million in each layer."
    ) { try $0.parameterCount(vocabularySize: 50257, contextLength: 1024, layerCount: 12, width: 768) }
    try check.expect(
      "operations for each token, vocabulary 3, context 2, 1 layer, width 2", equals: 360, within: 1e-9,
      because:
        "48 numbers in the layer's matrices, 6 in the output's, and 2 · 2 multiply-adds for each of 1.5 keys: 60 "
        + "multiply-adds, of 2 operations, three times over."
    ) { try $0.trainingOperationsPerToken(vocabularySize: 3, contextLength: 2, layerCount: 1, width: 2) }

    var random = check.random()
    for _ in 0..<4 {
      let (vocabulary, context) = (10 + random.integer(below: 1000), 1 + random.integer(below: 512))
      let (layers, width) = (1 + random.integer(below: 12), 8 + random.integer(below: 200))
      let configuration = GPT.Configuration.gpt2(
        vocabularySize: vocabulary, contextLength: context, layerCount: layers, headCount: 1, width: width)
      let input = "vocabulary \(vocabulary), context \(context), layers \(layers), width \(width)"
      try check.expect(
        "parameters, " + input, equals: configuration.parameterCount,
        because: "Two tables, and in each layer 12 · W² + 13 · W, and a final norm of 2 · W."
      ) {
        try $0.parameterCount(vocabularySize: vocabulary, contextLength: context, layerCount: layers, width: width)
      }
      try check.expect(
        "operations for each token, " + input, equals: configuration.trainingOperationsPerToken, within: 1e-9,
        because: "6 · (matrices + L · 2 · W · (T + 1) / 2)."
      ) {
        try $0.trainingOperationsPerToken(
          vocabularySize: vocabulary, contextLength: context, layerCount: layers, width: width)
      }
    }
  }
}
