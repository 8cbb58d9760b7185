extension EnglishGrammar {
  /// What somebody feels, and why.
  static let feelings = #"""
    so:
      [(so|very|quite|really|rather|truly) ]
    feels by feeling:
      happy = 3* <A> was <so>(happy|glad|pleased|merry) because <because>.
      happy = <A> was as (happy|merry) as ~ <beastAdj> <farmBeast>, because <because>.
      happy = <A> felt (happy|glad|full of joy|warm inside|light as a feather) because <because>.
      happy = ?!same 2* <because>, (so|and that made <Am> so happy that) <A> <rejoiced>.
      happy = ?!same (what joy|what fun|what a happy <daytime>|how good it was|hooray)! <A> (laughed|danced|sang|beamed) because <because>.
      happy = ?!same "I am so (happy|glad|pleased)!" <criesA>. <because>.
      proud = 3* <A> was <so>proud because <because>.
      proud = <A> was as proud as (a king|a queen|~ <beastAdj> <farmBeast>), because <because>.
      proud = <A> felt (proud|very proud|proud and (tall|strong|grown-up)) because <because>.
      proud = ?!same 2* <because>, and <A> (stood very tall|held <Ar> head high|beamed with pride|puffed out <Ar> chest|felt ten feet tall|walked like a king).
      proud = "(I did it|look at me|what do you say now)!" <saysA><gladly>. <A> was proud because <because>.
      relieved = 3* <A> was <so>relieved because <because>.
      relieved = <A> felt (relieved|much better|light again|calm again|safe again) because <because>.
      relieved = ?!same 2* <because>, and <A> (let out a long breath|could breathe again|sank down with relief|wiped <Ar> brow|laughed with relief).
      relieved = ?!same (what a relief|what luck|all was well)! <because>.
      grateful = 3* <A> was <so>(grateful|thankful) because <because>.
      grateful = <A> felt (grateful|thankful|full of thanks) because <because>.
      grateful = ?!same 2* <because>, and <A> (would never forget it|was full of thanks|did not know how to say thank you|wanted to do something kind in return).
      grateful = ?!same <As> heart was full of thanks. <because>.
      sad = 3* <A> was <so>(sad|unhappy|gloomy) because <because>.
      sad = <A> was as sad as ~ <beastAdj> <farmBeast> (in the rain|without a home|without a friend), because <because>.
      sad = <A> felt (sad|unhappy|heavy inside|blue|very low) because <because>.
      sad = ?!same 2* <because>, and <A> (began to cry|started to cry|had tears in <Ar> eyes|cried a little|wept|hid <Ar> face|sat down and cried|sobbed).
      sad = ?!same (a tear|a big tear|one tear after another) ran down <As> (cheek|nose|face). <because>.
      sad = <As> heart was heavy because <because>.
      disappointed = 3* <A> was <so>disappointed because <because>.
      disappointed = <A> felt (disappointed|let down|deeply disappointed) because <because>.
      disappointed = ?!same 2* <because>, and <A> (sighed|gave a long sigh|looked at the ground|hung <Ar> head|let <Ar> shoulders drop|kicked a pebble).
      disappointed = ?!same "(what a pity|oh well|such a shame|I had hoped so much)," <saysA><sadly>. <because>.
      lonely = 3* <A> was <so>lonely because <because>.
      lonely = <A> was as lonely as ~ <beastAdj> (<bird>|<farmBeast>) (in the fog|on an island|in winter), because <because>.
      lonely = <A> felt (lonely|very alone|all alone|small and alone) because <because>.
      lonely = ?!same 2* <because>, and <A> (had never felt so alone|felt like the only <Ak> in the world|wished for a friend|talked to <Ar> own shadow).
      sorry = 3* <A> was <so>sorry because <because>.
      sorry = <A> felt (sorry|ashamed|guilty) because <because>.
      sorry = ?!same 2* <because>, and <A> (could not look up|wished <Ah> had done better|turned red with shame|wanted to hide|felt a lump in <Ar> throat).
      scared = 3* <A> was <so>(scared|frightened|afraid) because <because>.
      scared = <A> shook like ~ <beastAdj> (<smallBeast>|<bird>) (in the wind|in the snow|in the dark), because <because>.
      scared = <A> felt (scared|frightened|afraid|full of fear) because <because>.
      scared = ?!same 2* <because>, and <A> (began to shake|trembled|felt <Ar> knees shake|turned pale|felt <Ar> heart beat fast|did not dare to move).
      angry = 3* <A> was <so>(angry|cross|mad) because <because>.
      angry = <A> was as angry as ~ <beastAdj> (<farmBeast>|<bird>), because <because>.
      angry = <A> felt (angry|cross|mad) because <because>.
      angry = ?!same 2* <because>, and <A> (stamped <Ar> foot|frowned|turned red with anger|shouted with anger|made an angry face|clenched <Ar> <handsA>).
    rejoiced:
      danced around
      jumped for joy
      laughed out loud
      clapped <Ar> <handsA>
      turned in a circle
      sang a little song
      hopped on one foot
      kicked up <Ar> heels
    fearWhy by fear:
      dark = (it was black in there|the dark was so deep|nothing could be seen in there)
      heights = (it was so high up there|the branches were so thin|the ground was so far below)
      water = (the water was so deep|nobody could see the bottom|the water was so wide)
      dog = (the dog was so big|the dog had such big teeth|the dog did not look friendly)
      geese = (the geese were so loud|the geese hissed so much|there were so many geese)
    because by cause:
      lost = (<T>|<Ar> <Tn>) was (gone|lost|missing)
      lost = nobody knew where <T> was
      neverFound = <T> was (gone for good|lost forever|still missing|never found)
      neverFound = nobody (could find|had found|had seen) <T>
      found = <T> was (safe|back|not lost any more)
      found = <Ah> had <T> (back|again)
      returned = <T> was (safe|back|not lost any more)
      returned = <B!> had (found|brought back) <T>
      returned = <Ah> had <T> (back|again)
      broken = <T> was (broken|in pieces|ruined)
      broken = <Ar> <Tn> was (broken|in pieces|ruined)
      selfMended = <Ah> had (mended|fixed|repaired) <T> (alone|without any help|all by <Aself>)
      selfMended = <T> was (whole|as good as new) again
      mendedByOther = <B!> had (mended|fixed|repaired) <T>
      mendedByOther = <T> was (whole|as good as new) again
      unmendable = <T> could not be (mended|fixed|repaired)
      unmendable = <T> would (never be whole again|stay broken)
      consoled = <B!> (was so kind|had been so kind|cared about <Am>|had made things better)
      refused = <B!> (did not want to share|would not share|wanted <T> alone)
      refused = <B!> had said no
      shared = <B!> had (shared|been so kind|let <Am> have a turn)
      shared = <B!> and <Ah> (played together|had so much fun|took turns)
      traded = <Ah> had <T> now
      traded = it was a (good|fair|clever) trade
      tradeDeclined = <B!> did not want (to trade|<U>)
      grabbed = <B!> had (taken|grabbed) <T>
      deserted = <B!> (was gone|had left|had gone home|did not come back)
      deserted = there was nobody to play with (now|any more)
      givenBack = <B!> had given <T> back
      made = <Ah> had made <T> (alone|with <Ar> own (hands|paws)|all by <Aself>)
      made = <T> was so (pretty|good|fine|well made)
      collapsed = all <Ar> work was (lost|for nothing|in pieces)
      collapsed = <T> (was in pieces|had fallen apart)
      madeTogether = <B!> and <Ah> had made it together
      madeTogether = <T> was (done|ready|finished) at last
      gaveGift = <B!> (loved|liked) <T>
      gaveGift = <Ah> had made <B!> (happy|smile)
      receivedGift = <B!> had remembered
      couldNotBuy = <Ah> could not (buy|pay for|get) <T>
      couldNotBuy = there was no present for <B!>
      giftBroken = (the present|<T>|the gift) was broken
      afraid = <fearWhy>
      overcame = <Ah> had been (so brave|very brave|braver than ever)
      overcame = <T> was (safe|back)
      overcame = <Ah> was not afraid any more
      ranAway = <Ah> had (run away|left <T> behind|not been brave)
      ranAway = <T> was still (out there|lost)
      fetchedByOther = <B!> had (brought|fetched|saved) <T>
      fetchedByOther = <Ah> had <T> back
      keptPromise = <Ah> had kept <Ar> (promise|word)
      brokePromise = {aHero?<Ah>:<B>} had (forgotten|broken) {aHero?<Ar>:the} promise
      forgiven = <B!> (had forgiven <Am>|was not angry|was still <Ar> friend)
      notForgiven = <B!> was (still angry|still upset|so hurt)
      harmed = <T> (belonged to|was the favorite of) <B!>
      harmed = <B!> would be (angry|sad|upset)
      hidTruth = <Ah> had not told the truth
      hidTruth = <B!> did not know (the truth|what had happened)
      rescued = <C!> was (safe|well again|not in trouble any more)
      rescued = <Ah> had (helped|saved) <C!>
      creatureLeft = <C!> was gone
      creatureLeft = <Ah> (would miss|already missed|wanted to keep) <C!>
      stormCame = (the day|the plan|the fun|everything) was (spoiled|ruined|over)
      stormCame = the (bad weather|storm) had spoiled (everything|the <daytime>)
      playedAnyway = (the day|the fun|the <daytime>) was not (spoiled|ruined|over) after all
      playedAnyway = <B!> and <Ah> (had so much fun|had a good time)[ (anyway|after all)]
      stayedDry = <B!> had (shared|been so kind|thought of <Am>)
      gatheredMany = there were so many
      gatheredMany = the (basket|bag|bucket) was so (heavy|full)
      lostSome = (some|a few) were (lost|gone)
      gaveSome = <Ah> had shared
      gotSome = <B!> had (shared|been so kind)
      won = <Ah> had won
      won = nobody (was better|had done better) that <daytime>
      lostContest = <Ah> had (lost|not won)
      lostContest = <B!> had won
      cheered = <B!> and <Ah> had shared (the prize|the <Tn>)
      newcomer = (everyone|everything) was (new|strange) to <Am>
      newcomer = <Ah> (had no friends|did not know anyone) (here|there|yet)
      ignored = nobody (wanted to play|asked <Am> to play|saw <Am>)
      ignored = <B!> had (walked past|not said a word)
      invited = <Ah> had (a friend|a new friend|someone to play with) now
      invited = <B!> was (so friendly|so kind|<Ar> friend now)
      lostWay = (every path|every corner|everything) looked (the same|strange|new)
      lostWay = <Ah> did not know (the way|which way to go|where home was)
      homeAgain = <Ah> was (home|safe) (again|at last)
      homeAgain = <B!> had (found|helped) <Am>
      foundWay = <Ah> had found the way (alone|home|all by <Aself>)
      worried = <Ah> had made <B!> worry
      pitied = <C!> (was in trouble|needed help|looked so helpless)
    """#
}
