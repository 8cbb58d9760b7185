import Foundations

/// The three models that every figure of this workbook is told for: one for a first try, one for an evening, one of
/// GPT-2's size.
struct ReferenceModel {
  let name: String
  let model: TransformerConfiguration
  let batchSize: Int

  static let all = [
    ReferenceModel("0.8 M parameters", layers: 4, heads: 4, width: 128, context: 64, batch: 12, vocabulary: 65),
    ReferenceModel("10.7 M parameters", layers: 6, heads: 6, width: 384, context: 256, batch: 8, vocabulary: 65),
    ReferenceModel("124 M parameters", layers: 12, heads: 12, width: 768, context: 64, batch: 4, vocabulary: 50_257),
  ]

  private init(
    _ name: String, layers: Int, heads: Int, width: Int, context: Int, batch: Int, vocabulary: Int
  ) {
    self.name = name
    model = .gpt2(
      vocabularySize: vocabulary, contextLength: context, layerCount: layers, headCount: heads, width: width,
      hasBias: false)
    batchSize = batch
  }

  /// The matrix products of a forward pass, each kind once.
  var products: [(name: String, size: MatrixSize)] {
    let (rows, width) = (batchSize * model.contextLength, model.width)
    return [
      ("project", MatrixSize(rows: rows, depth: width, columns: width)),
      ("expand", MatrixSize(rows: rows, depth: width, columns: model.feedForwardWidth)),
      ("contract", MatrixSize(rows: rows, depth: model.feedForwardWidth, columns: width)),
      ("logits", MatrixSize(rows: rows, depth: width, columns: model.vocabularySize)),
    ]
  }
}
