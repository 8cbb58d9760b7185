import Foundations
import Presentation

let fourRemedies = LessonSection(
  "Four remedies",
  asks: "Weight decay, dropout, early stopping, more data: what does each do for the same model?"
) { page in
  let seeds = (0..<UInt64(page.amount(5, quick: 2))).map { page.seed &* 100 &+ $0 }
  let steps = page.amount(2000, quick: 50)
  func result(_ recipe: Recipe, flatCount: Int = 120) -> (training: Spread, unseen: Spread, epochs: Spread) {
    var (training, unseen, epochs): ([Double], [Double], [Double]) = ([], [], [])
    for seed in seeds {
      // The larger set begins with the smaller one; validation and test are the same flats for all.
      var (town, others) = (SeededGenerator(seed: seed, stream: 5), SeededGenerator(seed: seed, stream: 6))
      let flats = Flats.draw(flatCount, using: &town)
      let (validation, test) = (Flats.draw(60, using: &others), Flats.draw(2000, using: &others))
      var recipe = recipe
      recipe.steps = steps
      let model = RentModel.trained(on: flats, recipe, validation: validation, seed: seed)
      training.append(model.error(on: flats))
      unseen.append(model.error(on: test))
      epochs.append(Double(model.epochs))
    }
    return (Spread(training), Spread(unseen), Spread(epochs))
  }

  let stopped = result(Recipe(patience: 20))
  let results: [(name: String, result: (training: Spread, unseen: Spread, epochs: Spread))] = [
    ("nothing", result(Recipe())),
    ("weight decay 0.3", result(Recipe(weightDecay: 0.3))),
    ("weight decay 1", result(Recipe(weightDecay: 1))),
    ("weight decay 3", result(Recipe(weightDecay: 3))),
    ("weight decay 30", result(Recipe(weightDecay: 30))),
    ("dropout 0.1", result(Recipe(dropout: 0.1))),
    ("dropout 0.3", result(Recipe(dropout: 0.3))),
    ("dropout 0.6", result(Recipe(dropout: 0.6))),
    ("early stopping", stopped),
    ("2 × the flats", result(Recipe(), flatCount: 240)),
    ("4 × the flats", result(Recipe(), flatCount: 480)),
    ("16 × the flats", result(Recipe(), flatCount: 1920)),
    ("4 × the flats, decay 1", result(Recipe(weightDecay: 1), flatCount: 480)),
    ("16 × the flats, decay 0.3", result(Recipe(weightDecay: 0.3), flatCount: 1920)),
  ]
  page.say(
    "The network and the loop of section 4, \(Format.count(steps)) steps each. Off by how much, in euros, over \(seeds.count) seeds "
      + "(mean ± standard deviation):")
  page.table(
    ["remedy", "on its own flats", "on 2,000 fresh flats"],
    results.map {
      [$0.name, Format.spread($0.result.training, decimals: 0), Format.spread($0.result.unseen, decimals: 0)]
    })
  let pictured = [
    "nothing", "weight decay 3", "dropout 0.6", "early stopping", "4 × the flats", "16 × the flats",
    "16 × the flats, decay 0.3",
  ]
  page.show(
    BarChart(
      "Off by, on fresh flats", unit: "€",
      bars: results.filter { pictured.contains($0.name) }.map { name, result in
        Bar(name, result.unseen.mean.rounded(), spread: result.unseen.deviation.rounded())
      }),
    as: "remedies")
  page.say(
    "Early stopping went back to epoch \(Format.spread(stopped.epochs, decimals: 0)) of \(steps / 5), so it was also "
      + "the fastest by far. Nobody can be nearer than \(Int(Flats.noise)) €.")
  page.learned(
    "The remedies make the error on the network's own flats larger and the one that counts smaller; too much of one "
      + "makes both larger. Twice the data alone does little while the network can still learn it all by heart.")
}
