import ExerciseBook
import Foundations
import Presentation

extension Mine {
  /// The learner's parts in the shape in which the engine calls them.
  public var substitutes: Substitutes {
    var substitutes = Substitutes()
    substitutes.rmsNorm = { [self] x, weight, epsilon in
      perform("5.2") {
        let y = try answers.transformer.rmsNorm(x, weight: weight, epsilon: epsilon)
        return try checked(y, as: x.shape)
      } house: {
        _ = rmsNorm(x, weight: weight, epsilon: epsilon)
      }
    }
    substitutes.swiGLU = { [self] x, gate, up, down in
      perform("5.3") {
        let y = try answers.transformer.swiGLUFeedForward(x, gate: gate, up: up, down: down)
        return try checked(y, as: x.shape)
      } house: {
        _ = Self.feedForward(x, gate, up, down)
      }
    }
    substitutes.attention = { [self] query, key, value, headCount in
      perform("4.5") {
        try attention(query, key, value, headCount)
      } house: {
        _ = Foundations.attention(query: query, key: key, value: value, headCount: headCount, isCausal: true)
      }
    }
    substitutes.attentionToCache = { [self] query, keys, values in
      // Made at the first of the workbook's two turns, so that the second, which is timed, is attention alone.
      lazy var tensors = [[query], keys, values].map { rows in
        Tensor(rows.joined().map { Float($0) }, shape: [1, rows.count, rows[0].count])
      }
      return perform("4.9") {
        let gathered = try answers.attention.blockwiseAttention(
          query: query, keys: keys, values: values, blockSize: 64)
        return try checked(gathered, count: query.count)
      } house: {
        _ = Foundations.attention(
          query: tensors[0], key: tensors[1], value: tensors[2], headCount: 1, isCausal: false)
      }
    }
    substitutes.crossEntropy = { [self] logits, targets in
      perform("2.3") {
        try crossEntropy(logits, targets)
      } house: {
        _ = Foundations.crossEntropy(Parameter(logits).value, targets)
      }
    }
    substitutes.learningRate = { [self] schedule, step in
      perform("2.9") {
        try answers.gradientDescent.learningRate(
          step: step, peak: schedule.peak, floor: schedule.floor, warmupSteps: schedule.warmupSteps,
          totalSteps: schedule.totalSteps)
      } house: {
        _ = schedule[step]
      }
    }
    substitutes.clippingScale = { [self] norms, limit in
      perform("3.6") {
        let clipped = try answers.regularization.clipped([norms], toNorm: limit)
        guard let longest = norms.indices.max(by: { norms[$0] < norms[$1] }), norms[longest] > 0 else { return 1 }
        return clipped[0][longest] / norms[longest]
      } house: {
        _ = clippingScale(norm: norms.reduce(0) { $0 + $1 * $1 }.squareRoot(), limit: limit)
      }
    }
    substitutes.adamW = { [self] step in perform("2.8") { try adamW(step) } }
    substitutes.tokenProbabilities = { [self] scores, sampler in
      perform("8.9") {
        try answers.evaluation.tokenProbabilities(
          logits: scores.map(Double.init), temperature: sampler.temperature, topK: sampler.topK, topP: sampler.topP)
      } house: {
        _ = sampler.candidates(scores)
      }
    }
    substitutes.encodeWord = { [self] word, tokenizer in encode(word, tokenizer) }
    substitutes.chat = { [self] messages, marks, isPrompt in
      perform("7.5") { try chat(messages, marks, isPrompt) }
    }
    return substitutes
  }

  /// The workbook's own, of the same weights.
  private static func feedForward(_ x: Tensor, _ gate: Tensor, _ up: Tensor, _ down: Tensor) -> Tensor {
    linear(swiGLU(gate: linear(x, weight: gate), value: linear(x, weight: up)), weight: down)
  }

  /// Whether a model with this part can be trained. One that takes tensors apart into numbers, and makes new ones of
  /// them, gives the right values and no gradient.
  func isDifferentiable(_ id: String) -> Bool {
    let transformer = answers.transformer
    let shapes: [[Int]]
    let layers: (own: ([Tensor]) throws -> Tensor, house: ([Tensor]) -> Tensor)
    switch id {
    case "5.2":
      shapes = [[3, 4], [4]]
      layers = (
        { try transformer.rmsNorm($0[0], weight: $0[1], epsilon: 1e-5) },
        { rmsNorm($0[0], weight: $0[1], epsilon: 1e-5) }
      )
    case "5.3":
      shapes = [[3, 4], [5, 4], [5, 4], [4, 5]]
      layers = (
        { try transformer.swiGLUFeedForward($0[0], gate: $0[1], up: $0[2], down: $0[3]) },
        { Self.feedForward($0[0], $0[1], $0[2], $0[3]) }
      )
    default: return true
    }
    var generator = SeededGenerator(seed: 1)
    let values = shapes.map { Tensor.normal($0, using: &generator) }
    func gradients(_ layer: ([Tensor]) throws -> Tensor) -> [[Float]]? {
      let inputs = values.map { Parameter($0) }
      guard let y = try? layer(inputs.map(\.value)) else { return nil }
      y.squared().sum().backward()
      return inputs.map { $0.gradient?.scalars ?? [] }
    }
    func isNear(_ own: [Float], _ house: [Float]) -> Bool {
      own.count == house.count && zip(own, house).allSatisfy { abs($0 - $1) <= 1e-3 * (1 + abs($1)) }
    }
    guard let own = gradients(layers.own), let house = gradients(layers.house) else { return false }
    return zip(own, house).allSatisfy(isNear)
  }

