extension EnglishGrammar {
  /// Weather, gathering, new friends, contests, lost ways.
  static let days = #"""
    plans by activity:
      picnic = <weWill> have a picnic. They had <food>, <food2> and (four|five|six|seven) (buns|apples|pears|cookies|biscuits).
      kiteFlying = <weWill> fly a kite. They had a long string and ~ <color> kite.
      swimming = <weWill> go swimming. They had two <color> towels and ~ <color> ball.
      sandcastle = <weWill> build a (big sandcastle|castle of sand). They had ~ <color> bucket and two <color> flags.
      painting = <weWill> paint (a picture|pictures) outside. They had <color> paint, <color2> paint and a lot of paper.
      camp = <weWill> put up a tent. They had two <color> blankets and ~ <color> lamp.
    weWill:
      2* "(today|now|at last) we (will|can) (do it|begin|start)," <saysA><sayHow>. They (wanted|were going) to
      <A!> and <B!> (wanted|were going|had planned for days) to
    color2:
      (dark|light) (red|blue|green|brown)
    stormBreaks by storm:
      rain = 2* but <cloudsCame>, and it began to (rain|pour).
      rain = (plip, plop|drip, drop)! (A drop|A big drop) fell on <A!s> nose. (Soon|Then|A moment later) it (rained|poured|rained hard).
      hail = but <cloudsCame>, and (white|cold|hard) hail (fell|came down|jumped on the ground).
      wind = but <cloudsCame>, and (a wild|a strong|an icy) wind (blew everything away|knocked everything over).
      thunder = but <cloudsCame>. There was (a flash|lightning), and the thunder (rolled|roared|boomed).
    cloudsCame:
      (then|suddenly|all at once) (dark|black|heavy) clouds (came|rolled in|filled the sky)
      the sky (turned|grew|became) (dark|black|gray)
    goesHome:
      2* <A!> and <B!> (packed everything up|took their things) and (ran|went|hurried) (home|to <A!s> house).
      "(let us|we have to|we should) go home," <saysA><sayHow>. They ran (all the way|through the wet grass|as fast as they could).
    takesShelter:
      2* they (ran|hurried) and (sat|waited|hid) <spot>.
      "(quick|come|over here)!" <criesA>. They (ran|hurried) and (sat|waited) close together <spot>.
    stormPasses by activity:
      picnic = <sunAgain> they had their picnic (in the wet grass|under a rainbow|after all).
      kiteFlying = <sunAgain> they flew the kite (up to the clouds|under a rainbow|after all).
      swimming = <sunAgain> they swam (until they were tired|under a rainbow|after all).
      sandcastle = <sunAgain> they built a castle (with four towers|under a rainbow|after all).
      painting = <sunAgain> they painted (the rainbow|the clouds|until all the paint was gone).
      camp = <sunAgain> they put up the tent (in the last light|under a rainbow|after all).
    sunAgain:
      2* (after a while|at last|then) the (storm|bad weather) (was over|stopped|went away), and
      (after a while|at last|then) the sun came out again, and
    playsIndoors:
      2* (there|at home|inside), they <gamePast> (by the fire|all <daytime>|until supper|on the rug).
      (inside|at home) it was (warm|dry and warm). They had (tea|cocoa|soup|warm milk) with <food>, and they <gamePast>.
    lendsWarm:
      2* "you are (cold|wet|shaking). (Take|Here, take|You can have) my <Tq>," <saysA><warmly>[, and gave it to <B!>].
      <A> saw that <B!> was (cold|wet|shaking), and gave <Bo> <Ta>.
    gathers:
      2* <A> (gathered|collected|picked up) <counted> in ~ <color> (basket|bag|bucket|bowl|hat|box).
      "(one, two, three|I want a lot of them|look how many)," <saysA><gladly>. Soon <A> had <counted>.
      there were <manyOf> everywhere. <A> (gathered|collected|took) <counted>.
    counted:
      <N> {one?<oneOf>:<manyOf>}
    manyOf by collectible:
      shells = shells
      pebbles = pebbles
      flowers = flowers
      acorns = acorns
      leaves = leaves
      feathers = feathers
      berries = berries
      nuts = nuts
      mushrooms = mushrooms
      plums = plums
    oneOf by collectible:
      shells = shell
      pebbles = pebble
      flowers = flower
      acorns = acorn
      leaves = leaf
      feathers = feather
      berries = berry
      nuts = nut
      mushrooms = mushroom
      plums = plum
    drops:
      2* but <A> (tripped|stumbled|slipped)[ over (a stone|a root|a branch|~ <beastAdj> <farmBeast>|a bucket)], and <counted> (fell out|rolled away|{one?was:were} lost).
      but there was a hole, and <counted> (fell out|{one?was:were} lost).
      but (a naughty|~ <beastAdj>) (crow|goat|squirrel|magpie|goose|dog) (took|stole) <counted>.
    receives:
      2* <B!> had some too, and gave <A!> <counted>.
      "(you can have|take|I will give you) <counted>," <saysB><warmly>. <A> put {one?it:them} with the others.
      "here {one?is:are} <counted> for you," <saysB><sayHow>.
    givesAway:
      2* <A> gave <counted> to <B!>.
      "(you can have|take|I will give you) <counted>," <saysA><warmly>, and gave {one?it:them} to <B!>.
      "may I have some?" <asksB><sayHow>. <A> (smiled|nodded) and gave <B!> <counted>.
    counts:
      2* <A> counted (again|them all|slowly|twice). Now there {one?was:were} <counted>.
      "how many (do I have now|are there now)?" <A> (said|asked|thought). There {one?was:were} <counted>.
      in the end, <A> had <counted>.
    newcomer:
      2* <A> was new (here|there), and did not know (anyone|a soul|the other children).
      <A> had (just|only just) (moved|come) (here|to this place|to the village|from far away).
      it was <As> first (day|week) (here|there).
    watches:
      2* not far away, <Bi> and (some others|two others|the others) <gameDone>. <A> (watched|looked on|stood and watched).
      <A> saw <Bi> and (some others|two others|the others). They <gameDone>.
    invites:
      2* "(come|hello|hi there|hey)(!|, <B!>!) (Do you want to|Will you|Would you like to) <gameDo> with us?" <asksA><warmly>. And so they <gamePast> together.
      <A> (waved|came over|held out a hand) and said, "^(Come and|You can) <gameDo> with us." And so they <gamePast> together.
    walksPast:
      2* <A!> (walked past|ran past|went by) (without a word|without a look|and did not stop).
      <B> said hello, but <A!> (did not hear|did not answer|ran off with the others).
    announces by contest:
      running = <aContest> race (around the field|to the big tree|to the gate and back|past the mill|over ten hills). <bothCame>
      jumping = <aContest> jumping contest. <bothCame>
      singing = <aContest> singing contest. <bothCame>
      baking = <aContest> baking contest. <bothCame>
      rowing = <aContest> boat race. <bothCame>
    aContest:
      2* that <daytime> there was a big
      everyone was talking about the
      there was going to be a
    bothCame:
      2* <A!> and <Bi> [both ]wanted to win.
      <A> wanted to win, and so did <Bi>.
      <Bi> was there as well, and (both|both of them) wanted to win.
    practises by contest:
      running = <A> had (run|practiced|trained) (every morning|for a week|up and down the hill).
      jumping = <A> had (jumped|practiced|trained) (every morning|for a week|over boxes and logs).
      singing = <A> had (sung|practiced) (every morning|for a week|the same song again and again).
      baking = <A> had (baked|practiced) (every morning|for a week|cake after cake).
      rowing = <A> had (rowed|practiced|trained) (every morning|for a week|on the water).
    winsContest by contest:
      running = <readyGo> they ran (side by side|like the wind|as fast as they could). <winner>
      jumping = <readyGo> they jumped (again and again|higher and higher|over the rope). <winner>
      singing = one after the other they sang (with all their heart|as well as they could|loud and clear). <winner>
      baking = they (stirred and baked|mixed and baked) until (the smell was everywhere|it was time). <winner>
      rowing = <readyGo> they rowed (side by side|like the wind|as fast as they could). <winner>
    losesContest by contest:
      running = <readyGo> they ran (side by side|like the wind|as fast as they could). <loser>
      jumping = <readyGo> they jumped (again and again|higher and higher|over the rope). <loser>
      singing = one after the other they sang (with all their heart|as well as they could|loud and clear). <loser>
      baking = they (stirred and baked|mixed and baked) until (the smell was everywhere|it was time). <loser>
      rowing = <readyGo> they rowed (side by side|like the wind|as fast as they could). <loser>
    readyGo:
      2* "(ready, set, go|one, two, three, go|go)!" and
      (then it began, and|at last it began, and)
    winner:
      in the end, <A!> (won|was the best|was first).
      and the winner was <A!>!
    loser:
      in the end, <B!> (won|was the best|was first), and <A!> (came second|was second|lost).
      and the winner was <B!>! <A!> (came second|was second|lost).
    congratulates:
      2* "(well done|good for you|you were great|that was good)(!|, <B!>!)" <saysA><warmly>.
      <A> (shook <B!s> hand|gave <B!> a hug|clapped for <B!>).
    sharesPrize:
      2* the prize was <Ta>. <A> (broke it in two|cut it in two) and gave half to <B!>.
      "(let us|we can) share the prize," <saysA><warmly>. It was <Ta>, and (each of them|both) (got|had) a big piece.
    followsLure by lure:
      butterfly = <A> (chased|followed|ran after) ~ <color> butterfly, (on and on|from flower to flower|further and further).
      music = <A> heard (strange|soft|sweet) (music|singing|fiddle music|humming) and (followed the sound|went after it|went to see), (on and on|around one corner after another|further and further).
      rabbitTracks = <A> (saw|found) the tracks of ~ <beastAdj> (rabbit|deer|cat|goose|pony) and followed them, (on and on|step by step|further and further).
      stream = <A> (followed|walked along) a (little|clear) stream, (on and on|around bend after bend|further and further).
      firefly = <A> (chased|followed|ran after) a (tiny|green|little) light, (on and on|this way and that|further and further).
    losesWay:
      2* (then|suddenly|after a while), <A> (stopped|looked around|turned around). (Where was the path|Which way was home|Where was everyone)?
      when <A> (stopped|looked around|turned around), (the path was gone|nothing looked right|there was nobody to be seen).
      "(where am I|how do I get home|which way is home)?" <A> (asked|whispered|thought).
    isFound:
      2* <A> (called|shouted) as loud as <Ah> could. (Then|At last|After a while) <Bi> (heard it|heard <Am>|answered) and came (running|over|to help).
      "(is that you|are you lost|what are you doing here), <A!>?" It was <Bi>!
      (then|at last|after a while), somebody called <As> name. It was <Bi>!
    findsWay by guide:
      bell = <thinkFirst> Then <A> heard (a bell|the old bell|the church bell) and walked toward the sound, all the way home.
      smoke = <thinkFirst> Then <A> saw smoke (above the trees|in the sky|over the roofs) and walked toward it, all the way home.
      light = <thinkFirst> Then <A> saw a (small|warm|yellow|friendly|faint) light and walked toward it, all the way home.
      path = <thinkFirst> Then <A> found <Ar> own footprints and followed them, all the way home.
    thinkFirst:
      2* "I must (think|stay calm|not cry)," <saysA><sayHow>.
      <A> (sat down|stood still|closed <Ar> eyes) and (thought|listened|took a deep breath).
    walksHome:
      2* <A> took <Bs> hand and (led|walked|brought) <Bo> home.
      "(come with me|follow me|I know the way)," <saysA><warmly>. And (together|hand in hand|side by side) they went home.
    comesHomeLate:
      2* it was (late|dark|very late). <B!> (stood at the door|was waiting at the gate|came running). "(Where were you|Where have you been)? I was so worried," <saysB><sayHow>.
      it was (late|dark|very late), and <B!> (had looked everywhere|had been so worried|had cried).
    """#
}
