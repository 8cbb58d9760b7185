/// Something with parameters: a layer, or a model made of layers.
///
/// Parameters are found by reflection, so a layer only declares what it has:
///
///     struct Linear: Layer { let weight: Parameter; let bias: Parameter? }
///     model.namedParameters       // ("blocks.0.attention.query.weight", …), …
public protocol Module {}

/// A module that makes one tensor from another.
public protocol Layer: Module {
  func callAsFunction(_ input: Tensor) -> Tensor
}

extension Module {
  /// Every parameter with its path from here, in the order of declaration. One that two layers share comes once, by
  /// its first path: an optimizer that met it twice would step twice.
  public var namedParameters: [(name: String, parameter: Parameter)] {
    var found: [(String, Parameter)] = []
    collect(self, path: "", into: &found)
    var seen: Set<ObjectIdentifier> = []
    return found.filter { seen.insert(ObjectIdentifier($0.1)).inserted }
  }

  /// Every linear layer with its path from here, such as `blocks.0.attention.query`.
  public var namedLinears: [(name: String, layer: Linear)] {
    var found: [(String, Linear)] = []
    collect(self, path: "", into: &found)
    return found.map { ($0.0, $0.1) }
  }

  public var parameters: [Parameter] { namedParameters.map(\.parameter) }

  /// How many numbers training can change.
  public var parameterCount: Int { parameters.reduce(0) { $0 + $1.count } }

  /// Forgets all gradients, before the next batch adds its own.
  public func clearGradients() {
    for parameter in parameters { parameter.clearGradient() }
  }
}

/// Finds everything of one kind inside `value`.
private func collect<Kind>(_ value: Any, path: String, into found: inout [(String, Kind)]) {
  if let one = value as? Kind {
    found.append((path, one))
    return
  }
  // Only these can hold layers and parameters; anything else, such as a configuration, is not looked into.
  let mirror = Mirror(reflecting: value)
  guard value is any Module || mirror.displayStyle == .collection || mirror.displayStyle == .optional else { return }
  let isTransparent = mirror.displayStyle == .optional
  var levels = [mirror]
  while let parent = levels[0].superclassMirror { levels.insert(parent, at: 0) }
  for level in levels {
    for (index, child) in level.children.enumerated() {
      let name = mirror.displayStyle == .collection ? "\(index)" : child.label ?? "\(index)"
      collect(child.value, path: isTransparent ? path : path.isEmpty ? name : "\(path).\(name)", into: &found)
    }
  }
}
