import ExerciseBook
import Foundation
import Foundations
import Presentation

struct WatchOptions: CommandOptions {
  var what: [String] = []
  var once = false

  static var fields: [Field<Self>] {
    [
      .argument("UNIT|ID", \.what, "units and exercises to go through; all of them where none is named"),
      .flag("once", \.once, "end after the first save has been checked"),
    ]
  }
}

/// `watch`: builds and checks whenever a file is saved.
extension Desk {
  func watch(_ options: WatchOptions, on console: Console) throws {
    let items = try units.selection(options.what)
    let keys = console.terminal.isInteractive && !options.once ? KeyReader() : nil
    letSignalsThrough()
    if keys == nil { Interrupt.watch() }
    defer { keys?.stop() }
    var watch = Watch(self, items, keys, console)
    try watch.run(once: options.once)
    keys?.stop()
    console.say("Stopped watching.")
    console.finish(["checks": .integer(watch.checks)])
  }
}

/// One sitting of `watch`: the exercise at hand, and what is on the screen about it.
struct Watch {
  private let desk: Desk
  private let items: [UnitExercise]
  private let keys: KeyReader?
  private let console: Console
  /// Nil once all of them pass.
  private var atHand: UnitExercise?
  /// What is shown about it.
  private var blocks: [String] = []
  private(set) var checks = 0

  init(_ desk: Desk, _ items: [UnitExercise], _ keys: KeyReader?, _ console: Console) {
    self.desk = desk
    self.items = items
    self.keys = keys
    self.console = console
  }

  private var isInterrupted: Bool { keys?.isInterrupted ?? Interrupt.isRequested }

  mutating func run(once: Bool) throws {
    var saved = FileSnapshot(desk.units, in: desk.folder)
    if keys == nil {
      console.say("Watching exercises/. " + (once ? "One save is checked." : "Save a file, and it is checked."))
    }
    let isStale = saved.isNewer(than: desk.checker.executable)
    if try !isStale || build() {
      atHand = try firstOpen()
      try checkAtHand()
    }
    if once, !isInterrupted { console.say("\nWaiting for you to save a file. Ctrl-C ends it.") }
    while !isInterrupted {
      let now = FileSnapshot(desk.units, in: desk.folder)
      if now != saved {
        // An editor may need a moment to write all; what is half written is not built.
        usleep(60_000)
        guard FileSnapshot(desk.units, in: desk.folder) == now else { continue }
        let changes = now.changes(since: saved)
        saved = now
        try recheck(changes)
        if once { return }
      }
      guard let keys else {
        usleep(150_000)
        continue
      }
      if let key = keys.next(within: 0.15), try !press(key, keys) { return }
    }
  }

  /// Builds what was saved and checks it.
  private mutating func recheck(_ changes: [String]) throws {
    let changed = items.filter { changes.contains(desk.folder.learnerFile($0.exercise, $0.unit)) }
    if let first = changed.first { atHand = first }
    let names = changes.map { desk.folder.relative($0) }
    if keys == nil { console.say() }
    show(["\(Format.list(Array(names.prefix(3)))) was saved. Building …"])
    guard try build() else { return }
    if atHand == nil { atHand = try firstOpen() }
    try checkAtHand(others: Array(changed.dropFirst()))
  }

  /// True where there is a new program; the errors are shown where there is none.
  private mutating func build() throws -> Bool {
    switch try desk.build.run({ isInterrupted }) {
    case .built: return true
    case .failed(let output): show([failure(output)])
    case .cancelled: break
    }
    return false
  }

  private func firstOpen(after item: UnitExercise? = nil) throws -> UnitExercise? {
    try desk.firstOpen(among: items, after: item, isCancelled: { isInterrupted })
  }

