import Foundations
import Presentation

let crossValidation = LessonSection(
  "Choosing without fooling yourself",
  asks: "Which strength of weight decay is right, and how far can 24 flats be trusted to say so?"
) { page in
  let seeds = (0..<UInt64(page.amount(5, quick: 2))).map { page.seed &* 100 &+ $0 }
  let strengths: [Float] = page.isQuick ? [0.3, 3] : [0.3, 1, 3, 10, 30]
  let steps = page.amount(1000, quick: 30)
  var (single, mean, true_): ([[Double]], [[Double]], [[Double]]) = ([], [], [])
  var distance: (split: [Double], folds: [Double]) = ([], [])
  var chosen: (bySplit: [Double], byFolds: [Double]) = ([], [])
  for seed in seeds {
    var generator = SeededGenerator(seed: seed, stream: 7)
    let flats = Flats.draw(120, using: &generator)
    let test = Flats.draw(2000, using: &generator)
    let folds = Folds(rows: flats.count, count: 5, using: &generator)
    var scores: (split: [Double], folds: [Double], test: [Double]) = ([], [], [])
    for strength in strengths {
      let recipe = Recipe(weightDecay: strength, steps: steps)
      let errors = folds.map { fold in
        RentModel.trained(on: flats[fold.training], recipe, seed: seed).error(on: flats[fold.validation])
      }
      scores.split.append(errors[0])
      scores.folds.append(Spread(errors).mean)
      scores.test.append(RentModel.trained(on: flats, recipe, seed: seed).error(on: test))
    }
    distance.split += zip(scores.split, scores.test).map { abs($0 - $1) }
    distance.folds += zip(scores.folds, scores.test).map { abs($0 - $1) }
    single.append(scores.split)
    mean.append(scores.folds)
    true_.append(scores.test)
    func best(_ scores: [Double]) -> Int { scores.indices.min { scores[$0] < scores[$1] }! }
    chosen.bySplit.append(scores.test[best(scores.split)])
    chosen.byFolds.append(scores.test[best(scores.folds)])
  }
  func column(_ runs: [[Double]], _ index: Int) -> Spread { Spread(runs.map { $0[index] }) }
  page.table(
    ["weight decay", "one split", "mean of 5 folds", "2,000 fresh flats"],
    strengths.indices.map {
      [
        Format.significant(Double(strengths[$0])), Format.spread(column(single, $0), decimals: 0),
        Format.spread(column(mean, $0), decimals: 0),
        Format.spread(column(true_, $0), decimals: 0),
      ]
    })
  page.show(
    LineChart(
      "Off by, for each strength of weight decay", x: "weight decay", y: "€", xScale: .logarithmic,
      [("one split of 24 flats", single), ("mean of 5 folds", mean), ("2,000 fresh flats", true_)].map { name, runs in
        ChartSeries(name, x: strengths.map(Double.init), runs: runs)
      }),
    as: "folds")
  page.say(
    "The score of one split is \(Int(Spread(distance.split).mean.rounded())) € from that on 2,000 fresh flats, on the "
      + "average over all strengths and seeds; the mean of 5 folds is \(Int(Spread(distance.folds).mean.rounded())) € away. "
      + "Taking the strength that looks best gives a network that is off by "
      + "\(Format.spread(of: chosen.bySplit, decimals: 0)) € when one split chooses, and by "
      + "\(Format.spread(of: chosen.byFolds, decimals: 0)) € when the folds do.")
  page.learned(
    "Every flat is validated once in five folds, so their mean is a steadier score than one split's, for five times the "
      + "work. The strength was chosen without a look at the fresh flats, so their error is an honest one.")
}
