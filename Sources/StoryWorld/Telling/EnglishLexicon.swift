/// Words in one flat array, to be copied without making a string.
struct WordTable: Sendable {
  let text: [UInt8]
  private let ends: [Int]

  init(_ words: [String]) {
    var text: [UInt8] = []
    var ends = [0]
    for word in words {
      text += Array(word.utf8)
      ends.append(text.count)
    }
    (self.text, self.ends) = (text, ends)
  }

  /// Words written one after another with spaces between them; an underscore stands for a space within one.
  init(_ line: String) {
    self.init(
      line.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { word in
        String(word.map { $0 == "_" ? " " : $0 })
      })
  }

  var count: Int { ends.count - 1 }
  @inline(__always) func range(of word: Int) -> Range<Int> { ends[word]..<ends[word + 1] }
  subscript(word: Int) -> String { String(decoding: text[range(of: word)], as: UTF8.self) }
}

/// The English names of the world's people and things, in the order of their numbers.
struct EnglishLexicon: Sendable {
  static let shared = EnglishLexicon()

  let he = WordTable("she he")
  let him = WordTable("her him")
  let his = WordTable("her his")
  let himself = WordTable("herself himself")
  let kinds = WordTable("girl boy")

  /// Girls at even places, boys at odd ones.
  let childNames = WordTable(
    """
    Mia Ben Lily Tom Zoe Max Anna Leo Ruby Sam Nora Finn Ella Jack Rosa Omar Ivy Noah Maya Luca Clara Theo
    Tess Hugo Lucy Eli Emma Oscar Hana Felix Amina Arun Leila Kofi Sara Milo June Peter Poppy Henry Daisy Diego
    Alice Ravi Molly Adam Kate Paul
    """)
  let beastNames = WordTable(
    """
    Hazel Rusty Tilly Bruno Fern Pip Clover Moss Willow Otto Dot Biscuit Pepper Bramble Olive Barney Posy Chip
    Honey Toby Maple Rufus Dolly Basil
    """)
  let species = WordTable("fox rabbit bear mouse hedgehog squirrel raccoon badger otter beaver")
  let elders = WordTable(
    """
    Mom Dad Grandma Grandpa Aunt_May Uncle_Joe Mrs._Bell Mr._Reed Miss_Lane Captain_Gray Mrs._Rose Mr._Green
    Mother_Goose Mr._Mole Mrs._Owl Old_Tortoise
    """)
  /// What a grown-up does, for those who are introduced by it.
  let trades = WordTable("- - - - - - baker farmer teacher sailor painter gardener - - - -")
  let creatures = WordTable("kitten puppy duckling bird lamb calf butterfly beetle")
  let theCreatures = WordTable(
    "the_kitten the_puppy the_duckling the_bird the_lamb the_calf the_butterfly the_beetle")
  let things: WordTable
  let theThings: WordTable
  let qualities = WordTable(Quality.allCases.map { "\($0)" })
  let numbers = WordTable(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six
    """)

  init() {
    let names = Thing.allCases.map { thing in
      switch thing {
      case .boat: "toy boat"
      case .train: "toy train"
      case .bear: "teddy bear"
      case .top: "spinning top"
      case .robot: "toy robot"
      case .rocket: "toy rocket"
      default: "\(thing)"
      }
    }
    things = WordTable(names)
    theThings = WordTable(names.map { "the " + $0 })
  }
}
