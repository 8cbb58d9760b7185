import Foundations
import Presentation
import StoryModels

let sentiment = LessonSection(
  "An encoder that judges: sentiment",
  asks: "BERT fills blanks. Can it be taught to say whether a story ends happily?"
) { page in
  let language = try page.pretrained.language
  let pretrained = ModelSnapshot(
    of: try language.pretrainedEncoder(
      seed: page.seed, steps: page.amount(600, quick: 3)))
  let seeds = page.amount(5, quick: 1)
  let recipe = TrainingRecipe(steps: page.amount(60, quick: 3), peak: 3e-3)
  let first = 2_000_000
  let test = try language.endings(ofStories: first..<first + page.amount(300, quick: 20))
  let counts = [32, 128]
  let seed = page.seed
  let results = try together(2 * counts.count * seeds) { run -> [Int] in
    let seed = seed + UInt64(run % seeds)
    var generator = SeededGenerator(seed: seed)
    let body =
      run / seeds % 2 == 0 ? Encoder(pretrained.configuration, using: &generator) : pretrained.encoder()
    let classifier = SequenceClassifier(body, classCount: 2, using: &generator)
    let start = 3_000_000 + Int(seed) * 10_000
    let examples = try language.endings(ofStories: start..<start + counts[run / seeds / 2])
    try classifier.train(on: examples, recipe, seed: seed)
    return classifier.predictions(test.map(\.tokens))
  }
  func matrices(_ kind: Int) -> [ConfusionMatrix] {
    results[kind * seeds..<(kind + 1) * seeds].map {
      ConfusionMatrix(predicted: $0, actual: test.map(\.label), classCount: 2)
    }
  }
  page.say(
    "The encoder filled blanks in stories first. Now it reads the last \(StoryEnding.length - 1) tokens, the end "
      + "included, after a token that is no word; a new layer reads the vector of that token. \(seeds) runs each, "
      + "\(test.count) stories to judge.")
  page.table(
    ["labelled stories", "from scratch", "pretrained"],
    counts.indices.map { count in
      ["\(counts[count])"]
        + [0, 1].map { Format.spread(of: matrices(2 * count + $0).map { 100 * $0.accuracy }, decimals: 1) + " %" }
    })
  let matrix = matrices(3)[0]
  page.say("Who was taken for what, in the first run of the pretrained encoder with \(counts[1]) stories:")
  page.table(
    ["", "called sad", "called happy", "recall"],
    ["sad", "happy"].enumerated().map { label, name in
      [
        "is \(name)", "\(matrix.counts[label][0])", "\(matrix.counts[label][1])",
        Format.fixed(matrix.recall(of: label), decimals: 3),
      ]
    })
  page.show(
    HeatMap(
      "Endings: what they are, and what they were called", rows: ["sad", "happy"], columns: ["sad", "happy"],
      matrix.counts.map { $0.map(Double.init) }, x: "called", y: "is", showsNumbers: true), as: "confusion")
  let calls = results[3 * seeds]
  for (example, call) in zip(test, calls).filter({ $0.0.label != $0.1 }).prefix(2) {
    page.lines(
      "  …\(example.text.suffix(74))\n      is \(example.label == 1 ? "happy" : "sad"), and was called otherwise")
  }
  page.learned(
    "An encoder becomes a judge with one new layer and a few labels. Its pretraining bought nothing here that can be "
      + "measured: the word that decides is in view, so labels alone find it, and the vector that is read stood for nothing "
      + "before.")
}
