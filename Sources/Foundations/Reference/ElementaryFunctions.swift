#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// The C library's functions under names of their own: `Reference.tanh` is the activation with its derivative, and a
// call of `tanh` inside the namespace would mean that one.
extension Reference {
  static func exponential(_ x: Double) -> Double { cExponential(x) }
  static func hyperbolicTangent(_ x: Double) -> Double { cHyperbolicTangent(x) }
  static func cosine(_ x: Double) -> Double { cCosine(x) }
  static func sine(_ x: Double) -> Double { cSine(x) }
  static func power(_ base: Double, _ exponent: Double) -> Double { cPower(base, exponent) }
}

private func cExponential(_ x: Double) -> Double { exp(x) }
private func cHyperbolicTangent(_ x: Double) -> Double { tanh(x) }
private func cCosine(_ x: Double) -> Double { cos(x) }
private func cSine(_ x: Double) -> Double { sin(x) }
private func cPower(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
