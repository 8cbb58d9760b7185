import Foundation
import Testing

@testable import Foundations

@Suite struct TokenFileTests {
  let folder = TemporaryFolder()

  func write(_ ids: [Int32], vocabularySize: Int, as name: String = "a.tokens") throws -> String {
    let writer = try TokenFileWriter(path: folder.file(name), vocabularySize: vocabularySize)
    try writer.append(ids.prefix(2))
    try writer.append(ids.dropFirst(2))
    try writer.finish()
    return folder.file(name)
  }

  @Test func bytesByHand() throws {
    let path = try write([1, 258, 65_535], vocabularySize: 65_536)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let header: [UInt8] =
      Array("SWTOKENS".utf8) + [1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    #expect(bytes == header + [1, 0, 2, 1, 255, 255])
    #expect(folder.entries == ["a.tokens"])
  }

  @Test(arguments: [65_536, 65_537]) func comesBack(_ vocabularySize: Int) throws {
    var generator = SeededGenerator(seed: 1)
    // More than the writer's buffer holds.
    let ids = (0..<700_000).map { _ in Int32(generator.integer(below: vocabularySize)) }
    let file = try TokenFile(path: write(ids, vocabularySize: vocabularySize))
    #expect(file.count == ids.count && file.vocabularySize == vocabularySize)
    #expect(file.bytesPerToken == (vocabularySize == 65_536 ? 2 : 4))
    #expect(try file.read(0..<file.count) == ids)
    #expect(try file.read(699_990..<700_000) == Array(ids[699_990...]))
    #expect(try file.read(5..<5) == [])
    file.releaseMemory()
    #expect(try file.read(17..<29) == Array(ids[17..<29]))
  }

  @Test func emptyFilesAreFiles() throws {
    #expect(try TokenFile(path: write([], vocabularySize: 10)).count == 0)
  }

  @Test func nothingIsLeftWithoutFinish() throws {
    do {
      let writer = try TokenFileWriter(path: folder.file("b.tokens"), vocabularySize: 10)
      try writer.append([1, 2])
      #expect(folder.entries.count == 1)
      #expect(throws: WorkbookError.self) { try writer.append([10]) }
      #expect(throws: WorkbookError.self) { try writer.append([-1]) }
    }
    #expect(folder.entries == [])
    #expect(throws: WorkbookError.self) { try TokenFileWriter(path: folder.file("no/b.tokens"), vocabularySize: 10) }
    // Renaming onto a folder fails, and then too nothing may stay.
    do {
      try FileManager.default.createDirectory(atPath: folder.file("c"), withIntermediateDirectories: false)
      let writer = try TokenFileWriter(path: folder.file("c"), vocabularySize: 10)
      #expect(throws: WorkbookError.self) { try writer.finish() }
    }
    #expect(folder.entries == ["c"])
  }

  @Test func hostileFilesAreRefused() throws {
    let good = [UInt8](try Data(contentsOf: URL(fileURLWithPath: write([1, 2, 3], vocabularySize: 10))))
    for length in 0..<good.count {
      #expect(throws: WorkbookError.self) { try TokenFile(path: folder.write(Array(good[..<length]), as: "x")) }
    }
    for extra in 1...2 {
      let bytes = good + [UInt8](repeating: 0, count: extra)
      #expect(throws: WorkbookError.self) { try TokenFile(path: folder.write(bytes, as: "x")) }
    }
    for (place, byte) in [(0, 0), (8, 2), (12, 3), (12, 0), (16, 4), (23, 128), (24, 0), (26, 2), (31, 255)] {
      var bytes = good
      bytes[place] = UInt8(byte)
      if place == 24 { bytes[25] = 0 }
      #expect(throws: WorkbookError.self, "byte \(place)") { try TokenFile(path: folder.write(bytes, as: "x")) }
    }
    var bytes = good
    bytes[34] = 10
    let file = try TokenFile(path: folder.write(bytes, as: "x"))
    #expect(throws: WorkbookError.self) { try file.read(0..<3) }
    #expect(try file.read(2..<3) == [3])
    #expect(throws: WorkbookError.self) { try TokenFile(path: folder.path) }
    #expect(throws: WorkbookError.self) { try TokenFile(path: folder.file("none")) }
    #expect(throws: WorkbookError.self) { try TokenFile(path: "/dev/zero") }
  }
}
