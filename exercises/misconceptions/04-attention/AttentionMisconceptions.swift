import ExerciseBook
import Foundation
import Foundations
import Solutions

public let attentionMisconceptions: [Misconception<any AttentionExercises.Type>] = [
  Misconception(
    "4.1", when: "a token that comes again overwrites its gradient: every use of a row has its share, so add them up",
    RepeatsOverwrite.self),
  Misconception(
    "4.1",
    when: "the shares of a repeated token are averaged: the loss adds up over its uses, and so does the gradient",
    RepeatsAveraged.self),
  Misconception(
    "4.1", when: "the gradient has a row for each place in the text: it has to have one for each row of the table",
    GradientByPlace.self),
  Misconception(
    "4.2", when: "the dot products are divided by d: their spread grows only like √d, so this flattens the softmax",
    ScaledByWidth.self),
  Misconception(
    "4.2", when: "the dot products are not divided: they grow with √d until one key takes all", Unscaled.self),
  Misconception(
    "4.2", when: "rows and columns are exchanged: each query has a row, each key a column", RowsAreKeys.self),
  Misconception(
    "4.3", when: "future scores are set to zero: e⁰ is 1, so the future still gets a share", MaskedWithZero.self),
  Misconception(
    "4.3", when: "the diagonal is hidden too: a position may look at itself, and the first one has nothing else",
    DiagonalHidden.self),
  Misconception(
    "4.3",
    when:
      "the mask is applied after the softmax: masked positions still took part in the sum, so rows do not add up to 1",
    MaskedAfterSoftmax.self),
  Misconception(
    "4.3", when: "the past is hidden instead of the future: rows are queries, columns are keys", PastHidden.self),
  Misconception(
    "4.4", when: "the softmax runs over columns: then keys share out queries, and a query's weights do not add up to 1",
    SoftmaxOverColumns.self),
  Misconception(
    "4.4", when: "a row of nothing but −∞ is not caught: −∞ − (−∞) is NaN, and one NaN spreads through the model",
    MaskedRowIsNaN.self),
  Misconception(
    "4.4", when: "a row of nothing but −∞ is shared out evenly: a query that may look nowhere then looks everywhere",
    MaskedRowIsEven.self),
  Misconception(
    "4.4", when: "the row's largest score is not subtracted: e^1000 is ∞ as a float, and ∞ / ∞ is NaN", NoMaximum.self),
  Misconception(
    "4.5", when: "keys and values change places: keys are for finding, values are what is handed over",
    KeysAndValuesSwapped.self),
  Misconception("4.5", when: "the mask is missing: position 0 already reads what comes after it", MaskMissing.self),
  Misconception(
    "4.5", when: "the mask is applied after the softmax: the weights that are left do not add up to 1",
    WeightsMasked.self),
  Misconception(
    "4.6", when: "the tensor is only reshaped: head 0 then gets the first positions whole instead of a part of each",
    ReshapedOnly.self),
  Misconception(
    "4.6", when: "the numbers are dealt out in turn: a head gets neighbouring columns, not every second one",
    DealtInTurn.self),
  Misconception(
    "4.6", when: "merging only reshapes: the parts of one position have to come side by side again",
    MergedByReshape.self),
  Misconception(
    "4.7", when: "the scores are scaled by the full width: a head's dot product has only width / heads terms",
    ScaledByFullWidth.self),
  Misconception(
    "4.7", when: "the heads are not split: one softmax over the whole width is one head", HeadsIgnored.self),
  Misconception(
    "4.7", when: "the heads' results are joined by a reshape: they have to stand side by side for each position",
    HeadsStacked.self),
  Misconception(
    "4.8", when: "neighbours are paired: here number i goes with number i + size/2", NeighboursPaired.self),
  Misconception("4.8", when: "positions are counted from 1: the first one is 0 and is not turned", CountedFromOne.self),
  Misconception(
    "4.8", when: "the exponent is −i/size: with pairs up to size/2 it has to be −2i/size", HalfTheExponent.self),
  Misconception(
    "4.8", when: "the values are turned as well: they would arrive turned by where they came from", ValuesTurned.self),
  Misconception(
    "4.9", when: "earlier blocks are not rescaled: they were added up under a smaller maximum and count too much",
    BlocksNotRescaled.self),
  Misconception(
    "4.9", when: "only the weighted values are rescaled: the sum of powers has to shrink with them",
    BlockSumNotRescaled.self
  ),
  Misconception(
    "4.9",
    when:
      "each block gets a softmax of its own and the blocks are averaged: a block with large scores has to count more",
    BlocksAveraged.self),
]

