import ExerciseBook

extension Transformer {
  public static func layerNorm(
    _ x: [Double], weight: [Double], bias: [Double], epsilon: Double
  ) throws -> [Double] {
    let (normalized, _) = standardized(x, epsilon)
    return x.indices.map { normalized[$0] * weight[$0] + bias[$0] }
  }

  public static func layerNormPullback(
    _ upstream: [Double], x: [Double], weight: [Double], epsilon: Double
  ) throws -> (x: [Double], weight: [Double], bias: [Double]) {
    let (normalized, deviation) = standardized(x, epsilon)
    let g = zip(upstream, weight).map { $0 * $1 }
    let meanG = mean(g)
    let alignment = mean(zip(g, normalized).map { $0 * $1 })
    return (
      x: x.indices.map { (g[$0] - meanG - normalized[$0] * alignment) / deviation },
      weight: zip(upstream, normalized).map { $0 * $1 },
      bias: upstream
    )
  }

  private static func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }

  private static func standardized(_ x: [Double], _ epsilon: Double) -> (values: [Double], deviation: Double) {
    let center = mean(x)
    let deviation = (mean(x.map { ($0 - center) * ($0 - center) }) + epsilon).squareRoot()
    return (x.map { ($0 - center) / deviation }, deviation)
  }
}
