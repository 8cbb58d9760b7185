extension Format {
  /// The mean of several runs and their sample standard deviation, "0.950 ± 0.017"; the mean alone for fewer than two.
  ///
  ///     Format.spread(of: accuracies.map { 100 * $0 }, decimals: 1) + " %"
  public static func spread(of values: [Double], decimals: Int) -> String {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    guard values.count > 1 else { return fixed(mean, decimals: decimals) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / (count - 1)).squareRoot()
    return fixed(mean, decimals: decimals) + " ± " + fixed(deviation, decimals: decimals)
  }
}
