import ExerciseBook

extension FineTuning {
  public static func learningRates(layerCount: Int, lastRate: Double, factor: Double) throws -> [Double] {
    var rates = [lastRate]
    for _ in 1..<layerCount { rates.append(rates[rates.count - 1] / factor) }
    return rates.reversed()
  }
}
