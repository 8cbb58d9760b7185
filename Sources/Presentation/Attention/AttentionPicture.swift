import Foundations

/// Which words each head of a model looks at, for a text that it has read.
///
///     let picture = AttentionPicture(
///       "What the model looked at", tokens: words, weights: model.attentionWeights(of: ids), layer: 1, head: 2)
///     console.show(picture)                 // one head large, the others in a line each
///     picture.svg()                         // one head large, all heads small
///     picture.html()                        // with a choice of layer, head and word
///
/// Read a row: the word at its left is the one that looks, a cell is how much it looks at the word above. Layers and
/// heads are counted from 0 in code and from 1 in what is shown.
public struct AttentionPicture: Figure {
  public var title: String
  public let tokens: [String]
  public let layerCount: Int
  public let headCount: Int
  /// The head that is drawn large.
  public var layer: Int
  public var head: Int
  private let weights: [Float]

  /// - Parameters:
  ///   - tokens: What to write for each token; line ends and spaces at the ends are shown by signs.
  ///   - weights: [layers, heads, tokens, tokens], each row adding up to 1: `attentionWeights(of:)` of a model.
  public init(_ title: String, tokens: [String], weights: Tensor, layer: Int = 0, head: Int = 0) {
    precondition(
      weights.rank == 4 && weights.shape[2] == tokens.count && weights.shape[3] == tokens.count,
      "\(tokens.count) tokens need weights [layers, heads, \(tokens.count), \(tokens.count)], got \(weights.shape)")
    precondition(
      0..<weights.shape[0] ~= layer && 0..<weights.shape[1] ~= head,
      "layer \(layer), head \(head) is not among \(weights.shape[0]) layers of \(weights.shape[1]) heads")
    self.title = title
    self.tokens = tokens.map(Self.visible)
    layerCount = weights.shape[0]
    headCount = weights.shape[1]
    self.layer = layer
    self.head = head
    self.weights = weights.scalars
  }

  /// How much the token `query` looks at `key`, from 0 to 1; 0 for what is no number.
  public func weight(_ layer: Int, _ head: Int, _ query: Int, _ key: Int) -> Double {
    let place = ((layer * headCount + head) * tokens.count + query) * tokens.count + key
    let weight = Double(weights[place])
    return weight.isFinite ? min(1, max(0, weight)) : 0
  }

  /// The keys that a token looks at most, of equals the nearer one first, those under 5 % left out.
  public func strongest(_ layer: Int, _ head: Int, _ query: Int, limit: Int = 3) -> [(key: Int, weight: Double)] {
    tokens.indices.map { (key: $0, weight: weight(layer, head, query, $0)) }
      .filter { $0.weight >= 0.05 }
      .sorted { ($1.weight, $1.key) < ($0.weight, $0.key) }
      .prefix(limit).map { $0 }
  }

  public var alternative: String {
    let looks = tokens.indices.suffix(6).compactMap { query -> String? in
      guard let top = strongest(layer, head, query, limit: 1).first else { return nil }
      return "“\(tokens[query])” at “\(tokens[top.key])” \(Self.percent(top.weight))"
    }
    let summary = AttentionHabit(of: self, layer, head).text
    return
      "Attention of \(layerCount) layers with \(headCount) heads over \(tokens.count) tokens. "
      + "\(name(layer, head)) \(summary). Its last tokens look most: \(looks.joined(separator: ", "))."
  }

  func name(_ layer: Int, _ head: Int) -> String { "Layer \(layer + 1), head \(head + 1)" }

  static func percent(_ weight: Double) -> String { "\(Int((100 * weight).rounded())) %" }

  /// The shade of a weight. Steps grow with the square root, so that a share of 5 % can be told from none.
  static func step(_ weight: Double) -> Int { Shade.step(weight.squareRoot()) }

  /// A head's cells as the data of one path for each shade but the lightest, a cell being 1 wide and 1 high. Neighbours
  /// of one shade are drawn as one.
  func paths(_ layer: Int, _ head: Int) -> [(step: Int, data: String)] {
    var data = [String](repeating: "", count: Shade.count)
    for query in tokens.indices {
      var key = 0
      while key < tokens.count {
        let step = Self.step(weight(layer, head, query, key))
        var end = key + 1
        while end < tokens.count, Self.step(weight(layer, head, query, end)) == step { end += 1 }
        data[step] += "M\(key) \(query)h\(end - key)v1h-\(end - key)z"
        key = end
      }
    }
    return data.enumerated().dropFirst().filter { !$0.element.isEmpty }.map { (step: $0.offset, data: $0.element) }
  }

  /// "⏎" for a line end, "·" for a space at an end, "∅" for nothing.
  private static func visible(_ token: String) -> String {
    let text = token.map { $0.isNewline ? "⏎" : $0 == "\t" ? "⇥" : String($0) }.joined()
    let core = text.drop { $0 == " " }
    let body = core.reversed().drop { $0 == " " }.reversed()
    if core.isEmpty { return text.isEmpty ? "∅" : String(repeating: "·", count: text.count) }
    return String(repeating: "·", count: text.count - core.count) + String(body)
      + String(repeating: "·", count: core.count - body.count)
  }

  public func rendered(for terminal: Terminal) -> String { TextAttention(picture: self, terminal: terminal).rendered() }
  public func svg() -> SVG { SVGAttention(picture: self).svg() }
}

/// A figure that a page can show in a form that answers to the reader; the picture itself is what stays on paper.
public protocol InteractiveFigure: Figure {
  /// A piece of HTML that needs nothing from outside, and that can be read without script.
  func html() -> String
}
