extension EnglishGrammar {
  /// Losing, finding, sharing, trading, breaking, mending.
  static let things = #"""
    owns by origin:
      gift = 2* <A> had (brought|taken along) <Ta>. It was a (gift|present) from <B!>.
      gift = 2* with <Am> was <Ta>, a (gift|present) from <B!>.
      gift = <B!> had given <Am> <Ta>, and <A> (took it everywhere|would not go anywhere without it|loved it very much).
      gift = in <Ar> (hands|arms) was <Ta>. <B!> had (given it to <Am>|bought it for <Am>) (last week|last year|not long ago|the day before).
      found = 2* <A> (carried|had brought) <Ta> that <Ah> had found (by the road|in an old box|under some leaves|the day before).
      found = on the way, <A> had found <Ta>. [Nobody knew whose it was. ]<A> (kept it|took it along).
      made = 2* <A> had (brought|taken along) <Ta>. <A> had made it (alone|with care|at home|last week).
      made = with <Am> was <Ta> that <Ah> had made (at home|with <Ar> own hands|all by <Aself>|that week).
      bought = 2* <A> had <Ta> that <Ah> had bought (with <Ar> own coins|at a little shop|for two coins|from a traveler).
      bought = <A> (had brought|carried) <Ta>. It had cost (three|four|five|six) coins.
    uses:
      ?Ttoy 3* <A> (played|had fun) with <T> (for a while|all <daytime>|again and again|happily|until <Ar> cheeks were red).
      ?Ttoy 2* <A> loved <T>[ more than any other toy]. <A> (never got tired of it|called it "<goodName>"|held it tight).
      ?Twear 2* <A> (wore|put on|showed off) <T> and (felt very fine|turned around in it|looked very smart).
      ?Twear "<T> makes me feel (warm|fine|grown-up|lucky)," <saysA>.
      ?!Ttoy,!Twear 2* <A> (looked at|held|admired|showed everyone) <T> (again and again|with care|with a smile|for a long time).
      ?!Ttoy,!Twear "this is the best <Tn> in the world," <saysA><gladly>.
    goodName:
      Captain
      Star
      Buddy
      Sunny
      Lucky
      Pal
    arrives:
      ?!Aknown 4* <thenWord> <Ai> <cameBy>.
      ?!Aknown 2* just then, <Ai> <cameBy>.
      ?!Aknown a voice said, "(hello|good <daytime>|hi there), <B!>!" It was <Ai>.
      ?!Aknown "(hello|good <daytime>|hi), <B!>!" called <Ai>.
      ?Aknown 2* <thenWord> <A> <cameBy>.
      ?Aknown <B> went to (see|look for|talk to) <A!>.
    thenWord:
      then
      soon
      after a while,
      a little later,
      at that moment,
    cameBy:
      (came|walked|hurried|ran) (by|along|over|up)
      (came|walked) (down the path|around the corner|through the door|closer)
      appeared
    arrivesWith:
      3* <thenWord> <Ai> <cameBy> with <Ta>.
      2* <Ai> was there (too|already), with <Ta>[ in <Ar> hands].
      <Ai> <cameBy>. In <Ar> (hands|arms) was <Ta>.
      "(look|see) what I have!" (called|said|cried) <Ai>. It was <Ta>.
    loses:
      3* but (when|as) <Ah> (looked|turned around|looked down)[ again], <T> was gone.
      2* then <A> (noticed|saw|found) that <T> was (gone|missing|not there any more).
      2* (suddenly|all at once), <A> (stopped|stood still). Where was <T>? It was gone!
      "(oh no|oh dear)! Where is my <Tn>?" <criesA>. <A> had (dropped|lost) it (somewhere|on the way).
      <A> (put|set) <T> down (for a moment|to rest|to tie a shoe), but then (it was gone|<A> could not find it).
    searches:
      3* <A> (looked|searched) <spot>, but there was (only <junk>|no <Tn>|nothing there).
      2* <A> (ran back|walked back) and looked <spot>. (There was only <junk>|It was not there|No <Tn> there).
      2* was it <spot>? No, there was (only <junk>|nothing).
      "maybe it is <spot>," <A> thought. But (it was not|<A> found only <junk>).
    junk:
      ?outdoors ~ (sleepy|fat|slow|tiny) (snail|beetle|frog|worm|toad)
      ?outdoors ~ (old|muddy|torn|wet) (shoe|sock|newspaper|glove)
      ?outdoors some (dry|wet|brown) (leaves|sticks|grass)
      ?indoors ~ (sleepy|fat|slow|tiny) (spider|moth|mouse|fly)
      ?indoors ~ (old|dusty|torn|gray) (shoe|sock|newspaper|glove)
      ?indoors some (dust|crumbs|old rags|dry leaves)
    tellsLoss:
      3* "what is (wrong|the matter)(?|, <A!>?)" <asksB><warmly>. "I (cannot find|have lost) my <Tn>," <saysA><sadly>.
      2* "why (are you so sad|do you look so sad|are you crying)?" <asksB>. "My <Tn> is (gone|lost|missing)," <answersA>.
      "have you seen my <Tn>?" <asksA>. "No, I have not," <answersB>.
      <A> told <Bo> (all about it|about the lost <Tn>|what had happened).
    asksB:
      2* <B> asked
      asked <B!>
    joinsSearch:
      3* "(do not worry|do not be sad|do not cry). I will help you (look|find it|search)," <saysA><warmly>.
      2* "(let us|we can) (look|search) (together|for it)," <saysA>. So <A!> and <B!> looked (everywhere|high and low|all around).
      <A> (took <Bs> hand|nodded) and helped <Bo> (look|search).
    finds:
      3* then <A> looked <spot>, and there was <T>!
      2* (at last|finally|suddenly), <A> (saw|found|spotted) <T> <spot>.
      2* something (was shining|was lying|could be seen) <spot>. It was <T>!
      "(here it is|I see it|look here|look)!" <criesA>. There was <T>, <spot>.
      <A> looked <spot> and (found|saw) <T> there.
    hands:
      3* <A> (gave|handed) <T> [back ]to <B!>.
      2* "(here you are|here it is|is this yours|this is yours, I think)(!|, <B!>!)" <saysA><gladly>.
      <A> (put <T> into|laid <T> in) <B!s> hands.
    bringsBack:
      2* <thenWord> <Ai> <cameBy>. "(is this your <Tn>|did you lose this <Tn>|whose <Tn> is this)? I found it <spot>," <saysA>. <A> gave it to <B!>.
      <thenWord> <Ai> <cameBy> with <T>. "It was <spot>," <saysA>, and gave it back to <B!>.
      but <Ai> had (seen|found) <T> <spot>, and (brought|gave) it back to <B!>.
    givesUp:
      2* (in the end|at last|when it grew dark), <A> (gave up|had to give up|stopped looking)[. <T> was nowhere (to be found|to be seen)].
      <A> (looked|searched) (everywhere|for hours|until it was late), but <T> was (nowhere to be found|not there|really gone).
      "it is no use," <saysA><sadly>. <T> was (nowhere to be found|really gone).
    thanks:
      3* "thank you(!|, <B!>!|, dear <B!>!| so much!| for your help!)" <saysA><gladly>.
      2* <A> (thanked <Bo>|hugged <Bo>|gave <Bo> a (big|long|warm) hug|shook <Bs> hand).
      <A> said thank you (again and again|three times|with all <Ar> heart).
    wants:
      3* <A> (looked at|stared at|could not stop looking at) <T>. (How (good it looked|pretty it was|wonderful it was)|<A> had never seen such <Ta>|<A> wanted it very much).
      2* <A> wanted <T>[ more than anything][ too].
      <A> had always (wished for|wanted) <Ta>[ of <Ar> own].
      "what (a nice|a fine|a lovely|a wonderful) <Tn>!" <saysA>.
    asks:
      ?!Tfood 3* "(may|can) I (play with it|have a turn|hold it|try it)(?|, please?|, <B!>?)" <asksA>.
      ?!Tfood 2* <A> asked <Bo> (for a turn|to share it|if they could share it).
      ?!Tfood "please let me (have|hold|try) it," <saysA>.
      ?Tfood 3* "(may|can) I have (some|a bite|a piece)(?|, please?|, <B!>?)" <asksA>.
      ?Tfood 2* <A> asked <Bo> (for a bite|to share it|for a little piece).
      ?Tfood "I am so hungry. Please share <T> with me," <saysA>.
    shares:
      3* "(of course|yes|sure|gladly)(!|, <B!>!)" <saysA><warmly>. {Tfood?<A> broke <T> in two and gave half to <B!>:<A> let <B!> have a turn}.
      2* <A> (smiled|nodded|thought for a moment and smiled). {Tfood?Each of them had a big piece:Then they took turns} (all <daytime>|happily|side by side).
      <A> (gladly|kindly) shared <T> with <B!>.
    refuses by refusal:
      isNew = <sayNo> "It is (new|brand new), and I (want|need) it for myself."
      isNew = <A> shook <Ar> head. <T> was still (new|too new to share).
      isGift = <sayNo> "It was a (gift|birthday present|present from my aunt)."
      isGift = <A> shook <Ar> head. <T> was a (gift|birthday present), and <Ah> wanted to keep it.
      mightBreak = <sayNo> "You might (drop it|spoil it|lose it)."
      mightBreak = <A> shook <Ar> head. <Ah> was afraid that something would happen to <T>.
      justBegan = <sayNo> "I only just (got it|started)."
      justBegan = <A> shook <Ar> head. <Ah> (was not done yet|wanted it for a while longer).
    sayNo:
      2* "no(!|, not now.|, you may not.|, <B!>.)" (<saysA>|<A> frowned).
      "no," <saysA>.
      "(sorry|I am sorry), but no," <saysA>.
    offers:
      2* "(what if|how about this. ^I will give it back if) I give you my <Uq> for it?" <asksA>.
      <A> had <Ua>. "(Let us trade|Will you trade|Do you want to trade|I will trade you for it)," <saysA>.
      <A> (thought hard|had an idea|thought for a moment) and held out <Ua>. "(This for that|You can have this if I get that)," <saysA>.
    trades:
      2* <As> eyes (lit up|grew wide|shone). "(Yes|Deal|It is a deal|Good idea)!" <saysA>. So <B!> got <U>, and <A!> got <T>.
      <A> (nodded|agreed|said yes). They traded, and (now|then) <B!> had <U> and <A!> had <T>.
    declines:
      2* but <A> (shook <Ar> head|said no|turned away). "I do not (want|need|like) <Ta>," <Ah> said.
      "no, I do not want (it|that)," <answersA>. "(I will keep what I have|Keep it)."
    grabs:
      2* <A> (got cross|could not wait|did not listen) and (grabbed|snatched|took) <T> from <B!>.
      (suddenly|all at once), <A> (grabbed|snatched) <T> (and ran|and ran away with it|out of <B!s> hands).
    givesBack:
      2* <A> (saw|noticed) how <B!> felt and gave <T> back[ at once].
      (slowly|after a while|in the end), <A> gave <T> back to <B!>.
      "here, take it back," <saysA><sadly>, and gave <T> to <B!>.
    relents:
      2* <A> (thought about it|saw <Bs> face|felt bad). "(Come|All right|Wait|I am sorry)(.|, <B!>.) We can share," <saysA><warmly>. {Tfood?<A> gave <B!> half of <T>:So <A!> let <B!> have a turn}.
      (but then|a little later), <A!> came back. "It is (no fun|not nice|boring) alone. (Let us share|Come and share it with me)," <Ah> said{Tfood? and gave <B!> half of <T>:, and they took turns}.
    leaves:
      2* <A> (turned around|took <T>) and (went home|walked away|left)[ without a word].
      then <A> had to (go home|leave|go).
      "I am going home," <saysA>, and left <B!> (alone|behind|standing there).
    comforts:
      2* "(do not be sad|do not cry|it is all right|everything will be fine)(.|, <B!>.)" <saysA><warmly>.
      <A> (put an arm around|sat down next to|hugged|stayed with) <B!>[ for a while].
      <A> (dried <Bs> tears|held <Bs> hand) and (sang a little song|told a funny story|spoke kindly).
    givesFromPity:
      2* "you can have my <Tq>," <saysA><warmly>, and gave it to <B!>.
      <A> (wanted to help|did not like to see tears|thought for a moment) and gave <B!> <Ta>.
      "(look|here), this is for you," <saysA>. It was <Ta>.
    breaks by mishap:
      dropped = 2* but then <A> dropped <T>. (Crack|Crash|Snap|Oh no)! It (broke|broke in two|was broken).
      dropped = (suddenly|all at once|a moment later), <T> (slipped|fell) out of <As> hands and broke.
      steppedOn = 2* but <A> did not (look|watch out) and stepped on <T>. (Crack|Crunch|Snap|Oh no)! It (broke|was broken).
      steppedOn = (suddenly|all at once|a moment later), <A> tripped and stepped right on <T>. It broke.
      blownAway = 2* but a (strong|sudden|cold) wind pulled <T> away and threw it (on|onto) the (ground|stones|floor). It (broke|was broken).
      blownAway = {indoors?the window flew open, and :}a gust of wind knocked <T> down. (Crack|Crash|Snap|Oh no)! It broke.
      hitStone = 2* but <A> ran too fast, and <T> hit a (stone|wall|post). (Crack|Crash|Snap|Oh no)! It (broke|was broken).
      hitStone = but <T> (bumped|banged|crashed) into a (stone|wall|post) and broke.
      fellFromHigh = 2* <A> put <T> on (a high wall|a shelf|a ledge), but it fell down and broke.
      fellFromHigh = but <T> fell (from a high wall|from a shelf|down some steps). (Crack|Crash|Snap|Oh no)! It (broke|was broken).
    triesToMend:
      2* <A> tried to (fix|mend|repair) it (alone|with some string|with wet clay|with a bit of ribbon), but it (fell apart|did not hold|came apart) again.
      <A> (pushed|pressed) the pieces together, but they did not (hold|stay).
    tellsDamage:
      3* "what is (wrong|the matter)(?|, <A!>?)" <asksB><warmly>. "My <Tn> is broken," <saysA><sadly>.
      2* "can you (fix|mend|repair) my <Tn>?" <asksA>. "Let me (see|look|try)," <answersB>.
      <A> showed <B!> the (broken <Tn>|pieces).
    mends:
      2* <A> (took|found|fetched|got) <tool> and (mended|fixed|repaired) <T>[ (for <B!>|in no time|very carefully|little by little)].
      "I (can|know how to) (mend|fix) that," <saysA>. With <tool>, <A> (made it whole again|put it together again|fixed <T>).
      <A> worked on <T> with <tool>. (Soon|After a while|At last) it was as good as new.
    mendsOwn:
      together they took <tool> and (mended|fixed|repaired) <T>.
      then <A!> got <tool>, and <B!> helped to (mend|fix|repair) <T>.
    mendsAlone:
      2* <A> (took|found|fetched|got) <tool> and (mended|fixed|repaired) <T>[ (in no time|very carefully|little by little)].
      then <A> had an idea. With <tool>, <A> (made it whole again|put it together again|fixed <T>).
      <A> worked on <T> with <tool>. (Soon|After a while|At last) it was as good as new.
    tool by tool:
      glue = (some|a little|a pot of|a drop of) glue
      needle = a needle and (some thread|thread)
      thread = (some|a little|a piece of) (string|thread)
      hammer = a hammer and (some nails|two nails|nails)
    cannotMend:
      2* <A> (looked at|turned over|tried to fix) <T>. "I am sorry. (It is too broken|Nobody can fix this|I cannot mend it)," <Ah> said.
      <A> tried[ and tried], but <T> could not be (fixed|mended|repaired).
    cannotMendOwn:
      2* <A> tried[ and tried], but <T> could not be (fixed|mended|repaired).
      (a piece|one piece|a part) was (missing|lost), and <T> (could not be|would never be) (fixed|mended).
    """#
}
