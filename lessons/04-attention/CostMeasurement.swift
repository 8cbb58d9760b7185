import Foundation
import Foundations
import Presentation

/// The cost of attention, forward and backward, at one length: measured in a process of its own, since a process never
/// gives its peak of memory back.
struct CostMeasurement {
  enum Way: String, CaseIterable {
    /// The length × length matrix made and kept.
    case whole
    /// In blocks with a running softmax.
    case blocks
  }

  let seconds: Double
  let bytes: Double

  private static let order = "WORKBOOK_ATTENTION_COST"

  /// Starts this program again, with an order.
  init(_ way: Way, length: Int) throws {
    let process = Process()
    process.executableURL = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    process.environment = ProcessInfo.processInfo.environment.merging(
      [Self.order: "\(way.rawValue) \(length)"], uniquingKeysWith: { $1 })
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard process.terminationStatus == 0, numbers.count == 2 else {
      throw WorkbookError(
        "Attention over \(length) words could not be measured.", remedy: "Is there enough memory? Try --quick.")
    }
    (seconds, bytes) = (numbers[0], numbers[1])
  }

  /// In the process that was started: does what was ordered, and prints seconds and bytes. False without an order.
  static func runIfOrdered() -> Bool {
    let words = ProcessInfo.processInfo.environment[order]?.split(separator: " ").map(String.init) ?? []
    guard words.count == 2, let way = Way(rawValue: words[0]), let length = Int(words[1]) else { return false }
    _ = measure(way, length: 16)
    let before = Machine.peakResidentMemory ?? 0
    let seconds = measure(way, length: length)
    print(seconds, (Machine.peakResidentMemory ?? 0) - before)
    return true
  }

  /// One head of size 64, forward and backward; the faster of two runs.
  private static func measure(_ way: Way, length: Int) -> Double {
    var generator = SeededGenerator(seed: 1)
    let inputs = (0..<3).map { _ in Parameter(Tensor.normal([1, length, 64], using: &generator)) }
    let clock = ContinuousClock()
    return (0..<2).map { _ in
      clock.measure {
        let (q, k, v) = (inputs[0].value, inputs[1].value, inputs[2].value)
        let output =
          way == .blocks
          ? attention(query: q, key: k, value: v, headCount: 1, isCausal: true)
          : wholeAttention(query: q, key: k, value: v)
        output.sum().backward()
        for input in inputs { input.clearGradient() }
      }
    }.map(\.seconds).min()!
  }

  /// The formula as it stands: scores, mask, softmax, values. Each line makes a length × length matrix.
  private static func wholeAttention(query: Tensor, key: Tensor, value: Tensor) -> Tensor {
    let (time, size) = (query.shape[1], query.shape[2])
    let mask = Tensor((0..<time * time).map { $0 % time > $0 / time ? -Float.infinity : 0 }, shape: [time, time])
    let scores = query.matmul(key.transposed()) / Float(size).squareRoot() + mask  // [1, time, time]
    return scores.softmax().matmul(value)  // [1, time, size]
  }
}
