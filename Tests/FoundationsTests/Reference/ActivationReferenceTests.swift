import Foundations
import Testing

/// An activation with its name, so that a failing case says which one it is.
struct NamedActivation: Sendable, CustomTestStringConvertible {
  let name: String
  let function: @Sendable (Double) -> (output: Double, derivative: Double)
  var testDescription: String { name }

  static let all = [
    NamedActivation(name: "relu", function: { Reference.relu($0) }),
    NamedActivation(name: "sigmoid", function: { Reference.sigmoid($0) }),
    NamedActivation(name: "tanh", function: { Reference.tanh($0) }),
    NamedActivation(name: "silu", function: { Reference.silu($0) }),
    NamedActivation(name: "gelu", function: { Reference.gelu($0) }),
  ]
}

@Suite struct ActivationReferenceTests {
  @Test func knownValues() {
    #expect(Reference.relu(2) == (2, 1))
    #expect(Reference.relu(-2) == (0, 0))
    #expect(Reference.relu(0) == (0, 0))
    #expect(Reference.sigmoid(0) == (0.5, 0.25))
    #expect(Reference.tanh(0) == (0, 1))
    #expect(Reference.silu(0) == (0, 0.5))
    #expect(Reference.gelu(0) == (0, 0.5))
    // σ(ln 3) = 3/4 and tanh(½ ln 3) = 1/2.
    let ln3 = 1.0986122886681098
    GradientCheck.expect([Reference.sigmoid(ln3).output, Reference.sigmoid(-ln3).output], equals: [0.75, 0.25])
    GradientCheck.expect([Reference.tanh(ln3 / 2).output, Reference.silu(ln3).output], equals: [0.5, 0.75 * ln3])
    // √(2/π) · 1.044715 = 0.83356..., tanh of it 0.68238..., so gelu(1) = ½ · 1.68238...
    #expect(abs(Reference.gelu(1).output - 0.841191990608) < 1e-11)
    #expect(abs(Reference.gelu(-1).output + 0.158808009392) < 1e-11)
  }

  @Test(arguments: NamedActivation.all)
  func derivativeMatchesFiniteDifferences(activation: NamedActivation) {
    let x = GradientCheck.normals(65, seed: 1).map { 3 * $0 }
    GradientCheck.expect(
      x.map { activation.function($0).derivative },
      isGradientOf: { $0.reduce(0) { $0 + activation.function($1).output } }, at: x)
  }

  @Test(arguments: NamedActivation.all, [-1000.0, 1000])
  func staysFiniteFarOut(activation: NamedActivation, x: Double) {
    let (output, derivative) = activation.function(x)
    let saturates = activation.name == "sigmoid" || activation.name == "tanh"
    let low = activation.name == "tanh" ? -1.0 : 0
    #expect(output == (x < 0 ? low : saturates ? 1 : x))
    #expect(derivative == (x < 0 || saturates ? 0 : 1))
  }

  @Test func swiGLUByHand() {
    let ln3 = 1.0986122886681098
    let (y, pullback) = Reference.swiGLU(gate: [ln3, 0], up: [2, 5])
    GradientCheck.expect(y, equals: [1.5 * ln3, 0])
    // silu′(ln 3) = 3/4 + ln 3 · 3/16.
    let gradient = pullback([1, 1])
    GradientCheck.expect(gradient.gate, equals: [2 * (0.75 + ln3 * 3 / 16), 2.5])
    GradientCheck.expect(gradient.up, equals: [0.75 * ln3, 0])
  }

  @Test(arguments: [1, 7, 33])
  func swiGLUPullbackMatchesFiniteDifferences(count: Int) {
    let (gate, up) = (GradientCheck.normals(count, seed: 2), GradientCheck.normals(count, seed: 3))
    let dy = GradientCheck.normals(count, seed: 4)
    let gradient = Reference.swiGLU(gate: gate, up: up).pullback(dy)
    func loss(_ gate: [Double], _ up: [Double]) -> Double {
      GradientCheck.dot(Reference.swiGLU(gate: gate, up: up).output, dy)
    }
    GradientCheck.expect(gradient.gate, isGradientOf: { loss($0, up) }, at: gate)
    GradientCheck.expect(gradient.up, isGradientOf: { loss(gate, $0) }, at: up)
  }
}
