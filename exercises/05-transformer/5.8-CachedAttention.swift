import ExerciseBook
import Foundation

/// 5.8 · A key-value cache
///
/// While a model writes, the keys and values of what it has read do not change. Keep them, and a new token costs the
/// work of one position.
///
/// `queries`, `keys` and `values` belong to the newest positions, one row each; `cachedKeys` and `cachedValues` hold
/// those of all positions before, and are empty at first. So new row i stands at position cachedKeys.count + i, counted
/// before anything is added.
///
/// 1. Turn every new query and key by its position: `turned(vector, position)`. Values are not turned.
/// 2. Add the turned keys, and the values, to the cache. What is in the cache is turned already.
/// 3. Return for each query the mean of the values of all positions up to its own, weighted by softmax(q · k / √size).
///
/// With an empty cache and all of a text at once this is causal attention as you know it. Token by token, the same
/// rows come out.
///
/// Softmax is yours to write: `exp` comes with Foundation.
extension Transformer {
  public static func cachedAttention(
    queries: [[Double]], keys: [[Double]], values: [[Double]],
    cachedKeys: inout [[Double]], cachedValues: inout [[Double]],
    turned: (_ vector: [Double], _ position: Int) -> [Double]
  ) throws -> [[Double]] {
    try todo()
  }
}
