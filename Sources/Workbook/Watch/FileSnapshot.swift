import ExerciseBook
import Foundation

/// When each of a learner's files was last saved, to be compared with how it is a moment later.
///
/// Asking for modification times works on every file system, network and shared ones included, and sees an editor that
/// writes a new file and renames it as well as one that writes in place.
struct FileSnapshot: Equatable {
  private struct Stamp: Equatable {
    let time: Date
    let size: Int
    let number: Int
  }

  private var stamps: [String: Stamp] = [:]

  /// The Swift files in the folders of `units`, hidden ones left out.
  init(_ units: [CourseUnit], in folder: WorkbookFolder) {
    for unit in units {
      let directory = "\(folder.root)/exercises/\(unit.folder)"
      for name in (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
      where name.hasSuffix(".swift") && !name.hasPrefix(".") {
        let path = directory + "/" + name
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { continue }
        stamps[path] = Stamp(
          time: attributes[.modificationDate] as? Date ?? .distantPast,
          size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
          number: (attributes[.systemFileNumber] as? NSNumber)?.intValue ?? 0)
      }
    }
  }

  /// The files that are new, gone or saved since `earlier`, sorted.
  func changes(since earlier: FileSnapshot) -> [String] {
    Set(stamps.keys).union(earlier.stamps.keys).filter { stamps[$0] != earlier.stamps[$0] }.sorted()
  }

  /// Whether a file was saved after the file at `path`, such as the program that was built from them.
  func isNewer(than path: String) -> Bool {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let time = attributes[.modificationDate] as? Date
    else { return false }
    return stamps.values.contains { $0.time > time }
  }
}
