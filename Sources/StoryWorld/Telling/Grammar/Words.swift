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
      bench = under the bench
      fountain = behind the fountain
      oak = under the old oak
      grass = in the tall grass
      bush = behind a bush
      rock = behind a big rock
      seaweed = under the seaweed
      rowboat = in an old rowboat
      sand = in the soft sand
      driftwood = under the driftwood
      fence = next to the fence
      stump = behind a tree stump
      bridge = under the bridge
      reeds = between the reeds
      willow = under the willow tree
      log = inside a hollow log
      fern = under a fern
      leafPile = under a pile of leaves
      hay = in the hay
      flowers = between the flowers
      pot = behind a flower pot
      wheelbarrow = in the wheelbarrow
      gate = beside the gate
      cart = under the cart
      trough = behind the water trough
      bucket = behind a bucket
      stall = under a fruit stall
      barrel = behind a barrel
      crate = beside a wooden crate
      sack = behind a sack of flour
      ladder = at the foot of the ladder
      appleTree = under the apple tree
      slide = under the slide
      swing = beside the swing
      dock = at the end of the dock
      well = next to the well
      step = on a stone step
      net = under a fishing net
      rope = beside a coil of rope
      table = under the table
      stove = behind the stove
      cupboard = in the cupboard
      chair = under a chair
      trunk = behind the old trunk
      blanket = under a blanket
      window = by the window
      rug = under the rug
      shelf = on the bottom shelf
      desk = under the desk
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
      2* <A> said
      said <A!>
    asksA:
      2* <A> asked
      asked <A!>
    criesA:
      2* <A> cried
      cried <A!>
      <A> (called|shouted|wailed)
    saysB:
      2* <B> said
      said <B!>
    answersB:
      <B> (said|answered|replied)
      (said|answered) <B!>
    answersA:
      <A> (said|answered|replied)
      (said|answered) <A!>
    warmly:
      3* 
       (kindly|gently|softly|warmly|with a smile|in a kind voice|in a soft voice)
    gladly:
      3* 
       (happily|with a big smile|with a laugh|with shining eyes|in a glad voice)
    sadly:
      3* 
       (sadly|quietly|with a sigh|in a small voice|with tears in <Ar> eyes|in a low voice)
    """#
}
