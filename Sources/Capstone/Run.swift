import Foundation
import Foundations
import Presentation

/// One run's folder: the settings it began with and what each stage has left.
///
///     runs/stories/
///       run.json                      the settings
///       data/train.txt, validation.txt, report.json
///       tokenizer.json, data/train.tokens, data/validation.tokens
///       checkpoints/step-…            to go on from
///       model/                        configuration, weights, tokenizer
///       losses.csv, samples.json, samples.txt, training.json, evaluation.json
///       chat-checkpoints/, chat/, chat-losses.csv, tuning.json, instructions.json    the same, fine-tuned
///       mine.json                     with --mine: how the learner's own parts did
///       report.html
public struct Run {
  public let folder: String
  public let settings: RunSettings

  /// A file or folder of the run.
  func path(_ name: String) -> String { folder + "/" + name }
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  var trainText: String { path("data/train.txt") }
  var validationText: String { path("data/validation.txt") }
  var checkpoints: CheckpointStore { CheckpointStore(folder: path("checkpoints")) }
  var chatCheckpoints: CheckpointStore { CheckpointStore(folder: path("chat-checkpoints")) }

  /// A new run in `folder`. Nothing is written yet: a mistake found while preparing leaves nothing behind.
  init(folder: String, settings: RunSettings) {
    self.folder = folder
    self.settings = settings
  }

  /// The run that `folder` holds, or nil if it holds none.
  init?(existing folder: String) throws {
    let path = folder + "/run.json"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      self.init(folder: folder, settings: try JSONDecoder().decode(RunSettings.self, from: data))
    } catch {
      throw WorkbookError("The settings in \(path) cannot be read.", remedy: "Start again in a new folder with --run.")
    }
  }

  /// Makes the folder and writes the settings.
  func begin() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try write([UInt8](try encoder.encode(settings)), to: "run.json")
  }

  /// Writes a file of the run, whole or not at all, with the folders on its way.
  func write(_ bytes: [UInt8], to name: String) throws {
    let file = try newFile(name)
    try file.write(bytes)
    try file.finish()
  }

  /// A file of the run that is written piece by piece, and is there once it is finished.
  func newFile(_ name: String) throws -> AtomicFile {
    let path = path(name)
    try LocalDisk().makeFolder(String(path[..<path.lastIndex(of: "/")!]))
    return try AtomicFile(path: path)
  }

  /// Ctrl-C takes effect at the end of a short stage; training looks for it at every step.
  func stopIfAsked() throws {
    if Interrupt.isRequested {
      throw Interruption("Interrupted; what is done is kept. Go on with: swift run capstone --run \(folder) --resume")
    }
  }

  func write(_ json: JSON, to name: String) throws { try write(Array(json.indentedText.utf8), to: name) }

  /// A text file of the run; empty where there is none.
  func text(_ name: String) -> String {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  func json(_ name: String) throws -> JSON? {
    guard has(name), let data = FileManager.default.contents(atPath: path(name)) else { return nil }
    do { return try JSON(parsing: [UInt8](data)) } catch {
      throw WorkbookError("\(path(name)) is damaged.", remedy: "Remove it and run the stage again.")
    }
  }

  /// What a run consists of, all that it ever writes.
  static let contents = [
    "run.json", "data", "tokenizer.json", "checkpoints", "model", "losses.csv", "samples.txt", "evaluation.json",
    "samples.json", "training.json", "tuning.json", "chat-checkpoints", "chat", "chat-losses.csv", "instructions.json",
    "mine.json", "report.html",
  ]

  /// The folders that have to be made for this run, the innermost first.
  var missingFolders: [String] {
    var folders: [String] = []
    var path = folder[...]
    while !path.isEmpty, !FileManager.default.fileExists(atPath: String(path)) {
      folders.append(String(path))
      path = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    }
    return folders
  }

  /// Removes what a run has written, and those of the `folders` made for it that nothing else is in.
  func remove(with folders: [String]) {
    for name in Self.contents { try? LocalDisk().remove(path(name)) }
    for folder in folders { rmdir(folder) }
  }

  func tokenizer() throws -> any Tokenizer {
    try remade { try TokenizerFile.load(path("tokenizer.json")) }
  }

  /// The text `name`, "train" or "validation", in the tokens of `tokenizer`.
  func tokens(_ name: String, of tokenizer: any Tokenizer) throws -> TokenFile {
    try remade {
      let path = path("data/\(name).tokens")
      let file = try TokenFile(path: path)
      // A token that the model has no row for would be read out of its table's bounds.
      guard file.vocabularySize == tokenizer.vocabularySize else {
        throw WorkbookError(
          "\(path) is written in \(file.vocabularySize) different tokens, and the tokenizer has "
            + "\(tokenizer.vocabularySize).", remedy: "")
      }
      return file
    }
  }

  /// What can be wrong with the files of the tokenizer stage has one remedy.
  private func remade<Value>(_ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let error as WorkbookError {
      throw WorkbookError(
        error.problem,
        remedy: "Remove \(path("tokenizer.json")) and have it made again: swift run capstone --run \(folder) --resume")
    }
  }
}