  /// A result of the shape that training can go on with.
  private func checked(_ y: Tensor, as shape: [Int]) throws -> Tensor {
    guard y.shape == shape else {
      throw WorkbookError("It returned \(y.shape) for \(shape).", remedy: "Return a tensor of the shape of x.")
    }
    return y
  }

  private func checked(_ numbers: [Double], count: Int) throws -> [Double] {
    guard numbers.count == count else {
      throw WorkbookError(
        "It returned \(numbers.count) numbers where \(count) were expected.", remedy: "Return as many as there are.")
    }
    return numbers
  }

  /// Texts and heads are independent of each other, so each processor takes some of them.
  private func attention(_ query: Tensor, _ key: Tensor, _ value: Tensor, _ headCount: Int) throws -> Tensor {
    let (texts, time, width) = (query.shape[0], query.shape[1], query.shape[2])
    let size = width / headCount
    let (q, k, v) = (query.scalars, key.scalars, value.scalars)
    let results = try together(texts * headCount) { [answers] index -> [Float] in
      let first = index / headCount * time * width + index % headCount * size
      func head(_ x: [Float]) -> Tensor {
        Tensor((0..<time).flatMap { x[first + $0 * width..<first + $0 * width + size] }, shape: [time, size])
      }
      // One thread is the model's own, which may multiply in bfloat16, and others never do.
      let y = try Precision.$current.withValue(.float32) {
        try answers.attention.attention(query: head(q), key: head(k), value: head(v))
      }
      guard y.shape == [time, size] else {
        throw WorkbookError("It returned \(y.shape) for \([time, size]).", remedy: "Return a row for each query.")
      }
      return y.scalars
    }
    // From [texts · heads][time, size] to [texts, time, heads · size].
    var merged: [Float] = []
    merged.reserveCapacity(query.count)
    for text in 0..<texts {
      for t in 0..<time {
        for head in 0..<headCount { merged += results[text * headCount + head][t * size..<(t + 1) * size] }
      }
    }
    return Tensor(merged, shape: query.shape)
  }

  /// Rows are independent of each other, too.
  private func crossEntropy(_ logits: Tensor, _ targets: [Int32]) throws -> (loss: Double, gradient: Tensor) {
    let classes = logits.shape.last ?? 1
    let scores = logits.scalars
    let asked = targets.indices.filter { targets[$0] >= 0 }
    let share = 1 / Double(max(1, asked.count))
    let parts = max(1, min(Threads.count, asked.count))
    let results = try together(parts) { [answers] part -> [(loss: Double, gradient: [Float])] in
      try asked[part * asked.count / parts..<(part + 1) * asked.count / parts].map { row in
        let own = try answers.gradientDescent.crossEntropy(
          logits: scores[row * classes..<(row + 1) * classes].map(Double.init), target: Int(targets[row]))
        return (own.loss * share, try checked(own.gradient, count: classes).map { Float($0 * share) })
      }
    }
    let rows = results.flatMap { $0 }
    var gradient = [Float](repeating: 0, count: scores.count)
    for (row, own) in zip(asked, rows) {
      gradient.replaceSubrange(row * classes..<(row + 1) * classes, with: own.gradient)
    }
    return (rows.reduce(0) { $0 + $1.loss }, Tensor(gradient, shape: logits.shape))
  }

  /// Numbers are independent of each other, so each processor takes some of them.
  private func adamW(_ step: AdamWStep) throws -> AdamWStep {
    let count = step.values.count
    let parts = count < 10_000 ? 1 : Threads.count
    let shares = (0..<parts).map { $0 * count / parts..<($0 + 1) * count / parts }
    let results = try together(shares.count) { [answers] share -> AdamWStep in
      var part = step.part(shares[share])
      try answers.gradientDescent.adamWStep(
        parameters: &part.values, firstMoment: &part.first, secondMoment: &part.second, gradient: part.gradient,
        step: part.step, learningRate: part.learningRate, beta1: part.beta1, beta2: part.beta2, epsilon: part.epsilon,
        weightDecay: part.weightDecay)
      return part
    }
    var whole = step
    whole.values = results.flatMap(\.values)
    whole.first = results.flatMap(\.first)
    whole.second = results.flatMap(\.second)
    return whole
  }
}
