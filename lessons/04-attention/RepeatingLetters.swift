import Foundations

/// Rows of letters that repeat themselves: a few letters in random order, all different, over and over.
///
/// Which letter comes next can be known from the second time round on, and only by looking back: find the last time
/// that the present letter stood there, and say what followed.
struct RepeatingLetters {
  let time = 32
  /// Rows with this many letters are never drawn for training.
  let heldOutPeriod = 9

  /// `rows` rows with their next letters; −1 where that cannot be known. Without a period each row draws its own.
  func draw(rows: Int, period: Int? = nil, using generator: inout SeededGenerator) -> (
    inputs: [Int32], targets: [Int32]
  ) {
    var (inputs, targets): ([Int32], [Int32]) = ([], [])
    for _ in 0..<rows {
      var letters = (0..<Int32(alphabet.count)).map { $0 }
      generator.shuffle(&letters)
      // 4 to 15, the one that is held out being skipped.
      let drawn = 4 + generator.integer(below: 11)
      let period = period ?? (drawn < heldOutPeriod ? drawn : drawn + 1)
      for t in 0..<time {
        inputs.append(letters[t % period])
        targets.append(t + 1 < period ? -1 : letters[(t + 1) % period])
      }
    }
    return (inputs, targets)
  }

  /// Per cent of the letters that can be known and are, in rows with the period that training never saw.
  func accuracy(of model: AttentionOnlyTransformer, seed: UInt64) -> Double {
    var generator = SeededGenerator(seed: seed, stream: 99)
    let (inputs, targets) = draw(rows: 16, period: heldOutPeriod, using: &generator)
    return 100 * shareRight(withoutGradients { model(inputs, batch: 16) }, targets)
  }
}

/// What a head of a model does on repeating letters, and what happens without it.
struct HeadStudy {
  let layer: Int
  let head: Int
  /// Mean weights, in per cent: at the letter before, and at what followed the same letter in earlier rounds.
  let before: Double
  let following: Double
  /// The model's accuracy when this head is switched off.
  let accuracyWithout: Double

  static func all(of model: AttentionOnlyTransformer, _ task: RepeatingLetters, seed: UInt64) -> [HeadStudy] {
    var generator = SeededGenerator(seed: seed, stream: 98)
    let period = task.heldOutPeriod
    let texts = (0..<8).map { _ in task.draw(rows: 1, period: period, using: &generator).inputs }
    let weights = texts.map { model.attentionWeights(of: $0) }
    return (0..<model.layers.count).flatMap { layer in
      (0..<model.configuration.headCount).map { head in
        let places = Array(period..<task.time)
        func mean(_ offsets: [Int]) -> Double {
          let all = weights.flatMap { w in
            places.map { place in
              offsets.filter { place >= $0 }.reduce(0.0) { $0 + Double(w[layer, head, place, place - $1]) }
            }
          }
          return 100 * all.reduce(0, +) / Double(all.count)
        }
        return HeadStudy(
          layer: layer, head: head, before: mean([1]), following: mean([period - 1, 2 * period - 1, 3 * period - 1]),
          accuracyWithout: accuracy(of: model, without: (layer, head), task, seed: seed))
      }
    }
  }

  private static func accuracy(
    of model: AttentionOnlyTransformer, without off: (layer: Int, head: Int), _ task: RepeatingLetters, seed: UInt64
  ) -> Double {
    switchingOff(head: off.head, of: model.layers[off.layer].attention, headSize: model.configuration.headSize) {
      task.accuracy(of: model, seed: seed)
    }
  }
}

/// What `body` measures while one head hands nothing over: the columns of the output matrix that read it are zeros.
func switchingOff<Result>(head: Int, of attention: SelfAttention, headSize: Int, _ body: () -> Result) -> Result {
  let weight = attention.output.weight
  let whole = weight.value
  var cut = whole.detached
  for row in 0..<cut.shape[0] {
    for column in head * headSize..<(head + 1) * headSize { cut[row, column] = 0 }
  }
  weight.value = cut
  defer { weight.value = whole }
  return body()
}
