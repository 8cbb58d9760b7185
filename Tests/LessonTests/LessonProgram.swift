import Foundation

/// A lesson as its learner meets it: a program and a folder.
struct LessonProgram: CustomStringConvertible, Sendable {
  /// Such as "01-neurons".
  let folder: String
  var name: String { String(folder.dropFirst(3)) }
  var description: String { name }

  /// All of them, by their folders; the capstone's has no lesson program.
  static let all: [LessonProgram] = {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: root + "/lessons")) ?? []
    return folders.filter { $0.first?.isNumber == true && !$0.hasPrefix("09") }.sorted().map(LessonProgram.init)
  }()

  static let root = (0..<3).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }.path

  var prose: String { (try? String(contentsOfFile: "\(Self.root)/lessons/\(folder)/README.md", encoding: .utf8)) ?? "" }

  /// Runs the program and returns what it printed on both streams.
  func run(_ arguments: [String], input: String = "") throws -> (code: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (typed, printed) = (folder.appendingPathComponent("input"), folder.appendingPathComponent("output"))
    try Data(input.utf8).write(to: typed)
    try Data().write(to: printed)
    let process = Process()
    process.executableURL = Self.products.appendingPathComponent(name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: typed)
    let output = try FileHandle(forWritingTo: printed)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: printed), as: UTF8.self))
  }

  /// Where the built programs lie: beside the test bundle.
  private static let products: URL = {
    let places = [CommandLine.arguments[0], Bundle.main.bundlePath].map { URL(fileURLWithPath: $0) }
    let folders = places.map { $0.deletingLastPathComponent() } + places
    return folders.first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("neurons").path) }
      ?? folders[0]
  }()
}
