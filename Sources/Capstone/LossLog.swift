import Foundation
import Foundations
import Presentation

/// How a training went, step by step: for the chart, for `losses.csv`, for the report, and for a checkpoint, so that a
/// resumed run has one curve.
struct LossLog {
  private(set) var training: [(step: Int, loss: Double)] = []
  private(set) var validation: [(step: Int, loss: Double)] = []
  /// What the model wrote on the way.
  private(set) var samples: [Sample] = []

  struct Sample: Codable, Equatable {
    let step: Int
    let text: String
  }

  mutating func add(step: Int, training loss: Double) { training.append((step, loss)) }
  mutating func add(step: Int, validation loss: Double) {
    validation.removeAll { $0.step == step }
    validation.append((step, loss))
  }
  mutating func add(step: Int, sample text: String) { samples.append(Sample(step: step, text: text)) }

  /// The mean over the last twenty steps: one batch is too small to say much.
  var recent: Double {
    let last = training.suffix(20)
    return last.reduce(0) { $0 + $1.loss } / Double(max(1, last.count))
  }

  /// step,training,validation: an empty field where a step has none.
  var text: String {
    let held = Dictionary(validation.map { ($0.step, $0.loss) }) { $1 }
    return "step,training,validation\n"
      + training.map { "\($0.step),\($0.loss),\(held[$0.step].map { "\($0)" } ?? "")\n" }.joined()
  }

  /// The samples as JSON.
  var samplesFile: [UInt8] {
    let encoder = JSONEncoder()
    // A dictionary's own order would differ from run to run.
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(samples)).map(Array.init) ?? []
  }

  var files: [CheckpointFile] {
    [CheckpointFile("losses.csv", Array(text.utf8)), CheckpointFile("samples.json", samplesFile)]
  }

  mutating func restore(from checkpoint: Checkpoint) throws {
    guard let data = FileManager.default.contents(atPath: checkpoint.path(of: "losses.csv")) else { return }
    for line in Self.read(String(decoding: data, as: UTF8.self)) {
      training.append((line.step, line.training))
      if let loss = line.validation { validation.append((line.step, loss)) }
    }
    let written = FileManager.default.contents(atPath: checkpoint.path(of: "samples.json"))
    samples = written.flatMap { try? JSONDecoder().decode([Sample].self, from: $0) } ?? []
  }

  /// The lines of a `losses.csv`; one that is not whole is passed over.
  static func read(_ text: String) -> [(step: Int, training: Double, validation: Double?)] {
    text.split(separator: "\n").dropFirst().compactMap { line in
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard fields.count == 3, let step = Int(fields[0]), let loss = Double(fields[1]) else { return nil }
      return (step, loss, Double(fields[2]))
    }
  }

  /// About `count` points in place of all steps: each is the mean of its group, at the group's last step.
  static func smoothed(_ losses: [(step: Int, loss: Double)], to count: Int) -> [(Double, Double)] {
    let group = max(1, losses.count / count)
    return stride(from: 0, to: losses.count, by: group).map { start in
      let part = losses[start..<min(losses.count, start + group)]
      return (Double(part.last!.step), part.reduce(0) { $0 + $1.loss } / Double(part.count))
    }
  }

  /// Training loss, averaged over a hundredth of the run, and held-out loss.
  var chart: LineChart {
    return LineChart(
      "Loss (nats per token)", x: "step", y: "loss",
      [
        ChartSeries("training", points: Self.smoothed(training, to: 100)),
        ChartSeries("held-out", points: validation.map { (Double($0.step), $0.loss) }),
      ])
  }
}
