import Foundation
import Foundations
import Presentation

/// Section 8: what a longer text costs, with and without the length × length matrix.
let costOfLength = LessonSection(
  "What length costs", asks: "Every word looks at every other. What does a text of twice the length cost?"
) { page in
  let lengths = page.isQuick ? [128, 256, 512] : [512, 1024, 2048, 4096]
  let longer = page.isQuick ? [] : [8192]
  page.say(
    "One head of size 64, forward and backward, causal. “Whole” follows the formula and keeps the matrix of all weights; "
      + "“blocks” goes through the keys block by block with a running softmax, as exercise 4.9 does, and makes the weights "
      + "again when it goes back. Each measurement runs in a process of its own.")
  let whole = try lengths.map { try CostMeasurement(.whole, length: $0) }
  let blocks = try (lengths + longer).map { try CostMeasurement(.blocks, length: $0) }
  page.table(
    ["length", "whole, ms", "blocks, ms", "whole, MB", "blocks, MB"],
    (lengths + longer).enumerated().map { index, length in
      let own = index < whole.count ? whole[index] : nil
      return [
        "\(length)", own.map { Format.significant(1000 * $0.seconds) } ?? "",
        Format.significant(1000 * blocks[index].seconds), own.map { Format.significant($0.bytes / 1e6) } ?? "",
        Format.significant(blocks[index].bytes / 1e6),
      ]
    })
  func series(_ name: String, _ costs: [CostMeasurement], _ value: (CostMeasurement) -> Double) -> ChartSeries {
    ChartSeries(
      name, points: zip(lengths + longer, costs).map { (Double($0), value($1)) }, style: .markedLine)
  }
  page.show(
    LineChart(
      "Memory", x: "length", y: "MB", xScale: .logarithmic, yScale: .logarithmic,
      [series("whole", whole) { $0.bytes / 1e6 }, series("blocks", blocks) { $0.bytes / 1e6 }]), as: "memory")
  page.show(
    LineChart(
      "Time", x: "length", y: "ms", xScale: .logarithmic, yScale: .logarithmic,
      [series("whole", whole) { 1000 * $0.seconds }, series("blocks", blocks) { 1000 * $0.seconds }]), as: "time")

  func growth(_ costs: [CostMeasurement], _ value: (CostMeasurement) -> Double) -> String {
    let last = costs.suffix(2).map(value)
    return Format.fixed(last[1] / max(1, last[0]), decimals: 1)
  }
  let (wholeGrowth, blockGrowth) = (growth(whole) { $0.bytes }, growth(blocks) { $0.bytes })
  page.say(
    "From the last length but one to the last, memory grows \(wholeGrowth)-fold with the matrix and \(blockGrowth)-fold "
      + "without. Time grows with the square either way: the same products are made.")
  page.learned(
    "The matrix is what makes long texts impossible, and nobody needs it: one number a row, the softmax's denominator, is "
      + "enough to make the weights again. What remains is time.")
}
