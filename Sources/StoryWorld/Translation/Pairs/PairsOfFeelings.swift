extension ParallelGrammar {
  /// Feelings and their causes, and the facts of a story as statements and questions.
  static let pairsOfFeelings = #"""
    feels:
      <A> was <feeling> because <because>. | <A> estis <feeling>, ĉar <because>.
      <A> was <feeling>. | <A> estis <feeling>.
      <A> was very <feeling>. | <A> estis tre <feeling>.
    feeling by feeling:
      happy = happy | feliĉa
      proud = proud | fiera
      relieved = relieved | trankviligita
      grateful = grateful | dankema
      sad = sad | malĝoja
      disappointed = disappointed | seniluziigita
      lonely = lonely | soleca
      sorry = sorry | pentoplena
      scared = scared | timigita
      angry = angry | kolera
    because by cause:
      lost = <T> was gone | <T> estis for
      lost = nobody knew where <T> was | neniu sciis, kie estis <T>
      neverFound = nobody could find <T> | neniu povis trovi <T:n>
      found = <A:h> had <T> again | <A:h> denove havis <T:n>
      returned = <A:h> had <T> again | <A:h> denove havis <T:n>
      broken = <T> was broken | <T> estis rompita
      selfMended = <A:h> had mended <A:his> <To> | <A:h> riparis sian <To:n>
      mendedByOther = <B> had mended <T> | <B> riparis <T:n>
      unmendable = nobody could mend <T> | neniu povis ripari <T:n>
      consoled = <B> was kind | <B> estis bonkora
      refused = <B> had said no | <B> diris ne
      shared = <B> had shared <T> | <B> kundividis <T:n>
      traded = it was a good trade | estis bona interŝanĝo
      tradeDeclined = <B> did not want to trade | <B> ne volis interŝanĝi
      grabbed = <B> had taken <T> | <B> prenis <T:n>
      deserted = <B> was gone | <B> estis for
      givenBack = <B> had given <T> back | <B> redonis <T:n>
      made = <A:h> had made <T> | <A:h> faris <T:n>
      collapsed = all the work was lost | la tuta laboro estis perdita
      madeTogether = <T> was ready | <T> estis preta
      gaveGift = <B> liked the gift | <B> ŝatis la donacon
      receivedGift = <B> had not forgotten | <B> ne forgesis
      couldNotBuy = <A:h> could not buy <T> | <A:h> ne povis aĉeti <T:n>
      giftBroken = the gift was broken | la donaco estis rompita
      afraid = <fearWhy> | <fearWhy>
      overcame = <A:h> was brave | <A:h> estis kuraĝa
      overcame = <A:h> was not afraid any more | <A:h> ne plu timis
      ranAway = <A:h> had run away | <A:h> forkuris
      ranAway = <A:h> was not brave | <A:h> ne estis kuraĝa
      fetchedByOther = <A:h> had <T> again | <A:h> denove havis <T:n>
      keptPromise = <A:h> had kept <A:his> promise | <A:h> plenumis sian promeson
      brokePromise = the promise was forgotten | la promeso estis forgesita
      forgiven = <B> was not angry any more | <B> ne plu estis kolera
      notForgiven = <B> was still angry | <B> ankoraŭ estis kolera
      harmed = <T> was broken | <T> estis rompita
      hidTruth = <A:h> had not told the truth | <A:h> ne diris la veron
      rescued = <C> was safe | <C> estis sekura
      creatureLeft = <C> was gone | <C> estis for
      stormCame = the day was over | la tago estis finita
      playedAnyway = the day was not over | la tago ne estis finita
      stayedDry = <B> was kind | <B> estis bonkora
      gatheredMany = there were so many | estis tiel multe
      lostSome = some were lost | kelkaj estis perditaj
      gaveSome = <A:h> had helped a friend | <A:h> helpis al amiko
      gotSome = <B> was kind | <B> estis bonkora
      won = <A:h> had won | <A:h> venkis
      lostContest = <A:h> had not won | <A:h> ne venkis
      cheered = they had shared the prize | ili kundividis la premion
      newcomer = everything was new | ĉio estis nova
      ignored = nobody wanted to play | neniu volis ludi
      invited = <A:h> had a new friend | <A:h> havis novan amikon
      lostWay = <A:h> did not know the way | <A:h> ne konis la vojon
      homeAgain = <A:h> was home again | <A:h> denove estis hejme
      foundWay = <A:h> had found the way alone | <A:h> sola trovis la vojon
      worried = <A:h> came home late | <A:h> venis hejmen malfrue
      pitied = <C> needed help | <C> bezonis helpon
    fearWhy by fear:
      dark = it was dark | estis mallume
      heights = the tree was high | la arbo estis alta
      water = the water was deep | la akvo estis profunda
      dog = the dog was big | la hundo estis granda
      geese = the geese were loud | la anseroj estis laŭtaj
    factPossession:
      <A> has <T>. | <A> havas <T:n>.
      Who has <T>? | Kiu havas <T:n>?
      Does <A> have <T>? | Ĉu <A> havas <T:n>?
    factQuality:
      The <To> is <Tq>. | La <To> estas <Tq>.
      Is the <To> <Tq>? | Ĉu la <To> estas <Tq>?
      What is the <To> like? | Kia estas la <To>?
    factLocation:
      <A> is <in>. | <A> estas <in>.
      Where is <A>? | Kie estas <A>?
      Is <A> <in>? | Ĉu <A> estas <in>?
    factCount:
      <A> has <K>. | <A> havas <K:n>.
      Does <A> have <K>? | Ĉu <A> havas <K:n>?
    factFeeling:
      <A> is <feeling>. | <A> estas <feeling>.
      How does <A> feel? | Kiel sin sentas <A>?
      Why is <A> <feeling>? | Kial <A> estas <feeling>?
      Tomorrow <A> will be <feeling>. | Morgaŭ <A> estos <feeling>.
    factGave:
      Who gave <T> to <B:o>? | Kiu donis <T:n> al <B>?
      Did <A> give <T> to <B:o>? | Ĉu <A> donis <T:n> al <B>?
    factHelped:
      Who helped <B:o>? | Kiu helpis al <B>?
      <A> will help <B:o> again. | <A> denove helpos al <B>.
    factMade:
      Who made <T>? | Kiu faris <T:n>?
      <A> can make <Ta>. | <A> povas fari <Ta:n>.
    factBroken:
      <T> is broken. | <T> estas rompita.
      Is <T> broken? | Ĉu <T> estas rompita?
    factPromised:
      <A> must <task>. | <A> devas <task>.
      Did <A> <task>? | Ĉu <A> <task:is>?
    factAfraid:
      <A> is afraid of <fear>. | <A> timas <fear:n>.
      Is <A> afraid of <fear>? | Ĉu <A> timas <fear:n>?
    factWon:
      Who won the <contest>? | Kiu gajnis la <contest:n>?
    """#
}
