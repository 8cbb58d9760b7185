import ExerciseBook
import Foundations

extension Regularization {
  public static func groupedSplit(
    of texts: [String], validationShare: Double, using generator: inout SeededGenerator
  ) throws -> (training: [Int], validation: [Int]) {
    // The dictionary only finds a group; the order is that of the first copies, the same in every run.
    var groups: [[Int]] = []
    var groupOfText: [String: Int] = [:]
    for (place, text) in texts.enumerated() {
      if let group = groupOfText[text] {
        groups[group].append(place)
      } else {
        groupOfText[text] = groups.count
        groups.append([place])
      }
    }
    generator.shuffle(&groups)
    var (training, validation): ([Int], [Int]) = ([], [])
    for group in groups {
      if Double(validation.count) < validationShare * Double(texts.count) {
        validation += group
      } else {
        training += group
      }
    }
    return (training, validation)
  }
}
