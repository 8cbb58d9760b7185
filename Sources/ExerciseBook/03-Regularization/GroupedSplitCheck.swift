import Foundations

extension Exercise<any RegularizationExercises.Type> {
  static let groupedSplit = Self(
    "3.2", "A split that keeps duplicates together", file: "3.2-GroupedSplit",
    hints: [
      "A text that stands on both sides is not a test: the model has already been told the answer. So do not deal out rows, deal out groups of equal rows.",
      "First gather, for each different text, the places where it stands, in the order in which the texts first come up (a dictionary from text to group number helps; its own order is different in every run, so do not walk through it). Then shuffle the groups with `generator.shuffle(&groups)`.",
      "Walk through the shuffled groups. As long as validation has fewer than validationShare × texts.count rows, the whole group goes there; every later group goes to training.",
    ]
  ) { check in
    func split(
      _ answers: any RegularizationExercises.Type, _ texts: [String], _ share: Double, seed: UInt64
    ) throws -> (training: [Int], validation: [Int]) {
      var generator = SeededGenerator(seed: seed)
      return try answers.groupedSplit(of: texts, validationShare: share, using: &generator)
    }
    func texts(_ places: [Int], of all: [String]) -> Set<String> {
      Set(places.filter(all.indices.contains).map { all[$0] })
    }
    var random = check.random()
    let seed = random.next()

    let two = (0..<60).map { $0 % 2 == 0 ? "to be" : "or not" }
    try check.expect(
      "“to be” and “or not”, 30 times each, share 0.5: the texts that are on both sides", equals: [String](),
      because: "the 30 copies of a text are one group, and a group is not divided"
    ) {
      let parts = try split($0, two, 0.5, seed: seed)
      return texts(parts.training, of: two).intersection(texts(parts.validation, of: two)).sorted()
    }

    let mixed = ["a", "b", "a", "c", "d", "a", "d", "e"]
    try check.expect(
      "the 8 texts a b a c d a d e, share 0.25: all places of both parts, sorted", equals: Array(mixed.indices),
      because: "no row is lost, and none is used twice: copies stay, they only stay together"
    ) {
      let parts = try split($0, mixed, 0.25, seed: seed)
      return (parts.training + parts.validation).sorted()
    }

    // Groups of one to four rows, scattered.
    var many: [String] = []
    for group in 0..<40 { many += Array(repeating: "story \(group)", count: 1 + random.integer(below: 4)) }
    random.shuffle(&many)
    for share in [0.1, 0.3] {
      let wanted = share * Double(many.count)
      try check.expect(
        "\(many.count) texts in 40 groups of 1 to 4, share \(share): the size of the validation part",
        is: "\(shownNumber(wanted)), give or take less than one group of 4",
        because: "groups are added until the part is large enough, so it misses its size by less than a group"
      ) {
        try split($0, many, share, seed: seed).validation.count
      } where: {
        abs(Double($0) - wanted) < 4
      }
      try check.expect(
        "the same: how many texts are on both sides", equals: 0,
        because: "copies do not have to stand side by side to be copies"
      ) {
        let parts = try split($0, many, share, seed: seed)
        return texts(parts.training, of: many).intersection(texts(parts.validation, of: many)).count
      }
    }

    try check.expect(
      "the same with 12 other seeds: how many different validation parts come out", is: "2 or more",
      because: "which groups are set apart is random: rows that come in some order, such as by date, are otherwise "
        + "judged on one end of it"
    ) { answers in
      Set(try (0..<12).map { Set(try split(answers, many, 0.3, seed: seed &+ $0).validation) }).count
    } where: {
      $0 >= 2
    }

    try check.expect(
      "the same seed twice: whether both validation parts are equal", equals: true,
      because: "the same seed has to give the same split, or no result can be repeated; an order taken from a "
        + "dictionary or a set is different every time"
    ) {
      let first = try split($0, many, 0.3, seed: seed).validation.sorted()
      let second = try split($0, many, 0.3, seed: seed).validation.sorted()
      return first == second
    }
  }
}
