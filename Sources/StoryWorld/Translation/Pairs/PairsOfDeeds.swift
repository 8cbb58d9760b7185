extension ParallelGrammar {
  /// Fear, promises, mistakes, animals in need, gifts.
  static let pairsOfDeeds = #"""
    hasFear:
      <A> was afraid of <fear>. | <A> timis <fear:n>.
      <A> was always afraid of <fear>. | <A> ĉiam timis <fear:n>.
    dropsNear by fear:
      dark = <T> fell into a dark cave. | <T> falis en malluman kavernon.
      heights = The wind carried <T> up into a tall tree. | La vento portis <T:n> sur altan arbon.
      water = <T> fell into the deep water. | <T> falis en la profundan akvon.
      dog = <T> fell in front of a big dog. | <T> falis antaŭ grandan hundon.
      geese = <T> fell among the white geese. | <T> falis inter la blankajn anserojn.
    hesitates by fear:
      dark = <A> looked in, but it was too dark. | <A> enrigardis, sed estis tro mallume.
      heights = <A> looked up, but the tree was too high. | <A> rigardis supren, sed la arbo estis tro alta.
      water = <A> looked down, but the water was too cold. | <A> rigardis malsupren, sed la akvo estis tro malvarma.
      dog = <A> took one step, but the dog barked. | <A> faris unu paŝon, sed la hundo bojis.
      geese = <A> took one step, but the geese hissed. | <A> faris unu paŝon, sed la anseroj siblis.
    encourages:
      "You can do it, <B!>!" said <A!>. | "Vi povas fari tion, <B!>!" diris <A!>.
      "Do not be afraid," said <A!>. | "Ne timu," diris <A!>.
      <A> stayed with <B:o>. | <A> restis kun <B>.
    overcomes by fear:
      dark = <A> went into the dark and found <T>. | <A> iris en la mallumon kaj trovis <T:n>.
      heights = <A> climbed up the tree and took <T>. | <A> grimpis sur la arbon kaj prenis <T:n>.
      water = <A> swam to <T> and brought it back. | <A> naĝis al <T> kaj reportis ĝin.
      dog = <A> spoke to the dog and took <T> back. | <A> parolis al la hundo kaj reprenis <T:n>.
      geese = <A> walked among the geese and took <T> back. | <A> iris inter la anserojn kaj reprenis <T:n>.
    runsAway by fear:
      dark = <A> ran home, and <T> stayed in the dark. | <A> kuris hejmen, kaj <T> restis en la mallumo.
      heights = <A> ran home, and <T> stayed in the tree. | <A> kuris hejmen, kaj <T> restis sur la arbo.
      water = <A> ran home, and <T> floated away. | <A> kuris hejmen, kaj <T> forflosis.
      dog = <A> ran home, and the dog kept <T>. | <A> kuris hejmen, kaj la hundo retenis <T:n>.
      geese = <A> ran home, and the geese kept <T>. | <A> kuris hejmen, kaj la anseroj retenis <T:n>.
    fetchesFor:
      <A> was not afraid and fetched <T> for <B:o>. | <A> ne timis kaj alportis <T:n> por <B>.
    promises:
      <A> promised <B:o> to <task>. | <A> promesis al <B> <task>.
      "I will <task>," said <A!>. | "Mi <task:os>," diris <A!>.
    tempts:
      "Let us <game>," said <A!>. | "Ni <game:u>," diris <A!>.
      "Do you want to <game>?" asked <A!>. | "Ĉu vi volas <game>?" demandis <A!>.
      <A> wanted to <game> with <B:o>. | <A> volis <game> kun <B>.
    resists:
      "First I must <task>," said <A!>. | "Unue mi devas <task>," diris <A!>.
      <A> remembered the promise and said no. | <A> memoris la promeson kaj diris ne.
    doesTask:
      <A> <taskPast>. | <A> <task:is>.
      <A> kept <A:his> promise and <taskPast>. | <A> plenumis sian promeson kaj <task:is>.
    forgets:
      <A> forgot <A:his> promise. | <A> forgesis sian promeson.
      <A!> and <B!> <gamePast> all <daytime>. | <A!> kaj <B!> <game:is> la tutan <daytime:n>.
    taskUndone by task:
      flowers = The flowers were dry. | La floroj estis sekaj.
      hens = The hens were hungry. | La kokinoj estis malsataj.
      path = The path was dirty. | La vojeto estis malpura.
      gate = The gate was open. | La pordego estis malfermita.
      soup = The soup was black. | La supo estis nigra.
      fire = The fire was out. | La fajro estis estingita.
      beans = Rabbits ate the beans. | Kunikloj manĝis la fabojn.
    praises:
      <A> praised <B:o>. | <A> laŭdis <B:n>.
      "I am proud of you," said <A!>. | "Mi fieras pri vi," diris <A!>.
      "Well done, <B!>!" said <A!>. | "Bone farite, <B!>!" diris <A!>.
    lends:
      <A> lent <T> to <B:o>. | <A> pruntedonis <T:n> al <B>.
      "You may hold <T>," said <A!>. | "Vi rajtas teni <T:n>," diris <A!>.
    hides:
      <A> hid the broken <To> <spot>. | <A> kaŝis la rompitan <To:n> <spot>.
    missesIt:
      "Where is my <To>?" asked <A!>. | "Kie estas mia <To>?" demandis <A!>.
      <A> looked for <A:his> <To>. | <A> serĉis sian <To:n>.
    confesses:
      "I broke your <To>," said <A!>. | "Mi rompis vian <To:n>," diris <A!>.
      <A> told <B:o> the truth. | <A> diris al <B> la veron.
    keepsSilent:
      <A> did not tell <B:o> the truth. | <A> ne diris al <B> la veron.
      <A> said nothing. | <A> diris nenion.
    apologises:
      "I am sorry," said <A!>. | "Mi bedaŭras," diris <A!>.
      <A> asked <B:o> for forgiveness. | <A> petis pardonon de <B>.
    forgives:
      <A> forgave <B:o>. | <A> pardonis al <B>.
      "I forgive you," said <A!>. | "Mi pardonas al vi," diris <A!>.
    staysAngry:
      <A> stayed angry. | <A> restis kolera.
      "I am still angry," said <A!>. | "Mi ankoraŭ estas kolera," diris <A!>.
    meetsCreature by trouble:
      net = <A> saw ~ <adjective> <Ck> in a net. | <A> vidis <adjective:n> <Ck:n> en reto.
      mud = <A> saw ~ <adjective> <Ck> in the mud. | <A> vidis <adjective:n> <Ck:n> en la koto.
      hungry = <A> saw a hungry <Ck> <spot>. | <A> vidis malsatan <Ck:n> <spot>.
      cold = <A> saw a cold and wet <Ck> <spot>. | <A> vidis malvarman kaj malsekan <Ck:n> <spot>.
      hurtLeg = <A> saw ~ <Ck> with a hurt leg. | <A> vidis <Ck:n> kun vundita kruro.
      lostMother = <A> saw ~ <Ck> that had lost its mother. | <A> vidis <Ck:n>, kiu perdis sian patrinon.
    cannotHelpAlone:
      <A> could not help <C>. | <A> ne povis helpi al <C>.
      <A> did not know what to do. | <A> ne sciis, kion fari.
    tellsTrouble:
      <A> showed <C> to <B:o>. | <A> montris <C:n> al <B>.
      "Please help me!" cried <A!>. | "Bonvolu helpi al mi!" kriis <A!>.
    rescues by trouble:
      net = <A> opened the net, and <C> was free. | <A> malfermis la reton, kaj <C> estis libera.
      mud = <A> pulled <C> out of the mud. | <A> eltiris <C:n> el la koto.
      hungry = <A> gave <T> to <C>. | <A> donis <T:n> al <C>.
      cold = <A> covered <C> with <T>. | <A> kovris <C:n> per <T>.
      hurtLeg = <A> washed the hurt leg. | <A> lavis la vunditan kruron.
      lostMother = <A> found the mother of <C>. | <A> trovis la patrinon de <C>.
    rescuesTogether:
      <A!> and <B!> saved <C> together. | <A!> kaj <B!> kune savis <C:n>.
      Together <A!> and <B!> helped <C>. | Kune <A!> kaj <B!> helpis al <C>.
    creatureThanks:
      <C> danced for joy. | <C> dancis pro ĝojo.
      <C> followed <A:o> everywhere. | <C> ĉie sekvis <A:n>.
    creatureLeaves:
      <C> went away. | <C> foriris.
      "Stay with me," said <A!>, but <C> went away. | "Restu kun mi," diris <A!>, sed <C> foriris.
    birthday:
      It was the birthday of <A!>. | Estis la naskiĝtago de <A!>.
    wantsToGive:
      <A> wanted to give <Ta> to <B:o>. | <A> volis doni <Ta:n> al <B>.
      "I will give <Ta> to <B!>," said <A!>. | "Mi donos <Ta:n> al <B!>," diris <A!>.
    earns:
      <A> <taskPast> for <B:o> and got <Nc>. | <A> <task:is> por <B> kaj ricevis <Nc:n>.
    buys:
      <A> bought <T> from <B:o> for <Nc>. | <A> aĉetis <T:n> de <B> kontraŭ <Nc>.
    tooFewCoins:
      <T> cost <Mc>, but <A> had only <Nc>. | <T> kostis <Mc:n>, sed <A> havis nur <Nc:n>.
    givesGift:
      <A> gave <T> to <B:o>. | <A> donis <T:n> al <B>.
      "This <To> is for you," said <A!> to <B:o>. | "Ĉi tiu <To> estas por vi," diris <A!> al <B>.
    givesFlower:
      <A> gave a flower to <B:o>. | <A> donis floron al <B>.
      <A> gave ~ <color> rose to <B:o>. | <A> donis <color:n> rozon al <B>.
    """#
}
