/// A place for numbers that training changes: a value, and the gradient that `backward()` adds up.
///
///     let weight = Parameter(Tensor.zeros([3, 2]))
///     (x.matmul(weight.value) - y).squared().mean().backward()
///     weight.gradient                            // of shape [3, 2]
///
/// Tensors are values, parameters are places: a model's layers, its optimizer and its checkpoint all speak of the
/// same parameter.
public final class Parameter {
  private let node = Node()
  private var storage: Tensor

  public init(_ value: Tensor) { storage = Tensor(shape: value.shape, buffer: value.buffer) }

  /// The current numbers. What is computed from them can be differentiated back to this parameter.
  public var value: Tensor {
    get { Tensor(shape: storage.shape, buffer: storage.buffer, node: isTrainable ? node : nil) }
    set {
      precondition(
        newValue.shape == storage.shape, "a parameter of shape \(storage.shape) cannot become \(newValue.shape)")
      storage = newValue.detached
    }
  }

  /// The sum of all dL/dp since the last `clearGradient()`; nil if there was none.
  public var gradient: Tensor? {
    get { node.gradient }
    set { node.gradient = newValue?.detached }
  }

  public func clearGradient() { node.gradient = nil }

  /// A frozen parameter is a constant: nothing flows to it, and optimizers pass it by.
  public var isTrainable = true

  public var shape: [Int] { storage.shape }
  public var count: Int { storage.count }

  /// The memory of the value, for a kernel to change in place. A tensor that still shares it keeps its own copy.
  func mutableBuffer() -> Buffer {
    storage.makeUnique()
    return storage.buffer
  }
}
