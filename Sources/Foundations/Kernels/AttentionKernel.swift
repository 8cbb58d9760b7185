/// Attention without the T × T matrix: each block of queries meets the keys in chunks and keeps a running softmax.
///
///     output = softmax(Q · Kᵀ / √d) · V     for each head, over the keys a query may see
///
/// Memory grows with the length, not with its square: forward keeps one number for each query (the logarithm of its
/// softmax's denominator), from which the pullback makes the probabilities again. Bound by operations, in tiles of
/// the matrix product; tiles that lie wholly in a causal row's future are left out. Forward and backward together reach
/// half of what the processor can do (`bench attention`): the rest are exponentials, packing, and what tiles on the
/// diagonal compute in vain.
/// Definition: `Reference.attention`. Source: Dao et al., "FlashAttention", 2022.
struct AttentionKernel {
  let batch: Int
  let queryCount: Int
  let keyCount: Int
  let headCount: Int
  let keyValueHeadCount: Int
  let headSize: Int
  let isCausal: Bool
  /// Rows from one text's keys to the next text's, where a cache has room for more than `keyCount`.
  var keyCapacity: Int?
  /// The format in which scores, means and their gradients are multiplied; the softmax stays float32.
  var precision = Precision.float32

  static let queryBlock = 96
  static let keyChunk = 128

  var width: Int { headCount * headSize }
  var keyWidth: Int { keyValueHeadCount * headSize }
  var group: Int { headCount / keyValueHeadCount }
  var scale: Float { 1 / Float(headSize).squareRoot() }
  /// Floats of the longest packed strip, and how many strips a head's size takes.
  var stripSize: Int { max(Self.keyChunk, headSize) * Tile.columns }
  var sizeStrips: Int { (headSize + Tile.columns - 1) / Tile.columns }

  /// How many of the keys from `chunk` on query `row` may see, of `keys` that the chunk has.
  @inline(__always) func seen(by row: Int, chunk: Int, keys: Int) -> Int {
    isCausal ? max(0, min(keys, row + 1 + keyCount - queryCount - chunk)) : keys
  }

  /// Writes `output` [batch, queries, heads · size] and `logDenominators` [batch, heads, queries].
  func forward(query: Buffer, key: Buffer, value: Buffer, output: Buffer, logDenominators: Buffer) {
    if queryCount <= 4, precision == .float32 {
      return forwardFew(query: query, key: key, value: value, output: output, logDenominators: logDenominators)
    }
    let blocks = (queryCount + Self.queryBlock - 1) / Self.queryBlock
    let room =
      Self.queryBlock * (Self.keyChunk + 2) + 2 * stripSize * max(sizeStrips, Self.keyChunk / Tile.columns)
      + RowTiles.room(rows: Self.queryBlock, depth: max(headSize, Self.keyChunk), .float32) * 2
      + Tile.rows * Tile.columns
    WorkerTeam.shared.run(taskCount: batch * headCount * blocks) { task in
      // The last blocks of a causal row have the most keys: take them first, so that no thread is left with one at
      // the end.
      let block = blocks - 1 - task % blocks
      let head = task / blocks % headCount
      let item = task / blocks / headCount
      let place = item * queryCount * width + head * headSize
      let keyPlace = item * (keyCapacity ?? keyCount) * keyWidth + head / group * headSize
      Scratch.with(room) { scratch in
        forward(
          first: block * Self.queryBlock, query: query.pointer + place, key: key.pointer + keyPlace,
          value: value.pointer + keyPlace, output: output.pointer + place,
          logDenominators: logDenominators.pointer + (item * headCount + head) * queryCount, scratch: scratch)
      }
    }
  }

