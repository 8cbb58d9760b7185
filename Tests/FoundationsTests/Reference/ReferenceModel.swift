import Foundations

/// A whole model put together from the twins, so that their composition is checked against PyTorch as well.
///
///     let model = ReferenceModel(fixture)
///     let (logits, loss, gradients) = model.lossAndGradients()
///
/// Each piece returns its output and a pullback that adds to the parameters' gradients on the way back to its input.
final class ReferenceModel {
  typealias Piece = (output: [Double], pullback: (_ gradient: [Double]) -> [Double])

  let fixture: ModelFixture
  var parameters: [String: [Double]]
  private var gradients: [String: [Double]] = [:]

  private var configuration: ModelFixture.Configuration { fixture.configuration }
  private var isLlama: Bool { configuration.family == .llama }
  private var rows: Int { fixture.batch * fixture.time }

  init(_ fixture: ModelFixture) {
    self.fixture = fixture
    parameters = Dictionary(uniqueKeysWithValues: fixture.parameters.map { ($0.name, $0.value) })
  }

  func lossAndGradients() -> (logits: [Double], loss: Double, gradients: [String: [Double]]) {
    gradients = parameters.mapValues { [Double](repeating: 0, count: $0.count) }
    let tokens = embedding("tokenEmbedding.weight", ids: fixture.inputs, count: configuration.vocabularySize)
    var x = tokens.output
    var pullbacks: [(_ gradient: [Double]) -> [Double]] = []
    func append(_ piece: (_ x: [Double]) -> Piece) {
      let (output, pullback) = piece(x)
      x = output
      pullbacks.append(pullback)
    }

    if !isLlama { append(positions) }
    for layer in 0..<configuration.layerCount {
      append { [self] in
        residual($0, norm: "blocks.\(layer).attentionNorm") { attention("blocks.\(layer).attention", $0) }
      }
      append { [self] in
        residual($0, norm: "blocks.\(layer).feedForwardNorm") { feedForward("blocks.\(layer).feedForward", $0) }
      }
    }
    append { [self] in norm("finalNorm", $0) }
    append { [self] in
      linear(isLlama ? "head" : "tokenEmbedding", $0, from: configuration.width, to: configuration.vocabularySize)
    }

    let (loss, logitsGradient) = Reference.crossEntropy(
      logits: x, targets: fixture.targets, rows: rows, classes: configuration.vocabularySize)
    _ = tokens.pullback(pullbacks.reversed().reduce(logitsGradient) { $1($0) })
    return (x, loss, gradients)
  }

  private func accumulate(_ name: String, _ gradient: [Double]) {
    for i in gradient.indices { gradients[name]![i] += gradient[i] }
  }

  private func add(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }

  private func embedding(_ name: String, ids: [Int32], count: Int) -> Piece {
    let (output, pullback) = Reference.embedding(
      table: parameters[name]!, ids: ids, vocabularySize: count, width: configuration.width)
    return (
      output,
      { [self] in
        accumulate(name, pullback($0))
        return []
      }
    )
  }

  private func positions(_ x: [Double]) -> Piece {
    let ids = (0..<rows).map { Int32($0 % fixture.time) }
    let places = embedding("positionEmbedding.weight", ids: ids, count: configuration.contextLength)
    return (
      add(x, places.output),
      {
        _ = places.pullback($0)
        return $0
      }
    )
  }

  /// x + inner(norm(x))
  private func residual(_ x: [Double], norm name: String, _ inner: (_ x: [Double]) -> Piece) -> Piece {
    let normalized = norm(name, x)
    let branch = inner(normalized.output)
    return (add(x, branch.output), { [self] in add($0, normalized.pullback(branch.pullback($0))) })
  }

  private func norm(_ name: String, _ x: [Double]) -> Piece {
    let (width, epsilon) = (configuration.width, configuration.normalizationEpsilon)
    let weight = parameters[name + ".weight"]!
    if isLlama {
      let (output, pullback) = Reference.rmsNorm(x, weight: weight, rows: rows, width: width, epsilon: epsilon)
      return (
        output,
        { [self] in
          let gradient = pullback($0)
          accumulate(name + ".weight", gradient.weight)
          return gradient.input
        }
      )
    }
    let (output, pullback) = Reference.layerNorm(
      x, weight: weight, bias: parameters[name + ".bias"]!, rows: rows, width: width, epsilon: epsilon)
    return (
      output,
      { [self] in
        let gradient = pullback($0)
        accumulate(name + ".weight", gradient.weight)
        accumulate(name + ".bias", gradient.bias)
        return gradient.input
      }
    )
  }

  private func linear(_ name: String, _ x: [Double], from inputWidth: Int, to outputWidth: Int) -> Piece {
    let (output, pullback) = Reference.linear(
      x, weight: parameters[name + ".weight"]!, bias: parameters[name + ".bias"], rows: rows, inputWidth: inputWidth,
      outputWidth: outputWidth)
    return (
      output,
      { [self] in
        let gradient = pullback($0)
        accumulate(name + ".weight", gradient.weight)
        accumulate(name + ".bias", gradient.bias)
        return gradient.input
      }
    )
  }

  private func rotary(_ x: [Double], heads: Int) -> Piece {
    guard isLlama else { return (x, { $0 }) }
    return Reference.rotary(
      x, batch: fixture.batch, time: fixture.time, heads: heads, headSize: configuration.headSize,
      base: configuration.rotaryBase)
  }

  private func attention(_ name: String, _ x: [Double]) -> Piece {
    let (width, heads, keyValueHeads) = (configuration.width, configuration.headCount, configuration.keyValueHeadCount)
    let keyWidth = keyValueHeads * configuration.headSize
    let query = linear(name + ".query", x, from: width, to: width)
    let key = linear(name + ".key", x, from: width, to: keyWidth)
    let value = linear(name + ".value", x, from: width, to: keyWidth)
    let turnedQuery = rotary(query.output, heads: heads)
    let turnedKey = rotary(key.output, heads: keyValueHeads)
    let mixed = Reference.attention(
      query: turnedQuery.output, key: turnedKey.output, value: value.output, batch: fixture.batch, time: fixture.time,
      keyTime: fixture.time, heads: heads, keyValueHeads: keyValueHeads, headSize: configuration.headSize,
      causal: configuration.family != .encoder)
    let output = linear(name + ".output", mixed.output, from: width, to: width)
    return (
      output.output,
      { [self] in
        let gradient = mixed.pullback(output.pullback($0))
        let queryPart = query.pullback(turnedQuery.pullback(gradient.query))
        let keyPart = key.pullback(turnedKey.pullback(gradient.key))
        return add(add(queryPart, keyPart), value.pullback(gradient.value))
      }
    )
  }

  private func feedForward(_ name: String, _ x: [Double]) -> Piece {
    let (width, inner) = (configuration.width, configuration.feedForwardWidth)
    let up = linear(name + ".up", x, from: width, to: inner)
    guard isLlama else {
      let down = linear(name + ".down", up.output.map { Reference.gelu($0).output }, from: inner, to: width)
      return (
        down.output, { up.pullback(zip(up.output, down.pullback($0)).map { Reference.gelu($0).derivative * $1 }) }
      )
    }
    let gate = linear(name + ".gate", x, from: width, to: inner)
    let gated = Reference.swiGLU(gate: gate.output, up: up.output)
    let down = linear(name + ".down", gated.output, from: inner, to: width)
    return (
      down.output,
      { [self] in
        let gradient = gated.pullback(down.pullback($0))
        return add(gate.pullback(gradient.gate), up.pullback(gradient.up))
      }
    )
  }
}
