/// Every Esperanto word that the parallel telling uses, by its kind: a closed lexicon, so that a word outside it is a
/// mistake, of ours or of a model's.
struct EsperantoVocabulary: Sendable {
  static let shared = EsperantoVocabulary()

  let nouns: Set<String>
  let adjectives: Set<String>
  /// Infinitives without their -i: those that must have an object, those that may, and those that have none.
  let transitives = words(
    """
    akvum alport am aĉet bala bezon dank eltir falig far ferm flugig forges forkapt gajn gard
    gratul hav kaŝ kirl kolekt konduk kon konserv konsol konstru kost kovr kundivid kunmet lav laŭd malferm manĝ
    memor met montr nutr perd pet plenig plenum pluk pren preterpas propon pruntedon redon renkont report repren reten
    ricev ripar romp sav sekv sent starig ten traf trov vend ĉirkaŭpren ŝat ĵet ekzerc don port
    """)
  let optionals = words(
    "aŭd dir demand far kalkul kant kri lern lud ludi pentr prov rigard sci serĉ tim vid vok vol promes pardon bonvol")
  let intransitives = words(
    """
    atend bedaŭr boj bril danc dev dis disfal dorm ekhajl ekpluv ektondr enrigard est fal fier flos forflos forir forkur
    frost grimp help interŝanĝ ir kur labor malsukces naĝ okaz parol paŝ pluv pov rajt rest reven rezign ridet rompiĝ
    sibl sidiĝ star ven venk
    """)
  let prepositions = words(
    "al antaŭ apud da de el en inter kontraŭ kun malantaŭ per por post pri pro sen sub sur ĉe")
  let particles = words(
    """
    ankoraŭ bone ĉi ĉar ĉiam ĉie ĉu denove des eble farite fine for hejme hejmen iam iom jen kaj kial kie kiel
    kompreneble kune la malfrue mallume malsupren mane morgaŭ multe ne neniam nun nur ok plu sed subite supren survoje
    tiam tie tiel tre tro unue zorge
    """)
  let numerals = words("nul unu du tri kvar kvin ses sep ok naŭ dek dudek tridek")
  /// Pronouns and table words that take -n but no -j or an -o of their own.
  let pronouns = words("mi vi li ŝi ĝi ni ili si kiu neniu kio nenio tio ĉio")
  /// Names as they are, and the last words of titles with names.
  let names: Set<String>
  let titles = words("Onklino Onklo Sinjorino Sinjoro Fraŭlino Kapitano Patrino Maljuna")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  private init() {
    let lexicon = EsperantoLexicon.shared
    func all(_ table: WordTable) -> [String] { (0..<table.count).map { table[$0] } }
    nouns = EsperantoVocabulary.words(
      """
      Panjo Paĉjo Avinjo Avĉjo
      akvo akvotrogo alaŭdo algo amaso amiko anaso ansero antaŭtuko arbaro arbo arbostumpo arbusto ardeo azeno bakejo
      bakisto bakkonkurso balancilo barelo barilo bazaro benko biblioteko bieno bovino bovlo breto butero butiko butono
      cepo citrono dancisto danko domo donaco drivligno fabo fadeno fajro farbo farmisto faruno fenestro filiko fiŝisto
      fiŝreto flegisto florpoto fojno fontano forno forĝisto frago fromaĝo fruktobudo fruktoĝardeno fumo garbejo gastejo
      glitejo globeto gluo haveno heliko helpo herbejo herbo hundo instruisto interŝanĝo jako jupo kajo kano kantisto
      kantkonkurso kapro karoto kato kaverno kaŝludo kesto klaŭno kofro kokino koko kolombo konfitaĵo korniko koto kovrilo
      kremo kruro kudrilo kuirejo kuiristo kuracisto kverko laboro lado lageto lago lakto leporo lernejo leterportisto
      ligno loko ludejo lumo maizo mallumo malsanulejo mano mansardo maristo martelo mateno meleagro merlo metiejo mevo
      mielo monero monteto muelejo muelisto mulo muro muziko najlo naskiĝtago nubo ovo pajlo pano papago papero pardono
      parko pasero patrino paŝo paŝtisto peco pego pentristo pigo pikniko piedsigno pizo plaĝo pomarbo poneo ponto pordego
      porkido porko posttagmezo poto poŝtejo poŝtisto premio preĝejo promeso provo puto rano remboato remkonkurso reto
      rivereto rivero rizo roko rozo rubekolo sablo sablokastelo sako salato saliko saltkonkurso saltludo saluto
      sekvinbero seĝo sitelo skribotablo soldato spuro stacidomo stalo statuo suno supo svetero tablo tagmanĝo tago tajloro
      tapiŝo teo tempo tendo tero terpomo testudo tomato turo tuŝludo vakso vento vero vespero vetkuro veŝto vilaĝo
      vinbero virino viro vojeto vojo vorto hirundo cigno ĉaro ĉarumo ĉasisto ĉemizo ĉerizo ĉevalo ĉielo ĉokolado ĝardeno
      ĝardenisto ĝojo ĵonglisto ŝafo ŝinko ŝnureto ŝnuro ŝranko ŝtipo ŝtofo ŝtono ŝtupetaro ŝtupo
      """
    ).union([lexicon.things, lexicon.collectibles, lexicon.species, lexicon.creatures, lexicon.kinds].flatMap(all))
    adjectives = EsperantoVocabulary.words(
      """
      ĉiu iu tiu alta amika bela bona bonega bonkora bonŝanca brua bruna dankema dika dormema dua estingita feliĉa fiera finita
      forgesita forta gaja griza grumblema juna kelka kia kolera komika kota kuraĝa kvieta laca laŭta libera ludema
      makulita maldika malfermita malhela maljuna malluma malpura malrapida malsata malseka malvarma malĝoja milda nebula nigra
      nomata nuba okupata oranĝkolora pentoplena perdita pigra preta profunda propra rapida rompita rozkolora saĝa scivolema
      seka sekura seniluziigita sinĝena sola soleca stranga suna timema timigita trankvila trankviligita tuta unua varma
      venta vigla vundita zorgema mia via lia ŝia ĝia nia ilia sia
      """
    ).union(all(lexicon.qualities))
    names = Set(all(EnglishLexicon.shared.childNames) + all(EnglishLexicon.shared.beastNames)).union(
      EsperantoVocabulary.words("May Joe Bell Reed Lane Gray Rose Green Ansero Talpo Strigo Testudo"))
  }
}
