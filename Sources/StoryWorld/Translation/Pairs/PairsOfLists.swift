extension ParallelGrammar {
  /// Words of one kind, any of which can be drawn.
  static let pairsOfLists = [
    list(
      "color",
      """
      red ruĝa, blue blua, green verda, yellow flava, white blanka, black nigra, brown bruna, gray griza,
      orange oranĝkolora, purple purpura, pink rozkolora
      """),
    list(
      "adjective",
      """
      small malgranda, big granda, fat dika, thin maldika, old maljuna, young juna, sleepy dormema, busy
      okupata, noisy brua, shy sinĝena, brown bruna, black nigra, gray griza, white blanka, spotted
      makulita, hungry malsata, tired laca, funny komika, proud fiera, lazy pigra, quick rapida, slow
      malrapida, friendly amika, grumpy grumblema, lucky bonŝanca, muddy kota, wet malseka, playful
      ludema, calm trankvila, curious scivolema, lonely soleca, brave kuraĝa, clever saĝa, strong forta,
      pretty beleta
      """),
    list(
      "animal",
      """
      cat kato, dog hundo, goat kapro, hen kokino, rooster koko, cow bovino, donkey azeno, pony poneo,
      goose ansero, sheep ŝafo, pig porko, horse ĉevalo, turkey meleagro, hare leporo, mule mulo, swan
      cigno, turtle testudo, parrot papago, calf bovido, lamb ŝafido, piglet porkido, mouse muso, frog
      rano, duck anaso, snail heliko
      """),
    list(
      "bird",
      """
      crow korniko, robin rubekolo, sparrow pasero, pigeon kolombo, blackbird merlo, magpie pigo, swallow
      hirundo, woodpecker pego, seagull mevo, lark alaŭdo, heron ardeo
      """),
    list(
      "person",
      """
      man viro, woman virino, baker bakisto, fisherman fiŝisto, postman poŝtisto, painter pentristo,
      soldier soldato, shepherd paŝtisto, miller muelisto, tailor tajloro, doctor kuracisto, singer
      kantisto, cook kuiristo, nurse flegisto, clown klaŭno, juggler ĵonglisto, blacksmith forĝisto,
      hunter ĉasisto, dancer dancisto, farmer farmisto, teacher instruisto, sailor maristo, gardener
      ĝardenisto
      """),
    list(
      "food",
      """
      cheese fromaĝo, bread pano, honey mielo, butter butero, jam konfitaĵo, rice rizo, ham ŝinko, cream
      kremo, soup supo, milk lakto, tea teo, corn maizo, salad salato, chocolate ĉokolado
      """),
    list("foods", plurals),
    list("goods", plurals),
    list(
      "garment",
      """
      vest veŝto, shirt ĉemizo, sweater svetero, apron antaŭtuko, skirt jupo, jacket jako
      """),
    list(
      "container",
      """
      sack sako, box skatolo, basket korbo, jar poto, bowl bovlo, bucket sitelo
      """),
    list(
      "few",
      """
      two du, three tri, four kvar, five kvin, six ses, seven sep, eight ok, nine naŭ
      """),
    "place2:\n"
      + places.flatMap { english, esperanto in
        [("near", "apud"), ("behind", "malantaŭ"), ("in front of", "antaŭ")].map {
          "  \($0.0) the \(english) | \($0.1) \(esperanto)\n"
        }
      }.joined(),
  ].joined()

  private static let places = [
    ("mill", "la muelejo"), ("church", "la preĝejo"), ("bakery", "la bakejo"), ("bridge", "la ponto"),
    ("old wall", "la malnova muro"), ("well", "la puto"), ("inn", "la gastejo"), ("tower", "la turo"),
    ("school", "la lernejo"), ("stable", "la stalo"), ("post office", "la poŝtejo"), ("blue house", "la blua domo"),
    ("statue", "la statuo"), ("station", "la stacidomo"), ("hospital", "la malsanulejo"),
  ]

  private static let plurals = """
    carrots karotoj, nuts nuksoj, raisins sekvinberoj, plums prunoj, grapes vinberoj, cherries ĉerizoj, beans faboj,
    potatoes terpomoj, strawberries fragoj, peas pizoj, tomatoes tomatoj, mushrooms fungoj, apples pomoj, eggs ovoj,
    onions cepoj, lemons citronoj
    """

  /// A rule with a line for each pair of words.
  private static func list(_ name: String, _ pairs: String) -> String {
    "\(name):\n"
      + pairs.split(separator: ",").map { pair in
        let words = pair.split { $0 == " " || $0 == "\n" }
        return "  \(words[0]) | \(words[1])\n"
      }.joined()
  }
}
