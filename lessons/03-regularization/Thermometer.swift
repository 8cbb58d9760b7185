import Foundation
import Foundations

/// Readings of a careless thermometer over one day, whose true curve we know.
struct Readings {
  /// 0 to 24.
  var hours: [Double]
  /// In °C.
  var degrees: [Double]

  /// The standard deviation of a reading around the truth, in °C.
  static let noise = 1.5

  /// A cool night, a warm afternoon, and a dip at noon.
  static func truth(_ hour: Double) -> Double {
    let day = 2 * Double.pi * hour / 24
    return 14 - 6 * cos(day - 1) + 2 * sin(2 * day)
  }

  /// One reading in each of `count` equal parts of the day, at a random moment of it.
  static func draw(_ count: Int, using generator: inout SeededGenerator) -> Readings {
    let hours = (0..<count).map { 24 * (Double($0) + generator.uniform()) / Double(count) }
    return Readings(hours: hours, degrees: hours.map { truth($0) + noise * generator.normal() })
  }
}

/// A curve that is a sum of fixed functions, each with a weight that is fitted to readings.
///
/// The functions may be anything; that the weights come in only as factors is what makes the best ones a matter of
/// solving equations, with no gradient descent.
struct FittedCurve {
  let functions: @Sendable (Double) -> [Double]
  let weights: [Double]

  /// The weights with the least squared error on `readings`; where many have none, the smallest such weights.
  init(_ functions: @escaping @Sendable (Double) -> [Double], to readings: Readings) {
    self.functions = functions
    weights = leastSquares(readings.hours.map(functions), readings.degrees)
  }

  /// A polynomial of `degree`, which has degree + 1 weights.
  static func polynomial(_ degree: Int, to readings: Readings) -> FittedCurve {
    FittedCurve({ legendre(degree, at: $0 / 12 - 1) }, to: readings)
  }

  func callAsFunction(_ hour: Double) -> Double {
    zip(weights, functions(hour)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The mean squared distance from `readings`, in °C².
  func error(on readings: Readings) -> Double {
    let squares = zip(readings.hours, readings.degrees).map { pow(self($0) - $1, 2) }
    return squares.reduce(0, +) / Double(squares.count)
  }
}

/// Legendre's polynomials of degree 0 to `degree` at x in −1...1. They make the same curves as 1, x, x², …, but are so
/// unlike each other that rounding does no harm.
func legendre(_ degree: Int, at x: Double) -> [Double] {
  var values = [1, x]
  for n in stride(from: 1, to: degree, by: 1) {
    let n = Double(n)
    values.append(((2 * n + 1) * x * values[values.count - 1] - n * values[values.count - 2]) / (n + 1))
  }
  return Array(values.prefix(degree + 1))
}

/// The weights w with the least |A w − y|², and of those the shortest.
///
/// w = Aᵀ (A Aᵀ)⁻¹ y where there are more weights than rows, else w = (Aᵀ A)⁻¹ Aᵀ y. A very small number on the diagonal
/// keeps both solvable.
func leastSquares(_ rows: [[Double]], _ targets: [Double]) -> [Double] {
  let columns = rows[0].indices.map { column in rows.map { $0[column] } }
  func products(_ vectors: [[Double]]) -> [[Double]] {
    vectors.indices.map { i in
      vectors.indices.map { j in dot(vectors[i], vectors[j]) + (i == j ? 1e-10 * Double(rows.count) : 0) }
    }
  }
  if columns.count > rows.count {
    let shares = solved(products(rows), targets)
    return columns.map { dot($0, shares) }
  }
  return solved(products(columns), columns.map { dot($0, targets) })
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}

/// x with M x = y for a symmetric, positive definite M, by Cholesky's M = L Lᵀ.
private func solved(_ matrix: [[Double]], _ y: [Double]) -> [Double] {
  var (lower, x) = (matrix, y)
  for i in y.indices {
    for j in 0...i {
      var sum = matrix[i][j]
      for k in 0..<j { sum -= lower[i][k] * lower[j][k] }
      lower[i][j] = i == j ? sum.squareRoot() : sum / lower[j][j]
    }
    for k in 0..<i { x[i] -= lower[i][k] * x[k] }
    x[i] /= lower[i][i]
  }
  for i in y.indices.reversed() {
    for k in i + 1..<max(i + 1, y.count) { x[i] -= lower[k][i] * x[k] }
    x[i] /= lower[i][i]
  }
  return x
}
