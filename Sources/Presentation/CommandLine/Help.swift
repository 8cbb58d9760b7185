/// What a help screen says about one option.
struct HelpLine: Sendable {
  let kind: FieldKind
  let term: String
  let text: String
}

/// The fields of some options as text, without their type.
struct HelpFields: Sendable {
  var lines: [HelpLine] = []
  var usage = ""

  init<Options: CommandOptions>(_: Options.Type) {
    let defaults = Options()
    for field in Options.fields {
      let repeated = field.kind == .option && field.isRepeated ? "; may be repeated" : ""
      let note = field.isRequired ? "required" : field.defaultText(defaults).map { "default: \($0)" }
      let text = field.summary + repeated + (note.map { " (\($0))" } ?? "")
      switch field.kind {
      case .section: lines.append(HelpLine(kind: .section, term: field.name, text: ""))
      case .flag: lines.append(HelpLine(kind: .option, term: "--" + field.name, text: text))
      case .option:
        lines.append(HelpLine(kind: .option, term: "--\(field.name) \(field.placeholder)", text: text))
        if field.isRequired { usage += " --\(field.name) \(field.placeholder)" }
      case .argument:
        lines.append(HelpLine(kind: .argument, term: field.name, text: text))
        let word = field.name + (field.isRepeated ? " ..." : "")
        usage += field.isRequired ? " " + word : " [\(word)]"
      }
    }
  }
}

extension Command {
  /// The help screen, no line longer than `width` where its words allow that.
  func helpText(path: String, width: Int) -> String {
    // Lines much longer than a book's are hard to read, however wide the window is.
    let width = min(max(width, 40), 100)
    var text = TextLayout.wrapped(summary, width: width) + "\n\n"
    if prepare != nil { text += "Usage: \(path) [options]\(help.usage)\n" }
    if !stages.isEmpty { text += (prepare == nil ? "Usage: " : "       ") + "\(path) STAGE [options]\n" }
    if !discussion.isEmpty { text += "\n" + TextLayout.wrapped(discussion, width: width) + "\n" }

    let stageLines = stages.map { HelpLine(kind: .argument, term: $0.name, text: $0.summary) }
    let arguments = help.lines.filter { $0.kind == .argument }
    let always = [
      HelpLine(kind: .option, term: "--json", text: "print the result as one line of JSON, all else to standard error"),
      HelpLine(kind: .option, term: "--help", text: "show this"),
    ]
    let options = help.lines.filter { $0.kind != .argument }
    let hasSections = options.contains { $0.kind == .section }
    let all =
      prepare == nil
      ? [always[1]] : options + (hasSections ? [HelpLine(kind: .section, term: "Always", text: "")] : []) + always
    let column = min(28, (stageLines + arguments + all).map { $0.kind == .section ? 0 : $0.term.count }.max()! + 4)

    func list(_ title: String, _ lines: [HelpLine]) {
      if lines.isEmpty { return }
      if lines[0].kind != .section { text += "\n\(title):\n" }
      for line in lines {
        text += line.kind == .section ? "\n\(line.term):\n" : TextLayout.entry(line.term, line.text, column, width)
      }
    }
    list("Stages", stageLines)
    list("Arguments", arguments)
    list("Options", all)
    if !stages.isEmpty { text += "\n`\(path) STAGE --help` tells more about a stage.\n" }
    return text
  }
}
