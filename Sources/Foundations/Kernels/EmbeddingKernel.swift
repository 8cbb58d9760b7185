/// Rows of a table by number, and the gradient, in which the shares of a repeated number add up. Bound by bytes,
/// and as fast as a plain loop.
/// Definition: `Reference.embedding`.
enum EmbeddingKernel {
  static func lookUp(_ ids: [Int32], table: Buffer, width: Int, into output: Buffer) {
    ids.withUnsafeBufferPointer { ids in
      let ids = ids.baseAddress!
      Rows.forEach(output.count / width, width: width) { row in
        (output.pointer + row * width).update(from: table.pointer + Int(ids[row]) * width, count: width)
      }
    }
  }

  /// table[ids[row]] += upstream[row]. Each task adds its own columns for all rows in order, so no two add to the
  /// same number.
  static func addGradient(_ upstream: Buffer, ids: [Int32], width: Int, to table: Buffer) {
    let step = 64
    ids.withUnsafeBufferPointer { buffer in
      let ids = buffer.baseAddress!
      let count = buffer.count
      WorkerTeam.shared.run(taskCount: (width + step - 1) / step) { task in
        let columns = task * step..<min(width, (task + 1) * step)
        for row in 0..<count {
          let target = table.pointer + Int(ids[row]) * width
          let source = upstream.pointer + row * width
          for column in columns { target[column] += source[column] }
        }
      }
    }
  }
}
