import Foundation
import Foundations

/// How many hints of each exercise have been seen, kept in `.workbook/hints.json`.
///
/// A record that cannot be read counts as none: nobody loses more than a hint by it.
struct HintRecord {
  private let path: String
  private var seen: [JSON.Member]

  init(_ folder: WorkbookFolder) {
    path = folder.records + "/hints.json"
    let text = (try? Data(contentsOf: URL(fileURLWithPath: path))).map { Array($0) }
    seen = text.flatMap { try? JSON(parsing: $0) }?.members ?? []
  }

  /// Hints seen of an exercise, at most `count`.
  func seen(of exercise: String, count: Int) -> Int {
    min(max(seen.last { $0.name == exercise }?.value.integer ?? 0, 0), count)
  }

  mutating func set(_ count: Int, of exercise: String) throws {
    seen.removeAll { $0.name == exercise }
    seen.append(JSON.Member(exercise, .integer(count)))
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(
        "The folder \(folder) cannot be made, so what you have seen is not kept.",
        remedy: "Move what is in its place, or give yourself the right to write there.")
    }
    try AtomicFile.write(Data((JSON.object(seen).indentedText + "\n").utf8), to: path)
  }
}
