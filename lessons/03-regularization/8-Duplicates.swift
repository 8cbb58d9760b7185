import Foundations
import Presentation

let duplicates = LessonSection(
  "The same flat twice",
  asks: "Some flats are advertised again and again. What does that do to the score that we measure?"
) { page in
  let seeds = (0..<UInt64(page.amount(5, quick: 2))).map { page.seed &* 100 &+ $0 }
  let copies = page.isQuick ? [0, 60] : [0, 15, 30, 60, 120]
  let recipe = Recipe(steps: page.amount(1000, quick: 30))
  var rows: [[String]] = []
  var curves: (shuffled: [Spread], grouped: [Spread], truth: [Spread]) = ([], [], [])
  for count in copies {
    var (shuffled, grouped, truth, seen): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for seed in seeds {
      var generator = SeededGenerator(seed: seed, stream: 10)
      let test = Flats.draw(2000, using: &generator)
      let different = Flats.draw(120, using: &generator)
      var order = Array(0..<different.count)
      generator.shuffle(&order)
      let flats = different + different[Array(order.prefix(count))]

      // The rows shuffled, and a fifth of them kept for validation.
      var places = Array(flats.rows.indices)
      generator.shuffle(&places)
      let (validation, training) = (places.prefix(flats.count / 5), places.dropFirst(flats.count / 5))
      let model = RentModel.trained(on: flats[Array(training)], recipe, seed: seed)
      let trained = Set(training.map { flats.rows[$0] })
      shuffled.append(model.error(on: flats[Array(validation)]))
      seen.append(
        100 * Double(validation.count { trained.contains(flats.rows[$0]) }) / Double(validation.count))
      truth.append(model.error(on: test))

      // Equal rows kept together.
      let parts = GroupedSplit(flats.rows, validationShare: 0.2, using: &generator)
      let fair = RentModel.trained(on: flats[parts.training], recipe, seed: seed)
      grouped.append(fair.error(on: flats[parts.validation]))
    }
    curves.shuffled.append(Spread(shuffled))
    curves.grouped.append(Spread(grouped))
    curves.truth.append(Spread(truth))
    rows.append([
      "\(count)", Format.spread(of: seen, decimals: 0) + " %", Format.spread(of: shuffled, decimals: 0),
      Format.spread(of: grouped, decimals: 0), Format.spread(of: truth, decimals: 0),
    ])
  }
  page.say(
    "120 different flats and some second copies; a fifth of the rows is kept for validation. Off by, in euros, over "
      + "\(seeds.count) seeds:")
  page.table(["copies", "seen in training", "rows shuffled", "copies together", "fresh flats"], rows)
  page.show(
    LineChart(
      "Off by, as the copies grow", x: "copies among 120 flats", y: "€",
      [
        ("validation, rows shuffled", curves.shuffled), ("validation, copies together", curves.grouped),
        ("2,000 fresh flats", curves.truth),
      ].map { name, spreads in
        ChartSeries(
          name, points: zip(copies, spreads).map { (Double($0), $1.mean) }, spread: spreads.map(\.deviation))
      }),
    as: "duplicates")
  page.learned(
    "A copy in the validation part asks the network what it was told in training. The score gets better and better; on "
      + "fresh flats the network does not.")
}
