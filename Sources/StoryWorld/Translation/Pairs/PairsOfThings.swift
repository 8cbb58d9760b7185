extension ParallelGrammar {
  /// Losing, finding, sharing, trading, breaking, mending.
  static let pairsOfThings = #"""
    owns by origin:
      gift = <A> had <Ta>, a gift from <B:o>. | <A> havis <Ta:n>, donacon de <B>.
      found = <A> had found <Ta> by the road. | <A> trovis <Ta:n> apud la vojo.
      found = One day <A> found <Ta>. | Iun tagon <A> trovis <Ta:n>.
      made = <A> had made <Ta> by hand. | <A> mane faris <Ta:n>.
      bought = <A> had bought <Ta> in a shop. | <A> aĉetis <Ta:n> en butiko.
      bought = With <A:his> own coins <A> bought <Ta>. | Per siaj propraj moneroj <A> aĉetis <Ta:n>.
    uses:
      <A> loved <T>. | <A> amis <T:n>.
      <A> looked at <T> again and again. | <A> denove kaj denove rigardis <T:n>.
      <A> held <T> with care. | <A> zorge tenis <T:n>.
    arrives:
      Then <A> came. | Tiam venis <A>.
      After a while <A> came. | Post iom da tempo venis <A>.
      "Hello, <B!>!" called <A!>. | "Saluton, <B!>!" vokis <A!>.
    arrivesWith:
      <A> came with <Ta>. | <A> venis kun <Ta>.
      <A> brought <Ta>. | <A> alportis <Ta:n>.
    thanks:
      <A> thanked <B:o>. | <A> dankis <B:n>.
      "Thank you, <B!>!" said <A!>. | "Dankon, <B!>!" diris <A!>.
      <A> hugged <B:o>. | <A> ĉirkaŭprenis <B:n>.
    loses:
      <A> lost <T>. | <A> perdis <T:n>.
      Suddenly <T> was gone. | Subite <T> estis for.
      <A> could not find <A:his> <To>. | <A> ne povis trovi sian <To:n>.
      "Where is my <To>?" asked <A!>. | "Kie estas mia <To>?" demandis <A!>.
    searches:
      <A> looked <spot>. | <A> serĉis <spot>.
      <A> looked <spot>, but nothing was there. | <A> serĉis <spot>, sed nenio estis tie.
      "Maybe it is <spot>," said <A!>. | "Eble ĝi estas <spot>," diris <A!>.
    tellsLoss:
      "I have lost my <To>," said <A!>. | "Mi perdis mian <To:n>," diris <A!>.
      "Have you seen my <To>?" asked <A!>. | "Ĉu vi vidis mian <To:n>?" demandis <A!>.
      <A> asked <B:o> about <T>. | <A> demandis <B:n> pri <T>.
    joinsSearch:
      <A> helped <B:o>. | <A> helpis al <B>.
      "I will help you," said <A!>. | "Mi helpos al vi," diris <A!>.
      <A!> and <B!> looked everywhere. | <A!> kaj <B!> serĉis ĉie.
    finds:
      <A> found <T> <spot>. | <A> trovis <T:n> <spot>.
      At last <A> found <T> <spot>. | Fine <A> trovis <T:n> <spot>.
    hands:
      <A> gave <T> to <B:o>. | <A> donis <T:n> al <B>.
      "Here is your <To>," said <A!> to <B:o>. | "Jen via <To>," diris <A!> al <B>.
      <A> put <T> into the hands of <B!>. | <A> metis <T:n> en la manojn de <B!>.
    bringsBack:
      <A> found <T> <spot> and brought it to <B:o>. | <A> trovis <T:n> <spot> kaj portis ĝin al <B>.
    givesUp:
      <A> never found <T>. | <A> neniam trovis <T:n>.
      <A> looked everywhere, but <T> was gone. | <A> serĉis ĉie, sed <T> estis for.
      <A> gave up, and nobody found <T>. | <A> rezignis, kaj neniu trovis <T:n>.
    wants:
      <A> wanted <T>. | <A> volis <T:n>.
      <A> looked at <TB>. | <A> rigardis <TB:n>.
      "What a fine <To>!" said <A!>. | "Kia bela <To>!" diris <A!>.
    asks:
      <A> asked <B:o> for <T>. | <A> petis <T:n> de <B>.
      "Will you share <T> with me?" asked <A!>. | "Ĉu vi kundividos <T:n> kun mi?" demandis <A!>.
    shares:
      <A> shared <T> with <B:o>. | <A> kundividis <T:n> kun <B>.
      "Of course!" said <A!>. | "Kompreneble!" diris <A!>.
    refuses by refusal:
      isNew = "No, it is new," said <A!>. | "Ne, ĝi estas nova," diris <A!>.
      isGift = "No, it is a gift," said <A!>. | "Ne, ĝi estas donaco," diris <A!>.
      mightBreak = "No, you will break it," said <A!>. | "Ne, vi rompos ĝin," diris <A!>.
      justBegan = "No, I want to keep it," said <A!>. | "Ne, mi volas konservi ĝin," diris <A!>.
    offers:
      <A> offered <Ta> to <B:o>. | <A> proponis <Ta:n> al <B>.
      "I will give you <Ta> for it," said <A!>. | "Mi donos al vi <Ta:n> kontraŭ ĝi," diris <A!>.
    trades:
      <A> gave <T> to <B:o> and got <U>. | <A> donis <T:n> al <B> kaj ricevis <U:n>.
      Now <B!> had <T>, and <A!> had <U>. | Nun <B!> havis <T:n>, kaj <A!> havis <U:n>.
    declines:
      "No, I do not want it," said <A!>. | "Ne, mi ne volas ĝin," diris <A!>.
      <A> did not want <T>. | <A> ne volis <T:n>.
    grabs:
      <A> grabbed <T> from <B:o>. | <A> forkaptis <T:n> de <B>.
      <A> took <T> and ran away. | <A> prenis <T:n> kaj forkuris.
    givesBack:
      <A> gave <T> back to <B:o>. | <A> redonis <T:n> al <B>.
      "Take your <To> back," said <A!> to <B:o>. | "Reprenu vian <To:n>," diris <A!> al <B>.
    relents:
      <A> came back and shared <T>. | <A> revenis kaj kundividis <T:n>.
      "We can share <T>," said <A!>. | "Ni povas kundividi <T:n>," diris <A!>.
    leaves:
      <A> went home. | <A> iris hejmen.
      <A> left without a word. | <A> foriris sen vorto.
    comforts:
      <A> comforted <B:o>. | <A> konsolis <B:n>.
      "Do not be sad," said <A!>. | "Ne estu malĝoja," diris <A!>.
      <A> sat down next to <B:o>. | <A> sidiĝis apud <B>.
    givesFromPity:
      <A> gave <Ta> to <B:o>. | <A> donis <Ta:n> al <B>.
      <A> smiled and gave <Ta> to <B:o>. | <A> ridetis kaj donis <Ta:n> al <B>.
    breaks by mishap:
      dropped = <A> dropped <T>, and it broke. | <A> faligis <T:n>, kaj ĝi rompiĝis.
      steppedOn = <A> stepped on <T>, and it broke. | <A> paŝis sur <T:n>, kaj ĝi rompiĝis.
      blownAway = A strong wind threw <T> to the ground, and it broke. | Forta vento ĵetis <T:n> al la tero, kaj ĝi rompiĝis.
      hitStone = <T> hit a stone and broke. | <T> trafis ŝtonon kaj rompiĝis.
      fellFromHigh = <T> fell from a high wall and broke. | <T> falis de alta muro kaj rompiĝis.
    triesToMend:
      <A> tried to mend <T>. | <A> provis ripari <T:n>.
      <A> could not put the pieces together. | <A> ne povis kunmeti la pecojn.
    tellsDamage:
      "My <To> is broken," said <A!>. | "Mia <To> estas rompita," diris <A!>.
      "Can you mend my <To>?" asked <A!>. | "Ĉu vi povas ripari mian <To:n>?" demandis <A!>.
      <A> showed the broken <To> to <B:o>. | <A> montris la rompitan <To:n> al <B>.
    mends:
      <A> mended <TB> with <tool>. | <A> riparis <TB:n> per <tool>.
      <A> took <tool> and mended <T>. | <A> prenis <tool:n> kaj riparis <T:n>.
    mendsOwn:
      <A!> and <B!> mended <T> together. | <A!> kaj <B!> kune riparis <T:n>.
    mendsAlone:
      <A> mended <A:his> <To> with <tool>. | <A> riparis sian <To:n> per <tool>.
      <A> mended <T> without help. | <A> riparis <T:n> sen helpo.
    cannotMend:
      <A> could not mend <TB>. | <A> ne povis ripari <TB:n>.
      "I cannot mend it," said <A!>. | "Mi ne povas ripari ĝin," diris <A!>.
    cannotMendOwn:
      <A> could not mend <A:his> <To>. | <A> ne povis ripari sian <To:n>.
      Nobody could mend <T>. | Neniu povis ripari <T:n>.
    wantsToMake:
      <A> wanted to make <Ta>. | <A> volis fari <Ta:n>.
      "I will make <Ta>," said <A!>. | "Mi faros <Ta:n>," diris <A!>.
    wantsToMakeFor:
      <A> wanted to make <Ta> for <B:o>. | <A> volis fari <Ta:n> por <B>.
      "I will make <Ta> for <B!>," said <A!>. | "Mi faros <Ta:n> por <B!>," diris <A!>.
    hasMaterial:
      <A> had <material>, but no <needed>. | <A> havis <material:n>, sed ne <needed:n>.
      "I have <material>, but I need <needed>," said <A!>. | "Mi havas <material:n>, sed mi bezonas <needed:n>," diris <A!>.
    findsMaterial:
      <A> found <needed> <spot>. | <A> trovis <needed:n> <spot>.
    getsMaterial:
      <B> gave <needed> to <A:o>. | <B> donis <needed:n> al <A>.
      <A> got <needed> from <B:o>. | <A> ricevis <needed:n> de <B>.
    firstTryFails:
      The first try failed. | La unua provo malsukcesis.
      <A> had to try again. | <A> devis denove provi.
    makes:
      <A> worked with care and made <T>. | <A> zorge laboris kaj faris <T:n>.
      At last <T> was ready. | Fine <T> estis preta.
    collapses:
      But <T> fell apart. | Sed <T> disfalis.
      Then <T> fell to the ground. | Tiam <T> falis al la tero.
    makesTogether:
      <A!> and <B!> made <T> together. | <A!> kaj <B!> kune faris <T:n>.
    """#
}
