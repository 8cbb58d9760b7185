/// What each command of the LaTeX subset stands for.
enum MathSymbols {
  /// Letters: upright or italic as TeX has them.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ",
    "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ", "phi": "ϕ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "ell": "ℓ", "hbar": "ℏ", "imath": "ı", "jmath": "ȷ",
  ]

  static let uprightLetters: [String: String] = [
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ",
    "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "partial": "∂", "nabla": "∇", "infty": "∞", "emptyset": "∅",
    "varnothing": "∅", "Re": "ℜ", "Im": "ℑ", "top": "⊤", "bot": "⊥",
  ]

  static let operators: [String: String] = [
    "cdot": "⋅", "times": "×", "odot": "⊙", "oplus": "⊕", "otimes": "⊗", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗",
    "star": "⋆", "circ": "∘", "bullet": "∙", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠",
    "lt": "<", "gt": ">", "ll": "≪", "gg": "≫", "approx": "≈", "sim": "∼", "simeq": "≃", "equiv": "≡", "propto": "∝",
    "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒",
    "Leftarrow": "⇐", "Leftrightarrow": "⇔", "iff": "⇔", "implies": "⟹", "mapsto": "↦", "longrightarrow": "⟶",
    "uparrow": "↑", "downarrow": "↓", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆", "cup": "∪",
    "cap": "∩", "setminus": "∖", "forall": "∀", "exists": "∃", "neg": "¬", "land": "∧", "wedge": "∧", "lor": "∨",
    "vee": "∨", "mid": "∣", "parallel": "∥", "perp": "⊥", "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮",
    "ddots": "⋱", "colon": ":", "prime": "′", "coloneqq": "≔", "triangleq": "≜", "doteq": "≐", "cong": "≅",
    "%": "%", "#": "#", "_": "_", "&": "&", "$": "$",
  ]

  /// Operators whose limits stand below and above them in a formula of its own.
  static let largeOperators: [String: String] = [
    "sum": "∑", "prod": "∏", "coprod": "∐", "bigcup": "⋃", "bigcap": "⋂", "bigoplus": "⨁", "bigotimes": "⨂",
  ]

  static let integrals: [String: String] = ["int": "∫", "iint": "∬", "oint": "∮"]

  /// Functions with an upright name; true where limits stand below.
  static let functions: [String: Bool] = [
    "log": false, "ln": false, "lg": false, "exp": false, "sin": false, "cos": false, "tan": false, "sinh": false,
    "cosh": false, "tanh": false, "arcsin": false, "arccos": false, "arctan": false, "deg": false, "dim": false,
    "ker": false, "arg": false, "max": true, "min": true, "lim": true, "sup": true, "inf": true, "det": true,
    "Pr": true, "gcd": true, "argmax": true, "argmin": true,
  ]

  /// The mark above, and whether it grows with what it covers.
  static let accents: [String: (mark: String, grows: Bool)] = [
    "hat": ("^", false), "widehat": ("^", true), "bar": ("¯", false), "overline": ("¯", true), "tilde": ("~", false),
    "widetilde": ("~", true), "vec": ("→", false), "dot": ("˙", false), "ddot": ("¨", false),
    "overrightarrow": ("→", true), "overbrace": ("⏞", true),
  ]

  static let accentsBelow: [String: String] = ["underline": "_", "underbrace": "⏟"]

  static let delimiters: [String: String] = [
    "lbrace": "{", "rbrace": "}", "{": "{", "}": "}", "lvert": "|", "rvert": "|", "vert": "|", "lVert": "‖",
    "rVert": "‖", "Vert": "‖", "|": "‖", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈",
    "rceil": "⌉", "lbrack": "[", "rbrack": "]",
  ]

  /// In em.
  static let spaces: [String: String] = [
    ",": "0.1667", ":": "0.2222", ">": "0.2222", ";": "0.2778", "!": "-0.1667", " ": "0.25", "quad": "1",
    "qquad": "2", "thinspace": "0.1667", "enspace": "0.5",
  ]

  static let sizes: [String: String] = [
    "big": "1.2em", "Big": "1.8em", "bigg": "2.4em", "Bigg": "3em",
  ]
}

/// An alphabet of mathematics. MathML leaves all but the upright one to characters of their own.
enum MathAlphabet {
  case italic, upright, bold, doubleStruck, script

  static let commands: [String: MathAlphabet] = [
    "mathrm": .upright, "rm": .upright, "mathit": .italic, "mathbf": .bold, "boldsymbol": .bold, "bm": .bold,
    "mathbb": .doubleStruck, "mathcal": .script, "mathscr": .script, "mathsf": .upright, "mathtt": .upright,
  ]

  /// The character of this alphabet, or the same one where the alphabet lacks it.
  func character(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let (lower, upper) = (scalar.value &- 0x61, scalar.value &- 0x41)
    func at(_ start: UInt32, _ offset: UInt32) -> Unicode.Scalar { Unicode.Scalar(start + offset) ?? scalar }
    switch self {
    case .italic, .upright: return scalar
    case .bold:
      if upper < 26 { return at(0x1D400, upper) }
      if lower < 26 { return at(0x1D41A, lower) }
      if 0x30...0x39 ~= scalar.value { return at(0x1D7CE, scalar.value - 0x30) }
      if 0x391...0x3A9 ~= scalar.value { return at(0x1D6A8, scalar.value - 0x391) }
      if 0x3B1...0x3C9 ~= scalar.value { return at(0x1D6C2, scalar.value - 0x3B1) }
      return scalar
    case .doubleStruck:
      // Some had their place in Unicode before the others came.
      let known: [Unicode.Scalar: Unicode.Scalar] = [
        "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ", "1": "𝟙",
      ]
      return known[scalar] ?? (upper < 26 ? at(0x1D538, upper) : lower < 26 ? at(0x1D552, lower) : scalar)
    case .script:
      let known: [Unicode.Scalar: Unicode.Scalar] = [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ", "g": "ℊ", "o": "ℴ",
      ]
      return known[scalar] ?? (upper < 26 ? at(0x1D49C, upper) : lower < 26 ? at(0x1D4B6, lower) : scalar)
    }
  }
}
