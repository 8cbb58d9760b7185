import Foundations

/// A command, or a family of them called stages, with its options, its help screen and its work.
///
///     let capstone = Command(
///       "capstone", "Trains a language model from raw text, start to end.",
///       stages: [
///         Command("pretrain", "Trains on next-token prediction.") { (options: PretrainOptions, console) in
///           console.say("Training \(options.size)")
///           console.finish(["loss": 1.86])
///         }
///       ]
///     )
///     @main enum Main { static func main() { capstone.main() } }
///
/// Every command understands `--help` and `--json` by itself.
public struct Command: Sendable {
  public let name: String
  /// One sentence, for this command's help screen and its family's.
  public let summary: String
  let discussion: String
  let stages: [Command]
  /// Reads the arguments and returns the work; nil for a family that needs a stage.
  let prepare: (@Sendable (_ arguments: [String]) throws -> (Console) throws -> Void)?
  let help: HelpFields

  /// A command that works with `Options`; with `stages` too, it does its own work where none of them is named.
  public init<Options: CommandOptions>(
    _ name: String, _ summary: String, discussion: String = "", stages: [Command] = [],
    work: @escaping @Sendable (Options, Console) throws -> Void
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.stages = stages
    help = HelpFields(Options.self)
    prepare = { arguments in
      let options = try Options(parsing: arguments)
      return { console in try work(options, console) }
    }
  }

  /// A family of commands that does nothing by itself.
  public init(_ name: String, _ summary: String, discussion: String = "", stages: [Command]) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.stages = stages
    help = HelpFields(NoOptions.self)
    prepare = nil
  }
}

/// What a command line asks for.
enum Invocation {
  case help(Command, path: String)
  case work(json: Bool, (Console) throws -> Void)
}

/// A wrong command line and the command whose help screen would have told.
struct Misuse: Error {
  let error: UsageError
  let path: String
}

extension Command {
  /// Finds the stage and reads its options. Throws `Misuse`.
  func invocation(_ arguments: [String], path: String? = nil) throws -> Invocation {
    let path = path ?? name
    if let word = arguments.first, !stages.isEmpty, !word.hasPrefix("-") {
      guard let stage = stages.first(where: { $0.name == word }) else {
        let suggestion = Suggestion.sentence(for: word, among: stages.map(\.name))
        throw Misuse(error: UsageError("There is no stage “\(word)”." + suggestion), path: path)
      }
      return try stage.invocation(Array(arguments.dropFirst()), path: path + " " + word)
    }
    let optionsEnd = arguments.firstIndex(of: "--") ?? arguments.count
    var own = arguments[..<optionsEnd]
    if own.contains(where: { $0 == "--help" || $0 == "-h" }) { return .help(self, path: path) }
    let json = own.contains("--json")
    own.removeAll { $0 == "--json" }
    do {
      guard let prepare else {
        var error = UsageError("\(path) needs a stage: \(Format.list(stages.map(\.name), "or")).")
        error.surplusWord = own.first { word in stages.contains { $0.name == word } }
        throw error
      }
      return .work(json: json, try prepare(Array(own + arguments[optionsEnd...])))
    } catch let error as UsageError {
      if let word = error.surplusWord, stages.contains(where: { $0.name == word }) {
        throw Misuse(error: UsageError("The stage comes first, as in `\(path) \(word) --help`."), path: path)
      }
      throw Misuse(error: error, path: path)
    }
  }

  /// Does what the arguments ask for and returns the exit code. Ends nothing, so that tests can call it.
  public func execute(_ arguments: [String], output: Output, errors: Output, terminal: Terminal) -> Int32 {
    do {
      switch try invocation(arguments) {
      case .help(let command, let path):
        output.write(command.helpText(path: path, width: terminal.width))
      case .work(let json, let work):
        let console = Console(output: output, errors: errors, terminal: terminal, json: json)
        do {
          try work(console)
        } catch let failure as ReportedFailure {
          console.close()
          throw failure
        } catch {
          console.endOpenLine()
          throw error
        }
        console.close()
      }
      return ExitCode.success
    } catch let misuse as Misuse {
      errors.write("\(name): \(misuse.error)\nTry `\(misuse.path) --help`.\n")
      return ExitCode.usage
    } catch let error as UsageError {
      errors.write("\(name): \(error)\n")
      return ExitCode.usage
    } catch is ReportedFailure {
      return ExitCode.failure
    } catch let interruption as Interruption {
      errors.write("\(interruption)\n")
      return ExitCode.interrupted
    } catch {
      errors.write("\(name): \(error)\n")
      return ExitCode.failure
    }
  }

  /// Runs the program's command line and ends the process with its exit code.
  public func main(_ arguments: [String] = Array(CommandLine.arguments.dropFirst())) -> Never {
    Output.ignoreBrokenPipes()
    let json = arguments.contains("--json")
    let terminal = Terminal.detected(for: json ? .error : .output)
    exitProcess(execute(arguments, output: .standardOutput(), errors: .standardError(), terminal: terminal))
  }
}