/// Answers as the solution does; each misconception gets one thing wrong.
protocol AttentionMisconception: AttentionExercises {}

extension AttentionMisconception {
  static func embedded(_ ids: [Int], table: [[Double]]) throws -> [[Double]] {
    try Solutions.Attention.embedded(ids, table: table)
  }
  static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) throws -> [[Double]] {
    try Solutions.Attention.tableGradient(ids, upstream: upstream, vocabularySize: vocabularySize)
  }
  static func scaledScores(query: Tensor, key: Tensor) throws -> Tensor {
    try Solutions.Attention.scaledScores(query: query, key: key)
  }
  static func causallyMasked(_ scores: Tensor) throws -> Tensor { try Solutions.Attention.causallyMasked(scores) }
  static func attentionWeights(_ scores: Tensor) throws -> Tensor { try Solutions.Attention.attentionWeights(scores) }
  static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try Solutions.Attention.attention(query: query, key: key, value: value)
  }
  static func splitHeads(_ x: Tensor, headCount: Int) throws -> Tensor {
    try Solutions.Attention.splitHeads(x, headCount: headCount)
  }
  static func mergedHeads(_ heads: Tensor) throws -> Tensor { try Solutions.Attention.mergedHeads(heads) }
  static func multiHeadAttention(query: Tensor, key: Tensor, value: Tensor, headCount: Int) throws -> Tensor {
    try Solutions.Attention.multiHeadAttention(query: query, key: key, value: value, headCount: headCount)
  }
  static func rotated(_ x: Tensor, firstPosition: Int) throws -> Tensor {
    try Solutions.Attention.rotated(x, firstPosition: firstPosition)
  }
  static func rotaryAttention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try Solutions.Attention.rotaryAttention(query: query, key: key, value: value)
  }
  static func blockwiseAttention(
    query: [Double], keys: [[Double]], values: [[Double]], blockSize: Int
  ) throws -> [Double] {
    try Solutions.Attention.blockwiseAttention(query: query, keys: keys, values: values, blockSize: blockSize)
  }
}

private enum RepeatsOverwrite: AttentionMisconception {
  static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) -> [[Double]] {
    var gradient = [[Double]](repeating: upstream[0].map { _ in 0 }, count: vocabularySize)
    for (id, share) in zip(ids, upstream) { gradient[id] = share }
    return gradient
  }
}

private enum RepeatsAveraged: AttentionMisconception {
  static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) throws -> [[Double]] {
    let sums = try Solutions.Attention.tableGradient(ids, upstream: upstream, vocabularySize: vocabularySize)
    return sums.enumerated().map { id, row in
      let uses = ids.count { $0 == id }
      return row.map { $0 / Double(max(1, uses)) }
    }
  }
}

private enum GradientByPlace: AttentionMisconception {
  static func tableGradient(_ ids: [Int], upstream: [[Double]], vocabularySize: Int) -> [[Double]] { upstream }
}

private enum ScaledByWidth: AttentionMisconception {
  static func scaledScores(query: Tensor, key: Tensor) -> Tensor {
    query.matmul(key.transposed()) / Float(query.shape[1])
  }
}

private enum Unscaled: AttentionMisconception {
  static func scaledScores(query: Tensor, key: Tensor) -> Tensor { query.matmul(key.transposed()) }
}

private enum RowsAreKeys: AttentionMisconception {
  static func scaledScores(query: Tensor, key: Tensor) throws -> Tensor {
    try Solutions.Attention.scaledScores(query: key, key: query)
  }
}

/// `scores` with `value` wherever `isHidden(row, column)`.
private func replacing(_ scores: Tensor, with value: Float, where isHidden: (Int, Int) -> Bool) -> Tensor {
  var masked = scores
  for i in 0..<scores.shape[0] {
    for j in 0..<scores.shape[1] where isHidden(i, j) { masked[i, j] = value }
  }
  return masked
}

private enum MaskedWithZero: AttentionMisconception {
  static func causallyMasked(_ scores: Tensor) -> Tensor { replacing(scores, with: 0) { $1 > $0 } }
}

