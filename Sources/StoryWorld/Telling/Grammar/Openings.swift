extension EnglishGrammar {
  /// How stories begin, and how they close.
  static let openings = #"""
    hero:
      ?trait 3* ~ <traitWord> <Ak> named <A!>
      ?trait ~ <Ak> named <A!>, who was (very|always|rather) <traitWord>,
      ?!trait,aChild 2* <A!>
      ?!trait,aBeast 2* <A!> the <Ak>
      ?!trait ~ (little|young|small) <Ak> named <A!>
    heroAlone:
      ?trait 2* ~ <traitWord> <Ak> named <A!>
      ?trait ~ <traitWord> <Ak> called <A!>
      ?!trait ~ [little |young |small ]<Ak> named <A!>
      ?!trait ~ [little |young |small ]<Ak> called <A!>
    when:
      ?weather 4* one <weather> <daytime>
      ?weather on ~ <weather> <daytime>
      ?!weather 2* one <daytime>
      ?!weather (early|late) one <daytime>
      ?!weather on a (quiet|busy|fine|lazy) <daytime> in (spring|summer|fall|May|June|April|September)
      ?weather on ~ <weather> <daytime> in (spring|summer|fall|May|June|April|September)
    went:
      (walked|went|ran|skipped|hurried|wandered|strolled|trotted|came|tiptoed)
    once:
      4* once there was
      2* there (once was|was once)
      once upon a time, there was
      long ago there was
      not far from here lived
      2* in a (small|quiet|busy|far|green|sleepy|sunny|happy) (town|village|valley|land) (by the sea|on a river|full of <goods>|with <few> (towers|bridges|windmills|bakeries)) there lived
      (by the sea|at the edge of a wood|under a green hill|in ~ <color> house with <few> (windows|doors|chimneys|rooms)|<place2>) there lived
    opening:
      3* <once> <heroAlone>. ^<when>, <A> <went> <toPlace> <purpose>.
      3* <when>, <hero> <went> <toPlace> <purpose>.
      3* <hero> <went> <toPlace> <when>. <A> wanted <purpose>.
      2* <hero> was <inPlace> <when>. <Ah> had come <purpose>.
      ?weather 3* it was ~ <weather> <daytime>, and <hero> <went> <toPlace> <purpose>.
      ?weather 2* the <daytime> was <weather>. <hero> <went> <toPlace> <purpose>.
      2* <once> <heroAlone> who (loved|liked) <thePlace>. ^<when>, <A> <went> there <purpose>.
      2* "(I am going|let us go|it is time to go) <toPlace>[ (today|now|at last)]," said <hero> <when>, and off <Ah> went <purpose>.
    purpose:
      2* <aim>
      <aim> and to (visit|see|find|look for|draw|feed|talk to) ~ <beastAdj> <farmBeast>
      to (visit|see|find|look for|draw) ~ <beastAdj> <farmBeast> and ~ <beastAdj> <bird>
    aim by place:
      park = to (watch the ducks|ride the swings|feed the pigeons|see the roses|climb the little wall|hear the band)
      beach = to (look at the waves|dig in the sand|find shells|watch the boats|wade in the water|chase the gulls)
      hill = to (see the whole valley|watch the clouds|roll down the grass|feel the wind|pick flowers|look at the sheep)
      river = to (throw pebbles|watch the fish|listen to the water|float little sticks|look for frogs|cool tired feet)
      forest = to (look for acorns|hear the birds|follow the old path|find mushrooms|climb a tree|look for deer)
      meadow = to (pick daisies|chase butterflies|lie in the grass|listen to the bees|watch the clouds|fly like a bird)
      garden = to (smell the roses|dig for worms|pull some weeds|water the beans|count the snails|sit in the shade)
      farm = to (see the cows|visit the hens|feed the pigs|ride on the cart|hear the rooster|pet the old horse)
      market = to (look at the stalls|smell the bread|hear the music|see the bright cloths|taste some cheese|buy some bread)
      pond = to (watch the ducks|look for tadpoles|throw pebbles|see the lilies|listen to the frogs|count the fish)
      orchard = to (pick apples|climb the trees|sit in the shade|look for birds|smell the blossoms|eat ripe plums)
      playground = to (go down the slide|ride the swings|dig in the sand|jump rope|climb the ropes|spin around)
      lake = to (watch the swans|look at the boats|throw pebbles|catch a fish|wade in the water|see the sun on the water)
      village = to (fetch some bread|look at the well|see the old tower|hear the news|visit a neighbor|look at the shops)
      harbor = to (watch the ships|smell the sea|look at the nets|count the sails|see the fishermen|hear the bells)
      kitchen = to (help with dinner|smell the soup|look for something sweet|peel the carrots|warm cold hands|wash the cups)
      attic = to (look at old things|hide for a while|find a treasure|read in peace|listen to the roof|play pretend)
      barn = to (jump in the hay|see the calves|look for eggs|pet the old cow|climb the ladder|hide from the wind)
      library = to (read a story|look at pictures|find a book about whales|sit in a quiet corner|learn about stars|borrow a book)
      workshop = to (watch the carpenter|build something|look at the tools|smell the fresh wood|sweep the floor|paint a box)
    closing:
      ?positive (that night|that evening|later|at bedtime), <A> (fell asleep with a smile|told the whole story at home|dreamed of (the day|it all)|could not stop smiling|sang a little song|drew a picture of it all|thought of (it|the day) once more).
      ?positive it (was|had been) (a good|a fine|a wonderful|the best|a very good|a lucky|a splendid) day[ after all].
      ?positive,friend,!flies <A!> and <F!> (laughed|went home together|sat together until the stars came out|danced in a circle|stayed friends (for a long time|ever after)|shared some <food>|talked about it all the way home).
      ?positive and from that day on, <A> (smiled|laughed|hummed) (whenever|each time) <Ah> (saw|passed|came to|thought of) <thePlace>.
      ?positive,outdoors the (birds|leaves|stars|crickets|frogs|trees) seemed to sing[ (too|with joy|for everyone)].
      ?positive 2* <supper>
      ?!positive (that night|that evening|at bedtime|later), <A> (could not sleep|lay awake for a long time|thought about it again and again|told the moon about it|did not want any supper|cried into the pillow).
      ?!positive it (was|had been) (a hard|a bad|a long|a gloomy|a sad) day.
      ?!positive <A> (walked|went) home (slowly|alone|without a word|with heavy steps|with <Ar> head down).
      ?!positive (maybe|perhaps) (tomorrow|the next day|another day) would be better[, <A> thought].
      ?!positive,outdoors (the sky|even the sky|the whole world|everything) looked (gray|dull|dark|cold)[ now].
      ?!positive 2* <supper>
    supper:
      (for supper|at home|in the evening) there was (hot|warm|thick|sweet|spicy) (bean|carrot|onion|pumpkin|pea|potato|cabbage|tomato|mushroom|barley) (soup|stew|pie) with <food> and <food3>, {positive?and it had never tasted so good:but <A> (ate only a little|was not hungry|left it on the plate)}.
    """#
}
