import Foundations
import Presentation

let gapsAndUnits = LessonSection(
  "Units and gaps",
  asks: "What do metres beside rooms, and values that are missing, do to the measured score?"
) { page in
  let seeds = (0..<UInt64(page.amount(5, quick: 2))).map { page.seed &* 100 &+ $0 }
  let recipe = Recipe(weightDecay: 3, steps: page.amount(1000, quick: 30))
  func town(_ seed: UInt64) -> (flats: Flats, test: Flats) {
    var generator = SeededGenerator(seed: seed, stream: 8)
    return (Flats.draw(120, using: &generator), Flats.draw(2000, using: &generator))
  }

  // Units: what the network is given, and from which rows the statistics come.
  func units(_ scale: (_ flats: Flats, _ test: Flats) -> Scale) -> Spread {
    Spread(
      seeds.map { seed in
        let (flats, test) = town(seed)
        return RentModel.trained(on: flats, recipe, scale: scale(flats, test), seed: seed).error(on: test)
      })
  }
  page.say("Off by how much on 2,000 fresh flats, in euros, over \(seeds.count) seeds:")
  page.table(
    ["columns", "off by"],
    [
      [
        "as they are: metres, years, rooms",
        Format.spread(units { flats, _ in Scale(flats).withoutColumns }, decimals: 0),
      ],
      ["standardised, from the 120 flats", Format.spread(units { flats, _ in Scale(flats) }, decimals: 0)],
      ["standardised, from all 2,120 (a leak)", Format.spread(units { Scale($0 + $1).rentsLike($0) }, decimals: 0)],
    ])

  // Gaps: far from the centre, advertisements like to be silent about the distance.
  func gaps(_ fill: @escaping (_ flats: Flats, _ training: Flats) -> Flats, droppingRows: Bool = false) -> Spread {
    Spread(
      seeds.map { seed in
        var generator = SeededGenerator(seed: seed, stream: 9)
        let (flats, test) = town(seed)
        var (holed, holedTest) = (flats.hidingDistances(using: &generator), test.hidingDistances(using: &generator))
        if droppingRows { holed = holed[holed.rows.indices.filter { !holed.rows[$0].contains(where: \.isNaN) }] }
        (holed, holedTest) = (fill(holed, holed), fill(holedTest, holed))
        return RentModel.trained(on: holed, recipe, seed: seed).error(on: holedTest)
      })
  }
  let share = Spread(
    seeds.map { seed in
      var generator = SeededGenerator(seed: seed, stream: 9)
      let holed = town(seed).flats.hidingDistances(using: &generator)
      return 100 * Double(holed.rows.count { $0.contains(where: \.isNaN) }) / Double(holed.count)
    })
  page.say(
    "Now \(Format.spread(share, decimals: 0)) % of the advertisements do not say how far it is to the centre; the "
      + "farther, the likelier. The fresh flats have the same gaps.")
  let remedies: [(String, Spread)] = [
    (
      "no gaps",
      Spread(
        seeds.map { seed in
          let (flats, test) = town(seed)
          return RentModel.trained(on: flats, recipe, seed: seed).error(on: test)
        })
    ),
    ("rows with gaps left out", gaps({ $0.filled(from: $1) }, droppingRows: true)),
    ("filled with 0", gaps { flats, _ in flats.filled(with: 0) }),
    ("filled with the mean", gaps { $0.filled(from: $1) }),
    ("the mean, and a mark", gaps { $0.markingGaps().filled(from: $1.markingGaps()) }),
  ]
  page.table(["gaps", "off by"], remedies.map { [$0.0, Format.spread($0.1, decimals: 0)] })
  page.show(
    BarChart(
      "Off by, on fresh flats with gaps", unit: "€",
      bars: remedies.map { Bar($0.0, $0.1.mean.rounded(), spread: $0.1.deviation.rounded()) }),
    as: "gaps")
  page.learned(
    "Unscaled columns stop the learning. Rows with gaps are not to be thrown away when the gaps say something: a column "
      + "that marks them lets the network use that.")
}
