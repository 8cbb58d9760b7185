import Foundation
import Foundations
import Presentation

/// Section 4: a model that is asked for the next word must not see it.
let causalMask = LessonSection(
  "The causal mask",
  asks: "If every word may look at every other, what does a model learn that is asked for the next one?"
) { page in
  // What a change at the end does to each place before it.
  var generator = SeededGenerator(seed: page.seed)
  let words = ["the", "hen", "found", "a", "red", "kite"]
  let x = Tensor.normal([1, words.count, 16], using: &generator)
  var changed = x
  for i in 0..<16 { changed[0, words.count - 1, i] = Float(generator.normal()) }
  let moved = [false, true].map { isCausal in
    let model = LetterModel(positions: .none, isCausal: isCausal, width: 16, using: &generator)
    let difference = (model.look(changed) - model.look(x)).squared().sum(along: 2)
    return words.indices.map { Double(difference[0, $0]).squareRoot() }
  }
  page.say("A sentence of random vectors. Only the last word, “kite”, is exchanged. How far does each output move?")
  page.table(
    ["word", "all see all", "causal mask"],
    words.indices.map {
      [words[$0], Format.fixed(moved[0][$0], decimals: 3), Format.fixed(moved[1][$0], decimals: 3)]
    })
  page.say(
    "With the mask, what stands before “kite” moves by exactly \(Format.significant(moved[1].dropLast().max()!)).")

  let (steps, time, rows) = (page.amount(300, quick: 15), 16, 32)
  page.say(
    "Now the cheat. Random letters cannot be predicted: the best possible loss is ln 26 = "
      + "\(Format.fixed(log(26), decimals: 2)) nats. We train on the next letter, with and without the mask, "
      + "\(steps) steps, 5 seeds.")
  var curves: [[[Double]]] = [[], []]
  for seed in 0..<5 {
    for (index, isCausal) in [false, true].enumerated() {
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(seed))
      let model = LetterModel(positions: .learned, isCausal: isCausal, time: time, using: &generator)
      let losses = train(model, steps: steps, learningRate: 1e-2) {
        let letters = randomLetters(rows: rows, time: time, using: &generator)
        // The letter after the last of a row is not there to be asked for.
        return (letters, letters.indices.map { $0 % time == time - 1 ? -1 : letters[$0 + 1] })
      } logits: {
        model($0, batch: rows)
      }
      curves[index].append(losses)
    }
  }
  func end(_ index: Int) -> String {
    Format.spread(of: curves[index].map { $0.suffix(10).reduce(0, +) / Double($0.suffix(10).count) }, decimals: 3)
  }
  page.table(
    ["", "loss of the last 10 steps"], [["all see all", end(0)], ["causal mask", end(1)]])
  page.show(
    LineChart(
      "The loss on letters that nobody can predict", x: "step", y: "nats",
      [ChartSeries("all see all", runs: curves[0]), ChartSeries("causal mask", runs: curves[1])],
      references: [.horizontal(log(26), "ln 26")]), as: "causal-mask")
  page.learned(
    "Without the mask the loss falls far below what is possible: the model reads the answer. When it has to write, there "
      + "is no next letter to read, and it has learned nothing. With the mask one pass asks every place at once, fairly."
  )
}
