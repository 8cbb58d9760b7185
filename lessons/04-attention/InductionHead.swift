import Foundations
import Presentation

/// Section 7: two layers of nothing but attention learn to copy, and the heads that do it are found.
let inductionHead = LessonSection(
  "An induction head",
  asks: "“k p d m s k p d …”: what comes next? How can a model know that never saw these letters together?"
) { page in
  let task = RepeatingLetters()
  let steps = page.amount(500, quick: 10)
  let seeds = page.amount(5, quick: 2)
  page.say(
    "The task: a few letters in random order, all different, repeated until the row of \(task.time) is full. The first "
      + "time round nothing can be known; after that everything can. How many letters there are changes from row to row, "
      + "4 to 15, but never \(task.heldOutPeriod): these rows are kept for the test. The model has embeddings, attention "
      + "layers with two heads, rotary positions, and no feed-forward layer. \(steps) steps, \(seeds) seeds.")

  var curves: [[[Double]]] = [[], []]
  var models: [AttentionOnlyTransformer] = []
  let every = max(1, steps / 20)
  for layerCount in 1...2 {
    for seed in 0..<seeds {
      var generator = SeededGenerator(seed: page.seed, stream: UInt64(seed))
      var configuration = TransformerConfiguration.llama(
        vocabularySize: alphabet.count, contextLength: task.time, layerCount: layerCount, headCount: 2, width: 32)
      // What a head looks for can then be the same whatever the letter: "the one before me".
      configuration.hasBias = true
      let model = AttentionOnlyTransformer(configuration, using: &generator)
      var curve: [Double] = []
      train(model, steps: steps, learningRate: 1e-2) {
        task.draw(rows: 16, using: &generator)
      } logits: {
        model($0, batch: 16)
      } watch: { step in
        if step % every == 0 { curve.append(task.accuracy(of: model, seed: page.seed)) }
      }
      curve.append(task.accuracy(of: model, seed: page.seed))
      curves[layerCount - 1].append(curve)
      if layerCount == 2 { models.append(model) }
    }
  }
  page.table(
    ["layers", "next letter right, %"],
    [1, 2].map { ["\($0)", Format.spread(of: curves[$0 - 1].map { $0.last! }, decimals: 1)] })
  let x = curves[0][0].indices.map { Double($0 * every) }
  page.show(
    LineChart(
      "Letters that can be known, and are", x: "step", y: "%",
      [
        ChartSeries("one layer", x: x, runs: curves[0]), ChartSeries("two layers", x: x, runs: curves[1]),
      ]), as: "copying")

  let studies = models.map { HeadStudy.all(of: $0, task, seed: page.seed) }
  page.say(
    "Who does it? For each head of the first of these models: how much it looks at the letter before, how much at what "
      + "followed the present letter in earlier rounds, and how many letters are right when this head alone is switched "
      + "off.")
  page.table(
    ["layer", "head", "letter before, %", "what followed it, %", "right without it, %"],
    studies[0].map { study in
      ["\(study.layer + 1)", "\(study.head + 1)"]
        + [study.before, study.following, study.accuracyWithout].map { Format.fixed($0, decimals: 1) }
    })
  func best(_ layer: Int, _ value: (HeadStudy) -> Double) -> [Double] {
    studies.map { $0.filter { $0.layer == layer }.map(value).max()! }
  }
  page.say(
    "Over all seeds: the best head of layer 1 looks at the letter before with "
      + "\(Format.spread(of: best(0, \.before), decimals: 1)) % of its weight, the best head of layer 2 at what followed "
      + "earlier with \(Format.spread(of: best(1, \.following), decimals: 1)) %.")

  // Of equals the first.
  let induction = studies[0].filter { $0.layer == 1 }.reduce(nil as HeadStudy?) { best, next in
    best.map { next.following > $0.following ? next : $0 } ?? next
  }!
  var generator = SeededGenerator(seed: page.seed, stream: 97)
  let text = Array(task.draw(rows: 1, period: task.heldOutPeriod, using: &generator).inputs.prefix(27))
  page.show(
    AttentionPicture(
      "Nine letters, three times: where the heads look", tokens: text.map { String(alphabet[Int($0)]) },
      weights: models[0].attentionWeights(of: text), layer: 1, head: induction.head), as: "induction-head")
  page.learned(
    "Layer 1 writes next to each letter which one stood before it. Layer 2 looks for the place whose note says “my own "
      + "letter stood before”, and copies what stands there. Neither can do it alone: one layer stays far behind. This "
      + "pair, an induction head, is how a model can use what it has just read.")
}
