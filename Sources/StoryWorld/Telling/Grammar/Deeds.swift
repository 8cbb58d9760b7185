extension EnglishGrammar {
  /// Promises, mistakes, help for animals, gifts.
  static let deeds = #"""
    promises by task:
      flowers = <promiseOpen> water the flowers before (supper|dark|sunset).
      hens = <promiseOpen> feed the hens before (supper|dark|sunset).
      path = <promiseOpen> sweep the path before (supper|dark|sunset).
      gate = <promiseOpen> close the gate before (supper|dark|sunset).
      soup = <promiseOpen> (watch|stir) the soup.
      fire = <promiseOpen> (watch|feed) the fire.
      beans = <promiseOpen> pick the beans before (supper|dark|sunset).
    promiseOpen:
      2* <A> had promised <B!> to
      that <daytime>, <A> had given <B!> <Ar> word to
      "I promise," <A> had (said|told <B!>), and now <Ah> was going to
    tempts:
      2* "(come|come on|let us go|come with me)(!|, <B!>!) (Let us|We can) <gameDo>," <saysA><gladly>.
      <A> wanted <B!> to <gameDo>.
      "do you want to <gameDo>?" <asksA><sayHow>.
    gameDo by game:
      tag = play tag
      hideAndSeek = play hide and seek
      catching = (throw a ball|play catch)
      hopping = play hopscotch
      dancing = dance
      marbles = play marbles
    gameDone by game:
      tag = (played|were playing) tag
      hideAndSeek = (played|were playing) hide and seek
      catching = (threw|were throwing) a ball
      hopping = (played|were playing) hopscotch
      dancing = (danced|were dancing)
      marbles = (played|were playing) marbles
    gamePast by game:
      tag = played tag
      hideAndSeek = played hide and seek
      catching = threw a ball
      hopping = played hopscotch
      dancing = danced
      marbles = played marbles
    resists:
      2* it sounded like (fun|great fun|so much fun), but <A> shook <Ar> head. "(I made a promise|I have something to do first|A promise is a promise|I gave my word)," <Ah> said.
      "(I would love to|I wish I could|it sounds like fun)," <saysA>, "but I have (made a promise|something to do|given my word)."
      <A> (wanted to|wanted to go), but <Ah> remembered the promise and (stayed|said no).
    doesTask by task:
      flowers = <A> <tookCare> the flowers until (every leaf shone|the ground was wet|every flower had a drink).
      flowers = <A> carried water to the flowers (again and again|in a big can|with both hands).
      hens = <A> (fed|gave corn to|gave grain to) the hens, (and they clucked happily|one and all|big and small).
      path = <A> (swept|cleaned) the path (until it was clean|from end to end|with a big broom|until there was not one leaf left).
      gate = <A> (ran|went|hurried) to the gate and (closed|shut) it (well|tight|with both hands).
      soup = <A> (stirred|watched) the soup (round and round|with a big spoon|until it was done).
      fire = <A> (put more wood on|watched over|fed) the fire (until it was warm and bright|with care|piece by piece).
      beans = <A> picked the beans (one by one|until the basket was full|from the first row to the last).
    tookCare:
      watered
      gave water to
    praises:
      2* "(well done|I am proud of you|good for you|I knew it)(!|, <B!>!)" <saysA><warmly>.
      <A> (smiled at <B!>|hugged <B!>|patted <B!s> head) and said, "^(Well done|I am proud of you|I knew you could do it)."
      <A> was (full of praise|very pleased) and gave <B!> a (big|long|warm) hug.
    forgets:
      2* <A> forgot (the promise|all about the promise|everything else), and (all <daytime>|for hours|until it was late) they <gamePast>.
      "(why not|yes|all right|just for a minute)!" <saysA><sayHow>. They <gamePast> (all <daytime>|for hours|until it was late), and the promise was forgotten.
    taskUndone by task:
      flowers = <when2> the flowers (hung their heads|were dry and brown|had dried up).
      hens = <when2> the hens were (hungry and loud|crying for food|still hungry).
      path = <when2> the path was (covered with leaves|still dirty|full of mud).
      gate = <when2> the gate was (wide open|still open) and (the sheep were|a goat was|two cows were) gone.
      soup = <when2> the soup was (burned|black|ruined).
      fire = <when2> the fire was (out|cold) and the (room|house) was (dark|cold).
      beans = <when2> (birds|rabbits|worms) had eaten the beans.
    when2:
      2* when <B!> came,
      (at last|in the end|later), <A> (remembered|thought of it) and ran back with <B!>, but
      then <B!> came and saw that
    lends:
      2* "you may (hold it|try it|use it) for a while[, but be careful]," <saysA><warmly>.
      <A> let <B!> (hold|try|use) <T>[ for a while][, and <B!> promised to be careful].
      "(may|can) I (hold it|try it)?" asked <B!>. "(Yes|Of course|Sure), (but be careful|but take care|for a little while)," <answersA><sayHow>.
    hides:
      2* <A> (looked around|waited until nobody was looking) and hid the (broken <Tn>|pieces) <spot>.
      nobody had seen it. (Quickly|Quietly), <A> hid the (broken <Tn>|pieces) <spot>.
      <A> did not dare to tell and (hid|put) the (broken <Tn>|pieces) <spot>.
    missesIt:
      2* "where is my <Tn>?" <asksA><sayHow>. <B!> (said nothing|looked away|did not answer|looked at the ground).
      <A> (looked for <T>|wondered where <T> was|asked about <T>), but <B!> (said nothing|did not answer|only shrugged).
    confesses:
      2* "I (have|want|need) to tell you something," <saysA><sadly>. "I broke your <Tn>. I am (so sorry|very sorry|sorry)."
      <A> went to <B!> and (told the truth|told everything|said sorry).
      "it was me," <saysA><sadly>. "I broke <T>[, and I am sorry]."
      (in the end|at last), <A> (told <Bo> the truth|showed <B!> the broken <Tn>). "I am sorry," <Ah> said.
    keepsSilent:
      2* <A> (never told|did not tell|could not tell) <B!> (the truth|what had happened).
      <A> (opened <Ar> mouth|wanted to speak), but no word came out. <B!> (looked and looked|kept looking) (all <daytime>|until dark).
    apologises:
      2* "(I am sorry|I am so sorry|please forgive me)(.|, <B!>.) (It was my fault|I was wrong|I will not do it again|I did not think)," <saysA><sadly>.
      <A> (said sorry|said that <Ah> was sorry|told <B!> how sorry <Ah> was).
      <A> (went|walked|came) to <B!> with <Ar> head down and (said sorry|asked to be forgiven).
    forgives:
      2* <A> (was quiet for a moment|thought about it|looked at <B!>|took a deep breath|sat down). "(It is all right|I forgive you|I am not angry any more|Everyone makes mistakes)[, <B!>]," <Ah> said.
      "(it is all right|I forgive you|everyone makes mistakes)[, <B!>]," <saysA><warmly>.
      <A> (smiled|nodded) and (hugged <B!>|took <B!s> <handB>|forgave <B!>).
    staysAngry:
      2* but <A> (shook <Ar> head|turned away|did not smile). "(I am still angry|That is not enough|I do not want to talk now|You should have thought of that)," <Ah> said.
      <A> (did not answer|said nothing|only looked away) and (went home|turned around|left).
    meetsCreature by trouble:
      net = <there> <cName>, caught in (a net|an old net|some string).
      mud = <there> <cName>, (stuck|sinking) in the mud.
      hungry = <there> <cName> that looked (thin and hungry|so hungry|hungry and weak).
      cold = <there> <cName> that was (shaking with cold|wet and cold|shivering).
      hurtLeg = <there> <cName> with a (hurt|broken|bleeding) leg.
      lostMother = <there> <cName> that had lost <Br> mother.
    there:
      2* <spot>, <A> (found|saw|discovered)
      there was a (small|strange|soft|sad) sound. <A> looked <spot> and (found|saw)
      (suddenly|all at once|after a while), <A> saw something move <spot>. It was
    cName by creature:
      kitten = ~ <cAdj> kitten
      puppy = ~ <cAdj> puppy
      duckling = ~ <cAdj> duckling
      bird = ~ <cAdj> bird
      lamb = ~ <cAdj> lamb
      calf = ~ <cAdj> calf
      butterfly = ~ <cAdj> butterfly
      beetle = ~ <cAdj> beetle
    cAdj:
      (little|tiny|small|young|poor|pretty|white|brown|black|yellow|spotted|frightened)
    cannotHelpAlone by trouble:
      net = <A> pulled at the knots, but they (were too tight|did not open|held fast).
      mud = <A> reached out, but the mud was too (deep|wide|soft).
      hurtLeg = <A> (wanted to help|came closer|bent down), but did not know (what to do|how to help).
      lostMother = <A> (looked everywhere|called and called), but there was no mother (in sight|anywhere).
      hungry cold = <A> did not know what to do.
    tellsTrouble:
      2* "(please help|help me|come quickly|hurry)(!|, <B!>!) <troubleSay>" <criesA>.
      <A> (told <B!> everything|showed <B!> <C>|took <B!> to <C>).
    troubleSay by trouble:
      net = It cannot get out!
      mud = It is sinking!
      hurtLeg = It is hurt!
      lostMother = It is all alone!
      hungry = It is hungry!
      cold = It is cold!
    rescues by trouble:
      net = (carefully|slowly|with great care), <A> (opened the knots|untied the net|cut the strings) and set <C!> free.
      mud = <A> (held out a long branch|laid a board over the mud|lay down flat) and pulled <C!> out.
      hungry = <A> (broke <T> into little pieces and fed them to|did not think twice and gave <T> to|kept nothing back and fed <T> to) <C!>.
      hungry = "you can have my <Tn>," <saysA><sayHow>. <C!> ate (it all|every bit of it|and ate).
      cold = <A> (wrapped <C!> in <T>|put <T> around <C!>) (and held <Cm> close|until <Ch> was warm|and waited).
      hurtLeg = <A> (washed|cleaned) the leg and put a (bandage|clean cloth|strip of cloth|<color> ribbon) around it.
      lostMother = <A> put <C!> into <T> and (walked|searched|went on) until they (found|heard) the mother.
    rescuesTogether by trouble:
      net = (carefully|slowly|together), <A!> held the net while <B!> (opened the knots|cut the strings), and <C!> was free.
      mud = <A!> (held out|brought) a (long branch|rope|board), and together they pulled <C!> out.
      hungry = together they fed <C!>.
      cold = together they warmed <C!>.
      hurtLeg = <A!> (washed|cleaned) the leg, and <B!> put a (bandage|clean cloth|strip of cloth) around it.
      lostMother = together they carried <C!> (around|along|from place to place) in <T> until they (found|heard) the mother.
    creatureThanks:
      ?flies 2* <C!> (flew|circled) (around <A!> three times|up and down with joy|around <As> head).
      ?flies <C!> sat on <As> (<handA>|shoulder|nose) (for a while|for a moment|and would not leave).
      ?!flies 2* <C!> (licked|nudged|touched) <As> (<handA>|cheek|nose|ear).
      ?!flies <C!> (jumped|hopped|danced) (around <A!>|for joy|around in the grass).
      ?!flies (from then on|after that|from that day on), <C!> (followed|ran after|came to see) <A!> (everywhere|every day).
    creatureLeaves:
      ?flies 2* then <C!> (flew up|flew away|rose into the air) and was gone.
      ?flies "stay with me," said <A!>. But <C!> flew away.
      ?!flies 2* then <C!> (ran off|ran away|turned around) and was gone.
      ?!flies "stay with me," said <A!>. But <C!> (ran off|ran away|wanted to go).
    birthday:
      ?!aBeast 2* it was <A!s> birthday[ (soon|the next day|that day)].
      ?!aBeast (soon|tomorrow|the next day) it would be <A!s> birthday.
      ?!aBeast "(tomorrow|today) is <A!s> birthday," <B> (thought|remembered|said).
      ?aBeast 2* it was the birthday of <Ai>[ (soon|the next day|that day)].
      ?aBeast (soon|tomorrow|the next day) it would be the birthday of <Ai>.
      ?aBeast <Ai> had a birthday (soon|the next day|that day).
    wantsToGive:
      2* <A> wanted to give <B!> <Ta>.
      "(I will|I want to) give <B!> <Ta>," <saysA><gladly>.
      <A> knew that <B!> had always (wished for|wanted) <Ta>.
    earns:
      2* <A> had no (money|coins). So <A> <workPast> for <Bi>, and got <N> coins for it.
      "I need (money|some coins)," <A> told <Bi>. So <A> <workPast>, and <B!> paid <N> coins.
    workPast by task:
      flowers = carried (ten pots|six buckets|four boxes|bags of <food>)
      path = swept the (floor|path|yard|steps)
      hens = fed (the hens|~ <beastAdj> <farmBeast>|two <beastAdj> pigs)
      beans = picked (beans|pears|cherries|grapes|radishes|peas)
    buys:
      2* with (all the|these|the) coins <A> bought <T> from <B!>.
      <B!> (sold|gave) <T> to <A!> for (the|those) <N> coins.
    tooFewCoins:
      2* <Bi> had such <Ta> (to sell|for sale). It cost <M> coins, but <A!> had only <N>.
      "how much is <T>?" <A> asked. "^<M> coins," (said|answered) <Bi>. <A!> (counted|looked in every pocket). There {one?was:were} only <N>.
    givesGift:
      2* "(happy birthday|this is for you|surprise|look what I have for you)(!|, <B!>!)" <saysA><gladly>. <A> gave <B!> <T>[, and <B!> (beamed|laughed|was delighted)].
      <A> gave <T> to <B!>. "(Oh, how lovely|Thank you|How kind of you|What a surprise|I love it|How did you know)(!|, <A!>!)" said <B!>.
    givesFlower:
      2* (in the end|instead), <A> (picked|found) (a flower|a daisy|a pretty leaf|~ <color> rose|~ <color> feather|a four-leaf clover|a smooth <color> stone) and gave it to <B!>. "(I love it|It is the best present of all|How sweet of you)," said <B!>.
      so <A> gave <B!> a (hug|kiss|poem|drawing of ~ <beastAdj> <farmBeast>). "(That is|This is) the best present of all," said <B!>.
    """#
}
