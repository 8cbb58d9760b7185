import ExerciseBook
import Foundations

enum RowsShuffled: RegularizationMisconception {
  static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) -> (training: [Int], validation: [Int]) {
    var places = Array(texts.indices)
    generator.shuffle(&places)
    let size = Int((validationShare * Double(texts.count)).rounded())
    return (Array(places.dropFirst(size)), Array(places.prefix(size)))
  }
}

enum CopiesDropped: RegularizationMisconception {
  static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) -> (training: [Int], validation: [Int]) {
    var seen: Set<String> = []
    var places = texts.indices.filter { seen.insert(texts[$0]).inserted }
    generator.shuffle(&places)
    let size = Int((validationShare * Double(places.count)).rounded())
    return (Array(places.dropFirst(size)), Array(places.prefix(size)))
  }
}

enum GroupsInOrder: RegularizationMisconception {
  static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) -> (training: [Int], validation: [Int]) {
    var validation: [Int] = []
    var chosen: Set<String> = []
    for text in texts where Double(validation.count) < validationShare * Double(texts.count) {
      if chosen.insert(text).inserted { validation += texts.indices.filter { texts[$0] == text } }
    }
    return (texts.indices.filter { !chosen.contains(texts[$0]) }, validation)
  }
}