  private func forward(
    first: Int, query: UnsafePointer<Float>, key: UnsafePointer<Float>, value: UnsafePointer<Float>,
    output: UnsafeMutablePointer<Float>, logDenominators: UnsafeMutablePointer<Float>,
    scratch: UnsafeMutablePointer<Float>
  ) {
    let count = min(Self.queryBlock, queryCount - first)
    let stride = Self.keyChunk
    var free = scratch
    func take(_ count: Int) -> UnsafeMutablePointer<Float> {
      defer { free += count }
      return free
    }
    let (maxima, sums) = (take(Self.queryBlock), take(Self.queryBlock))
    let scores = take(Self.queryBlock * stride)  // [queries, keys of the chunk]
    let packedKeys = take(stripSize * (stride / Tile.columns))
    let packedValues = take(stripSize * sizeStrips)
    let edge = take(Tile.rows * Tile.columns)
    let queryRows = take(RowTiles.room(rows: Self.queryBlock, depth: headSize, .float32))
    let queries = RowTiles(
      MatrixView(query + first * width, rowStride: width), rows: count, depth: headSize, strips: stride, precision,
      in: queryRows)
    maxima.update(repeating: -.infinity, count: count)
    sums.update(repeating: 0, count: count)
    let limit = seen(by: first + count - 1, chunk: 0, keys: keyCount)
    for chunk in Swift.stride(from: 0, to: limit, by: stride) {
      let keys = min(stride, limit - chunk)
      let keyRows = MatrixView(key + chunk * keyWidth, rowStride: keyWidth)
      let valueRows = MatrixView(value + chunk * keyWidth, rowStride: keyWidth)
      let (keyStrip, valueStrip) = (precision.lanes(headSize) * Tile.columns, precision.lanes(keys) * Tile.columns)
      packStrips(keyRows.transposed, depth: headSize, columns: keys, into: packedKeys, stripSize: keyStrip, precision)
      packStrips(valueRows, depth: keys, columns: headSize, into: packedValues, stripSize: valueStrip, precision)
      for row in Swift.stride(from: 0, to: count, by: Tile.rows) {
        let rows = min(Tile.rows, count - row)
        let seenByTile = seen(by: first + row + rows - 1, chunk: chunk, keys: keys)
        if seenByTile == 0 { continue }
        let scores = scores + row * stride
        // scores = Q · Kᵀ
        for column in Swift.stride(from: 0, to: seenByTile, by: Tile.columns) {
          Tile.multiply(
            precision, depth: precision.lanes(headSize), a: queries[row],
            b: packedKeys + column / Tile.columns * keyStrip, into: scores + column, rowStride: stride, start: .zero)
        }
        for i in 0..<rows {
          let seen = seen(by: first + row + i, chunk: chunk, keys: keys)
          let correction = exponentials(
            scores + i * stride, seen: seen, upTo: seenByTile, maximum: &maxima[row + i], sum: &sums[row + i])
          if chunk > 0 { SoftmaxKernel.scale(output + (first + row + i) * width, width: headSize, by: correction) }
        }
        // output += P · V
        let means = RowTiles(
          MatrixView(scores, rowStride: stride), rows: Tile.rows, depth: seenByTile, strips: stride, precision,
          in: free)
        for column in Swift.stride(from: 0, to: headSize, by: Tile.columns) {
          Tile.multiply(
            precision, depth: precision.lanes(seenByTile), a: means[0],
            b: packedValues + column / Tile.columns * valueStrip, rows: rows,
            columns: min(Tile.columns, headSize - column), into: output + (first + row) * width + column,
            rowStride: width, start: chunk > 0 ? .output : .zero, edge: edge)
        }
      }
    }
    for row in 0..<count {
      SoftmaxKernel.scale(output + (first + row) * width, width: headSize, by: 1 / sums[row])
      logDenominators[first + row] = maxima[row] + Float(naturalLogarithm(Double(sums[row])))
    }
  }

  /// A few queries, as when generating a token at a time: a tile of twelve rows would be mostly empty, and packing the
  /// keys would cost more than it saves. Bound by bytes: keys and values are read once a query.
  private func forwardFew(query: Buffer, key: Buffer, value: Buffer, output: Buffer, logDenominators: Buffer) {
    WorkerTeam.shared.run(taskCount: batch * headCount) { task in
      let (item, head) = (task / headCount, task % headCount)
      let keyPlace = item * (keyCapacity ?? keyCount) * keyWidth + head / group * headSize
      Scratch.with(roundUp(keyCount, to: 16)) { scores in
        for row in 0..<queryCount {
          let place = (item * queryCount + row) * width + head * headSize
          let seen = seen(by: row, chunk: 0, keys: keyCount)
          for i in 0..<seen {
            scores[i] = dot(query.pointer + place, key.pointer + keyPlace + i * keyWidth, count: headSize)
          }
          var (maximum, sum) = (-Float.infinity, Float(0))
          _ = exponentials(scores, seen: seen, upTo: seen, maximum: &maximum, sum: &sum)
          let output = output.pointer + place
          output.update(repeating: 0, count: headSize)
          for i in 0..<seen {
            let (weight, value) = (scores[i] / sum, value.pointer + keyPlace + i * keyWidth)
            for j in 0..<headSize { output[j] += weight * value[j] }
          }
          logDenominators.pointer[task * queryCount + row] = maximum + Float(naturalLogarithm(Double(sum)))
        }
      }
    }
  }

  /// One row's scores become e^(score · scale − maximum), and zeros from `seen` up to what the tile's last row sees.
  /// Returns what everything before has to be multiplied by, now that the maximum is another.
  @inline(__always)
  private func exponentials(
    _ scores: UnsafeMutablePointer<Float>, seen: Int, upTo end: Int, maximum: inout Float, sum: inout Float
  ) -> Float {
    var largest = Lanes(repeating: -.infinity)
    forEachLanes(seen) { i in
      largest = larger(largest, scores.lanes(i))
    } rest: { i, count in
      largest = larger(largest, scores.lanes(i, count: count, padding: -.infinity))
    }
    let before = maximum
    maximum = max(before, largest.largest() * scale)
    let scale = Lanes(repeating: scale)
    let shift = Lanes(repeating: -maximum)
    var total = Lanes()
    // The scores' rows are a whole number of vectors long.
    for i in Swift.stride(from: 0, to: end, by: 16) {
      let e = Function.exp(scores.lanes(i).times(scale, plus: shift)).keeping(seen - i)
      total += e
      scores.store(e, i)
    }
    let correction = Function.exp(Lanes(repeating: before - maximum))[0]
    sum = sum * correction + total.total()
    return correction
  }
}
