/// Numbers in a box: a shape and float32 values in row-major order, the last dimension contiguous.
///
///     let x = Tensor([[1, 2, 3], [4, 5, 6]])     // shape [2, 3]
///     let y = x.matmul(x.transposed()) * 0.5     // shape [2, 2]
///     y[0, 1]                                    // 16.0
///
/// A tensor is a value: to change a copy never changes the original, though copies share memory until then. The
/// result of an operation on parameters also remembers how it was made, so that `backward()` can find the gradients
/// (see `Node`).
public struct Tensor {
  public let shape: [Int]
  var buffer: Buffer
  /// How this tensor was made; nil if no parameter took part.
  var node: Node?

  /// Takes over a buffer that a kernel has filled or is about to fill.
  init(shape: [Int], buffer: Buffer, node: Node? = nil) {
    precondition(shape.reduce(1, *) == buffer.count, "shape \(shape) does not hold \(buffer.count) numbers")
    self.shape = shape
    self.buffer = buffer
    self.node = node
  }

  /// Room for a result; its contents are undefined until a kernel writes them.
  init(uninitialized shape: [Int]) {
    self.init(shape: shape, buffer: Buffer(count: shape.reduce(1, *)))
  }

  /// The numbers of `scalars` in row-major order. `shape` has to hold exactly as many.
  public init(_ scalars: [Float], shape: [Int]) {
    precondition(scalars.count == shape.reduce(1, *), "shape \(shape) does not hold \(scalars.count) numbers")
    self.init(uninitialized: shape)
    buffer.fill(from: scalars)
  }

  /// A vector.
  public init(_ scalars: [Float]) { self.init(scalars, shape: [scalars.count]) }

  /// A matrix, row by row.
  public init(_ rows: [[Float]]) {
    let width = rows.first?.count ?? 0
    precondition(
      rows.allSatisfy { $0.count == width }, "the rows of a matrix need one length, got \(rows.map(\.count))")
    self.init(Array(rows.joined()), shape: [rows.count, width])
  }

  /// A single number, of shape [].
  public init(_ scalar: Float) { self.init([scalar], shape: []) }

  public init(repeating value: Float, shape: [Int]) {
    self.init(uninitialized: shape)
    Elementwise.fill(buffer, with: value)
  }

  public static func zeros(_ shape: [Int]) -> Tensor { Tensor(repeating: 0, shape: shape) }
  public static func ones(_ shape: [Int]) -> Tensor { Tensor(repeating: 1, shape: shape) }

  /// Independent draws from the normal distribution.
  public static func normal(
    _ shape: [Int], mean: Float = 0, standardDeviation: Float = 1, using generator: inout SeededGenerator
  ) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map { _ in mean + standardDeviation * Float(generator.normal()) }, shape: shape)
  }

  /// Independent draws from `low` up to `high`, each equally likely.
  public static func uniform(
    _ shape: [Int], from low: Float = 0, to high: Float = 1, using generator: inout SeededGenerator
  ) -> Tensor {
    Tensor((0..<shape.reduce(1, *)).map { _ in low + (high - low) * Float(generator.uniform()) }, shape: shape)
  }

  /// How many numbers the tensor holds.
  public var count: Int { buffer.count }
  /// How many dimensions the shape has.
  public var rank: Int { shape.count }

  /// All numbers in row-major order.
  public var scalars: [Float] { buffer.scalars }

  /// The only number of a tensor that holds one.
  public var item: Float {
    precondition(count == 1, "item needs a tensor of one number, not of shape \(shape)")
    return buffer[0]
  }

  /// One number, by its place in each dimension.
  @_disfavoredOverload  // Or two indices would be ambiguous within some closures.
  public subscript(_ indices: Int...) -> Float {
    get { buffer[place(indices)] }
    set { set(place(indices), to: newValue) }
  }

  /// One number of a matrix. Loops over a matrix are what the exercises are made of, and the array that any number of
  /// indices needs would take most of their time.
  public subscript(_ row: Int, _ column: Int) -> Float {
    get { buffer[place(row, column)] }
    set { set(place(row, column), to: newValue) }
  }

  private func place(_ indices: [Int]) -> Int {
    precondition(indices.count == rank, "\(indices.count) indices for shape \(shape)")
    return zip(indices, shape).reduce(0) { place, next in
      precondition(next.0 >= 0 && next.0 < next.1, "index \(indices) is outside shape \(shape)")
      return place * next.1 + next.0
    }
  }

  private func place(_ row: Int, _ column: Int) -> Int {
    precondition(rank == 2, "2 indices for shape \(shape)")
    precondition(
      row >= 0 && row < shape[0] && column >= 0 && column < shape[1],
      "index [\(row), \(column)] is outside shape \(shape)")
    return row * shape[1] + column
  }

  private mutating func set(_ place: Int, to value: Float) {
    makeUnique()
    node = nil
    buffer[place] = value
  }

  /// The same numbers without the memory of how they were made: a constant to `backward()`.
  public var detached: Tensor { Tensor(shape: shape, buffer: buffer) }

  /// Before a change in place: a buffer that no other tensor shares.
  mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&buffer) { buffer = Buffer(copying: buffer) }
  }

  /// `dimension` counted from the front; negative numbers count from the back, −1 being the last.
  func axis(_ dimension: Int) -> Int {
    let axis = dimension < 0 ? dimension + rank : dimension
    precondition(axis >= 0 && axis < rank, "dimension \(dimension) is not in shape \(shape)")
    return axis
  }
}

extension Tensor: Equatable {
  /// Whether shapes and all numbers are equal.
  public static func == (a: Tensor, b: Tensor) -> Bool { a.shape == b.shape && a.scalars == b.scalars }
}

extension Tensor: CustomStringConvertible {
  /// The shape and the first numbers.
  public var description: String {
    let shown = scalars.prefix(8).map { "\($0)" }.joined(separator: ", ")
    return "Tensor\(shape) [\(shown)\(count > 8 ? ", …" : "")]"
  }
}
