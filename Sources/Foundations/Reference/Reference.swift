/// Every operation of a language model in its plainest form: loops over row-major arrays of `Double`, with the formula
/// above and nothing between the two.
///
/// The fast kernels are checked against these twins, and the twins against finite differences, so this is where to read
/// what an operation *means*. An operation returns its output together with its pullback: the function that turns the
/// gradient of the loss with respect to the output into the gradients with respect to the inputs.
///
///     let (y, pullback) = Reference.softmax(scores, rows: 2, classes: 5)
///     let scoresGradient = pullback(yGradient)
///
/// Shapes are arguments, since an array does not know its own; sizes that do not fit are a programmer's mistake and
/// stop at a precondition that names both. Nothing here is meant to be quick.
public enum Reference {}

extension Reference {
  static func expect(_ name: String, _ values: [Double], _ shape: [Int]) {
    let count = shape.reduce(1, *)
    precondition(values.count == count, "\(name) has \(values.count) elements, its shape \(shape) asks for \(count)")
  }
}
