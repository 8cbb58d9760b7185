import ExerciseBook

/// 7.8 · Measure forgetting
///
/// A model that learns something new may lose something old, and nobody sees it who looks only at the new task. Compare
/// the model before fine-tuning, `base`, with the model after it, `tuned`, on texts of both tasks, and return
///
///     learned       by how much the loss on the new task's texts has fallen
///     forgotten     by how much the loss on the old task's texts has risen
///
/// The loss of a model on several texts is the mean of -ln p over all tokens of all of them, so that every token counts
/// the same. `base` and `tuned` take one text and return ln p for each of its tokens.
///
/// An example: for the old texts [1, 2] and [3] base returns [-1, -2] and [-3], and tuned [-1.5, -2.5] and [-5]. The old
/// loss was 6 / 3 = 2 and is 9 / 3 = 3, so `forgotten` is 1. If the loss on the new texts went from 4 to 1, `learned` is 3.
///
/// Both may be negative: sometimes a new task helps with the old one. Both tasks have a text, and no text is empty.
extension FineTuning {
  public static func learnedAndForgotten(
    newTexts: [[Int]], oldTexts: [[Int]], base: ([Int]) -> [Double], tuned: ([Int]) -> [Double]
  ) throws -> (learned: Double, forgotten: Double) {
    try todo()
  }
}
