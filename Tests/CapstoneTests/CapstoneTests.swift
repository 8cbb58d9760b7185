import Foundation
import Foundations
import Testing

@testable import Capstone
@testable import Presentation

/// Everything below runs whole commands. One after another, for how many threads compute is a setting of the process.
@Suite(.serialized) struct CapstoneTests {}

/// How a command ended and what it said.
struct Ending {
  let code: Int32
  let output: String
  let errors: String

  /// What `--json` printed; nil unless that is one line and nothing else.
  var json: JSON? {
    guard output.hasSuffix("\n"), !output.dropLast().contains("\n") else { return nil }
    return try? JSON(parsing: Array(output.utf8.dropLast()))
  }

  /// The last line of the errors, without the program's name.
  var complaint: String? {
    let line = errors.split(separator: "\n").last ?? ""
    return errors.hasSuffix("\n") && line.hasPrefix("capstone: ") ? String(line.dropFirst(10)) : nil
  }
}

/// Runs the command line in this process.
func capstone(_ arguments: [String]) -> Ending {
  let (output, errors) = (Output.memory(), Output.memory())
  let threads = Threads.count
  defer {
    Threads.count = threads
    Interrupt.unwatch()
  }
  let code = Capstone.capstone.execute(arguments, output: output, errors: errors, terminal: Terminal())
  return Ending(code: code, output: output.text, errors: errors.text)
}

func capstone(_ arguments: String...) -> Ending { capstone(arguments) }

/// A folder of a test's own, removed when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/capstone-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  /// Writes a file and returns its path.
  @discardableResult func write(_ name: String, _ text: some Sequence<UInt8>) throws -> String {
    let path = self / name
    let parent = (path as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(text).write(to: URL(fileURLWithPath: path))
    return path
  }

  @discardableResult func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

  /// Every file and its bytes, by its path in the folder `name`.
  func files(in name: String = "") -> [String: Data] {
    let folder = self / name
    var files: [String: Data] = [:]
    for file in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
      files[file] = FileManager.default.contents(atPath: folder + "/" + file) ?? Data("a folder".utf8)
    }
    return files
  }

  /// The same without those that tell of times, which differ from run to run.
  func settledFiles(in name: String) -> [String: Data] {
    files(in: name).filter { !["training.json", "tuning.json", "report.html"].contains($0.key) }
  }

  func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: self / name) }
  func text(_ name: String) -> String { bytes(name).map { String(decoding: $0, as: UTF8.self) } ?? "" }
}

/// A model so small that a whole run takes a moment.
let tiny = words(
  "--steps 20 --layers 1 --heads 2 --width 16 --context 32 --vocabulary 300 --batch 2 --tasks 100 --tuning-steps 10")

func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }

/// `count` documents of a few sentences each, all different.
func documents(_ count: Int, seed: UInt64 = 1) -> [String] {
  var generator = SeededGenerator(seed: seed)
  let nouns = ["fox", "girl", "boat", "hill", "lamp", "bird", "king", "tree", "moon", "song", "river", "stone"]
  let verbs = ["finds", "sees", "loves", "keeps", "follows", "hides", "paints", "carries"]
  return (0..<count).map { number in
    (0..<6).map { _ in
      let (a, b) = (nouns[generator.integer(below: 12)], nouns[generator.integer(below: 12)])
      return "The \(a) \(verbs[generator.integer(below: 8)]) the \(b) and the \(nouns[generator.integer(below: 12)])."
    }.joined(separator: " ") + "\nThat was story number \(number)."
  }
}

/// A corpus in one file of `count` documents.
func corpus(_ count: Int = 60, seed: UInt64 = 1) -> String {
  documents(count, seed: seed).joined(separator: "\n<|endoftext|>\n") + "\n"
}
