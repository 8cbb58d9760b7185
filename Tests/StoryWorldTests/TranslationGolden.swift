/// The plainest pair of each act, in the acts' order, as a speaker of both languages would write it: read one by one.
let goldenPairs = #"""
  Mia had a red kite, a gift from Ben. | Mia havis ruĝan kajton, donacon de Ben.
  Mia loved the kite. | Mia amis la kajton.
  Then Mia came. | Tiam venis Mia.
  Mia came with a red kite. | Mia venis kun ruĝa kajto.
  Mia was happy because the kite was gone. | Mia estis feliĉa, ĉar la kajto estis for.
  Mia thanked Ben. | Mia dankis Ben-on.
  Mia lost the kite. | Mia perdis la kajton.
  Mia looked under the bench. | Mia serĉis sub la benko.
  "I have lost my kite," said Mia. | "Mi perdis mian kajton," diris Mia.
  Mia helped Ben. | Mia helpis al Ben.
  Mia found the kite under the bench. | Mia trovis la kajton sub la benko.
  Mia gave the kite to Ben. | Mia donis la kajton al Ben.
  Mia found the kite under the bench and brought it to Ben. | Mia trovis la kajton sub la benko kaj portis ĝin al Ben.
  Mia never found the kite. | Mia neniam trovis la kajton.
  Mia wanted the kite. | Mia volis la kajton.
  Mia asked Ben for the kite. | Mia petis la kajton de Ben.
  Mia shared the kite with Ben. | Mia kundividis la kajton kun Ben.
  "No, it is new," said Mia. | "Ne, ĝi estas nova," diris Mia.
  Mia offered a red kite to Ben. | Mia proponis ruĝan kajton al Ben.
  Mia gave the kite to Ben and got the drum. | Mia donis la kajton al Ben kaj ricevis la tamburon.
  "No, I do not want it," said Mia. | "Ne, mi ne volas ĝin," diris Mia.
  Mia grabbed the kite from Ben. | Mia forkaptis la kajton de Ben.
  Mia gave the kite back to Ben. | Mia redonis la kajton al Ben.
  Mia came back and shared the kite. | Mia revenis kaj kundividis la kajton.
  Mia went home. | Mia iris hejmen.
  Mia comforted Ben. | Mia konsolis Ben-on.
  Mia gave a red kite to Ben. | Mia donis ruĝan kajton al Ben.
  Mia dropped the kite, and it broke. | Mia faligis la kajton, kaj ĝi rompiĝis.
  Mia tried to mend the kite. | Mia provis ripari la kajton.
  "My kite is broken," said Mia. | "Mia kajto estas rompita," diris Mia.
  Mia mended Ben's kite with glue. | Mia riparis la kajton de Ben per gluo.
  Mia and Ben mended the kite together. | Mia kaj Ben kune riparis la kajton.
  Mia mended her kite with glue. | Mia riparis sian kajton per gluo.
  Mia could not mend Ben's kite. | Mia ne povis ripari la kajton de Ben.
  Mia could not mend her kite. | Mia ne povis ripari sian kajton.
  Mia wanted to make a red kite. | Mia volis fari ruĝan kajton.
  Mia wanted to make a red kite for Ben. | Mia volis fari ruĝan kajton por Ben.
  Mia had paper, but no paper. | Mia havis paperon, sed ne paperon.
  Mia found paper under the bench. | Mia trovis paperon sub la benko.
  Ben gave paper to Mia. | Ben donis paperon al Mia.
  The first try failed. | La unua provo malsukcesis.
  Mia worked with care and made the kite. | Mia zorge laboris kaj faris la kajton.
  But the kite fell apart. | Sed la kajto disfalis.
  Mia and Ben made the kite together. | Mia kaj Ben kune faris la kajton.
  Mia was afraid of the dark. | Mia timis la mallumon.
  The kite fell into a dark cave. | La kajto falis en malluman kavernon.
  Mia looked in, but it was too dark. | Mia enrigardis, sed estis tro mallume.
  "You can do it, Ben!" said Mia. | "Vi povas fari tion, Ben!" diris Mia.
  Mia went into the dark and found the kite. | Mia iris en la mallumon kaj trovis la kajton.
  Mia ran home, and the kite stayed in the dark. | Mia kuris hejmen, kaj la kajto restis en la mallumo.
  Mia was not afraid and fetched the kite for Ben. | Mia ne timis kaj alportis la kajton por Ben.
  Mia promised Ben to water the flowers. | Mia promesis al Ben akvumi la florojn.
  "Let us play tag," said Mia. | "Ni ludu tuŝludon," diris Mia.
  "First I must water the flowers," said Mia. | "Unue mi devas akvumi la florojn," diris Mia.
  Mia watered the flowers. | Mia akvumis la florojn.
  Mia forgot her promise. | Mia forgesis sian promeson.
  The flowers were dry. | La floroj estis sekaj.
  Mia praised Ben. | Mia laŭdis Ben-on.
  Mia lent the kite to Ben. | Mia pruntedonis la kajton al Ben.
  Mia hid the broken kite under the bench. | Mia kaŝis la rompitan kajton sub la benko.
  "Where is my kite?" asked Mia. | "Kie estas mia kajto?" demandis Mia.
  "I broke your kite," said Mia. | "Mi rompis vian kajton," diris Mia.
  Mia did not tell Ben the truth. | Mia ne diris al Ben la veron.
  "I am sorry," said Mia. | "Mi bedaŭras," diris Mia.
  Mia forgave Ben. | Mia pardonis al Ben.
  Mia stayed angry. | Mia restis kolera.
  Mia saw a small kitten in a net. | Mia vidis malgrandan katidon en reto.
  Mia could not help the kitten. | Mia ne povis helpi al la katido.
  Mia showed the kitten to Ben. | Mia montris la katidon al Ben.
  Mia opened the net, and the kitten was free. | Mia malfermis la reton, kaj la katido estis libera.
  Mia and Ben saved the kitten together. | Mia kaj Ben kune savis la katidon.
  The kitten danced for joy. | La katido dancis pro ĝojo.
  The kitten went away. | La katido foriris.
  Mia and Ben wanted to have a picnic. | Mia kaj Ben volis fari piknikon.
  But then it began to rain. | Sed tiam ekpluvis.
  Mia and Ben ran home. | Mia kaj Ben kuris hejmen.
  Mia and Ben waited under the bench. | Mia kaj Ben atendis sub la benko.
  Then the sun shone again, and they had a picnic. | Tiam la suno denove brilis, kaj ili faris piknikon.
  At home they played tag. | Hejme ili ludis tuŝludon.
  Mia gave a red kite to Ben. | Mia donis ruĝan kajton al Ben.
  It was the birthday of Mia. | Estis la naskiĝtago de Mia.
  Mia wanted to give a red kite to Ben. | Mia volis doni ruĝan kajton al Ben.
  Mia watered the flowers for Ben and got seven coins. | Mia akvumis la florojn por Ben kaj ricevis sep monerojn.
  Mia bought the kite from Ben for seven coins. | Mia aĉetis la kajton de Ben kontraŭ sep moneroj.
  The kite cost one coin, but Mia had only seven coins. | La kajto kostis unu moneron, sed Mia havis nur sep monerojn.
  Mia gave the kite to Ben. | Mia donis la kajton al Ben.
  Mia gave a flower to Ben. | Mia donis floron al Ben.
  Mia gathered seven shells. | Mia kolektis sep konkojn.
  Mia lost seven shells. | Mia perdis sep konkojn.
  Ben gave seven shells to Mia. | Ben donis sep konkojn al Mia.
  Mia gave seven shells to Ben. | Mia donis sep konkojn al Ben.
  Now Mia had seven shells. | Nun Mia havis sep konkojn.
  Mia was new here. | Mia estis nova ĉi tie.
  Ben played tag with some friends, and Mia watched. | Ben ludis tuŝludon kun kelkaj amikoj, kaj Mia rigardis.
  "Do you want to play tag with us?" asked Mia. | "Ĉu vi volas ludi tuŝludon kun ni?" demandis Mia.
  Mia walked past Ben. | Mia preterpasis Ben-on.
  There was a race. | Okazis vetkuro.
  Mia trained every morning. | Mia ekzercis sin ĉiun matenon.
  Mia won the race. | Mia gajnis la vetkuron.
  Ben won the race, and Mia was second. | Ben gajnis la vetkuron, kaj Mia estis dua.
  Mia congratulated Ben. | Mia gratulis Ben-on.
  The prize was a red kite, and Mia shared it with Ben. | La premio estis ruĝa kajto, kaj Mia kundividis ĝin kun Ben.
  Mia followed a red butterfly. | Mia sekvis ruĝan papilion.
  Mia lost her way. | Mia perdis sian vojon.
  Ben found Mia. | Ben trovis Mia-n.
  Mia heard a bell and found the way home. | Mia aŭdis sonorilon kaj trovis la vojon hejmen.
  Mia led Ben home. | Mia kondukis Ben-on hejmen.
  Mia came home late. | Mia venis hejmen malfrue.
  """#
