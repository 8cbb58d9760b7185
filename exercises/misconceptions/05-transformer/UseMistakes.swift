import ExerciseBook
import Foundations
import Solutions

/// Mistakes in using a model: remembering while it writes, and training it.
extension TransformerMistakes {
  enum PositionsRestart: TransformerMisconception {
    static func cachedAttention(
      queries: [[Double]], keys: [[Double]], values: [[Double]],
      cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
      turned: (_ vector: [Double], _ position: Int) -> [Double]
    ) throws -> [[Double]] {
      let start = cachedKeys.count
      return try Right.cachedAttention(
        queries: queries, keys: keys, values: values, cachedKeys: &cachedKeys, cachedValues: &cachedValues
      ) { turned($0, $1 - start) }
    }
  }

  enum CacheNotCausal: TransformerMisconception {
    static func cachedAttention(
      queries: [[Double]], keys: [[Double]], values: [[Double]],
      cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
      turned: (_ vector: [Double], _ position: Int) -> [Double]
    ) -> [[Double]] {
      let start = cachedKeys.count
      cachedKeys += keys.enumerated().map { turned($1, start + $0) }
      cachedValues += values
      let size = queries.first?.count ?? 0
      let output = Reference.attention(
        query: queries.enumerated().flatMap { turned($1, start + $0) }, key: cachedKeys.flatMap(\.self),
        value: cachedValues.flatMap(\.self), batch: 1, time: queries.count, keyTime: cachedKeys.count, heads: 1,
        keyValueHeads: 1, headSize: size, causal: false
      ).output
      return queries.indices.map { Array(output[$0 * size..<($0 + 1) * size]) }
    }
  }

  enum CacheNotRead: TransformerMisconception {
    static func cachedAttention(
      queries: [[Double]], keys: [[Double]], values: [[Double]],
      cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
      turned: (_ vector: [Double], _ position: Int) -> [Double]
    ) throws -> [[Double]] {
      let start = cachedKeys.count
      cachedKeys += keys.enumerated().map { turned($1, start + $0) }
      cachedValues += values
      var (newKeys, newValues): ([[Double]], [[Double]]) = ([], [])
      return try Right.cachedAttention(
        queries: queries, keys: keys, values: values, cachedKeys: &newKeys, cachedValues: &newValues
      ) { turned($0, start + $1) }
    }
  }

  enum TargetsNotShifted: TransformerMisconception {
    static func overfit(_ model: GPT, on rows: [[Int32]]) {
      let inputs = rows.flatMap { $0.dropLast() }
      let optimizer = AdamW(model.namedParameters)
      for _ in 0..<100 {
        model.loss(inputs, inputs, batch: rows.count).backward()
        optimizer.step(learningRate: 5e-3)
        model.clearGradients()
      }
    }
  }

  enum ClearedBeforeStep: TransformerMisconception {
    static func overfit(_ model: GPT, on rows: [[Int32]]) {
      let optimizer = AdamW(model.namedParameters)
      for _ in 0..<5 {
        model.loss(rows.flatMap { $0.dropLast() }, rows.flatMap { $0.dropFirst() }, batch: rows.count).backward()
        model.clearGradients()
        optimizer.step(learningRate: 5e-3)
      }
    }
  }

  enum FirstRowOnly: TransformerMisconception {
    static func overfit(_ model: GPT, on rows: [[Int32]]) throws {
      try Right.overfit(model, on: Array(rows.prefix(1)))
    }
  }
}
