import ExerciseBook
import Foundations

/// 5.5 · A GPT's forward pass
///
/// From tokens to scores for what comes next. `ids` holds `batch` rows of equal length, one after the other; return
/// [batch, time, vocabulary]. Use the model's parts:
///
///     model.tokenEmbedding(ids, batch: batch)              the rows of the tokens, [batch, time, width]
///     model.positionEmbedding!(positions, batch: 1)        the same for positions, [1, time, width]
///     model.blocks                                         each is called as block(x)
///     model.finalNorm(x)
///     linear(x, weight: table)                             multiplies each vector with every row of the table
///
/// Every row of the batch begins at position 0. The table of the token embedding, `model.tokenEmbedding.weight.value`,
/// also makes the scores: a token scores high where its row points the way that x does.
///
/// (`model(ids, batch: batch)` does all this, and would teach you nothing.)
extension Transformer {
  public static func logits(_ ids: [Int32], batch: Int, of model: GPT) throws -> Tensor {
    try todo()
  }
}
