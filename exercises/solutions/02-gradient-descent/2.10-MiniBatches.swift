import ExerciseBook
import Foundations

extension GradientDescent {
  public static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) throws -> (inputs: [[Int]], targets: [[Int]]) {
    var generator = SeededGenerator(seed: seed, stream: UInt64(step))
    let starts = (0..<batchSize).map { _ in generator.integer(below: tokens.count - contextLength) }
    return (
      inputs: starts.map { Array(tokens[$0..<$0 + contextLength]) },
      targets: starts.map { Array(tokens[$0 + 1..<$0 + 1 + contextLength]) }
    )
  }
}
