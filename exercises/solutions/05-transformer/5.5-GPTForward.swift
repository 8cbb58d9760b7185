import ExerciseBook
import Foundations

extension Transformer {
  public static func logits(_ ids: [Int32], batch: Int, of model: GPT) throws -> Tensor {
    let positions = (0..<ids.count / batch).map(Int32.init)
    var x = model.tokenEmbedding(ids, batch: batch) + model.positionEmbedding!(positions, batch: 1)
    for block in model.blocks { x = block(x) }  // [batch, time, width]
    return linear(model.finalNorm(x), weight: model.tokenEmbedding.weight.value)
  }
}
