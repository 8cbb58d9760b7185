import Foundation
import Testing

@testable import Workbook

@Suite(.serialized) struct WatchTests {
  /// Starts `watch`, waits until it watches, saves, and returns all that it said.
  private func watch(_ desk: FaultyDesk, _ arguments: [String], then act: (Process) throws -> Void) throws -> String {
    let pipe = Pipe()
    let process = try desk.start(
      ["watch"] + arguments, output: pipe.fileHandleForWriting, errors: FileHandle.nullDevice)
    try pipe.fileHandleForWriting.close()
    var text = ""
    let isOnce = arguments.contains("--once")
    // Who is asked for one save is told so before it comes.
    while !text.contains("9.8 FromFile") || (isOnce && !text.contains("Waiting for you to save a file.")) {
      let data = pipe.fileHandleForReading.availableData
      if data.isEmpty { break }
      text += String(decoding: data, as: UTF8.self)
    }
    #expect(text.contains("Waiting for you to save a file.") == isOnce)
    try act(process)
    text += String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    return text
  }

  @Test func aSaveIsCheckedHoweverTheEditorSaves() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    // `write` renames a new file into place.
    let renamed = try watch(desk, ["9.8", "--once"]) { _ in try desk.write("return 48 ", to: 8) }
    #expect(renamed.contains("9.8-FromFile.swift was saved."))
    #expect(renamed.contains("You get this when six is multiplied by eight."))

    try desk.write("return nothing ", to: 8)
    let inPlace = try watch(desk, ["9.8", "--once"]) { _ in
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: desk.file(8)))
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data("return 42 ".utf8))
      try handle.close()
    }
    #expect(inPlace.contains("9.8 FromFile\n"))
    #expect(inPlace.contains("All of them pass."))
  }

  @Test func compilerErrorsAreShownWithTheirLine() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let text = try watch(desk, ["9.8", "--once"]) { _ in try desk.write("a SYNTAX b", to: 8) }
    #expect(text.contains("exercises/09-faulty/9.8-FromFile.swift:1: this is no Swift\n    a SYNTAX b\n      ^"))
  }

  @Test func itEndsWhenItIsAskedTo() throws {
    let desk = try FaultyDesk()
    defer { desk.remove() }
    let text = try watch(desk, ["9.8"]) { $0.terminate() }
    #expect(text.hasSuffix("Stopped watching.\n"))
  }
}
