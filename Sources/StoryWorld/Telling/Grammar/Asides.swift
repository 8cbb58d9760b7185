extension EnglishGrammar {
  /// What there is to see and hear.
  static let asides = #"""
    look:
      ?aChild <A> had (curly|long|short|straight|wild|thick) (brown|black|red|blond|dark) hair and (~ <color> (coat|vest|shirt|sweater)|<color> (shoes|boots|socks|gloves)|(freckles|dimples) on both cheeks|bright (brown|green|blue|gray|black) eyes).
      ?aBeast <A> had (soft|thick|shiny|fluffy|rough) (brown|gray|golden|black|reddish) fur and (~ <color> (vest|shirt|sweater|apron)|a (short|long|funny|fine|crooked) tail|(big|bright|round|sharp|sleepy) eyes|(small|big|round|pointed|soft) ears|a (wet|pink|cold|curious) nose).
      <A> wore ~ <color> (vest|shirt|sweater|apron) and (hummed|whistled|sang) (a tune|a song) about ~ <beastAdj> <farmBeast> and <few> <beastAdj> <farmBeasts>.
    pack:
      ?!tFood 2* in <Ar> (bag|basket|bundle) were some <food>, some <food3> and <few> (cookies|apples|biscuits|pears|buns|pancakes|sandwiches|lemons).
      2* for (breakfast|lunch), there had been <food>, <food3> and <food2>.
      the day before, <A> had (eaten|cooked|shared) some <food> and <food3> with <sight>.
    food2:
      (milk|tea|cocoa|apple juice|warm milk|cold water|soup|ginger tea|lemonade|buttermilk|berry juice|honey milk)
    onTheWay:
      2* on the way, <A> (saw|met|passed|waved to|looked at|smiled at) <sight>, <sight> and <sight>.
      2* on the way, <A> (saw|met|passed|waved to|looked at|smiled at) <sight> and <sight> <place2>.
      on the way, ~ <beastAdj> (<farmBeast>|<bird>) (stood|waited|rested|slept) <place2>, and <A> (waved|said hello|stopped to look|smiled).
      on the way, ~ <beastAdj> <farmBeast> (looked over a wall|stood in the road|followed <Am> for a while|slept by the road|watched <Am> go by), and so did ~ <beastAdj> <farmBeast>.
    smallTalk:
      2* "I (saw|met|passed|dreamed of) <sight> and <sight> (today|on the way|just now|<place2>)," <saysA><sayHow>.
      "we (had|ate) <food>, <food3> and <food2> (today|this morning|at home)," <saysA><sayHow>.
      "my (uncle|aunt|cousin|neighbor|brother|sister) has ~ <beastAdj> <farmBeast> and <few> <beastAdj> <farmBeasts>," <saysA><sayHow>.
      they talked about <topic>, <topic2> and <topic3> for a (while|moment|bit).
    topic:
      (ships|stars|cats|dreams|school|trees|ghosts|whales)
    topic2:
      (songs|cakes|kings|the moon|trains|dragons|shoes|clouds)
    topic3:
      (giants|pirates|rivers|bears|snow|music|birds|riddles)
    aside by place:
      park = (pigeons walked|children ran|a gray squirrel ran|an old man strolled) (around the fountain|past the benches|under the trees).
      park = (ducks|two swans|three geese) (swam|splashed|quacked) (on the little pond|near the fountain|in the water).
      park = the (roses|trees|flowers) (smelled of rain|were full of (birds|bees|light)|looked fresh and clean).
      beach = the (waves|gulls|boats) (were loud|danced in the wind|looked small far away).
      beach = (white|little|green) waves (rolled|ran|splashed) over the (sand|stones|shells).
      hill = (sheep|goats|two horses) were eating grass (near the top|on the far side|by the path).
      hill = (the wind|a fresh wind|a soft wind) (sang|hummed|blew) over the (grass|stones|hill).
      river = the water (sang|ran|hurried|bubbled) (over the stones|under the trees|around the bend).
      river = (a blue|a green|a tiny) (dragonfly|fish|frog) (rested|turned|waited) near the water.
      forest = (an owl|a woodpecker|a deer|a squirrel) (watched|waited|moved) (among the branches|between the trees|high above).
      forest = the (trees|leaves|ferns) (whispered|were tall and green|smelled of rain).
      meadow = (bees|butterflies|grasshoppers) (danced|hummed|flew) (over the clover|around the daisies|in the grass).
      meadow = the grass was (tall|soft|green) and full of (daisies|clover|tiny flowers).
      garden = (a snail|a fat worm|a bee|a robin) (crept|moved|rested) (on a leaf|near the beans|between the peas).
      garden = the (roses|beans|tomatoes|peas) were (in bloom|tall this year|heavy with rain).
      farm = (the cows|three pigs|the hens|two goats) (slept|ate|stood) (in the yard|near the gate|in the shade).
      farm = the (rooster|old dog|brown cow) (watched everyone|was in a good mood|made a lot of noise|wanted food).
      market = people (sold|carried|looked at) (cheese|fresh bread|red apples|fish|flowers) (everywhere|on every side|from morning to night).
      market = (a man|a woman|an old man) (played the fiddle|sang a song|sold honey|juggled three plums).
      pond = (frogs|ducks|water bugs) (sat|rested|played) (among the lilies|on the water|near the shore).
      pond = the water was (still|green|clear) and (cool|full of lilies|as smooth as glass).
      orchard = (red|ripe|yellow) (apples|plums|pears) (hung|shone|waited) (on every branch|above the path|among the leaves).
      orchard = (wasps|bees|birds) (hummed|feasted|sang) (among the trees|around the fruit|from tree to tree).
      playground = (children|two boys|three girls) (laughed|ran|jumped) (near the swings|around the slide|in the sand).
      playground = the (swings|slide|ropes) (creaked|shone|looked new) (in the light|after the rain|that day).
      lake = (a swan|a sailboat|a heron) (glided|moved|rested) (across the water|near the shore|in the light).
      lake = the water was (blue|calm|cold) and (very deep|very clear|full of fish).
      village = (a dog|an old cat|a goose) (slept|sat|stood) (near the church|by a door|in the square).
      village = (smoke rose|a smell of bread came|music came) from (the bakery|every house|the little houses).
      harbor = (gulls|sailors|fishermen) (called|shouted|moved about) (near the boats|along the dock|in the wind).
      harbor = (a tall ship|a red boat|a fishing boat) (arrived|rocked|waited) (at the dock|on the waves|in the fog|with (white|brown) sails).
      kitchen = (soup|bread|a pot of beans) (was on the stove|was cooking|made the room smell good).
      kitchen = the (kettle|clock|fire) (hummed|purred|ticked) (in the corner|by the wall|all the time).
      attic = (old coats|dusty hats|cobwebs) hung (everywhere|in the corners|near the beams).
      attic = (the wind|a mouse|a pigeon) (tapped|moved|made a noise) (on the roof|above|somewhere).
      barn = (a cow|an old horse|a gray goat) (moved|slept|rested) (in the shadows|near the door|in the warm straw).
      barn = it smelled of (hay|warm milk|horses) and (old wood|dust|apples).
      library = (an old man|a woman|a tall boy) (read|slept|wrote a letter) (in the corner|by the door|at a long table).
      library = (tall|dusty|heavy) books (stood|leaned|waited) (in long rows|up to the ceiling|on every side).
      workshop = (old saws|bright tools|wooden wheels) (hung on the wall|filled the shelves|lay everywhere).
      workshop = it smelled of (paint|fresh wood|oil) and (tea|old rope|leather).
    passing:
      ?outdoors <person> (walked|went|strolled) by with <burden>.
      ?outdoors <sight> and <sight> (went|came|hurried) (past|by).
      ?outdoors ~ <beastAdj> <farmBeast> (looked at|sniffed at|ran after) <sight>.
      ?indoors (outside|in the street|in the yard), <person> (walked|went|strolled) by with <burden>.
      ?indoors (outside|in the street|in the yard), <sight> and <sight> (went|came|hurried) (past|by).
      ?indoors (outside|in the street|in the yard), ~ <beastAdj> <farmBeast> (looked at|sniffed at|ran after) <sight>.
    interlude:
      ?outdoors (a|one) (white|small|gray|single|round|lonely) cloud (moved|sailed|drifted|crept) (slowly |quietly |)(across the sky|over <thePlace>|past the sun).
      ?outdoors,!evening ~ (small|fat|young|noisy|brown|black|shy) <bird> (sang|was singing|began to sing) (in a tree|on a branch|nearby|high above|on a roof|over and over).
      ?outdoors (the wind|a small wind|a cool wind|a breeze) (moved|shook|stirred|touched) the (leaves|grass|flowers|branches|weeds).
      ?outdoors 2* ~ <beastAdj> <smallBeast> (crept|crawled|hurried|came) (over a stone|up a stem|across the path|along a twig|out of a hole|around a flower).
      (somewhere|far away|not far away|outside), (~ <beastAdj> dog barked at <sight>|a bell rang|a rooster crowed|someone was singing|a cow mooed|a door closed|a donkey brayed|a child laughed|a cart rattled by|a clock struck (three|four|five|six)).
      ?outdoors,evening the sun was (low|red|gold|almost gone) (by now|already).
      ?indoors (it was|the room was|everything was) (quiet|still|silent)[ (for a moment|for a while)].
      ?indoors 2* ~ <beastAdj> (fly|moth|spider|mouse|ant) (walked|crept|wandered) (over the wall|across the floor|over the window|along a beam|around a nail).
      (some time|a little while|a few minutes|half an hour|a long moment) (passed|went by).
    """#
}
