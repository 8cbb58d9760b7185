import Foundation
import Testing

@testable import Workbook

/// A folder with the exercises of the faulty unit, all as in their stubs, and the program that works there.
struct FaultyDesk {
  struct Ending {
    let code: Int32
    let output: String
    let errors: String
  }

  static let program = BuiltProgram.path("FaultyCourse")
  static let names = ["Right", "Crash", "Endless", "Thrown", "Garbage", "Exit", "Recursion", "FromFile", "Killed"]
  let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/workbook-tests-\(UUID().uuidString)"
    for folder in ["stubs/09-faulty", "solutions/09-faulty", "09-faulty"] {
      let path = root + "/exercises/" + folder
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (index, name) in Self.names.enumerated() {
        let text = "extension Faulty {\n  static func answer() throws -> Int { try todo() }\n}\n"
        try text.write(toFile: "\(path)/9.\(index + 1)-\(name).swift", atomically: true, encoding: .utf8)
      }
    }
  }

  func remove() { try? FileManager.default.removeItem(atPath: root) }

  func file(_ number: Int) -> String { "\(root)/exercises/09-faulty/9.\(number)-\(Self.names[number - 1]).swift" }

  func write(_ text: String, to number: Int) throws {
    try text.write(toFile: file(number), atomically: true, encoding: .utf8)
  }

  func start(_ arguments: [String], output: FileHandle, errors: FileHandle) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["FAULTY_ROOT"] = root
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return process
  }

  /// Runs the workbook to its end. What it says goes to files, so that it never waits for a reader.
  func run(_ line: String) throws -> Ending {
    let paths = ["out", "err"].map { "\(root)/\($0)-\(UUID().uuidString)" }
    for path in paths { try Data().write(to: URL(fileURLWithPath: path)) }
    let handles = try paths.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
    let process = try start(line.split(separator: " ").map(String.init), output: handles[0], errors: handles[1])
    process.waitUntilExit()
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Ending(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
