extension ParallelGrammar {
  /// Words and phrases that sentences use.
  static let pairsOfWords = #"""
    weather by weather:
      sunny = sunny | suna
      cloudy = cloudy | nuba
      windy = windy | venta
      cold = cold | malvarma
      warm = warm | varma
      misty = misty | nebula
    daytime by daytime:
      morning = morning | mateno
      afternoon = afternoon | posttagmezo
      evening = evening | vespero
    trait by trait:
      curious = curious | scivolema
      cheerful = cheerful | gaja
      quiet = quiet | kvieta
      clever = clever | saĝa
      gentle = gentle | milda
      busy = busy | okupata
      careful = careful | zorgema
      lively = lively | vigla
      shy = shy | sinĝena
      kind = kind | bonkora
    in by place:
      park = in the park | en la parko
      beach = at the beach | ĉe la plaĝo
      hill = on the hill | sur la monteto
      river = by the river | ĉe la rivero
      forest = in the forest | en la arbaro
      meadow = in the meadow | en la herbejo
      garden = in the garden | en la ĝardeno
      farm = on the farm | en la bieno
      market = at the market | ĉe la bazaro
      pond = by the pond | ĉe la lageto
      orchard = in the orchard | en la fruktoĝardeno
      playground = in the playground | en la ludejo
      lake = by the lake | ĉe la lago
      village = in the village | en la vilaĝo
      harbor = at the harbor | ĉe la haveno
      kitchen = in the kitchen | en la kuirejo
      attic = in the attic | en la mansardo
      barn = in the barn | en la garbejo
      library = in the library | en la biblioteko
      workshop = in the workshop | en la metiejo
    to by place:
      park = to the park | al la parko
      beach = to the beach | al la plaĝo
      hill = to the hill | al la monteto
      river = to the river | al la rivero
      forest = into the forest | en la arbaron
      meadow = into the meadow | en la herbejon
      garden = into the garden | en la ĝardenon
      farm = to the farm | al la bieno
      market = to the market | al la bazaro
      pond = to the pond | al la lageto
      orchard = to the orchard | al la fruktoĝardeno
      playground = to the playground | al la ludejo
      lake = to the lake | al la lago
      village = into the village | en la vilaĝon
      harbor = to the harbor | al la haveno
      kitchen = into the kitchen | en la kuirejon
      attic = into the attic | en la mansardon
      barn = into the barn | en la garbejon
      library = to the library | al la biblioteko
      workshop = into the workshop | en la metiejon
    spot by spot:
      bench = under the bench | sub la benko
      fountain = behind the fountain | malantaŭ la fontano
      oak = under the oak | sub la kverko
      grass = in the tall grass | en la alta herbo
      bush = behind a bush | malantaŭ arbusto
      rock = behind a rock | malantaŭ roko
      seaweed = under the seaweed | sub la algoj
      rowboat = in a rowboat | en remboato
      sand = in the soft sand | en la mola sablo
      driftwood = under the driftwood | sub la drivligno
      fence = next to the fence | apud la barilo
      stump = behind a tree stump | malantaŭ arbostumpo
      bridge = under the bridge | sub la ponto
      reeds = between the reeds | inter la kanoj
      willow = under the willow | sub la saliko
      log = inside a log | en ŝtipo
      fern = under a fern | sub filiko
      leafPile = under a pile of leaves | sub amaso da folioj
      hay = in the hay | en la fojno
      flowers = between the flowers | inter la floroj
      pot = behind a flower pot | malantaŭ florpoto
      wheelbarrow = in the wheelbarrow | en la ĉarumo
      gate = next to the gate | apud la pordego
      cart = under the cart | sub la ĉaro
      trough = behind the water trough | malantaŭ la akvotrogo
      bucket = behind a bucket | malantaŭ sitelo
      stall = under a fruit stall | sub fruktobudo
      barrel = behind a barrel | malantaŭ barelo
      crate = next to a crate | apud kesto
      sack = behind a sack of flour | malantaŭ sako da faruno
      ladder = behind the ladder | malantaŭ la ŝtupetaro
      appleTree = under the apple tree | sub la pomarbo
      slide = under the slide | sub la glitejo
      swing = next to the swing | apud la balancilo
      dock = under the dock | sub la kajo
      well = next to the well | apud la puto
      step = on a step | sur ŝtupo
      net = under a fishing net | sub fiŝreto
      rope = next to a thick rope | apud dika ŝnuro
      table = under the table | sub la tablo
      stove = behind the stove | malantaŭ la forno
      cupboard = in the cupboard | en la ŝranko
      chair = under a chair | sub seĝo
      trunk = behind the trunk | malantaŭ la kofro
      blanket = under a blanket | sub kovrilo
      window = by the window | ĉe la fenestro
      rug = under the rug | sub la tapiŝo
      shelf = on the shelf | sur la breto
      desk = under the desk | sub la skribotablo
    tool by tool:
      glue = glue | gluo
      needle = a needle and thread | kudrilo kaj fadeno
      thread = thread | fadeno
      hammer = a hammer and nails | martelo kaj najloj
    material by material:
      paper = paper | papero
      string = string | ŝnureto
      wood = wood | ligno
      cloth = cloth | ŝtofo
      nails = nails | najloj
      feathers = feathers | plumoj
      leaves = leaves | folioj
      paint = paint | farbo
      buttons = buttons | butonoj
      candle = wax | vakso
      tin = tin | lado
      flour = flour | faruno
      eggs = eggs | ovoj
      apples = apples | pomoj
      shells = shells | konkoj
      straw = straw | pajlo
    needed by needed:
      paper = paper | papero
      string = string | ŝnureto
      wood = wood | ligno
      cloth = cloth | ŝtofo
      nails = nails | najloj
      feathers = feathers | plumoj
      leaves = leaves | folioj
      paint = paint | farbo
      buttons = buttons | butonoj
      candle = wax | vakso
      tin = tin | lado
      flour = flour | faruno
      eggs = eggs | ovoj
      apples = apples | pomoj
      shells = shells | konkoj
      straw = straw | pajlo
    fear by fear:
      dark = the dark | la mallumo
      heights = high places | altaj lokoj
      water = deep water | profunda akvo
      dog = big dogs | grandaj hundoj
      geese = angry geese | koleraj anseroj
    game by game:
      tag = play tag | ludi tuŝludon
      hideAndSeek = play hide and seek | ludi kaŝludon
      catching = throw a ball | ĵeti pilkon
      hopping = play hopping games | ludi saltludojn
      dancing = dance | danci
      marbles = play with marbles | ludi per globetoj
    gamePast by game:
      tag = played tag | ludis tuŝludon
      hideAndSeek = played hide and seek | ludis kaŝludon
      catching = threw a ball | ĵetis pilkon
      hopping = played hopping games | ludis saltludojn
      dancing = danced | dancis
      marbles = played with marbles | ludis per globetoj
    task by task:
      flowers = water the flowers | akvumi la florojn
      hens = feed the hens | nutri la kokinojn
      path = sweep the path | balai la vojeton
      gate = close the gate | fermi la pordegon
      soup = stir the soup | kirli la supon
      fire = watch the fire | gardi la fajron
      beans = pick the beans | pluki la fabojn
    taskPast by task:
      flowers = watered the flowers | akvumis la florojn
      hens = fed the hens | nutris la kokinojn
      path = swept the path | balais la vojeton
      gate = closed the gate | fermis la pordegon
      soup = stirred the soup | kirlis la supon
      fire = watched the fire | gardis la fajron
      beans = picked the beans | plukis la fabojn
    activity by activity:
      picnic = have a picnic | fari piknikon
      kiteFlying = fly a kite | flugigi kajton
      swimming = swim | naĝi
      sandcastle = build a sandcastle | konstrui sablokastelon
      painting = paint pictures | pentri bildojn
      camp = put up a tent | starigi tendon
    activityPast by activity:
      picnic = had a picnic | faris piknikon
      kiteFlying = flew a kite | flugigis kajton
      swimming = swam | naĝis
      sandcastle = built a sandcastle | konstruis sablokastelon
      painting = painted pictures | pentris bildojn
      camp = put up a tent | starigis tendon
    contest by contest:
      running = race | vetkuro
      jumping = jumping contest | saltkonkurso
      singing = singing contest | kantkonkurso
      baking = baking contest | bakkonkurso
      rowing = rowing contest | remkonkurso
    """#
}