  private func failure(_ output: String) -> String {
    let errors = CompilerError.all(in: output)
    if errors.isEmpty {
      let tail = output.split(separator: "\n").suffix(12).joined(separator: "\n")
      return "The build failed:\n\(tail)"
    }
    let most = 4
    let mark = Standing.wrong.mark(on: console.terminal)
    let more = errors.count > most ? ["… and \(errors.count - most) more."] : []
    let text = errors.prefix(most).map { $0.text(in: desk.folder) } + more
    return "\(mark) Swift cannot compile this yet.\n\n" + text.joined(separator: "\n\n")
  }

  private mutating func checkAtHand(others: [UnitExercise] = []) throws {
    guard let item = atHand else {
      show([Desk.summary(items.map { _ in .passed }), "`swift run workbook` shows where you are."])
      return
    }
    let all = [item] + others
    let results = try desk.checker.results(
      of: all.map { CheckTask($0.exercise.id, .learner) }, isCancelled: { isInterrupted })
    checks += results.count
    var blocks = zip(all, results).map { VerdictText($0, $1, folder: desk.folder).rendered(for: console.terminal) }
    if results.first?.verdict == .passed {
      if let next = try firstOpen(after: item) {
        let how = keys == nil ? "" : " Press n."
        let place = desk.folder.place(of: next.exercise, next.unit)
        blocks.append("Next: \(next.exercise.id) \(next.exercise.title), in \(place).\(how)")
        if keys == nil { atHand = next }
      } else {
        blocks.append("All of them pass. `swift run workbook` shows where you are.")
      }
    }
    show(blocks)
  }

  /// False where the key ends the sitting.
  private mutating func press(_ key: Character, _ keys: KeyReader) throws -> Bool {
    switch key {
    case "q", "\u{4}": return false
    case "h":
      guard let exercise = atHand?.exercise else { break }
      let seen = try desk.nextHint(of: exercise)
      let hints = exercise.hints.prefix(seen).enumerated()
        .map { "Hint \($0.offset + 1) of \(exercise.hints.count): \($0.element)" }
      show((blocks.first.map { [$0] } ?? []) + [hints.joined(separator: "\n")])
    case "n":
      atHand = try firstOpen(after: atHand)
      try checkAtHand()
    case "r": try checkAtHand()
    case "t": try test(keys)
    case "?": show(blocks.prefix(1) + [Self.keysText])
    default: break
    }
    return true
  }

  private static let keysText = """
    h  one hint more
    n  the next exercise that does not pass
    r  check again
    t  test yourself: the quiz of this unit
    q  quit
    """

  private mutating func test(_ keys: KeyReader) throws {
    guard let unit = (atHand ?? items.last)?.unit else { return }
    guard let quiz = unit.quiz else { return show(blocks.prefix(1) + ["Unit \(unit.number) has no quiz yet."]) }
    // The quiz reads whole lines, and Ctrl-C ends it as it ends any program.
    keys.stop()
    defer { keys.start() }
    console.say()
    try quiz.take(on: console, lessonFolder: desk.folder.lessonFolder(unit))
    _ = console.ask("Press Return to go on. ")
    console.say()
    show(blocks)
  }

  /// Puts text on the screen; without a person at it, after what was said before.
  private mutating func show(_ blocks: [String]) {
    self.blocks = blocks
    var text = blocks.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""] }
    text = text.flatMap { $0.hasPrefix("Hint ") || $0.hasPrefix("Next: ") ? wrapped($0) : [$0] }
    guard keys != nil else {
      console.say(text.dropLast().joined(separator: "\n"))
      return
    }
    let head = atHand.map { "\($0.unit.number) · \($0.unit.title)" } ?? "All units"
    let foot = "h hint   n next   r check again   t test yourself   q quit   ? keys"
    console.write("\u{1B}[2J\u{1B}[H")
    console.say(console.terminal.styled("Watching exercises/ · " + head, .dim) + "\n")
    console.say(text.joined(separator: "\n"))
    console.say(console.terminal.styled(foot, .dim))
  }

  private func wrapped(_ line: String) -> [String] { TextLayout.lines(line, width: console.textWidth) }
}
