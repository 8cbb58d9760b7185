/// Where a matrix lies in memory: element (row, column) is `pointer[row · rowStride + column · columnStride]`.
/// A transpose is the same memory with the strides swapped, and so costs nothing.
struct MatrixView {
  var pointer: UnsafePointer<Float>
  var rowStride: Int
  var columnStride: Int

  init(_ pointer: UnsafePointer<Float>, rowStride: Int, columnStride: Int = 1) {
    self.pointer = pointer
    self.rowStride = rowStride
    self.columnStride = columnStride
  }

  var transposed: MatrixView { MatrixView(pointer, rowStride: columnStride, columnStride: rowStride) }

  func at(row: Int, column: Int) -> MatrixView {
    MatrixView(pointer + row * rowStride + column * columnStride, rowStride: rowStride, columnStride: columnStride)
  }
}
