import Foundation

/// A small model as PyTorch computed it in float64: parameters, one batch, logits, loss, gradients, three AdamW steps.
///
///     let fixture = try ModelFixture.load(.llama)
///     fixture.parameter("blocks.0.attention.query.weight").gradient
///
/// `Fixtures/README.md` says how the numbers were made and what to mind when comparing.
struct ModelFixture: Decodable, Sendable {
  enum Family: String, Decodable, CaseIterable, Sendable {
    case gpt2, llama, encoder
  }

  struct Configuration: Decodable, Equatable, Sendable {
    let family: Family
    let vocabularySize, contextLength, width, layerCount, headCount, keyValueHeadCount, feedForwardWidth: Int
    let normalizationEpsilon, rotaryBase: Double

    var headSize: Int { width / headCount }
  }

  struct Parameter: Decodable, Sendable {
    struct Summary: Decodable, Sendable {
      let sum, sumOfSquares: Double
    }
    let name: String
    /// Matrices are [out, in].
    let shape: [Int]
    let value, gradient: [Double]
    /// The parameter after one, two and three steps.
    let afterSteps: [Summary]

    /// Whether every gradient is exactly zero, as a key's bias has it: float32 leaves noise there, and AdamW scales
    /// it up.
    var hasVanishingGradient: Bool { gradient.allSatisfy { $0 == 0 } }
    /// Weight decay is for matrices.
    var isDecayed: Bool { shape.count >= 2 }
  }

  struct Optimizer: Decodable, Sendable {
    let learningRate, beta1, beta2, epsilon, weightDecay, clipNorm: Double
  }

  let configuration: Configuration
  let batch, time: Int
  /// [batch, time]; a target of −1 does not count.
  let inputs, targets: [Int32]
  /// [batch, time, vocabularySize]
  let logits: [Double]
  let loss: Double
  let optimizer: Optimizer
  /// The loss before each step and after the last.
  let stepLosses: [Double]
  /// The joint gradient norm of each step, before clipping.
  let stepGradientNorms: [Double]
  /// In the order of the model, embedding first.
  let parameters: [Parameter]

  /// The parameter of that name, which must be there.
  func parameter(_ name: String) -> Parameter {
    guard let found = parameters.first(where: { $0.name == name }) else {
      preconditionFailure("the fixture has no parameter \(name)")
    }
    return found
  }

  static func load(_ family: Family) throws -> ModelFixture {
    try FixtureFile.decode("model-\(family.rawValue).json")
  }
}

/// One operation as PyTorch computed it: its sizes, and named flat arrays of inputs, outputs and gradients.
struct OperationFixture: Decodable, Sendable {
  let operation: String
  let sizes: [String: Int]
  let arrays: [String: [Double]]

  /// All cases of `operation`; there is one at least.
  static func load(_ operation: String) throws -> [OperationFixture] {
    let all: [OperationFixture] = try FixtureFile.decode("operations.json")
    let cases = all.filter { $0.operation == operation }
    precondition(!cases.isEmpty, "operations.json has no case of \(operation)")
    return cases
  }

  subscript(array: String) -> [Double] { arrays[array]! }
}

/// The folder `Fixtures`, found from this source file: it is no part of the test bundle.
enum FixtureFile {
  static func decode<Content: Decodable>(_ name: String) throws -> Content {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appendingPathComponent("Fixtures").appendingPathComponent(name))
    return try JSONDecoder().decode(Content.self, from: data)
  }
}
