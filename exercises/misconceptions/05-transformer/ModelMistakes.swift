import ExerciseBook
import Foundations
import Solutions

/// Mistakes in whole models: their forward pass, what they are asked, what they cost.
extension TransformerMistakes {
  enum FinalNormMissing: TransformerMisconception {
    static func logits(_ ids: [Int32], batch: Int, of model: GPT) -> Tensor {
      scores(embedded(ids, batch, model, firstPosition: 0), model, norm: false)
    }
  }

  enum PositionsFromOne: TransformerMisconception {
    static func logits(_ ids: [Int32], batch: Int, of model: GPT) -> Tensor {
      scores(embedded(ids, batch, model, firstPosition: 1), model, norm: true)
    }
  }

  enum PositionsRunOn: TransformerMisconception {
    static func logits(_ ids: [Int32], batch: Int, of model: GPT) -> Tensor {
      let positions = ids.indices.map { Int32(min($0, model.configuration.contextLength - 1)) }
      let x = model.tokenEmbedding(ids, batch: batch) + model.positionEmbedding!(positions, batch: batch)
      return scores(x, model, norm: true)
    }
  }

  private static func embedded(_ ids: [Int32], _ batch: Int, _ model: GPT, firstPosition: Int) -> Tensor {
    let last = model.configuration.contextLength - 1
    let positions = (0..<ids.count / max(1, batch)).map { Int32(min($0 + firstPosition, last)) }
    return model.tokenEmbedding(ids, batch: batch) + model.positionEmbedding!(positions, batch: 1)
  }

  private static func scores(_ input: Tensor, _ model: GPT, norm: Bool) -> Tensor {
    var x = input
    for block in model.blocks { x = block(x) }
    return linear(norm ? model.finalNorm(x) : x, weight: model.tokenEmbedding.weight.value)
  }

  enum SpecialTokensMasked: TransformerMisconception {
    static func maskedForBERT(
      _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
    ) throws -> (inputs: [Int32], targets: [Int32]) {
      try Right.maskedForBERT(ids, mask: mask, special: [], vocabularySize: vocabularySize, using: &generator)
    }
  }

  enum LossOnAllTokens: TransformerMisconception {
    static func maskedForBERT(
      _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
    ) throws -> (inputs: [Int32], targets: [Int32]) {
      let right = try Right.maskedForBERT(
        ids, mask: mask, special: special, vocabularySize: vocabularySize, using: &generator)
      return (right.inputs, ids.map { special.contains($0) ? -1 : $0 })
    }
  }

  enum AlwaysMask: TransformerMisconception {
    static func maskedForBERT(
      _ ids: [Int32], mask: Int32, special: Set<Int32>, vocabularySize: Int, using generator: inout SeededGenerator
    ) throws -> (inputs: [Int32], targets: [Int32]) {
      let right = try Right.maskedForBERT(
        ids, mask: mask, special: special, vocabularySize: vocabularySize, using: &generator)
      return (zip(ids, right.targets).map { $1 == -1 ? $0 : mask }, right.targets)
    }
  }

  enum TiedTwice: TransformerMisconception {
    static func parameterCount(vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int) throws -> Int {
      vocabularySize * width
        + (try Right.parameterCount(
          vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, width: width))
    }
  }

  enum NoBiasesCounted: TransformerMisconception {
    static func parameterCount(vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int) -> Int {
      (vocabularySize + contextLength) * width + layerCount * (12 * width * width + 2 * width) + width
    }
  }

  enum AttentionProductsLeftOut: TransformerMisconception {
    static func trainingOperationsPerToken(
      vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
    ) -> Double {
      6 * Double(layerCount * 12 * width * width + vocabularySize * width)
    }
  }

  enum ForwardOnly: TransformerMisconception {
    static func trainingOperationsPerToken(
      vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
    ) throws -> Double {
      try Right.trainingOperationsPerToken(
        vocabularySize: vocabularySize, contextLength: contextLength, layerCount: layerCount, width: width) / 3
    }
  }
}
