import Foundations

/// Makes every choice of a story and adds up how surprising the choices were: Σ −log₂ p, in bits.
///
/// Whatever is drawn here must leave its trace in the text; then the sum is the information content of the story,
/// and its mean per byte is the entropy that no model of the corpus can beat (Shannon, 1951).
///
///     var chooser = Chooser(generator: SeededGenerator(seed: 7, stream: 42))
///     let side = chooser.index(below: 6)      // adds log₂ 6 bits
///
/// A `script` replaces chance by given answers, so that all the ways to make a text can be tried one by one.
public struct Chooser {
  private var generator: SeededGenerator
  /// Σ −log₂ p of the choices so far, in bits.
  public private(set) var surprisal = 0.0
  /// How many choices were made.
  public private(set) var count = 0
  var script: Script?

  public init(generator: SeededGenerator) {
    self.generator = generator
  }

  /// Asks `script` instead of chance.
  init(script: Script) {
    generator = SeededGenerator(seed: 0)
    self.script = script
  }

  /// One of `0..<bound`, all equally likely.
  @inline(__always) mutating func index(below bound: Int) -> Int {
    if bound <= 1 { return 0 }
    count += 1
    surprisal += Log2.table[bound]
    if let script { return script.next(weights: bound, weight: { _ in 1 }, admits: { _ in true }) }
    return generator.integer(below: bound)
  }

  /// Yes, `yes` times out of `total`.
  mutating func flip(_ yes: Int = 1, of total: Int = 2) -> Bool {
    weighted(count: 2, total: total) { $0 == 0 ? yes : total - yes } == 0
  }

  /// One of `0..<count`, number i with probability weight(i) / total.
  @inline(__always) mutating func weighted(count alternatives: Int, total: Int, weight: (Int) -> Int) -> Int {
    count += 1
    if let script {
      let chosen = script.next(weights: alternatives, weight: weight, admits: { _ in true })
      surprisal += Log2.table[total] - Log2.table[weight(chosen)]
      return chosen
    }
    var left = generator.integer(below: total)
    var chosen = 0
    while left >= weight(chosen) {
      left -= weight(chosen)
      chosen += 1
    }
    surprisal += Log2.table[total] - Log2.table[weight(chosen)]
    return chosen
  }

  /// One of `0..<weights.count`, pulled toward the favored ones: number i with probability
  /// (1 − s) · wᵢ / Σ w + s · [i is favored] · wᵢ / Σ of the favored w.
  ///
  /// It is one draw, not "skew or not" and then another, which would hide a choice that the text does not tell.
  mutating func skewed(
    _ weights: [Int], favored: [Bool], strength: Double, admits: (Int) -> Bool = { _ in true }
  ) -> Int {
    let total = Double(weights.reduce(0, +))
    let favoredTotal = Double(zip(weights, favored).reduce(0) { $1.1 ? $0 + $1.0 : $0 })
    let probabilities = zip(weights, favored).map { weight, isFavored in
      (1 - strength) * Double(weight) / total + (isFavored ? strength * Double(weight) / favoredTotal : 0)
    }
    count += 1
    var chosen = probabilities.lastIndex { $0 > 0 }!
    if let script {
      chosen = script.next(weights: weights.count, weight: { probabilities[$0] > 0 ? 1 : 0 }, admits: admits)
    } else {
      var left = generator.uniform()
      for (index, probability) in probabilities.enumerated() {
        if left < probability {
          chosen = index
          break
        }
        left -= probability
      }
    }
    surprisal -= Log2.log2(probabilities[chosen])
    return chosen
  }

  /// One of `options`, all equally likely. The text must name what is drawn: a script skips what it does not name.
  @inline(__always) mutating func draw<Option: Drawable>(_ options: [Option]) -> Option {
    if let script {
      count += 1
      surprisal += Log2.table[options.count]
      return options[
        script.next(
          weights: options.count, weight: { _ in 1 }, admits: { script.admits(Option.domain, options[$0].code) })
      ]
    }
    return options[index(below: options.count)]
  }

  /// One of `options` other than `excluded`.
  @inline(__always) mutating func draw<Option: Drawable & Equatable>(
    _ options: [Option], except excluded: Option
  ) -> Option {
    draw(options.filter { $0 != excluded })
  }
}

/// What a text must name when it was drawn, so that a reader of the text knows which one it was.
protocol Drawable {
  static var domain: Domain { get }
  var code: Int { get }
}

enum Domain: Int, CaseIterable {
  case child, beast, species, elder, creature, thing, quality, place, spot, daytime, weather, trait
}

/// log₂ of small whole numbers.
enum Log2 {
  static let table: [Double] = (0...4096).map { $0 == 0 ? -.infinity : log2(Double($0)) }

  /// The binary digits of log₂ x, one a squaring: squaring x doubles its logarithm.
  static func log2(_ x: Double) -> Double {
    var mantissa = x.significand
    var result = Double(x.exponent)
    var digit = 0.5
    while digit > 0x1p-53 {
      mantissa *= mantissa
      if mantissa >= 2 {
        mantissa /= 2
        result += digit
      }
      digit /= 2
    }
    return result
  }

  /// 2^−x for x >= 0, from the binary digits of x.
  static func power(_ x: Double) -> Double {
    if x > 1000 { return 0 }
    var result = Double(sign: .plus, exponent: -Int(x), significand: 1)
    var fraction = x - x.rounded(.down)
    var root = 0.5.squareRoot()
    while fraction > 0 {
      fraction *= 2
      if fraction >= 1 {
        result *= root
        fraction -= 1
      }
      root = root.squareRoot()
    }
    return result
  }
}
