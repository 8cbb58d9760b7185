import Foundations

extension Format {
  /// The mean of several runs and their sample standard deviation, "0.950 ± 0.017"; the mean alone for fewer than two.
  ///
  ///     Format.spread(of: accuracies.map { 100 * $0 }, decimals: 1) + " %"
  public static func spread(of values: [Double], decimals: Int) -> String {
    spread(Spread(values), decimals: decimals)
  }

  /// The same, of what is at hand as a `Spread` already.
  public static func spread(_ spread: Spread, decimals: Int) -> String {
    let mean = fixed(spread.mean, decimals: decimals)
    return spread.count < 2 ? mean : mean + " ± " + fixed(spread.deviation, decimals: decimals)
  }
}
