import Foundation
import Foundations
import Presentation

/// Section 6: attention does not know the order of words until it is told.
let wordOrder = LessonSection(
  "Order", asks: "“The dog bit the man” and “the man bit the dog”: does attention see a difference?"
) { page in
  shuffleASentence(on: page)
  showSinusoidalPositions(on: page)
  showRotaryPositions(on: page)
  learnTheLetterBefore(on: page)
  page.learned(
    "Without positions attention sees a bag of words. Sinusoidal and learned positions are added to the word and say "
      + "where it stands; rotary ones turn queries and keys, so that a score depends on how far apart two words stand.")
}

/// The position vectors of the original transformer, [count, width]: waves, from one of 2π words to very long ones.
///
///     P(t, 2i) = sin(t / 10000^(2i/width))        P(t, 2i + 1) = cos(t / 10000^(2i/width))
///
/// Source: Vaswani et al., "Attention is all you need", 2017.
func sinusoidalPositions(_ count: Int, width: Int) -> Tensor {
  let numbers = (0..<count * width).map { place -> Float in
    let (position, i) = (place / width, place % width)
    let angle = Double(position) / pow(10_000, Double(i / 2 * 2) / Double(width))
    return Float(i % 2 == 0 ? sin(angle) : cos(angle))
  }
  return Tensor(numbers, shape: [count, width])
}

private func shuffleASentence(on page: LessonPage) {
  let words = ["the", "quick", "dog", "followed", "a", "sleepy", "cat"]
  var generator = SeededGenerator(seed: page.seed)
  let x = Tensor.normal([1, words.count, 32], using: &generator)
  var order = Array(words.indices)
  generator.shuffle(&order)
  func shuffled(_ x: Tensor) -> Tensor {
    Tensor.concatenated(order.map { x.slice($0..<$0 + 1, along: 1) }, along: 1)
  }
  func difference(_ positions: LetterModel.Positions, isCausal: Bool) -> Double {
    var generator = SeededGenerator(seed: page.seed, stream: 1)
    let model = LetterModel(positions: positions, headCount: 4, isCausal: isCausal, using: &generator)
    let added =
      positions == .sinusoidal
      ? sinusoidalPositions(words.count, width: 32) : Tensor.zeros([words.count, 32])
    // The outputs for the shuffled words against the outputs, shuffled.
    let apart = model.look(shuffled(x) + added) - shuffled(model.look(x + added))
    return Double(apart.scalars.map { abs($0) }.max()!)
  }
  page.say(
    "Seven words with random vectors, “\(words.joined(separator: " "))”, and the same words shuffled, “"
      + "\(order.map { words[$0] }.joined(separator: " "))”. If order did not matter, each word would gather the same "
      + "from both. The largest difference in what any word gathers, with four heads:")
  page.table(
    ["", "largest difference"],
    [
      ["no positions", Format.significant(difference(.none, isCausal: false), digits: 2)],
      ["no positions, causal mask", Format.significant(difference(.none, isCausal: true), digits: 2)],
      ["sinusoidal positions", Format.significant(difference(.sinusoidal, isCausal: false), digits: 2)],
      ["rotary positions", Format.significant(difference(.rotary, isCausal: false), digits: 2)],
    ])
  page.say(
    "The first line is rounding: sums taken in another order. The mask alone already tells a word how much came before."
  )
}

private func showSinusoidalPositions(on page: LessonPage) {
  let table = sinusoidalPositions(24, width: 32)
  page.show(
    HeatMap(
      "Sinusoidal positions: 32 numbers for each place", rows: (0..<24).map { "\($0)" }, columns: [],
      (0..<24).map { t in (0..<32).map { Double(table[t, $0]) } }, x: "number", y: "position", range: -1...1),
    as: "sinusoidal")
}

private func showRotaryPositions(on page: LessonPage) {
  var generator = SeededGenerator(seed: page.seed, stream: 2)
  let (q, k) = (Tensor.normal([1, 1, 32], using: &generator), Tensor.normal([1, 1, 32], using: &generator))
  func score(_ queryPlace: Int, _ keyPlace: Int) -> Double {
    let turned = (rotary(q, headCount: 1, offset: queryPlace), rotary(k, headCount: 1, offset: keyPlace))
    return Double((turned.0 * turned.1).sum().item)
  }
  page.say("Rotary positions. One query and one key, set down at several places; the product of the two after turning:")
  page.table(
    ["query at", "key at", "apart", "product"],
    [(3, 1), (10, 8), (103, 101), (3, 0), (10, 7), (103, 100)].map { m, n in
      ["\(m)", "\(n)", "\(m - n)", Format.fixed(score(m, n), decimals: 3)]
    })
  // Two ways to the same sum of cosines.
  let sinusoidal = sinusoidalPositions(64, width: 32)
  let added = (0..<64).map { t in
    Double((sinusoidal.slice(0..<1) * sinusoidal.slice(t..<t + 1)).sum().item) / 16
  }
  let ones = Tensor.ones([1, 1, 32])
  let turned = (0..<64).map { t in Double((rotary(ones, headCount: 1, offset: t) * ones).sum().item) / 32 }
  let apart = zip(added, turned).map { abs($0 - $1) }.max()!
  page.show(
    LineChart(
      "How alike two places are", x: "places apart", y: "product, as a share of its largest",
      [ChartSeries("", points: added.enumerated().map { (Double($0.offset), $0.element) })]), as: "distance")
  page.say(
    "The product of two sinusoidal vectors, and of a vector of ones with itself, turned: both are this curve, to within "
      + "\(Format.significant(apart, digits: 1)). They are one idea, added to the words or multiplied into the scores.")
}

private func learnTheLetterBefore(on page: LessonPage) {
  let (steps, time, rows) = (page.amount(300, quick: 15), 16, 32)
  page.say(
    "Does it help? One layer, no mask, asked at each place for the letter before it; \(steps) steps on texts of \(time) "
      + "letters, 5 seeds. Then the same models read texts twice as long, and are asked in the second half.")
  let rowsOfTable = LetterModel.Positions.allCases.map { positions -> [String] in
    var (known, longer): ([Double], [Double]) = ([], [])
    for seed in 0..<5 {
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(seed))
      let model = LetterModel(positions: positions, isCausal: false, time: 2 * time, using: &generator)
      func draw(_ time: Int, from first: Int) -> (inputs: [Int32], targets: [Int32]) {
        let letters = randomLetters(rows: rows, time: time, using: &generator)
        return (letters, letters.indices.map { $0 % time < first ? -1 : letters[$0 - 1] })
      }
      train(model, steps: steps, learningRate: 1e-2) {
        draw(time, from: 1)
      } logits: {
        model($0, batch: rows)
      }
      withoutGradients {
        let (inputs, targets) = draw(time, from: 1)
        known.append(100 * shareRight(model(inputs, batch: rows), targets))
        let (longInputs, longTargets) = draw(2 * time, from: time)
        longer.append(100 * shareRight(model(longInputs, batch: rows), longTargets))
      }
    }
    return [positions.rawValue, Format.spread(of: known, decimals: 1), Format.spread(of: longer, decimals: 1)]
  }
  page.table(["positions", "letter before, %", "in texts twice as long, %"], rowsOfTable)
  page.say(
    "Without positions the model still knows which letters are in the text, and guesses among those: that is better than "
      + "one in 26.")
}
