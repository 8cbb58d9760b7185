import Foundations

/// Unit 4: from a token's vector to attention in blocks.
///
/// Shapes: `time` positions, each with a vector of `size` numbers; a row of a tensor is a position.
public protocol AttentionExercises: SendableMetatype {
  /// 4.1 · The row of `table` for each of `ids`: [ids][width] from [vocabulary][width]. Every id is a row's number.
  static func embedded(_ ids: [Int], table: [[Double]]) throws -> [[Double]]
  /// 4.1 · How the loss changes with the table, [vocabularySize][width], from how it changes with the rows that were
  /// looked up: `upstream` [ids][width], at least one id. A row that was used twice gets both shares.
  static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) throws -> [[Double]]

  /// 4.2 · How well each query fits each key: q · k / √size. [queries, size] and [keys, size] → [queries, keys].
  static func scaledScores(query: Tensor, key: Tensor) throws -> Tensor

  /// 4.3 · `scores` [time, time] with −∞ wherever the key (column) comes after the query (row).
  static func causallyMasked(_ scores: Tensor) throws -> Tensor

  /// 4.4 · The softmax of each row of `scores` [queries, keys]. A row of nothing but −∞ becomes zeros; large scores do
  /// not overflow.
  static func attentionWeights(_ scores: Tensor) throws -> Tensor

  /// 4.5 · Causal attention with one head: a mean of the values [time, valueSize], weighted by how the queries and
  /// keys [time, size] fit → [time, valueSize].
  static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor

  /// 4.6 · [time, headCount · size] → [headCount, time, size]: head 0 gets the first `size` numbers of every row.
  static func splitHeads(_ x: Tensor, headCount: Int) throws -> Tensor
  /// 4.6 · The way back: [headCount, time, size] → [time, headCount · size].
  static func mergedHeads(_ heads: Tensor) throws -> Tensor

  /// 4.7 · Causal attention with `headCount` heads, each on its own part of the width; all tensors [time, width].
  static func multiHeadAttention(query: Tensor, key: Tensor, value: Tensor, headCount: Int) throws -> Tensor

  /// 4.8 · `x` [time, size], each pair (i, i + size/2) of row t turned by (firstPosition + t) · 10000^(−2i/size)
  /// radians. `size` is even.
  static func rotated(_ x: Tensor, firstPosition: Int) throws -> Tensor
  /// 4.8 · Causal attention with one head that knows positions by rotation, the first row being position 0.
  static func rotaryAttention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor

  /// 4.9 · What one query [size] gathers from `keys` [count][size] and `values` [count][valueSize], with at most
  /// `blockSize` scores at a time and a running softmax. At least one key; not causal.
  static func blockwiseAttention(
    query: [Double], keys: [[Double]], values: [[Double]], blockSize: Int
  ) throws -> [Double]
}
