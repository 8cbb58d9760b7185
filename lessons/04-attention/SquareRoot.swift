import Foundations
import Presentation

/// Section 3: why scores are divided by √d.
let squareRoot = LessonSection(
  "Why √d", asks: "The score is a sum over d products. What happens when d grows?"
) { page in
  let sizes = [4, 16, 64, 256, 1024]
  let keyCount = 16
  let trials = page.amount(200, quick: 20)
  page.say(
    "Queries and keys of normally distributed numbers, \(keyCount) keys a query, \(trials) queries a seed, 5 seeds. With the "
      + "dot product as it is, and divided by √d: how large is the largest share, and how much of a gradient comes "
      + "through the softmax? (The slope of a share p is p · (1 − p): at most 0.25, and 0 when p is 0 or 1.)")

  var measured: [Bool: [[(largest: Double, slope: Double, spread: Double)]]] = [false: [], true: []]
  for seed in 0..<5 {
    var generator = SeededGenerator(seed: page.seed, stream: UInt64(seed))
    var rows: [Bool: [(largest: Double, slope: Double, spread: Double)]] = [false: [], true: []]
    for size in sizes {
      let query = Tensor.normal([trials, 1, size], using: &generator)
      let key = Tensor.normal([trials, keyCount, size], using: &generator)
      let products = query.matmul(key.transposed())  // [trials, 1, keys]
      for isScaled in [false, true] {
        let scores = isScaled ? products / Float(size).squareRoot() : products
        let shares = scores.softmax()
        let largest = shares.reshaped(to: [trials, keyCount]).indicesOfMaxima().enumerated()
          .map { Double(shares[$0.offset, 0, $0.element]) }
        rows[isScaled]!.append(
          (
            largest: largest.reduce(0, +) / Double(trials),
            slope: largest.map { $0 * (1 - $0) }.reduce(0, +) / Double(trials),
            spread: Double(scores.squared().mean().item).squareRoot()
          ))
      }
    }
    for isScaled in [false, true] { measured[isScaled]!.append(rows[isScaled]!) }
  }
  page.table(
    ["scores", "d", "their spread", "largest share", "slope"],
    [false, true].flatMap { isScaled in
      sizes.indices.map { index in
        func cell(_ value: ((largest: Double, slope: Double, spread: Double)) -> Double) -> String {
          Format.spread(of: measured[isScaled]!.map { value($0[index]) }, decimals: 2)
        }
        return [isScaled ? "q · k / √d" : "q · k", "\(sizes[index])", cell(\.spread), cell(\.largest), cell(\.slope)]
      }
    })
  page.show(
    LineChart(
      "The largest of \(keyCount) shares", x: "d", y: "share", xScale: .logarithmic,
      [
        ChartSeries("q · k", x: sizes.map(Double.init), runs: measured[false]!.map { $0.map(\.largest) }),
        ChartSeries("q · k / √d", x: sizes.map(Double.init), runs: measured[true]!.map { $0.map(\.largest) }),
      ], references: [.horizontal(1 / Double(keyCount), "all equal")]), as: "square-root")
  page.learned(
    "A sum of d random products spreads like √d. Undivided, one key takes nearly everything before anything was learned, "
      + "and what is nearly 1 or 0 hardly moves. Divided by √d the spread is 1 for every d.")
}
