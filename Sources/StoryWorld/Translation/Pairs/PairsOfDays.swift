extension ParallelGrammar {
  /// Beginnings, what there is to see, weather, gathering, new friends, contests, lost ways.
  static let pairsOfDays = #"""
    settingWithWeather:
      It was ~ <weather> <daytime>. | Estis <weather> <daytime>.
    settingWithout:
      It was <daytime>. | Estis <daytime>.
    oneDayWithWeather:
      One <weather> <daytime> <A> went <to>. | Iun <weather:n> <daytime:n> <A> iris <to>.
      On ~ <weather> <daytime> <A> was <in>. | En <weather> <daytime> <A> estis <in>.
    oneDayWithout:
      One <daytime> <A> went <to>. | Iun <daytime:n> <A> iris <to>.
      In the <daytime> <A> ran <to>. | En la <daytime> <A> kuris <to>.
    heroWithTrait:
      <A!> was ~ <trait> <Ak>. | <A!> estis <trait> <Ak>.
      There was ~ <trait> <Ak> named <A!>. | Estis <trait> <Ak> nomata <A!>.
    heroWithout:
      <A!> was ~ <Ak>. | <A!> estis <Ak>.
      Once there was ~ <Ak> named <A!>. | Iam estis <Ak> nomata <A!>.
    goes:
      <A> went <to>. | <A> iris <to>.
      <A> was <in>. | <A> estis <in>.
      <A> ran <to>. | <A> kuris <to>.
      "I am going <to>," said <A!>. | "Mi iras <to>," diris <A!>.
    detail:
      On the way <A> saw ~ <adjective> <animal>. | Survoje <A> vidis <adjective:n> <animal:n>.
      On the way <A> saw ~ <adjective> <animal> and <few> <adjective.2> <animal.2:+>. | Survoje <A> vidis <adjective:n> <animal:n> kaj <few> <adjective.2:jn> <animal.2:jn>.
      <A> met ~ <adjective> <person> <place2>. | <A> renkontis <adjective:n> <person:n> <place2>.
      ~ <adjective> <person> stood <place2>. | <adjective> <person> staris <place2>.
      ~ <adjective> <bird> sang in ~ <color> tree. | <adjective> <bird> kantis en <color> arbo.
      <few> <adjective> <animal:+> slept <place2>. | <few> <adjective:j> <animal:j> dormis <place2>.
      The <animal:+> were <adjective>. | La <animal:j> estis <adjective:j>.
      <A> had <food> and <foods> for lunch. | <A> havis <food:n> kaj <foods:n> por la tagmanĝo.
      <A> wore ~ <color> <garment>. | <A> portis <color:n> <garment:n>.
      ~ <adjective> <person> carried a <container> of <goods>. | <adjective> <person> portis <container:n> da <goods>.
      <A> liked <animal:+>, but not <animal.2:+>. | <A> ŝatis <animal:jn>, sed ne <animal.2:jn>.
      The <person> sold <food>, <foods> and <few> <color> <garment:+>. | La <person> vendis <food:n>, <foods:n> kaj <few> <color:jn> <garment:jn>.
    plans:
      <A!> and <B!> wanted to <activity>. | <A!> kaj <B!> volis <activity>.
      "Let us <activity>," said <A!>. | "Ni <activity:u>," diris <A!>.
    stormBreaks by storm:
      rain = But then it began to rain. | Sed tiam ekpluvis.
      rain = Dark clouds filled the sky, and it rained. | Malhelaj nuboj plenigis la ĉielon, kaj pluvis.
      hail = But then it began to hail. | Sed tiam ekhajlis.
      wind = But then a strong wind came. | Sed tiam venis forta vento.
      thunder = But then it began to thunder. | Sed tiam ektondris.
    goesHome:
      <A!> and <B!> ran home. | <A!> kaj <B!> kuris hejmen.
      "We must go home," said <A!>. | "Ni devas iri hejmen," diris <A!>.
    takesShelter:
      <A!> and <B!> waited <spot>. | <A!> kaj <B!> atendis <spot>.
    stormPasses:
      Then the sun shone again, and they <activityPast>. | Tiam la suno denove brilis, kaj ili <activity:is>.
    playsIndoors:
      At home they <gamePast>. | Hejme ili <game:is>.
    lendsWarm:
      <A> gave <Ta> to <B:o>. | <A> donis <Ta:n> al <B>.
      "You are cold," said <A!>, and gave <Ta> to <B:o>. | "Vi frostas," diris <A!>, kaj donis <Ta:n> al <B>.
    gathers:
      <A> gathered <K>. | <A> kolektis <K:n>.
      <A> picked up <K>. | <A> prenis <K:n> de la tero.
    drops:
      <A> lost <K>. | <A> perdis <K:n>.
      But <A> dropped <K>. | Sed <A> faligis <K:n>.
    receives:
      <B> gave <K> to <A:o>. | <B> donis <K:n> al <A>.
      <A> got <K> from <B:o>. | <A> ricevis <K:n> de <B>.
    givesAway:
      <A> gave <K> to <B:o>. | <A> donis <K:n> al <B>.
      "You can have <K>," said <A!> to <B:o>. | "Vi povas havi <K:n>," diris <A!> al <B>.
    counts:
      Now <A> had <K>. | Nun <A> havis <K:n>.
      <A> counted, and there were <K>. | <A> kalkulis, kaj estis <K>.
    newcomer:
      <A> was new here. | <A> estis nova ĉi tie.
      <A> did not know anyone. | <A> konis neniun.
    watches:
      <B> <gamePast> with some friends, and <A> watched. | <B> <game:is> kun kelkaj amikoj, kaj <A> rigardis.
    invites:
      "Do you want to <game> with us?" asked <A!>. | "Ĉu vi volas <game> kun ni?" demandis <A!>.
      <A!> and <B!> <gamePast> together. | <A!> kaj <B!> kune <game:is>.
    walksPast:
      <A> walked past <B:o>. | <A> preterpasis <B:n>.
      <A> did not see <B:o>. | <A> ne vidis <B:n>.
    announces:
      There was ~ <contest>. | Okazis <contest>.
      <A!> and <B!> wanted to win the <contest>. | <A!> kaj <B!> volis gajni la <contest:n>.
    practises:
      <A> trained every morning. | <A> ekzercis sin ĉiun matenon.
    winsContest:
      <A> won the <contest>. | <A> gajnis la <contest:n>.
    losesContest:
      <B> won the <contest>, and <A> was second. | <B> gajnis la <contest:n>, kaj <A> estis dua.
    congratulates:
      <A> congratulated <B:o>. | <A> gratulis <B:n>.
      "You were great," said <A!>. | "Vi estis bonega," diris <A!>.
    sharesPrize:
      The prize was <Ta>, and <A> shared it with <B:o>. | La premio estis <Ta>, kaj <A> kundividis ĝin kun <B>.
    followsLure by lure:
      butterfly = <A> followed ~ <color> butterfly. | <A> sekvis <color:n> papilion.
      music = <A> heard strange music and followed it. | <A> aŭdis strangan muzikon kaj sekvis ĝin.
      rabbitTracks = <A> followed the tracks of ~ <adjective> rabbit. | <A> sekvis la spurojn de <adjective> kuniklo.
      stream = <A> followed a little stream. | <A> sekvis malgrandan rivereton.
      firefly = <A> followed a green light. | <A> sekvis verdan lumon.
    losesWay:
      <A> lost <A:his> way. | <A> perdis sian vojon.
      "Where am I?" asked <A!>. | "Kie mi estas?" demandis <A!>.
    isFound:
      <B> found <A:o>. | <B> trovis <A:n>.
      "Are you lost?" asked <B!>. | "Ĉu vi perdis la vojon?" demandis <B!>.
    findsWay by guide:
      bell = <A> heard a bell and found the way home. | <A> aŭdis sonorilon kaj trovis la vojon hejmen.
      smoke = <A> saw gray smoke and found the way home. | <A> vidis grizan fumon kaj trovis la vojon hejmen.
      light = <A> saw a warm light and found the way home. | <A> vidis varman lumon kaj trovis la vojon hejmen.
      path = <A> followed <A:his> own tracks home. | <A> sekvis siajn proprajn spurojn hejmen.
    walksHome:
      <A> led <B:o> home. | <A> kondukis <B:n> hejmen.
      "Come with me," said <A!> to <B:o>. | "Venu kun mi," diris <A!> al <B>.
    comesHomeLate:
      <A> came home late. | <A> venis hejmen malfrue.
      "Where were you?" asked <B!>. | "Kie vi estis?" demandis <B!>.
    """#
}
