extension EnglishGrammar {
  /// Small parts that many acts use: places, spots, ways of speaking.
  static let words = #"""
    introChild:
      2* <I!>
      <Hs> friend <I!>
      ~ <Ik> named <I!>
    introBeast:
      2* <I!> the <Ik>
      ~ <Ik> named <I!>
    introOther:
      <I!>
    inPlace by place:
      park playground garden forest meadow orchard village kitchen attic barn library workshop = in <thePlace>
      beach market harbor = at <thePlace>
      hill farm = on <thePlace>
      river pond lake = by <thePlace>
    thePlace by place:
      park = the park
      beach = the beach
      hill = the hill
      river = the river
      forest = the forest
      meadow = the meadow
      garden = the garden
      farm = the farm
      market = the market
      pond = the pond
      orchard = the orchard
      playground = the playground
      lake = the lake
      village = the village
      harbor = the harbor
      kitchen = the kitchen
      attic = the attic
      barn = the barn
      library = the library
      workshop = the workshop
    toPlace by place:
      hill attic = up to <thePlace>
      river harbor beach = down to <thePlace>
      forest meadow kitchen barn workshop village garden = into <thePlace>
      farm = out to <thePlace>
      park market pond orchard playground lake library = to <thePlace>
    spot by spot:
      bench = under the <worn>bench
      fountain = behind the <worn>fountain
      oak = under the <grown>oak
      grass = in the tall grass
      bush = behind ~ <grown>bush
      rock = behind ~ <grown>rock
      seaweed = under the <grown>seaweed
      rowboat = in ~ <worn>rowboat
      sand = in the soft sand
      driftwood = under the <grown>driftwood
      fence = next to the <worn>fence
      stump = behind ~ <grown>tree stump
      bridge = under the <worn>bridge
      reeds = between the <grown>reeds
      willow = under the <grown>willow tree
      log = inside ~ <grown>log
      fern = under ~ <grown>fern
      leafPile = under a pile of leaves
      hay = in the <grown>hay
      flowers = between the <grown>flowers
      pot = behind ~ <worn>flower pot
      wheelbarrow = in the <worn>wheelbarrow
      gate = beside the <worn>gate
      cart = under the <worn>cart
      trough = behind the <worn>water trough
      bucket = behind ~ <worn>bucket
      stall = under ~ <worn>fruit stall
      barrel = behind ~ <worn>barrel
      crate = beside ~ <worn>crate
      sack = behind a sack of flour
      ladder = at the foot of the <worn>ladder
      appleTree = under the <grown>apple tree
      slide = under the <worn>slide
      swing = beside the <worn>swing
      dock = at the end of the <worn>dock
      well = next to the <worn>well
      step = on ~ <worn>step
      net = under ~ <cloth>fishing net
      rope = beside a coil of rope
      table = under the <worn>table
      stove = behind the <worn>stove
      cupboard = in the <worn>cupboard
      chair = under ~ <worn>chair
      trunk = behind the <worn>trunk
      blanket = under ~ <cloth>blanket
      window = by the <cloth>window
      rug = under the <cloth>rug
      shelf = on the <worn>shelf
      desk = under the <worn>desk
    grown:
      [(old|big|green|thick|dark|wet|dry|brown|gray) ]
    cloth:
      [(old|big|little|dirty|gray|blue|red|brown) ]
    worn:
      [(old|little|big|crooked|broken|narrow|heavy|green|brown|wide|low|gray|red|yellow) ]
    weather by weather:
      sunny = sunny
      cloudy = (cloudy|gray)
      windy = windy
      cold = (cold|chilly)
      warm = warm
      misty = misty
    daytime by daytime:
      morning = morning
      afternoon = afternoon
      evening = evening
    traitWord by trait:
      curious = curious
      cheerful = cheerful
      quiet = quiet
      clever = clever
      gentle = gentle
      busy = busy
      careful = careful
      lively = lively
      shy = shy
      kind = kind
    saysA:
      3* <A> said
      said <A!>
    asksA:
      2* <A> asked
      asked <A!>
    asksB:
      2* <B> asked
      asked <B!>
    criesA:
      <A> (cried|called|shouted|wailed)
      (cried|called) <A!>
    saysB:
      3* <B> said
      said <B!>
    answersA:
      <A> (said|answered|replied)
      (said|answered) <A!>
    answersB:
      <B> (said|answered|replied)
      (said|answered) <B!>
    warmly:
      [ (kindly|gently|softly|warmly|quietly|at once|with a smile|with a nod|with a wink|in a kind voice|in a soft voice|in a calm voice)]
    gladly:
      [ (happily|gladly|brightly|loudly|with a big smile|with a laugh|with a giggle|with shining eyes|in a glad voice|and jumped up and down|and clapped <Ar> <handsA>)]
    sadly:
      [ (sadly|quietly|softly|with a sigh|with a sob|in a small voice|in a low voice|in a shaky voice|with tears in <Ar> eyes|and looked at the ground)]
    sayHow:
      [ (quietly|softly|loudly|quickly|slowly|at once|in a low voice|after a moment|in one breath|seriously|calmly|politely|with a yawn|with a cough|with a shrug|with a frown)]
    slowly:
      [ (slowly|carefully|very carefully|bit by bit|little by little|with great care|with steady <handsA>|without a word|with a song on <Ar> lips|in no time|quickly)]
    handsA:
      {aBeast?paws:hands}
    handA:
      {aBeast?paw:hand}
    handB:
      {bBeast?paw:hand}
    soon:
      (soon|after a while|at last|then|in the end|after an hour|before long|a little later)
    suddenly:
      (suddenly|all at once|just then|a moment later|out of nowhere|without any warning)
    color:
      (red|blue|green|yellow|white|black|brown|gray|orange|purple|pink)
    beastAdj:
      (small|big|fat|thin|old|young|sleepy|busy|noisy|shy|brown|black|gray|white|spotted|hungry|tired|funny|proud|lazy|quick|slow|friendly|grumpy|lucky|muddy|wet|playful|calm|curious|striped|lonely)
    farmBeast:
      (cat|dog|goat|hen|rooster|cow|donkey|pony|goose|sheep|pig|horse|turkey|hare|mule|swan|turtle|parrot|calf|lamb|piglet)
    farmBeasts:
      (cats|dogs|goats|hens|cows|donkeys|ponies|geese|pigs|crows|pigeons|horses|turkeys|hares|mules|swans|turtles|parrots|lambs|piglets)
    smallBeast:
      (snail|toad|lizard|worm|spider|cricket|frog|ladybug|caterpillar|ant|moth|bee|slug|grasshopper|fly)
    bird:
      (crow|robin|sparrow|pigeon|blackbird|magpie|swallow|woodpecker|seagull|wren|hawk|lark|heron)
    few:
      (two|three|four|five|six|seven|eight|nine)
    person:
      ~ (old|young|tall|thin|jolly|tired|cheerful|busy|short|round|serious|silent|barefoot|bearded|smiling|sad) (man|woman|baker|fisherman|postman|painter|soldier|shepherd|miller|tailor|doctor|singer|cook|nurse|clown|juggler|blacksmith|hunter|dancer|farmer)
    burden:
      ~ <color> (drum|trumpet|umbrella|chair|bundle|rug|hat|fiddle|lamp|trunk|vase|flag|bag|basket|teapot|banner)
      a (sack|jar|box|bag|basket|cart|crate|bowl) (of|full of) <goods>
    goods:
      (eggs|flour|flowers|apples|honey|cheese|sticks|corn|salt|sugar|feathers|buttons|books|candles|onions|fish|hay|nails|wool|coal|soap|tea|pumpkins|letters)
    food:
      (cheese|bread|honey|butter|jam|rice|ham|cream|toast|noodles|melon|corn|garlic|salad|pudding|fresh rolls)
    food3:
      (carrots|nuts|raisins|plums|grapes|cherries|beans|radishes|boiled eggs|potatoes|strawberries|peas|cucumbers|mushrooms|tomatoes|dates)
    sight:
      3* ~ <beastAdj> <farmBeast>
      2* <few> <beastAdj> <farmBeasts>
      2* <person>
      2* ~ <beastAdj> <bird>
      <person> with <burden>
    place2:
      (near|behind|beside|in front of) the (mill|church|bakery|bridge|old wall|well|inn|tower|school|stable|town gate|big oak|haystack|post office|blue house|statue)
    """#
}