private enum DiagonalHidden: AttentionMisconception {
  static func causallyMasked(_ scores: Tensor) -> Tensor { replacing(scores, with: -.infinity) { $1 >= $0 } }
}

private enum MaskedAfterSoftmax: AttentionMisconception {
  static func causallyMasked(_ scores: Tensor) -> Tensor { replacing(scores.softmax(), with: 0) { $1 > $0 } }
}

private enum PastHidden: AttentionMisconception {
  static func causallyMasked(_ scores: Tensor) -> Tensor { replacing(scores, with: -.infinity) { $1 < $0 } }
}

private enum SoftmaxOverColumns: AttentionMisconception {
  static func attentionWeights(_ scores: Tensor) -> Tensor { scores.transposed().softmax().transposed() }
}

private enum MaskedRowIsNaN: AttentionMisconception {
  static func attentionWeights(_ scores: Tensor) -> Tensor {
    // What `guard` would have caught.
    replacing(scores.softmax(), with: .nan) { i, _ in (0..<scores.shape[1]).allSatisfy { scores[i, $0] == -.infinity } }
  }
}

private enum MaskedRowIsEven: AttentionMisconception {
  static func attentionWeights(_ scores: Tensor) -> Tensor {
    let share = 1 / Float(scores.shape[1])
    return replacing(scores.softmax(), with: share) { i, _ in
      (0..<scores.shape[1]).allSatisfy { scores[i, $0] == -.infinity }
    }
  }
}

private enum NoMaximum: AttentionMisconception {
  static func attentionWeights(_ scores: Tensor) -> Tensor {
    var weights = scores
    for i in 0..<scores.shape[0] {
      let powers = (0..<scores.shape[1]).map { exp(scores[i, $0]) }
      let total = powers.reduce(0, +)
      let isMasked = powers.indices.allSatisfy { scores[i, $0] == -.infinity }
      for j in powers.indices { weights[i, j] = isMasked ? 0 : powers[j] / total }
    }
    return weights
  }
}

private enum KeysAndValuesSwapped: AttentionMisconception {
  static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try Solutions.Attention.attention(query: query, key: value, value: key)
  }
}

private enum MaskMissing: AttentionMisconception {
  static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try scaledScores(query: query, key: key).softmax().matmul(value)
  }
}

private enum WeightsMasked: AttentionMisconception {
  static func attention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    replacing(try scaledScores(query: query, key: key).softmax(), with: 0) { $1 > $0 }.matmul(value)
  }
}

private enum ReshapedOnly: AttentionMisconception {
  static func splitHeads(_ x: Tensor, headCount: Int) -> Tensor {
    x.reshaped(to: [headCount, x.shape[0], x.shape[1] / headCount])
  }
}

private enum DealtInTurn: AttentionMisconception {
  static func splitHeads(_ x: Tensor, headCount: Int) -> Tensor {
    let (time, size) = (x.shape[0], x.shape[1] / headCount)
    return Tensor(
      (0..<x.count).map { x[$0 / size % time, $0 % size * headCount + $0 / (time * size)] },
      shape: [headCount, time, size])
  }
}

private enum MergedByReshape: AttentionMisconception {
  static func mergedHeads(_ heads: Tensor) -> Tensor {
    heads.reshaped(to: [heads.shape[1], heads.shape[0] * heads.shape[2]])
  }
}

private enum ScaledByFullWidth: AttentionMisconception {
  static func multiHeadAttention(query: Tensor, key: Tensor, value: Tensor, headCount: Int) throws -> Tensor {
    try Solutions.Attention.multiHeadAttention(
      query: query / Float(headCount).squareRoot(), key: key, value: value, headCount: headCount)
  }
}

private enum HeadsIgnored: AttentionMisconception {
  static func multiHeadAttention(query: Tensor, key: Tensor, value: Tensor, headCount: Int) throws -> Tensor {
    try attention(query: query, key: key, value: value)
  }
}

private enum HeadsStacked: AttentionMisconception {
  static func multiHeadAttention(query: Tensor, key: Tensor, value: Tensor, headCount: Int) throws -> Tensor {
    let right = try Solutions.Attention.multiHeadAttention(query: query, key: key, value: value, headCount: headCount)
    return try Solutions.Attention.splitHeads(right, headCount: headCount).reshaped(to: query.shape)
  }
}

