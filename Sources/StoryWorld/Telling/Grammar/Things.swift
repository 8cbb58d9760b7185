extension EnglishGrammar {
  /// Losing, finding, sharing, trading, breaking, mending.
  static let things = #"""
    owns by origin:
      gift = 2* <A> had (brought|taken along|carried) <Ta>. It was a (gift|present) from <B!>.
      gift = 2* with <Am> was <Ta>, a (gift|present) from <B!>.
      gift = <B!> had given <Am> <Ta>, and <A> (took it everywhere|would not go anywhere without it|loved it very much|was very careful with it|slept beside it every night).
      gift = in <Ar> (<handsA>|arms) was <Ta>. <B!> had (given it to <Am>|bought it for <Am>|sent it in a box) (last week|last year|not long ago|the day before|in <month>).
      found = 2* <A> (carried|had brought|had taken along) <Ta> that <Ah> had found <whereFound>.
      found = on the way, <A> had found <Ta> <whereFound>. [Nobody knew whose it was. ]<A> (kept it|took it along|picked it up).
      made = 2* <A> had (brought|taken along|carried) <Ta>. <A> had made it <howMade>.
      made = with <Am> was <Ta> that <Ah> had made <howMade>.
      bought = 2* <A> had <Ta> that <Ah> had bought (with <Ar> own coins|at a little shop|for (two|three|four|five) coins|from a traveler|at the fair|from ~ <beastAdj> peddler).
      bought = <A> (had brought|carried|had taken along) <Ta>. It had cost (three|four|five|six|seven|eight|nine) coins.
    month:
      (spring|summer|fall|April|May|June|September)
    whereFound:
      (by the road|in an old box|under some leaves|the day before|near the mill|behind the house|next to a fence|at the bus stop|under a bridge|on a windowsill)
    howMade:
      (alone|with care|at home|last week|that week|with <Ar> own <handsA>|all by <Aself>|on a rainy day|at school|in <month>)
    uses:
      ?tToy 2* <A> (played|had fun|was busy) with <T> (for a while|for an hour|all <daytime>|again and again|until <Ar> cheeks were red|without a thought of anything else).
      ?tToy <A> loved <T>[ more than any other toy]. <A> (never got tired of it|called it "<goodName>"|held it tight|sang to it).
      ?tWear 2* <A> (wore|put on|showed off) <T> and (felt very fine|turned around in it|looked very smart|bowed like a king|walked up and down).
      ?tWear "<T> makes me feel (warm|fine|grown-up|lucky|brave|pretty)," <saysA><gladly>.
      ?!tToy,!tWear 2* <A> (looked at|held|admired|polished|gazed at) <T> (again and again|with care|with a smile|for a long time|with shining eyes).
      ?!tToy,!tWear "this is the (best|finest|nicest|loveliest) <Tn> in the (world|land|whole village)," <saysA><gladly>.
    goodName:
      (Captain|Star|Buddy|Sunny|Lucky|Pal|Prince|Duke)
    arrives:
      ?!aKnown 4* <thenWord> <Ai> <cameBy>.
      ?!aKnown 2* (just then|at that moment|soon after that|some minutes later), <Ai> <cameBy>.
      ?!aKnown a voice (said|called|cried), "^(hello|good <daytime>|hi there|hey there), <B!>!" It was <Ai>.
      ?!aKnown "(hello|good <daytime>|hi|there you are), <B!>!" (called|said) <Ai>.
      ?aKnown 2* <thenWord> <A> <cameBy>.
      ?aKnown <B> went to (see|look for|talk to) <A!>.
    thenWord:
      (then|soon|after a while,|a little later,|before long,|after some time,)
    cameBy:
      (came|walked|hurried|strolled) (by|along|over|up)
      (came|walked) (around the corner|closer|near)
      ?outdoors (came|walked|ran|skipped) down the (path|road|lane)
      ?indoors (came|walked|looked) in
      appeared[ with <burdenLight>]
    burdenLight:
      a (bag|basket|bowl|bunch|handful) of <food>
    arrivesWith:
      3* <thenWord> <Ai> <cameByWith> with <Ta>.
      2* <Ai> was there (too|already), with <Ta>[ in <Ar> <handsA>].
      <Ai> <cameByWith>. In <Ar> (<handsA>|arms) was <Ta>.
      "(look|see) what I have!" (called|said|cried) <Ai>. It was <Ta>.
    cameByWith:
      (came|walked|hurried|strolled) (by|along|over|up)
      (came|walked) (around the corner|closer|near)
    loses:
      3* but (when|as) <Ah> (looked|turned around|looked down|looked up)[ again], <T> was gone.
      2* then <A> (noticed|saw|found) that <T> was (gone|missing|not there any more).
      2* <suddenly>, <A> (stopped|stood still|looked around). Where was <T>? It was gone!
      "(oh no|oh dear|help)! Where is my <Tn>?" <criesA>. <A> had (dropped|lost) it (somewhere|on the way).
      <A> (put|set|laid) <T> down (for a moment|to rest|to tie a shoe|to look at ~ <smallBeast>|to drink some water), but then (it was gone|<A> could not find it).
    searches:
      3* <A> (looked|searched|felt around) <spot>, but there was (only <junk>|no <Tn>|nothing there).
      2* <A> (ran back|walked back|hurried) and looked <spot>. (There was only <junk>|It was not there|No <Tn> there).
      2* was it <spot>? No, there was (only <junk>|nothing).
      "maybe it is <spot>," <A> thought. But (it was not|<A> found only <junk>).
    junk:
      2* ~ <beastAdj> <smallBeast>
      ~ (old|muddy|torn|wet|dirty) (shoe|sock|newspaper|glove|rag|feather|bottle|spoon|nail|string)
      some (dust|crumbs|old rags|dry leaves|sticks|straw|feathers|pebbles)
    tellsLoss:
      3* "what is (wrong|the matter)(?|, <A!>?)" <asksB><sayHow>. "I (cannot find|have lost) my <Tn>," <saysA><sadly>.
      2* "why (are you so sad|do you look so sad|are you crying|do you look around like that)?" <asksB><sayHow>. "My <Tn> is (gone|lost|missing)," <answersA><sayHow>.
      "have you seen my <Tn>?" <asksA><sayHow>. "No, I have not," <answersB><sayHow>.
      <A> told <Bo> (all about it|about the lost <Tn>|what had happened|the whole sad story).
    joinsSearch:
      3* "(do not worry|do not be sad|do not cry|cheer up). I will help you (look|find it|search)," <saysA><warmly>.
      2* "(let us|we can) (look|search) (together|for it)," <saysA><sayHow>. So <A!> and <B!> looked (everywhere|high and low|all around|in every corner|<spot2> and <spot2>).
      <A> (took <B!s> <handB>|nodded|thought for a moment) and helped <Bm> (look|search).
    spot2:
      (under the leaves|in a hole|over the wall|under a box|in every bag|behind a door|near the road)
    finds:
      3* then <A> looked <spot>, and there was <T>!
      2* (at last|finally|suddenly), <A> (saw|found|spotted) <T> <spot>.
      2* something (was shining|was lying|could be seen) <spot>. It was <T>!
      "(here it is|I see it|look here|look)!" <criesA>. There was <T>, <spot>[, next to <junk>].
      <A> looked <spot> and (found|saw) <T> there[, next to <junk>].
    hands:
      3* <A> (gave|handed) <T> [back ]to <B!><warmly>.
      2* "((here you are|here it is|this is yours, I think)(!|, <B!>!)|is this yours(?|, <B!>?)|look what I found(!|, <B!>!))" <saysA><gladly>.
      <A> (put <T> into|laid <T> in) <B!s> <handB>.
    bringsBack:
      2* <thenWord> <Ai> <cameBy>. "(is this your <Tn>|did you lose this <Tn>|whose <Tn> is this)? I found it <spot>," <saysA><warmly>. <A> gave it to <B!>.
      <thenWord> <Ai> <cameByWith> with <T>. "It was <spot>," <saysA><sayHow>, and gave it back to <B!>.
      but <Ai> had (seen|found) <T> <spot>, and (brought|gave) it back to <B!>.
    givesUp:
      2* (in the end|at last|when it grew dark|after an hour), <A> (gave up|had to give up|stopped looking)[. <T> was nowhere (to be found|to be seen)].
      <A> (looked|searched) (everywhere|for hours|until it was late|high and low), but <T> was (nowhere to be found|not there|really gone).
      "it is no use," <saysA><sadly>. <T> was (nowhere to be found|really gone).
    thanks:
      3* "thank you(!|, <B!>!|, dear <B!>!| so much!| for your help!| a thousand times!)" <saysA><gladly>.
      2* <A> (thanked <Bo>|hugged <Bo>|gave <Bo> a (big|long|warm|happy) hug|shook <Bs> <handB>|gave <Bo> some <food>).
      <A> said thank you (again and again|three times|with all <Ar> heart|and meant it).
    wants:
      3* <A> (looked at|stared at|could not stop looking at) <T>. (How (good it looked|pretty it was|wonderful it was|fine it was)|<A> had never seen such <Ta>|<A> wanted it very much).
      2* <A> wanted <T>[ more than anything| too].
      <A> had always (wished for|wanted|dreamed of) <Ta>[ of <Ar> own].
      "what (a nice|a fine|a lovely|a wonderful|a great) <Tn>!" <saysA><gladly>.
    asks:
      ?!tFood 3* "(may|can|could) I (play with it|have a turn|hold it|try it)(?|, please?|, <B!>?)" <asksA><warmly>.
      ?!tFood 2* <A> asked <Bo> (for a turn|to share it|if they could share it).
      ?!tFood "please let me (have|hold|try) it," <saysA><sayHow>.
      ?tFood 3* "(may|can|could) I have (some|a bite|a piece)(?|, please?|, <B!>?)" <asksA><warmly>.
      ?tFood 2* <A> asked <Bo> (for a bite|to share it|for a little piece).
      ?tFood "I am so hungry. Please share <T> with me," <saysA><sayHow>.
    shares:
      3* "(of course|yes|sure|gladly|why not)(!|, <B!>!)" <saysA><warmly>. {tFood?<A> broke <T> in two and gave half to <B!>:<A> let <B!> have a turn}.
      2* <A> (smiled|nodded|thought for a moment and smiled). {tFood?Each of them had a big piece:Then they took turns} (all <daytime>|happily|side by side|until they had to go home).
      <A> (gladly|kindly) shared <T> with <B!>.
    refuses by refusal:
      isNew = <sayNo> "It is (new|brand new), and I (want|need) it for myself."
      isNew = <A> shook <Ar> head. <T> was (still new|too new to share|hardly a day old).
      isGift = <sayNo> "It was a (gift|birthday present|present from my (aunt|uncle|cousin))."
      isGift = <A> shook <Ar> head. <T> was a (gift|birthday present), and <Ah> wanted to keep it.
      mightBreak = <sayNo> "You might (drop it|spoil it|lose it)."
      mightBreak = <A> shook <Ar> head. <A> was afraid that something would happen to <T>.
      justBegan = <sayNo> "I only just (got it|started)."
      justBegan = <A> shook <Ar> head. <A> (was not done yet|wanted it for a while longer|did not want to stop).
    sayNo:
      2* "no(!|, not now.|, you may not.|, <B!>.)" (<A> said|<A> frowned|<A> held it tight|<A> stepped back).
      "no," <saysA><sayHow>.
      "(sorry|I am sorry), but no," <saysA><sayHow>.
    offers:
      2* "what if I give you my <Tq> for it?" <asksA><sayHow>.
      <A> had <Ta>. "(Let us trade|Will you trade|Do you want to trade|I will trade you for it)," <saysA><sayHow>.
      <A> (thought hard|had an idea|thought for a moment|reached into a bag) and held out <Ta>. "(This for that|You can have this if I get that|How about a trade)," <saysA><sayHow>.
    trades:
      2* <As> eyes (lit up|grew wide|shone). "(Yes|Deal|It is a deal|Good idea|All right)!" <saysA><sayHow>. So <B!> got <T>, and <A!> got <U>.
      <A> (nodded|agreed|said yes|laughed). They traded, and (now|then) <B!> had <T> and <A!> had <U>.
    declines:
      2* but <A> (shook <Ar> head|said no|turned away|frowned). "I do not (want|need|like) <Ta>," <Ah> said.
      "no, I do not want (it|that)," <answersA><sayHow>. "(I will keep what I have|Keep it)."
    grabs:
      2* <A> (got cross|could not wait|did not listen|lost patience) and (grabbed|snatched|took) <T> from <B!>.
      <suddenly>, <A> (grabbed|snatched) <T> (and ran|and ran away with it|out of <B!s> <handB>).
    givesBack:
      2* <A> (saw|noticed) how <B!> felt and gave <T> back[ at once].
      (slowly|after a while|in the end), <A> gave <T> back to <B!>.
      "here, take it back," <saysA><sadly>, and gave <T> to <B!>.
    relents:
      2* <A> (thought about it|saw <B!s> face|felt bad|walked up and down). "(Come|All right|Wait|I am sorry)(.|, <B!>.) We can share," <saysA><warmly>. {tFood?<A> gave <B!> half of <T>:So <A!> let <B!> have a turn}.
      (but then|a little later), <A!> came back. "It is (no fun|not nice|boring) alone. (Let us share|Come and share it with me)," <Ah> said{tFood? and gave <B!> half of <T>:, and they took turns}.
    leaves:
      2* <A> (turned around|took <T>) and (went home|walked away|left|marched off)[ without a word| without looking back].
      then <A> had to (go home|leave|go).
      "I am going home," <saysA><sayHow>, and left <B!> (alone|behind|standing there).
    comforts:
      2* "(do not be sad|do not cry|it is all right|everything will be fine|it could happen to anyone)[, <B!>]," <saysA><warmly>.
      <A> (put an arm around|sat down next to|hugged|stayed with) <B!>[ for a while| for a long time].
      <A> (dried <B!s> tears|held <B!s> <handB>) and (sang a little song|told a funny story|spoke kindly|talked about ~ <beastAdj> <farmBeast>).
    givesFromPity:
      2* "you can have my <Tq>," <saysA><warmly>, and gave it to <B!>.
      <A> (wanted to help|did not like to see tears|thought for a moment) and gave <B!> <Ta>.
      "(look|here|wait), this is for you," <saysA><warmly>. <A> gave <B!> <Ta>.
    breaks by mishap:
      dropped = 2* but then <A> dropped <T>. <crack>
      dropped = <suddenly>, <T> (slipped|fell) out of <As> <handsA> and broke.
      steppedOn = 2* but <A> did not (look|watch out|take care) and stepped on <T>. <crack>
      steppedOn = <suddenly>, <A> tripped over ~ <beastAdj> <farmBeast> and stepped right on <T>. It broke.
      blownAway = 2* but a (strong|sudden|cold|wild) wind pulled <T> away and threw it (on|onto) the (ground|stones|floor). <crack>
      blownAway = {indoors?the window flew open, and a:a} gust of wind knocked <T> down. <crack>
      hitStone = 2* but <A> ran too fast, and <T> hit a (stone|wall|post|door). <crack>
      hitStone = but <T> (bumped|banged|crashed) into a (stone|wall|post|door) and broke.
      fellFromHigh = 2* <A> put <T> on (a high wall|{indoors?a shelf:a fence}|a ledge|a tall box), but it fell down and broke.
      fellFromHigh = but <T> fell (from a high wall|{indoors?from a shelf:from a fence}|down some steps|off a tall box). <crack>
    crack:
      (crack|crash|snap|crunch|oh no)! It (broke|broke in two|was broken|was in pieces).
    triesToMend:
      2* <A> tried to (fix|mend|repair) it (alone|with some string|with wet clay|with a bit of ribbon|with sticky tape), but it (fell apart|did not hold|came apart)[ again].
      <A> (pushed|pressed) the pieces together, but they did not (hold|stay).
    tellsDamage:
      3* "what is (wrong|the matter)(?|, <A!>?)" <asksB><sayHow>. "My <Tn> is broken," <saysA><sadly>.
      2* "can you (fix|mend|repair) my <Tn>?" <asksA><sayHow>. "Let me (see|look|try)," <answersB><sayHow>.
      <A> showed <B!> the (broken <Tn>|pieces)[ and told the whole story].
    mends:
      2* <A> (took|found|fetched|got) <tool> and (mended|fixed|repaired) <T> (for <B!>|as well as any shop|slowly and carefully|bit by bit|in no time|with great care|while <B!> watched).
      "I (can|know how to) (mend|fix) that," <saysA><sayHow>. With <tool>, <A> (made it whole again|put it together again|fixed <T>).
      <A> worked on <T> with <tool>. <soon> it was as good as new.
    mendsOwn:
      together they took <tool> and (mended|fixed|repaired) <T>.
      then <A!> got <tool>, and <B!> helped to (mend|fix|repair) <T>.
    mendsAlone:
      2* <A> (took|found|fetched|got) <tool> and (mended|fixed|repaired) <T> (slowly and carefully|bit by bit|in no time|with great care|without any help).
      then <A> had an idea. With <tool>, <A> (made it whole again|put it together again|fixed <T>).
      <A> worked on <T> with <tool>. <soon> it was as good as new.
    tool by tool:
      glue = (some|a little|a pot of|a drop of) glue
      needle = a needle and (some|red|blue|strong) thread
      thread = (some|a little|a piece of) (string|thread|wire)
      hammer = a hammer and (some|two|three|four|tiny) nails
    cannotMend:
      2* <A> (looked at|turned over|tried to fix) <T>. "I am sorry. (It is too broken|Nobody can fix this|I cannot mend it)," <Ah> said.
      <A> tried[ and tried], but <T> could not be (fixed|mended|repaired).
    cannotMendOwn:
      2* <A> tried[ and tried], but <T> could not be (fixed|mended|repaired).
      (a piece|one piece|a small part) was (missing|lost), and <T> (could not be|would never be) (fixed|mended).
    """#
}
