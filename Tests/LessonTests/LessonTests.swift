import Foundation
import Testing

@Suite(.serialized) struct LessonTests {
  @Test(arguments: LessonProgram.all)
  func aQuickRunWritesEveryPictureOfTheProseAndOneWholePage(lesson: LessonProgram) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (code, output) = try lesson.run(
      ["--quick", "--figures", folder + "/figures", "--html", folder + "/page.html"])
    #expect(code == 0, "\(output)")
    #expect(output.contains("Lesson "))

    let pictures = lesson.prose.matches(of: /\]\((figures\/[^)]+\.svg)\)/).map { String($0.1) }
    #expect(!pictures.isEmpty, "the prose shows no picture")
    for picture in pictures {
      #expect(FileManager.default.fileExists(atPath: "\(folder)/\(picture)"), "\(picture) is not drawn")
      #expect(
        FileManager.default.fileExists(atPath: "\(LessonProgram.root)/lessons/\(lesson.folder)/\(picture)"),
        "\(picture) is not beside the prose")
    }
    let page = try String(contentsOfFile: folder + "/page.html", encoding: .utf8)
    #expect(page.contains("<svg") && page.contains("lang=\"en\""))
    // Links are for reading on; whatever the page needs for itself is in it.
    let fetched = page.matches(of: /<link[^>]*href="(?!data:)|<(?:script|img|iframe)[^>]*src=|@import|url\((?!data:)/)
    #expect(fetched.isEmpty, "\(fetched.map { page[$0.range] })")
  }

  @Test(arguments: LessonProgram.all) func aWrongCommandLineIsOneClearSentence(lesson: LessonProgram) throws {
    let section = try lesson.run(["--section", "99"])
    #expect(section.code == 64 && section.output.contains("There is no section 99"), "\(section.output)")
    let typo = try lesson.run(["--quik"])
    let both = try lesson.run(["--quick", "--full"])
    #expect(both.code == 64 && both.output.contains("either --quick or --full"), "\(both.output)")
    #expect(typo.code == 64 && typo.output.contains("Did you mean --quick?"), "\(typo.output)")
  }
}
