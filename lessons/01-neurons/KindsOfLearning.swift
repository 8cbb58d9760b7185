import Foundations
import Presentation

/// Section 2: what a program can learn from: answers, nothing but the data, or rewards.
let kindsOfLearning = LessonSection(
  "Three kinds of learning",
  asks: "What does a program learn from when somebody gives it the answers, when nobody does, and when it only hears "
    + "afterwards how well it did?"
) { page in
  var generator = SeededGenerator(seed: page.seed, stream: 3)
  let names = ["plum", "apple", "pear"]
  let sizes = [[4.5, 4.0], [7.5, 7.0], [10.5, 6.5]]
  let fruit = LabelledPoints.blobs(90, around: sizes, deviation: 0.8, using: &generator)
  let fresh = LabelledPoints.blobs(page.amount(3000, quick: 300), around: sizes, deviation: 0.8, using: &generator)

  page.say(
    "Supervised: 90 pieces of fruit, measured, each with its name. A new one is called what the most similar known "
      + "one is called.")
  let right = fresh.points.indices.count { classified(fresh.points[$0], by: fruit) == fresh.labels[$0] }
  page.lines(
    "  nearest known fruit: right for \(Format.fixed(100 * Double(right) / Double(fresh.count), decimals: 1)) % of "
      + "\(Format.count(fresh.count)) new ones")

  page.say(
    "Unsupervised: the same 90 measurements, the names hidden. k-means puts three centres at three random fruits; each "
      + "fruit joins its nearest centre, each centre moves to the middle of its group, and so on until nothing moves.")
  let groups = clustered(fruit.points, into: 3, using: &generator)
  page.show(
    ScatterChart(
      "Three groups, found without names", x: "length, cm", y: "width, cm",
      (0..<3).map { group in
        ChartSeries(
          "group \(group + 1)",
          points: fruit.points.indices.filter { groups.members[$0] == group }.map {
            (fruit.points[$0][0], fruit.points[$0][1])
          })
      } + [ChartSeries("centres", points: groups.centres.map { ($0[0], $0[1]) })]),
    as: "clusters")
  page.table(
    ["", "group 1", "group 2", "group 3"],
    names.indices.map { name in
      [names[name]]
        + (0..<3).map { group in
          "\(fruit.labels.indices.count { fruit.labels[$0] == name && groups.members[$0] == group })"
        }
    })
  page.say(
    "The groups took \(groups.rounds) rounds, and they are the kinds of fruit, or nearly. But they have no names: "
      + "nobody ever said \u{201C}plum\u{201D}. And a start can be unlucky. "
      + luckOfStarts(fruit, tries: page.amount(200, quick: 20), using: &generator))

  showBandit(on: page)
  page.learned(
    "Answers, data alone, or rewards: the three differ in what the world tells the learner. Language models use all "
      + "three, one after the other.")
}

/// How many random starts of k-means find the three kinds.
private func luckOfStarts(_ fruit: LabelledPoints, tries: Int, using generator: inout SeededGenerator) -> String {
  var found = 0
  for _ in 0..<tries {
    let members = clustered(fruit.points, into: 3, using: &generator).members
    // Each kind has a group that nearly all of it is in, and no two kinds the same.
    let homes = (0..<3).map { name in
      (0..<3).first { group in
        let count = fruit.labels.indices.count { fruit.labels[$0] == name && members[$0] == group }
        return 10 * count >= 9 * 30
      }
    }
    if Set(homes.compactMap { $0 }).count == 3 { found += 1 }
  }
  return "Of \(tries) starts, \(found) ended with these three groups."
}

/// Rewards over time, for three ways to choose.
private func showBandit(on page: LessonPage) {
  let chances = [0.3, 0.5, 0.7]
  let (tries, runs) = (300, page.amount(2000, quick: 50))
  page.say(
    "Reinforcement: three fruit stalls; at each a bought fruit is ripe with a chance of 0.3, 0.5 or 0.7. You are not "
      + "told which is which. You buy \(tries) times, and all you ever learn is whether this one was ripe.")
  let ways = [("always explore", 1.0), ("never explore", 0), ("explore 1 time in 10", 0.1)]
  var table: [[String]] = []
  let curves = ways.enumerated().map { index, way in
    var generator = SeededGenerator(seed: page.seed, stream: 40 + UInt64(index))
    var ripe = [Double](repeating: 0, count: tries)
    var atBest = 0
    for _ in 0..<runs {
      let run = bandit(chances, tries: tries, exploring: way.1, using: &generator)
      for (time, reward) in run.rewards.enumerated() { ripe[time] += reward / Double(runs) }
      if run.favourite == 2 { atBest += 1 }
    }
    let late = ripe.suffix(50).reduce(0, +) / 50
    table.append([
      way.0, Format.fixed(late, decimals: 2),
      Format.fixed(100 * Double(atBest) / Double(runs), decimals: 0) + " %",
    ])
    // Means of ten tries: single ones are too ragged to see anything.
    var points: [(Double, Double)] = []
    for start in stride(from: 0, to: tries, by: 10) {
      points.append((Double(start + 5), ripe[start..<start + 10].reduce(0, +) / 10))
    }
    return ChartSeries(way.0, points: points)
  }
  page.show(
    LineChart("Share of ripe fruit", x: "purchase", y: "ripe", curves, references: [.horizontal(0.7, "best stall")]),
    as: "bandit")
  page.table(["", "ripe among the last 50", "found the best stall"], table)
}
