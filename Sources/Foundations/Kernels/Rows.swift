/// What row kernels share: rows in parallel, and sums over rows in an order that does not depend on threads.
enum Rows {
  /// Calls `body` for each row, a few rows a task.
  @inline(__always)
  static func forEach(_ rows: Int, width: Int, _ body: (Int) -> Void) {
    let perTask = max(1, 8192 / max(1, width))
    WorkerTeam.shared.run(taskCount: (rows + perTask - 1) / perTask) { task in
      for row in task * perTask..<min(rows, (task + 1) * perTask) { body(row) }
    }
  }

  /// result (+)= a vector of `width` numbers added up over all rows. `body` adds one row's share to the partial sum
  /// that it is given, which belongs to one chunk of rows; the chunks' sums are then added in order.
  @inline(__always)
  static func reduce(
    _ rows: Int, width: Int, into result: Buffer, accumulating: Bool,
    _ body: (_ row: Int, _ partial: UnsafeMutablePointer<Float>) -> Void
  ) {
    // At most 64 chunks, so that the partial sums stay small beside the rows.
    let perChunk = max(16, (rows + 63) / 64)
    let chunks = (rows + perChunk - 1) / perChunk
    let partial = Buffer(count: chunks * width)
    WorkerTeam.shared.run(taskCount: chunks) { chunk in
      let mine = partial.pointer + chunk * width
      mine.update(repeating: 0, count: width)
      for row in chunk * perChunk..<min(rows, (chunk + 1) * perChunk) { body(row, mine) }
    }
    let target = result.pointer
    if !accumulating { target.update(repeating: 0, count: width) }
    for chunk in 0..<chunks {
      let source = partial.pointer + chunk * width
      for i in 0..<width { target[i] += source[i] }
    }
  }

  /// result[column] (+)= Σ over rows of x[row, column], the gradient of whatever was added to every row.
  static func columnSums(_ x: Buffer, rows: Int, width: Int, into result: Buffer, accumulating: Bool) {
    reduce(rows, width: width, into: result, accumulating: accumulating) { row, partial in
      let x = x.pointer + row * width
      for i in 0..<width { partial[i] += x[i] }
    }
  }
}
