import Foundations

extension Format {
  /// The mean of several runs and their sample standard deviation, "0.950 ± 0.017"; the mean alone for fewer than two.
  ///
  ///     Format.spread(of: accuracies.map { 100 * $0 }, decimals: 1) + " %"
  public static func spread(of values: [Double], decimals: Int) -> String {
    let spread = Spread(values)
    let mean = fixed(spread.mean, decimals: decimals)
    return values.count < 2 ? mean : mean + " ± " + fixed(spread.deviation, decimals: decimals)
  }
}