/// Pair i of `size` numbers, at places (first, second), turned by position · 10000^(−exponent).
private func turning(
  _ x: Tensor, firstPosition: Int, exponent: (Int) -> Double, pair: (Int) -> (Int, Int)
) -> Tensor {
  var turned = x
  for t in 0..<x.shape[0] {
    for i in 0..<x.shape[1] / 2 {
      let angle = Double(firstPosition + t) * pow(10_000, -exponent(i))
      let (first, second) = pair(i)
      let (a, b) = (Double(x[t, first]), Double(x[t, second]))
      turned[t, first] = Float(a * cos(angle) - b * sin(angle))
      turned[t, second] = Float(b * cos(angle) + a * sin(angle))
    }
  }
  return turned
}

private enum NeighboursPaired: AttentionMisconception {
  static func rotated(_ x: Tensor, firstPosition: Int) -> Tensor {
    let size = Double(x.shape[1])
    return turning(x, firstPosition: firstPosition, exponent: { 2 * Double($0) / size }, pair: { (2 * $0, 2 * $0 + 1) })
  }
}

private enum CountedFromOne: AttentionMisconception {
  static func rotated(_ x: Tensor, firstPosition: Int) throws -> Tensor {
    try Solutions.Attention.rotated(x, firstPosition: firstPosition + 1)
  }
}

private enum HalfTheExponent: AttentionMisconception {
  static func rotated(_ x: Tensor, firstPosition: Int) -> Tensor {
    let size = x.shape[1]
    return turning(
      x, firstPosition: firstPosition, exponent: { Double($0) / Double(size) }, pair: { ($0, $0 + size / 2) })
  }
}

private enum ValuesTurned: AttentionMisconception {
  static func rotaryAttention(query: Tensor, key: Tensor, value: Tensor) throws -> Tensor {
    try Solutions.Attention.rotaryAttention(query: query, key: key, value: rotated(value, firstPosition: 0))
  }
}

/// The running softmax, with a correction of its own for the sum and for the weighted values.
private func running(
  _ query: [Double], _ keys: [[Double]], _ values: [[Double]], _ blockSize: Int, rescalesSum: Bool, rescalesValues: Bool
) -> [Double] {
  let scale = 1 / Double(query.count).squareRoot()
  var (largest, total) = (-Double.infinity, 0.0)
  var gathered = values[0].map { _ in 0.0 }
  for start in stride(from: 0, to: keys.count, by: blockSize) {
    let block = start..<min(start + blockSize, keys.count)
    let scores = keys[block].map { key in scale * zip(query, key).reduce(0) { $0 + $1.0 * $1.1 } }
    let newLargest = max(largest, scores.max()!)
    let correction = exp(largest - newLargest)
    if rescalesSum { total *= correction }
    if rescalesValues { gathered = gathered.map { $0 * correction } }
    for (score, value) in zip(scores, values[block]) {
      let power = exp(score - newLargest)
      total += power
      for i in gathered.indices { gathered[i] += power * value[i] }
    }
    largest = newLargest
  }
  return gathered.map { $0 / total }
}

private enum BlocksNotRescaled: AttentionMisconception {
  static func blockwiseAttention(
    query: [Double], keys: [[Double]], values: [[Double]], blockSize: Int
  ) -> [Double] {
    running(query, keys, values, blockSize, rescalesSum: false, rescalesValues: false)
  }
}

private enum BlockSumNotRescaled: AttentionMisconception {
  static func blockwiseAttention(
    query: [Double], keys: [[Double]], values: [[Double]], blockSize: Int
  ) -> [Double] {
    running(query, keys, values, blockSize, rescalesSum: false, rescalesValues: true)
  }
}

private enum BlocksAveraged: AttentionMisconception {
  static func blockwiseAttention(
    query: [Double], keys: [[Double]], values: [[Double]], blockSize: Int
  ) throws -> [Double] {
    let starts = Array(stride(from: 0, to: keys.count, by: blockSize))
    var mean = values[0].map { _ in 0.0 }
    for start in starts {
      let block = start..<min(start + blockSize, keys.count)
      let own = try Solutions.Attention.blockwiseAttention(
        query: query, keys: Array(keys[block]), values: Array(values[block]), blockSize: blockSize)
      for i in mean.indices { mean[i] += own[i] / Double(starts.count) }
    }
    return mean
  }
}
