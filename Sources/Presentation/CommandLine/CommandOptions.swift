/// The options of a command as a plain struct: properties with their defaults, and a list that says how each is typed.
///
///     struct PretrainOptions: CommandOptions {
///       var size = Size.nano
///       var steps: Int?
///       var common = CommonOptions()
///
///       static var fields: [Field<Self>] {
///         [
///           .option("size", \.size, "how big a model to train"),
///           .option("steps", \.steps, in: 1...1_000_000, otherwise: "decided by --size", "how many optimizer steps"),
///         ] + CommonOptions.fields(in: \.common)
///       }
///     }
///
///     let options = try PretrainOptions(parsing: ["--size", "micro", "--steps=200"])
public protocol CommandOptions: Sendable {
  init()
  static var fields: [Field<Self>] { get }
  /// Checks what no option can check alone. Throws a `UsageError`; does nothing unless you say so.
  mutating func validate() throws
}

extension CommandOptions {
  public mutating func validate() throws {}

  /// These options as a part of larger ones.
  public static func fields<Whole>(in part: WritableKeyPath<Whole, Self>) -> [Field<Whole>] {
    fields.map { $0.within(part) }
  }

  /// Throws a `UsageError` where the arguments are not such options.
  public init(parsing arguments: [String]) throws {
    self.init()
    let fields = Self.fields
    let options = fields.filter { $0.kind == .option || $0.kind == .flag }
    var places = fields.filter { $0.kind == .argument }[...]
    var given: Set<String> = []
    var rest = arguments[...]
    var optionsHaveEnded = false

    while let argument = rest.popFirst() {
      if !optionsHaveEnded, argument == "--" {
        optionsHaveEnded = true
      } else if !optionsHaveEnded, argument.hasPrefix("--") {
        let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        let value = parts.count == 2 ? String(parts[1]) : nil
        if let field = options.first(where: { $0.name == name }) {
          given.insert(field.name)
          try field.set(&self, try Self.value(of: field, value, &rest))
        } else if let field = options.first(where: { $0.kind == .flag && "no-" + $0.name == name }), value == nil {
          try field.set(&self, "false")
        } else {
          let known = options.map { "--" + $0.name } + ["--help", "--json"]
          throw UsageError("There is no option --\(name)." + Suggestion.sentence(for: "--" + name, among: known))
        }
      } else if !optionsHaveEnded, argument.hasPrefix("-"), argument != "-", Double(argument) == nil {
        let meant = options.first { $0.name == argument.drop { $0 == "-" } } ?? options.first
        let hint = meant.map { ", such as --\($0.name)" } ?? ""
        throw UsageError("There is no option \(argument); options are spelled out with two dashes\(hint).")
      } else if let place = places.first {
        given.insert(place.name)
        try place.set(&self, argument)
        if !place.isRepeated { places.removeFirst() }
      } else {
        let near = Suggestion.nearest(to: argument, among: options.map(\.name))
        var error = UsageError("“\(argument)” is one word too many." + (near.map { " Did you mean --\($0)?" } ?? ""))
        error.surplusWord = argument
        throw error
      }
    }
    if let missing = fields.first(where: { $0.isRequired && !given.contains($0.name) }) {
      throw UsageError("\(missing.title) is missing: \(missing.summary).")
    }
    try validate()
  }

  private static func value(of field: Field<Self>, _ value: String?, _ rest: inout ArraySlice<String>) throws -> String
  {
    if field.kind == .flag {
      if value != nil { throw UsageError("--\(field.name) takes no value.") }
      return "true"
    }
    if let value { return value }
    // `--corpus --steps 5` is a forgotten path far more often than a path that begins with dashes.
    guard let next = rest.first, !next.hasPrefix("--") else {
      throw UsageError("--\(field.name) needs a value: \(field.summary).")
    }
    rest.removeFirst()
    return next
  }
}

/// The options of a command that has none of its own.
public struct NoOptions: CommandOptions {
  public init() {}
  public static var fields: [Field<Self>] { [] }
}
