extension EnglishGrammar {
  /// Making things, and being afraid.
  static let making = #"""
    wantsToMake:
      2* <A> wanted to make <Ta>.
      "(today I will|I want to|I am going to) make <Ta>," <saysA><gladly>.
      <A> had (a plan|an idea|a wish). <A> would make <Ta>.
    wantsToMakeFor:
      2* <A> wanted to make <Ta> for <B!>.
      "(today I will|I want to|I am going to) make <Ta> for <B!>," <saysA><gladly>.
      <A> had (a plan|an idea). <A> would make <Ta> for <B!>, as a surprise.
    hasMaterial:
      2* <A> had (plenty of|enough|some) <haveWord>, but no <needWord>[, not even a little bit].
      there <haveBe> (plenty of|enough|some) <haveWord>, but <A> still needed <needWord>.
      "I have (some|enough) <haveWord>," <saysA><sayHow>, "but I need <needWord> too."
    haveBe by material:
      nails feathers leaves buttons apples shells = were
      paper string wood cloth paint candle tin flour eggs straw = was
    needBe by needed:
      nails feathers leaves buttons apples shells = were
      paper string wood cloth paint candle tin flour eggs straw = was
    haveWord by material:
      paper = paper
      string = string
      wood = wood
      cloth = cloth
      nails = nails
      feathers = feathers
      leaves = leaves
      paint = paint
      buttons = buttons
      candle = wax
      tin = tin
      flour = flour
      eggs = butter
      apples = apples
      shells = shells
      straw = straw
    needWord by needed:
      paper = paper
      string = string
      wood = wood
      cloth = cloth
      nails = nails
      feathers = feathers
      leaves = leaves
      paint = paint
      buttons = buttons
      candle = wax
      tin = tin
      flour = flour
      eggs = butter
      apples = apples
      shells = shells
      straw = straw
    findsMaterial:
      2* <A> looked around and found (some|enough) <needWord> <spot>.
      (luckily|to <As> surprise), there <needBe> (some|enough) <needWord> <spot>.
      <A> (asked everyone|searched) for <needWord>, and at last there <needBe> (some|enough) <spot>.
    getsMaterial:
      2* "do you have any <needWord>?" <asksA><sayHow>. "(Yes, take this|I do|Here you are|You can have mine|As much as you like)," <answersB><sayHow>[, and gave some to <A!>].
      <B> had (some|plenty of) <needWord> and (gave some|gave a little|gave half of it) to <A!>.
      <A> told <B!> about the plan, and <B!> (brought|fetched|found) some <needWord>.
    firstTryFails:
      2* the first try (did not go well|went wrong|was no good|looked more like ~ <beastAdj> <farmBeast>). <firstTry>
      <A> (worked|tried), but (it did not work|it went wrong|something was not right). <A> (had to begin|began|started) (again|once more).
      "this is (hard|not easy|so hard)," <saysA><sadly>. But <A> did not (give up|stop).
    firstTry:
      <A> (began again|took a deep breath and tried again|started over).
      "(I will try again|One more time|I will not give up)," <saysA><sayHow>.
    makes:
      ?!tFood 2* <A> (cut and glued|measured and cut|worked and worked|sang and worked|hammered and painted|hummed and worked) until <T> was (ready|done|finished).
      ?!tFood <A> worked (all <daytime>|for (an hour|two hours|three hours)|with care|slowly and carefully|without a break). (At last|Then|Finally|In the end), <T> was (ready|done|finished).
      ?!tFood (bit by bit|little by little|step by step), <T> (took shape|grew|came together). It was (very pretty|very fine|so good|lovely).
      ?tFood 2* <A> (stirred and baked|measured and mixed|mixed and stirred) until <T> was (ready|done|finished).
      ?tFood <A> worked (all <daytime>|for (an hour|two hours|three hours)|with care|slowly and carefully|without a break). (At last|Then|Finally|In the end), <T> was (ready|golden brown|warm and sweet).
      ?tFood soon there was a (sweet|lovely|wonderful) smell, and <T> was (ready|done|finished).
    collapses:
      ?!tFood 2* but then (there was a crack|something snapped|a corner came loose), and <T> fell apart.
      ?!tFood but <T> (broke|fell apart|came apart) (as soon as <A> picked it up|right away|before <Ar> eyes).
      ?tFood 2* but <A> waited too long, and <T> was (burned|black|all black).
      ?tFood but <T> (slipped|fell) (off the plate|out of <As> hands|on the ground) and was ruined.
    makesTogether:
      2* "(let us|we can|why do we not) try together," <saysA><warmly>. <A!> held the pieces, and <B!> did the rest. <soonDone>
      <A> (offered to help|said that two could do better than one|wanted to help). <soonDone>
    soonDone:
      (soon|after an hour|in the end|at last) <T> was (ready|done|finished).
    hasFear:
      2* <A> was (very |a little |terribly |always |)afraid of <fearNoun>.
      "I do not like <fearNoun>," <A> (always|often) said.
      of all things in the world, <A> was most afraid of <fearNoun>.
      <A> had (never liked|always been afraid of) <fearNoun>.
    fearNoun by fear:
      dark = (the dark|dark places)
      heights = (high places|climbing high)
      water = (deep water|the deep water)
      dog = (big dogs|barking dogs)
      geese = (geese|angry geese)
    dropsNear by fear:
      dark = 2* <suddenly>, <T> (fell|rolled|slipped) into (a dark cave|a deep, dark hole|a black tunnel).
      dark = a gust of wind carried <T> into (a dark cave|a deep, dark hole|a black tunnel).
      heights = 2* <suddenly>, the wind carried <T> up into (a tall tree|the top of a tree|the tallest tree of all|a high fir tree).
      heights = a bird (picked up|took) <T> and dropped it high up in (a tall tree|the top of a tree|the tallest tree of all|a high fir tree).
      water = 2* <suddenly>, <T> (fell|rolled|slipped) into the deep water.
      water = a gust of wind carried <T> out over the deep water. Splash!
      dog = 2* <suddenly>, <T> (fell|rolled|landed) right in front of a big <dogColor> dog.
      dog = a big <dogColor> dog came running, (picked up <T>|took <T> in its mouth) and lay down on it.
      geese = 2* <suddenly>, <T> (fell|rolled|landed) in the middle of a flock of (white|gray|loud|angry) geese.
      geese = a goose (picked up|took) <T> and carried it to the other geese.
    hesitates by fear:
      dark = <A> (looked in|took one step), but (it was too black inside|something dripped in there|there was a strange sound).
      heights = <A> (looked up|climbed onto the first branch), but (it was so high|the branches shook|it was a long way up).
      water = <A> (put one foot in|looked down), but (it was cold and dark|there was no bottom to see|the water moved).
      dog = <A> took one step, but the dog (barked|growled|showed its teeth).
      geese = <A> took one step, but the geese (hissed|flapped their wings|stretched out their necks).
    dogColor:
      (brown|black|white|gray|spotted|shaggy)
    fearThing:
      (thunder|spiders|the dark|cows|mice|ghosts|bees|swimming|horses|high walls)
    encourages:
      2* "you can do it(!|, <B!>!) (I will stay here|I am right here|Just take one step|Do not look back|Go slowly)," <saysA><warmly>.
      "I was afraid of <fearThing> once[ too]," <saysA><sayHow>. "(Take a deep breath|Count to (three|five|seven|ten)|Sing a song|Think of something nice|Think of <food>)."
      <A> (took <Bs> hand|held <Bs> hand|stood close by) and said, "We will (go together|do it together|count to three)."
    overcomes by fear:
      dark = 2* <brave> and (went|walked|crept) into the dark. Step by step <Ah> went on, and there was <T>!
      dark = <brave>. It was (black|cold|very quiet) inside, but <A> found <T> and came out again.
      heights = 2* <brave> and climbed (up and up|from branch to branch|higher and higher) until <Ah> could reach <T>.
      heights = <brave>. <A> did not look down, and (soon|at last) <Ah> had <T> in <Ar> hand.
      water = 2* <brave> and (stepped|jumped|waded) into the water. With (three|four|five|ten) (strokes|kicks) <Ah> reached <T>.
      water = <brave>. The water was (cold|deep), but <A> swam to <T> and brought it back.
      dog = 2* <brave> and (walked up to|went up to|spoke to) the dog. It only (wagged its tail|licked <Ar> hand|wanted to play), and <A> got <T> back.
      dog = <brave>. "(Good dog|Hello, dog|Nice dog)," <Ah> said, and the dog let go of <T>.
      geese = 2* <brave> and walked (right|straight) into the flock. The geese (stepped aside|ran away|made room), and <A> picked up <T>.
      geese = <brave>. <A> clapped <Ar> hands, the geese (ran off|flew away|ran in all directions), and there was <T>.
    brave:
      2* <A> took (a|one) (deep|long) breath
      <A> (closed <Ar> eyes for a moment|counted to (three|five|ten)|thought of <T>)
      with a (beating|pounding) heart, <A> nodded
    runsAway by fear:
      dark = <A> (ran|ran home|turned and ran). <T> (stayed|was left) in the dark.
      heights = <A> (went|walked|ran) home without <T>. It (stayed|was left) up in the tree.
      water = <A> (went|walked|ran) home, and <T> (sank|floated away).
      dog = <A> (ran|ran home|turned and ran), and the dog kept <T>.
      geese = <A> (ran|ran home|turned and ran), and the geese kept <T>.
    fetchesFor by fear:
      dark = 2* "(wait here|let me do it|I will go)," <saysA><warmly>. <A> went into the dark and (brought|came back with) <T>.
      dark = <A> was not afraid of the dark and (got|fetched|brought) <T> for <B!>.
      heights = 2* "(wait here|let me do it|I will go)," <saysA><warmly>. <A> climbed up and (brought down|came back with) <T>.
      heights = <A> was not afraid and (got|fetched) <T> (from the tree|down) for <B!>.
      water = 2* "(wait here|let me do it|I will go)," <saysA><warmly>. <A> swam out and (brought|came back with) <T>.
      water = <A> was not afraid of the water and (got|fetched|brought) <T> for <B!>.
      dog = 2* "(wait here|let me do it|I will go)," <saysA><warmly>. <A> spoke softly to the dog and (brought|came back with) <T>.
      dog = <A> was not afraid of the dog and (got|fetched|brought) <T> for <B!>.
      geese = 2* "(wait here|let me do it|I will go)," <saysA><warmly>. <A> walked into the flock and (brought|came back with) <T>.
      geese = <A> was not afraid of the geese and (got|fetched|brought) <T> for <B!>.
    """#
}
