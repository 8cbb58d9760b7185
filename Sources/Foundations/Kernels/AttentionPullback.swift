extension AttentionKernel {
  /// Queries that meet a chunk of keys at a time: probabilities and slopes of a block stay in the nearest caches.
  private static var block: Int { 48 }

  /// The gradients of query, key and value, each replaced. One task does all query heads that share a key head, so
  /// that no two tasks add to the same number.
  ///
  ///     P = e^(Q · Kᵀ · scale − log denominators)     dP = dO · Vᵀ     dS = P · (dP − Σ dO · O) · scale
  ///     dV = Pᵀ · dO                                  dK = dSᵀ · Q     dQ = dS · K
  func pullback(
    _ upstream: Buffer, query: Buffer, key: Buffer, value: Buffer, output: Buffer, logDenominators: Buffer,
    queryGradient: Buffer, keyGradient: Buffer, valueGradient: Buffer
  ) {
    WorkerTeam.shared.run(taskCount: batch * keyValueHeadCount) { task in
      let item = task / keyValueHeadCount
      let keyHead = task % keyValueHeadCount
      let keyPlace = item * (keyCapacity ?? keyCount) * keyWidth + keyHead * headSize
      Scratch.with(pullbackRoom) { scratch in
        for chunk in stride(from: 0, to: keyCount, by: Self.keyChunk) {
          let work = ChunkPullback(self, chunk: chunk, scratch: scratch)
          work.begin(key: key.pointer + keyPlace, value: value.pointer + keyPlace)
          for head in keyHead * group..<(keyHead + 1) * group {
            let place = item * queryCount * width + head * headSize
            for first in stride(from: work.firstQuery / Self.block * Self.block, to: queryCount, by: Self.block) {
              work.add(
                first: first, count: min(Self.block, queryCount - first), upstream: upstream.pointer + place,
                query: query.pointer + place, output: output.pointer + place,
                logDenominators: logDenominators.pointer + (item * headCount + head) * queryCount,
                queryGradient: queryGradient.pointer + place)
            }
          }
          work.end(keyGradient: keyGradient.pointer + keyPlace, valueGradient: valueGradient.pointer + keyPlace)
        }
      }
    }
  }

  private var pullbackRoom: Int {
    let rows = roundUp(Self.block, to: Tile.rows)
    return 2 * rows * Self.keyChunk + 2 * roundUp(Self.keyChunk, to: Tile.rows) * sizeStrips * Tile.columns
      + 2 * stripSize * (Self.keyChunk / Tile.columns) + 3 * stripSize * sizeStrips
      + RowTiles.room(rows: max(rows, Self.keyChunk), depth: max(headSize, Self.keyChunk), .float32)
      + Tile.rows * Tile.columns
  }

  /// One chunk of keys, which all queries that see it pass by, block after block.
  private struct ChunkPullback {
    let kernel: AttentionKernel
    let chunk: Int
    let keys: Int
    /// The first query that sees the chunk.
    let firstQuery: Int
    // Packed: Kᵀ and Vᵀ [size, keys], K [keys, size], Q and dO [queries, size].
    private let keyColumns: UnsafeMutablePointer<Float>
    private let valueColumns: UnsafeMutablePointer<Float>
    private let keyRows: UnsafeMutablePointer<Float>
    private let queryRows: UnsafeMutablePointer<Float>
    private let upstreamRows: UnsafeMutablePointer<Float>
    // [queries, keys]
    private let probabilities: UnsafeMutablePointer<Float>
    private let slopes: UnsafeMutablePointer<Float>
    // Whole tiles of [keys, size], so that adding to them knows no edge.
    private let keySums: UnsafeMutablePointer<Float>
    private let valueSums: UnsafeMutablePointer<Float>
    private let tiles: UnsafeMutablePointer<Float>
    private let edge: UnsafeMutablePointer<Float>

    private var precision: Precision { kernel.precision }
    private var headSize: Int { kernel.headSize }
    private var paddedSize: Int { kernel.sizeStrips * Tile.columns }
    private var rowStride: Int { AttentionKernel.keyChunk }
    private func strip(_ depth: Int) -> Int { precision.lanes(depth) * Tile.columns }

    init(_ kernel: AttentionKernel, chunk: Int, scratch: UnsafeMutablePointer<Float>) {
      self.kernel = kernel
      self.chunk = chunk
      keys = min(AttentionKernel.keyChunk, kernel.keyCount - chunk)
      firstQuery = kernel.isCausal ? max(0, chunk - (kernel.keyCount - kernel.queryCount)) : 0
      var free = scratch
      func take(_ count: Int) -> UnsafeMutablePointer<Float> {
        defer { free += count }
        return free
      }
      let rows = roundUp(AttentionKernel.block, to: Tile.rows)
      let columns = kernel.stripSize * (AttentionKernel.keyChunk / Tile.columns)
      let sums = roundUp(AttentionKernel.keyChunk, to: Tile.rows) * kernel.sizeStrips * Tile.columns
      (keyColumns, valueColumns) = (take(columns), take(columns))
      keyRows = take(kernel.stripSize * kernel.sizeStrips)
      queryRows = take(kernel.stripSize * kernel.sizeStrips)
      upstreamRows = take(kernel.stripSize * kernel.sizeStrips)
      probabilities = take(rows * AttentionKernel.keyChunk)
      slopes = take(rows * AttentionKernel.keyChunk)
      (keySums, valueSums) = (take(sums), take(sums))
      edge = take(Tile.rows * Tile.columns)
      tiles = free
    }

    func begin(key: UnsafePointer<Float>, value: UnsafePointer<Float>) {
      let width = kernel.keyWidth
      let (key, value) = (
        MatrixView(key + chunk * width, rowStride: width), MatrixView(value + chunk * width, rowStride: width)
      )
      packStrips(
        key.transposed, depth: headSize, columns: keys, into: keyColumns, stripSize: strip(headSize), precision)
      packStrips(
        value.transposed, depth: headSize, columns: keys, into: valueColumns, stripSize: strip(headSize), precision)
      packStrips(key, depth: keys, columns: headSize, into: keyRows, stripSize: strip(keys), precision)
      let sums = roundUp(keys, to: Tile.rows) * paddedSize
      keySums.update(repeating: 0, count: sums)
      valueSums.update(repeating: 0, count: sums)
    }

    /// The share of `count` queries from `first` on.
    func add(
      first: Int, count: Int, upstream: UnsafePointer<Float>, query: UnsafePointer<Float>,
      output: UnsafePointer<Float>, logDenominators: UnsafePointer<Float>,
      queryGradient: UnsafeMutablePointer<Float>
    ) {
      let width = kernel.width
      let queries = MatrixView(query + first * width, rowStride: width)
      let upstreams = MatrixView(upstream + first * width, rowStride: width)
      multiplyByColumns(queries, first, count, keyColumns, into: probabilities)  // Q · Kᵀ
      multiplyByColumns(upstreams, first, count, valueColumns, into: slopes)  // dP = dO · Vᵀ
      for row in 0..<count {
        let place = (first + row) * width
        turnToSlopes(
          probabilities + row * rowStride, slopes + row * rowStride,
          seen: kernel.seen(by: first + row, chunk: chunk, keys: keys), logDenominator: logDenominators[first + row],
          share: dot(upstream + place, output + place, count: headSize))
      }
      packStrips(upstreams, depth: count, columns: headSize, into: upstreamRows, stripSize: strip(count), precision)
      packStrips(queries, depth: count, columns: headSize, into: queryRows, stripSize: strip(count), precision)
      addTransposed(probabilities, first, count, upstreamRows, to: valueSums)  // dV += Pᵀ · dO
      addTransposed(slopes, first, count, queryRows, to: keySums)  // dK += dSᵀ · Q
      // dQ += dS · K
      for row in stride(from: 0, to: count, by: Tile.rows) {
        let rows = min(Tile.rows, count - row)
        let seen = kernel.seen(by: first + row + rows - 1, chunk: chunk, keys: keys)
        if seen == 0 { continue }
        let a = RowTiles(
          MatrixView(slopes + row * rowStride, rowStride: rowStride), rows: Tile.rows, depth: seen, strips: rowStride,
          precision, in: tiles)
        for column in stride(from: 0, to: headSize, by: Tile.columns) {
          Tile.multiply(
            precision, depth: precision.lanes(seen), a: a[0], b: keyRows + column / Tile.columns * strip(keys),
            rows: rows, columns: min(Tile.columns, headSize - column),
            into: queryGradient + (first + row) * width + column, rowStride: width, start: chunk > 0 ? .output : .zero,
            edge: edge)
        }
      }
    }

    func end(keyGradient: UnsafeMutablePointer<Float>, valueGradient: UnsafeMutablePointer<Float>) {
      for row in 0..<keys {
        let place = (chunk + row) * kernel.keyWidth
        (keyGradient + place).update(from: keySums + row * paddedSize, count: headSize)
        (valueGradient + place).update(from: valueSums + row * paddedSize, count: headSize)
      }
    }

    /// c [queries, keys] = rows · columns, over the head's size, as far as the queries see.
    private func multiplyByColumns(
      _ rows: MatrixView, _ first: Int, _ count: Int, _ columns: UnsafePointer<Float>,
      into c: UnsafeMutablePointer<Float>
    ) {
      let a = RowTiles(rows, rows: count, depth: headSize, strips: rowStride, precision, in: tiles)
      for row in stride(from: 0, to: count, by: Tile.rows) {
        let last = first + min(row + Tile.rows, count) - 1
        for column in stride(from: 0, to: kernel.seen(by: last, chunk: chunk, keys: keys), by: Tile.columns) {
          Tile.multiply(
            precision, depth: precision.lanes(headSize), a: a[row],
            b: columns + column / Tile.columns * strip(headSize), into: c + row * rowStride + column,
            rowStride: rowStride, start: .zero)
        }
      }
    }

    /// Scores become probabilities, and the probabilities' gradients the scores'. Zeros follow what is seen, as far as
    /// a tile that begins there may read.
    @inline(__always)
    private func turnToSlopes(
      _ p: UnsafeMutablePointer<Float>, _ slopes: UnsafeMutablePointer<Float>, seen: Int, logDenominator: Float,
      share: Float
    ) {
      let scale = Lanes(repeating: kernel.scale)
      let shift = Lanes(repeating: -logDenominator)
      let share = Lanes(repeating: share)
      for i in stride(from: 0, to: min(rowStride, seen + Tile.rows), by: 16) {
        let probability = Function.exp(p.lanes(i).times(scale, plus: shift)).keeping(seen - i)
        p.store(probability, i)
        slopes.store((probability * (slopes.lanes(i) - share) * scale).keeping(seen - i), i)
      }
    }

    /// sums [keys, size] += matrixᵀ · rows, over the queries that see a key.
    private func addTransposed(
      _ matrix: UnsafePointer<Float>, _ first: Int, _ count: Int, _ rows: UnsafePointer<Float>,
      to sums: UnsafeMutablePointer<Float>
    ) {
      let a = RowTiles(
        MatrixView(matrix, rowStride: rowStride).transposed, rows: keys, depth: count, strips: kernel.sizeStrips,
        precision, in: tiles)
      for key in stride(from: 0, to: keys, by: Tile.rows) {
        // Queries before the first that sees the tile's first key have nothing to add. An even number of them, since
        // bfloat16 shares a lane between two.
        let skipped = kernel.isCausal ? max(0, firstQuery(seeing: key) - first) / 2 * 2 : 0
        if skipped >= count { continue }
        let lanes = precision == .float32 ? skipped : skipped / 2
        for strip in 0..<kernel.sizeStrips {
          Tile.multiply(
            precision, depth: precision.lanes(count - skipped), a: a[key].skipping(lanes),
            b: rows + strip * self.strip(count) + lanes * Tile.columns,
            into: sums + key * paddedSize + strip * Tile.columns, rowStride: paddedSize, start: .output)
        }
      }
    }

    private func firstQuery(seeing key: Int) -> Int { chunk + key - (kernel.keyCount - kernel.queryCount) }
  }
}
