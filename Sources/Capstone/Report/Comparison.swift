import Foundation
import Foundations
import Presentation

/// Runs side by side: what differs in their settings, and what came of it.
struct Comparison {
  let records: [RunRecord]

  /// The settings that are not the same in all, then the results.
  var table: TextTable {
    let settings = records.map { Self.settings(of: $0.settings) }
    var names: [String] = []
    for name in settings.joined().map(\.name) where !names.contains(name) { names.append(name) }
    let settingRows = names.map { name in
      [name] + settings.map { all in all.first { $0.name == name }?.value ?? "-" }
    }.filter { Set($0.dropFirst()).count > 1 }
    let resultRows = Self.results.map { name, value in [name] + records.map { value($0) ?? "-" } }
      .filter { $0.dropFirst().contains { $0 != "-" } }
    return TextTable([""] + records.map(\.folder), settingRows + resultRows)
  }

  /// Held-out losses over the steps, in bits per byte where they can be compared.
  var chart: LineChart {
    LineChart(
      "Held-out loss, in bits per byte", x: "tokens seen", y: "bits per byte",
      records.map { record in
        let loss = record.evaluation?["validation_loss"]?.double ?? 0
        let factor = loss > 0 ? (record.bitsPerByte ?? 0) / loss : 0
        let training = record.settings.training
        let tokensPerStep = Double(training.batchSize * training.accumulation * record.settings.context)
        return ChartSeries(
          record.folder,
          points: record.losses.compactMap { line in
            line.validation.map { (Double(line.step) * tokensPerStep, $0 * factor) }
          })
      })
  }

  var page: HTMLPage {
    var page = HTMLPage(title: "Runs side by side")
    page.add(markdown: "What differs, and what came of it. A setting that all have in common is left out.")
    page.add(table: table)
    page.add(figure: chart)
    for record in records {
      let text = record.texts.components(separatedBy: "\n\n").first ?? ""
      guard !text.isEmpty else { continue }
      page.add(markdown: "A text by the model in \(record.folder):".replacingOccurrences(of: "_", with: "\\_"))
      page.add(quote: text)
    }
    return page
  }

  private static let results: [(String, @Sendable (RunRecord) -> String?)] = [
    ("parameters", { $0.parameterCount.map { Format.count($0) } }),
    ("bits per byte", { $0.bitsPerByte.map { Format.fixed($0, decimals: 4) } }),
    ("above the best possible", { $0.aboveFloorPercent.map { Format.fixed($0, decimals: 1) + " %" } }),
    ("stories without a slip", { $0.storyShare("whole")?.text() }),
    ("instructions followed", { $0.share("all")?.text() }),
    ("  the story exchanged", { $0.share("control")?.text() }),
    ("BLEU into Esperanto", { $0.instructions?["bleu"]?.double.map { Format.fixed($0, decimals: 1) } }),
    ("pretraining took", { $0.training?["seconds"]?.double.map { Format.duration($0) } }),
    ("tokens a second", { $0.training?["tokens_per_second"]?.double.map { Format.short($0) } }),
  ]

  /// Every setting by the name that run.json gives it.
  private static func settings(of settings: RunSettings) -> [(name: String, value: String)] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    guard let data = try? encoder.encode(settings), let json = try? JSON(parsing: [UInt8](data)) else { return [] }
    return [("corpus", settings.corpusName)] + leaves(of: json, path: "").filter { $0.name != "corpus" }
  }

  private static func leaves(of json: JSON, path: String) -> [(name: String, value: String)] {
    switch json {
    case .object(let members):
      members.flatMap { leaves(of: $0.value, path: path.isEmpty ? $0.name : path + "." + $0.name) }
    case .string(let text): [(path, text)]
    default: [(path, json.text)]
    }
  }
}
