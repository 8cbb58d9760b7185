import ExerciseBook
import Foundations

/// 2.10 · Mini-batches for next-token prediction
///
/// A language model reads a window of tokens and has to say, for each of them, which token comes next. Cut a batch of
/// such windows from the text: return `batchSize` windows of `contextLength` tokens each, from random places, and as
/// targets the same windows one token later.
///
/// In the text [5, 8, 2, 9, 4] with windows of 3, the window that begins at place 1 is [8, 2, 9] with targets [2, 9, 4].
/// One that begins at place 2 would have no target for its last token.
///
/// Every place where a window and its targets fit is as likely as any other. The batch depends on `seed` and `step`
/// alone: asked again for step 7 you give the same batch, and another for step 8. So make a generator of your own from
/// both: `var generator = SeededGenerator(seed: seed, stream: UInt64(step))`. Its `integer(below: n)` is one of 0, 1, …, n - 1.
///
/// `tokens` has more than `contextLength` tokens.
extension GradientDescent {
  public static func batch(
    step: Int, tokens: [Int], batchSize: Int, contextLength: Int, seed: UInt64
  ) throws -> (inputs: [[Int]], targets: [[Int]]) {
    try todo()
  }
}
