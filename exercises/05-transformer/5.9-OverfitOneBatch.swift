import ExerciseBook
import Foundations

/// 5.9 · Overfit one batch
///
/// Before you train a model for hours, see whether it can learn a handful of rows by heart. If it cannot, something is
/// broken, and you have lost seconds, not hours.
///
/// Train `model` on `rows` until its loss on them is below 0.05 nats. Each row holds one token more than the model
/// reads: the inputs are all but the last token, the targets all but the first, so that each place is asked for the
/// token after it. Both are needed as one array, row after row.
///
/// The loop is the one of lesson 2: loss, gradients, step, and forget the gradients.
///
///     let optimizer = AdamW(model.namedParameters)
///     model.loss(inputs, targets, batch: rows.count)       // `.item` is its number, `.backward()` finds the gradients
///     optimizer.step(learningRate: …)                      // 1e-3 to 1e-2 for models as small as these
///     model.clearGradients()
///
/// The rows differ in their first token, so there is something to know each by. Some hundred steps are plenty; set a
/// limit, so that a mistake does not run for ever.
extension Transformer {
  public static func overfit(_ model: GPT, on rows: [[Int32]]) throws {
    try todo()
  }
}
