import Foundations

/// One thing a command can be told: which option or argument it is, which property it sets, what it means.
///
/// The property's initial value is the option's default, and its type decides what may be typed: `Int`, `Double`,
/// `String`, `Path`, an enum, an optional of these (not given: nil) or an array of these (may be repeated).
///
///     .option("steps", \.steps, in: 1...1_000_000, "how many optimizer steps")
///     .flag("resume", \.resume, "go on from the newest checkpoint")
///     .argument("FILE", \.files, "the texts to learn from")
public struct Field<Options> {
  let kind: FieldKind
  /// Without the dashes.
  let name: String
  let placeholder: String
  let summary: String
  var isRequired = false
  /// Takes every further argument, not only one.
  var isRepeated = false
  /// What holds when nothing is typed, for the help screen.
  var defaultText: (Options) -> String? = { _ in nil }
  /// Sets the property from what was typed; for a flag the text is "true" or "false".
  var set: (inout Options, String) throws -> Void = { _, _ in }

  /// How error sentences call it.
  var title: String { kind == .argument ? name : "--" + name }

  /// The same field for options that hold these options as a part.
  func within<Whole>(_ part: WritableKeyPath<Whole, Options>) -> Field<Whole> {
    var field = Field<Whole>(kind: kind, name: name, placeholder: placeholder, summary: summary)
    field.isRequired = isRequired
    field.isRepeated = isRepeated
    field.defaultText = { [defaultText] in defaultText($0[keyPath: part]) }
    field.set = { [set] in try set(&$0[keyPath: part], $1) }
    return field
  }
}

extension Field {
  /// `--name VALUE`, by default the property's initial value.
  public static func option<Value: ArgumentValue>(
    _ name: String, _ property: WritableKeyPath<Options, Value>, in range: (any ArgumentRange<Value>)? = nil,
    _ summary: String
  ) -> Field {
    var field = Field(.option, name, Value.self, range, summary)
    field.defaultText = { $0[keyPath: property].argumentText }
    field.set = { $0[keyPath: property] = try parse($1, "--" + name, range) }
    return field
  }

  /// `--name VALUE`, nil where it is not given; `otherwise` tells the reader what holds then.
  public static func option<Value: ArgumentValue>(
    _ name: String, _ property: WritableKeyPath<Options, Value?>, in range: (any ArgumentRange<Value>)? = nil,
    required: Bool = false, otherwise: String? = nil, _ summary: String
  ) -> Field {
    var field = Field(.option, name, Value.self, range, summary)
    field.isRequired = required
    field.defaultText = { $0[keyPath: property]?.argumentText ?? otherwise }
    field.set = { $0[keyPath: property] = try parse($1, "--" + name, range) }
    return field
  }

  /// `--name VALUE`, as often as one likes.
  public static func option<Value: ArgumentValue>(
    _ name: String, _ property: WritableKeyPath<Options, [Value]>, in range: (any ArgumentRange<Value>)? = nil,
    required: Bool = false, _ summary: String
  ) -> Field {
    var field = Field(.option, name, Value.self, range, summary)
    field.isRequired = required
    field.isRepeated = true
    field.set = { $0[keyPath: property].append(try parse($1, "--" + name, range)) }
    return field
  }

  /// `--name`, or `--no-name` for one that is on from the start.
  public static func flag(_ name: String, _ property: WritableKeyPath<Options, Bool>, _ summary: String) -> Field {
    var field = Field(kind: .flag, name: name, placeholder: "", summary: summary)
    field.defaultText = { $0[keyPath: property] ? "on; --no-\(name) turns it off" : nil }
    field.set = { $0[keyPath: property] = $1 == "true" }
    return field
  }

  /// A word that stands without an option, by its place; nil where it is not given.
  public static func argument<Value: ArgumentValue>(
    _ name: String, _ property: WritableKeyPath<Options, Value?>, required: Bool = false, _ summary: String
  ) -> Field {
    var field = Field(kind: .argument, name: name, placeholder: name, summary: summary)
    field.isRequired = required
    field.set = { $0[keyPath: property] = try parse($1, name, nil) }
    return field
  }

  /// All further words that stand without an option.
  public static func argument<Value: ArgumentValue>(
    _ name: String, _ property: WritableKeyPath<Options, [Value]>, required: Bool = false, _ summary: String
  ) -> Field {
    var field = Field(kind: .argument, name: name, placeholder: name, summary: summary)
    field.isRequired = required
    field.isRepeated = true
    field.set = { $0[keyPath: property].append(try parse($1, name, nil)) }
    return field
  }

  /// A heading over the options that follow it in the help screen.
  public static func section(_ title: String) -> Field {
    Field(kind: .section, name: title, placeholder: "", summary: "")
  }

  private init<Value: ArgumentValue>(
    _ kind: FieldKind, _ name: String, _: Value.Type, _ range: (any ArgumentRange<Value>)?, _ summary: String
  ) {
    var summary = summary
    if let choices = Value.choices { summary += ": " + Format.list(choices, "or") }
    if let range { summary += ", " + range.rangeText }
    self.init(kind: kind, name: name, placeholder: Value.placeholder, summary: summary)
  }

  private static func parse<Value: ArgumentValue>(
    _ text: String, _ what: String, _ range: (any ArgumentRange<Value>)?
  ) throws -> Value {
    let value = try Value.parsed(text, for: what)
    if let range, !range.contains(value) {
      throw UsageError("\(what) must be \(range.rangeText), not \(value.argumentText).")
    }
    return value
  }
}

/// How a field is typed; a section is only a heading in the help screen.
enum FieldKind { case option, flag, argument, section }
