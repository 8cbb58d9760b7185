import ExerciseBook
import Foundations

extension Transformer {
  public static func maskedForBERT(
    _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
  ) throws -> (inputs: [Int32], targets: [Int32]) {
    var inputs = ids
    var targets = [Int32](repeating: -1, count: ids.count)
    for (place, id) in ids.enumerated() where !special.contains(id) && generator.uniform() < 0.15 {
      targets[place] = id
      let draw = generator.uniform()
      if draw < 0.8 {
        inputs[place] = mask
      } else if draw < 0.9 {
        inputs[place] = Int32(generator.integer(below: vocabularySize))
      }
    }
    return (inputs, targets)
  }
}
