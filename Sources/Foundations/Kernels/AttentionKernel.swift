/// Attention without the T × T matrix: each block of queries meets the keys in chunks and keeps a running softmax.
///
///     output = softmax(Q · Kᵀ / √d) · V     for each head, over the keys a query may see
///
/// Memory grows with the length, not with its square: forward keeps one number for each query (the logarithm of its
/// softmax's denominator), from which the pullback makes the probabilities again. Bound by operations, in tiles of
/// the matrix product. Definition: `Reference.attention`. Source: Dao et al., "FlashAttention", 2022.
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

  private static let queryBlock = 48
  private static let keyChunk = 128

  private var width: Int { headCount * headSize }
  private var keyWidth: Int { keyValueHeadCount * headSize }
  private var group: Int { headCount / keyValueHeadCount }
  private var scale: Float { 1 / Float(headSize).squareRoot() }
  /// Query i may see keys 0 ..< i + 1 + offset.
  private var offset: Int { keyCount - queryCount }

  /// Keys that any query before `end` may see.
  @inline(__always) private func keyLimit(_ end: Int) -> Int { isCausal ? min(keyCount, end + offset) : keyCount }

  /// Writes `output` [batch, queries, heads · size] and `logDenominators` [batch, heads, queries].
  func forward(query: Buffer, key: Buffer, value: Buffer, output: Buffer, logDenominators: Buffer) {
    let blocks = (queryCount + Self.queryBlock - 1) / Self.queryBlock
    let room = Self.queryBlock * (Self.keyChunk + 2)
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
    let limit = keyLimit(first + count)
    let maxima = scratch
    let sums = scratch + Self.queryBlock
    let scoreRows = scratch + 2 * Self.queryBlock
    maxima.update(repeating: -.infinity, count: count)
    sums.update(repeating: 0, count: count)
    for chunk in stride(from: 0, to: limit, by: Self.keyChunk) {
      let keys = min(Self.keyChunk, limit - chunk)
      // scores = Q · Kᵀ
      MatrixMultiply(
        rows: count, columns: keys, depth: headSize, a: MatrixView(query + first * width, rowStride: width),
        b: MatrixView(key + chunk * keyWidth, rowStride: keyWidth).transposed, c: scoreRows,
        rowStride: Self.keyChunk, precision: precision, isParallel: false)()
      for row in 0..<count {
        let scores = scoreRows + row * Self.keyChunk
        let visible = isCausal ? min(keys, first + row + 1 + offset - chunk) : keys
        if visible <= 0 {
          scores.update(repeating: 0, count: keys)
          continue
        }
        let maximum = max(maxima[row], largest(scores, count: visible) * scale)
        let correction = Function.exp(Lanes(repeating: maxima[row] - maximum))[0]
        sums[row] = sums[row] * correction + exponentials(scores, count: visible, minus: maximum)
        (scores + visible).update(repeating: 0, count: keys - visible)
        maxima[row] = maximum
        if chunk > 0 { SoftmaxKernel.scale(output + (first + row) * width, width: headSize, by: correction) }
      }
      // output += P · V
      MatrixMultiply(
        rows: count, columns: headSize, depth: keys, a: MatrixView(scoreRows, rowStride: Self.keyChunk),
        b: MatrixView(value + chunk * keyWidth, rowStride: keyWidth), c: output + first * width, rowStride: width,
        accumulate: chunk > 0, precision: precision, isParallel: false)()
    }
    for row in 0..<count {
      SoftmaxKernel.scale(output + (first + row) * width, width: headSize, by: 1 / sums[row])
      logDenominators[first + row] = maxima[row] + Float(naturalLogarithm(Double(sums[row])))
    }
  }

  /// The gradients of query, key and value, each replaced. One task does all query heads that share a key head, so
  /// that no two tasks add to the same number.
  func pullback(
    _ upstream: Buffer, query: Buffer, key: Buffer, value: Buffer, output: Buffer, logDenominators: Buffer,
    queryGradient: Buffer, keyGradient: Buffer, valueGradient: Buffer
  ) {
    WorkerTeam.shared.run(taskCount: batch * keyValueHeadCount) { task in
      let item = task / keyValueHeadCount
      let keyHead = task % keyValueHeadCount
      let keyPlace = item * (keyCapacity ?? keyCount) * keyWidth + keyHead * headSize
      for head in keyHead * group..<(keyHead + 1) * group {
        let place = item * queryCount * width + head * headSize
        Scratch.with(2 * Self.queryBlock * Self.keyChunk) { scratch in
          pullback(
            upstream: upstream.pointer + place, query: query.pointer + place, key: key.pointer + keyPlace,
            value: value.pointer + keyPlace, output: output.pointer + place,
            logDenominators: logDenominators.pointer + (item * headCount + head) * queryCount,
            queryGradient: queryGradient.pointer + place, keyGradient: keyGradient.pointer + keyPlace,
            valueGradient: valueGradient.pointer + keyPlace, isFirstHead: head == keyHead * group, scratch: scratch)
        }
      }
    }
  }

  private func pullback(
    upstream: UnsafePointer<Float>, query: UnsafePointer<Float>, key: UnsafePointer<Float>,
    value: UnsafePointer<Float>, output: UnsafePointer<Float>, logDenominators: UnsafePointer<Float>,
    queryGradient: UnsafeMutablePointer<Float>, keyGradient: UnsafeMutablePointer<Float>,
    valueGradient: UnsafeMutablePointer<Float>, isFirstHead: Bool,
    scratch: UnsafeMutablePointer<Float>
  ) {
    let probabilityRows = scratch
    let slopeRows = scratch + Self.queryBlock * Self.keyChunk
    if isFirstHead {
      for row in 0..<keyCount {
        (keyGradient + row * keyWidth).update(repeating: 0, count: headSize)
        (valueGradient + row * keyWidth).update(repeating: 0, count: headSize)
      }
    }
    for first in stride(from: 0, to: queryCount, by: Self.queryBlock) {
      let count = min(Self.queryBlock, queryCount - first)
      let limit = keyLimit(first + count)
      for chunk in stride(from: 0, to: limit, by: Self.keyChunk) {
        let keys = min(Self.keyChunk, limit - chunk)
        let queries = MatrixView(query + first * width, rowStride: width)
        let keyRows = MatrixView(key + chunk * keyWidth, rowStride: keyWidth)
        let valueRows = MatrixView(value + chunk * keyWidth, rowStride: keyWidth)
        let upstreamRows = MatrixView(upstream + first * width, rowStride: width)
        // P again, from the scores and the denominators that forward kept; dP = dO · Vᵀ.
        MatrixMultiply(
          rows: count, columns: keys, depth: headSize, a: queries, b: keyRows.transposed, c: probabilityRows,
          rowStride: Self.keyChunk, precision: precision, isParallel: false)()
        MatrixMultiply(
          rows: count, columns: keys, depth: headSize, a: upstreamRows, b: valueRows.transposed, c: slopeRows,
          rowStride: Self.keyChunk, precision: precision, isParallel: false)()
        for row in 0..<count {
          let p = probabilityRows + row * Self.keyChunk
          let slopes = slopeRows + row * Self.keyChunk
          let visible = max(0, isCausal ? min(keys, first + row + 1 + offset - chunk) : keys)
          _ = exponentials(p, count: visible, minus: logDenominators[first + row])
          // dS = P · (dP − Σ dO · O) · scale
          let share = dot(upstream + (first + row) * width, output + (first + row) * width, count: headSize)
          for i in 0..<visible { slopes[i] = p[i] * (slopes[i] - share) * scale }
          (p + visible).update(repeating: 0, count: keys - visible)
          (slopes + visible).update(repeating: 0, count: keys - visible)
        }
        let p = MatrixView(probabilityRows, rowStride: Self.keyChunk)
        let s = MatrixView(slopeRows, rowStride: Self.keyChunk)
        // dV += Pᵀ · dO; dK += dSᵀ · Q; dQ += dS · K
        MatrixMultiply(
          rows: keys, columns: headSize, depth: count, a: p.transposed, b: upstreamRows,
          c: valueGradient + chunk * keyWidth, rowStride: keyWidth, accumulate: true, precision: precision,
          isParallel: false)()
        MatrixMultiply(
          rows: keys, columns: headSize, depth: count, a: s.transposed, b: queries,
          c: keyGradient + chunk * keyWidth, rowStride: keyWidth, accumulate: true, precision: precision,
          isParallel: false)()
        MatrixMultiply(
          rows: count, columns: headSize, depth: keys, a: s, b: keyRows, c: queryGradient + first * width,
          rowStride: width, accumulate: chunk > 0, precision: precision, isParallel: false)()
      }
    }
  }

  @inline(__always)
  private func largest(_ x: UnsafeMutablePointer<Float>, count: Int) -> Float {
    var largest = Lanes(repeating: -.infinity)
    forEachLanes(count) { i in
      largest = larger(largest, x.lanes(i))
    } rest: { i, rest in
      largest = larger(largest, x.lanes(i, count: rest, padding: -.infinity))
    }
    return largest.largest()
  }

  /// x = e^(x · scale − shift); returns the sum.
  @inline(__always)
  private func exponentials(_ x: UnsafeMutablePointer<Float>, count: Int, minus shift: Float) -> Float {
    var sum = Lanes()
    let scale = Lanes(repeating: scale)
    let shift = Lanes(repeating: -shift)
    forEachLanes(count) { i in
      let e = Function.exp(x.lanes(i).times(scale, plus: shift))
      sum += e
      x.store(e, i)
    } rest: { i, rest in
      let e = Function.exp(x.lanes(i, count: rest, padding: -.infinity).times(scale, plus: shift))
      sum += e
      x.store(e, i, count: rest)
    }
    return sum.total()
  }
}
