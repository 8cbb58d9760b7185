import Foundation
import Foundations

extension Lesson {
  /// The lesson as a program.
  public var command: Command {
    var contents = ""
    for (index, section) in sections.enumerated() { contents += "  \(index + 1)  \(section.title)\n" }
    return Command(
      name, "Lesson \(number) of the workbook: \(title).",
      discussion: "The sections:\n" + contents + (full.map { "\nWith --full: \($0)" } ?? "")
    ) { (options: LessonOptions, console) in
      if options.full, full == nil { throw UsageError("This lesson has nothing longer to run: leave --full out.") }
      if let threads = options.threads { Threads.count = threads }
      if options.quiz {
        try quiz.take(on: console, lessonFolder: folder)
      } else {
        try run(options, on: console)
      }
    }
  }

  private func run(_ options: LessonOptions, on console: Console) throws {
    if let section = options.section, !sections.indices.contains(section - 1) {
      throw UsageError("There is no section \(section): this lesson has 1 to \(sections.count).")
    }
    let chosen = options.section.map { [$0 - 1] } ?? Array(sections.indices)
    // What would fail at the end fails now.
    if let html = options.html { try Self.checkWritable(html.description) }
    if let figures = options.figures {
      try FileManager.default.createDirectory(atPath: figures.description, withIntermediateDirectories: true)
    }
    console.say(console.terminal.styled("Lesson \(number) · \(title)", .bold))
    if options.quick { console.say("A quick run: it shows that everything works, and its numbers mean nothing.") }
    console.say()

    let begin = ContinuousClock.now
    var pages: [Int: LessonPage] = [:]
    for index in chosen {
      let section = sections[index]
      console.say(console.terminal.styled("\(index + 1) · \(section.title)", .bold))
      console.say(TextLayout.wrapped(section.question, width: min(console.terminal.width, 88)) + "\n")
      let page = LessonPage(console: console, isQuick: options.quick, isFull: options.full, seed: UInt64(options.seed))
      try section.run(page)
      pages[index] = page
    }
    let seconds = (ContinuousClock.now - begin).seconds

    if let figures = options.figures {
      try writeFigures(of: chosen.map { pages[$0]! }, to: figures.description, console)
    }
    if let html = options.html {
      try AtomicFile.write(Data(try page(pages).rendered().utf8), to: html.description)
      console.say("Wrote the lesson to \(html).")
    }
    let closing = """
      Practical exercise: \(exercises) in exercises/; `swift run workbook` says which is next.
      Test yourself: `swift run \(name) --quiz`. Then: `\(next)`.
      """
    console.say(TextLayout.wrapped(closing, width: min(console.terminal.width, 88)))
    console.say("(\(Format.duration(seconds)))")
    console.finish(["lesson": .string(name), "sections": .integer(chosen.count), "seconds": .number(seconds)])
    if options.checkProse { try checkProse(against: Array(pages.values)) }
  }

  private func writeFigures(of pages: [LessonPage], to folder: String, _ console: Console) throws {
    var count = 0
    for page in pages {
      for case .figure(let name, let figure) in page.entries {
        try AtomicFile.write(Data(figure.svg().text.utf8), to: "\(folder)/\(name).svg")
        count += 1
      }
    }
    console.say("Wrote \(count) pictures to \(folder)/.")
  }

  private static func checkWritable(_ path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder) else {
      throw WorkbookError("\(path) cannot be written.", remedy: "Name a file in a folder that exists and is yours.")
    }
  }
}
