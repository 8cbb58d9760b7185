import Foundations
import Presentation

/// What a run has left → `report.html`.
struct ReportStage {
  let run: Run
  let console: Console

  func perform() throws {
    let record = try RunRecord(run)
    let report = Report(record: record, attention: try attention())
    try run.write(Array(report.page().rendered().utf8), to: "report.html")
    console.say("The report is in \(run.path("report.html")): open it in a browser.")
  }

  /// Where each head looks in the beginning of a held-out text.
  private func attention() throws -> AttentionPicture? {
    let writer = try Talker(run)?.writer ?? Writer(run)
    let text = run.text("data/validation.txt").prefix(600)
    let sentences = text.split(separator: ".").prefix(2).joined(separator: ".") + "."
    var ids = writer.separator.map { [$0] } ?? []
    ids += try writer.tokenizer.encode(sentences)
    ids = Array(ids.prefix(min(40, writer.model.configuration.contextLength)))
    guard ids.count > 1 else { return nil }
    let words = try ids.map { String(decoding: try writer.tokenizer.bytes(of: $0), as: UTF8.self).showable }
    return AttentionPicture(
      "What each token looks at, layer by layer and head by head", tokens: words,
      weights: writer.model.attentionWeights(of: ids), layer: writer.model.configuration.layerCount - 1)
  }
}
