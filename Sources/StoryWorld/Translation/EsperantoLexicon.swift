/// The Esperanto names of the world's people and things, in the order of their numbers.
///
/// Names of children and talking animals are kept as they are; as an object such a name takes its ending after a
/// hyphen ("Mia-n", "Ben-on"), as Esperanto writes names that it has not made its own. Of a title and a name only the
/// title is inflected ("Sinjorinon Bell").
struct EsperantoLexicon: Sendable {
  static let shared = EsperantoLexicon()

  let he = WordTable("ŝi li")
  let kinds = WordTable("knabino knabo")
  let species = WordTable("vulpo kuniklo urso muso erinaco sciuro lavurso melo lutro kastoro")
  let creatures = WordTable("katido hundido anasido birdo ŝafido bovido papilio skarabo")
  let elders = WordTable(
    """
    Panjo Paĉjo Avinjo Avĉjo Onklino_May Onklo_Joe Sinjorino_Bell Sinjoro_Reed Fraŭlino_Lane Kapitano_Gray
    Sinjorino_Rose Sinjoro_Green Patrino_Ansero Sinjoro_Talpo Sinjorino_Strigo Maljuna_Testudo
    """)
  let things = WordTable(
    """
    pilko kajto pupo tamburo marioneto ludboato ludtrajno pluŝurso turbo ĉareto ludroboto ludraketo
    ĉapelo koltuko ĉapo rubando koliero mantelo
    ringo sonorilo ŝlosilo libro mapo lanterno fajfilo fluto brakhorloĝo korbo taso skatolo bildo ombrelo spegulo
    pomo piro torto kuko biskvito bulko sandviĉo patkuko persiko mufino
    birdodomo masko krono salutkarto
    """)
  /// Of a thing "old" is "malnova"; of somebody it is "maljuna".
  let qualities = WordTable(
    "ruĝa blua verda flava blanka purpura malgranda granda malnova nova brila beleta stria ligna mola")
  let collectibles = WordTable("konko ŝtoneto floro glano folio plumo bero nukso fungo pruno")

  /// "dek sep".
  static func number(_ number: Int) -> String {
    let digits = ["nul", "unu", "du", "tri", "kvar", "kvin", "ses", "sep", "ok", "naŭ"]
    precondition((0..<100).contains(number), "Numbers are told up to 99, got \(number)")
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    if tens == 0 { return digits[ones] }
    return (tens == 1 ? "" : digits[tens]) + "dek" + (ones == 0 ? "" : " " + digits[ones])
  }
}

/// Esperanto's endings, which have no exceptions.
enum Esperanto {
  /// The words after which a phrase's other words are governed by something else: "sako da faruno", "la kajto de Mia".
  private static let heads: Set<Substring> = ["da", "de", "el", "en", "kun", "por", "sur", "kiu"]

  /// `phrase` with -j, -n or both on each noun and adjective of its head: "la ruĝa kajto" → "la ruĝan kajton".
  static func inflected(_ phrase: String, _ ending: String) -> String {
    var words = phrase.split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices {
      let word = words[index]
      if heads.contains(word) { break }
      guard word != "la", let last = word.last, "oaj".contains(last), word != "kaj" else { continue }
      words[index] = Substring(word + ending)
    }
    return words.joined(separator: " ")
  }

  /// A verb phrase with the ending of its first word, an infinitive, replaced: "esti feliĉa" → "estis feliĉa".
  static func conjugated(_ phrase: String, _ ending: String) -> String {
    let end = phrase.firstIndex(of: " ") ?? phrase.endIndex
    precondition(phrase[..<end].last == "i", "No infinitive: \(phrase)")
    return phrase[..<end].dropLast() + ending + phrase[end...]
  }

  /// A name as a direct object.
  static func accusative(ofName name: String) -> String {
    guard let last = name.last else { return name }
    return name + ("aeiouy".contains(last) ? "-n" : "-on")
  }
}

/// The few English forms that the parallel telling makes for itself.
enum EnglishForms {
  static func plural(_ noun: String) -> String {
    switch noun {
    case "sheep": return noun
    case "goose": return "geese"
    case "mouse": return "mice"
    case "calf": return "calves"
    default: break
    }
    if noun.hasSuffix("y"), !noun.hasSuffix("ey") { return noun.dropLast() + "ies" }
    return noun + (noun.hasSuffix("x") || noun.hasSuffix("s") || noun.hasSuffix("ch") ? "es" : "s")
  }

  /// `text` with each mark `~` replaced by "a" or "an".
  static func withArticles(_ text: String) -> String {
    guard text.contains("~") else { return text }
    let parts = text.split(separator: "~", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts[0])) { result, part in
      let isVowel = part.dropFirst().first.map { "aeiou".contains($0) } ?? false
      return result + (isVowel ? "an" : "a") + part
    }
  }
}
