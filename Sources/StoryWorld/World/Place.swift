/// Where a story happens.
public enum Place: UInt8, CaseIterable, Codable, Sendable {
  case park, beach, hill, river, forest, meadow, garden, farm, market, pond, orchard, playground, lake, village, harbor
  case kitchen, attic, barn, library, workshop

  public var isOutdoors: Bool { rawValue <= Place.harbor.rawValue }

  static let outdoors = allCases.filter(\.isOutdoors)
  static let indoors = allCases.filter { !$0.isOutdoors }

  /// Where a thing can lie hidden.
  var spots: [Spot] { Place.spotTable[Int(rawValue)] }

  /// What can be gathered there.
  var collectibles: [Collectible] { Place.collectibleTable[Int(rawValue)] }

  private static let spotTable: [[Spot]] = allCases.map { place in
    switch place {
    case .park: [.bench, .fountain, .oak, .grass, .bush]
    case .beach: [.rock, .seaweed, .rowboat, .sand, .driftwood]
    case .hill: [.rock, .grass, .fence, .bush, .stump]
    case .river: [.bridge, .reeds, .willow, .rock, .log]
    case .forest: [.log, .fern, .oak, .stump, .leafPile]
    case .meadow: [.grass, .hay, .fence, .flowers, .log]
    case .garden: [.pot, .flowers, .wheelbarrow, .gate, .bush]
    case .farm: [.cart, .hay, .trough, .gate, .bucket]
    case .market: [.stall, .barrel, .crate, .cart, .sack]
    case .pond: [.reeds, .willow, .log, .rock, .bench]
    case .orchard: [.ladder, .crate, .grass, .wheelbarrow, .appleTree]
    case .playground: [.slide, .swing, .bench, .sand, .bush]
    case .lake: [.rowboat, .reeds, .dock, .rock, .willow]
    case .village: [.well, .bench, .barrel, .gate, .step]
    case .harbor: [.net, .barrel, .crate, .rowboat, .rope]
    case .kitchen: [.table, .stove, .cupboard, .chair, .sack]
    case .attic: [.trunk, .blanket, .chair, .window, .rug]
    case .barn: [.hay, .ladder, .bucket, .sack, .cart]
    case .library: [.shelf, .desk, .chair, .rug, .window]
    case .workshop: [.bench, .crate, .shelf, .bucket, .ladder]
    }
  }

  private static let collectibleTable: [[Collectible]] = allCases.map { place in
    switch place {
    case .beach, .harbor: [.shells, .pebbles, .feathers]
    case .park, .playground, .village: [.leaves, .acorns, .feathers, .pebbles]
    case .hill, .meadow: [.flowers, .berries, .feathers, .mushrooms]
    case .river, .lake, .pond: [.pebbles, .feathers, .flowers, .leaves]
    case .forest: [.acorns, .mushrooms, .nuts, .berries, .leaves]
    case .garden, .orchard, .farm: [.berries, .plums, .nuts, .flowers]
    default: []
    }
  }
}

/// A landmark where a thing can lie hidden; a telling says "under the bench", "behind the fountain".
public enum Spot: UInt8, CaseIterable, Codable, Sendable {
  case bench, fountain, oak, grass, bush, rock, seaweed, rowboat, sand, driftwood, fence, stump, bridge, reeds, willow
  case log, fern, leafPile, hay, flowers, pot, wheelbarrow, gate, cart, trough, bucket, stall, barrel, crate, sack
  case ladder, appleTree, slide, swing, dock, well, step, net, rope, table, stove, cupboard, chair, trunk, blanket
  case window, rug, shelf, desk
}

public enum Weather: UInt8, CaseIterable, Codable, Sendable { case sunny, cloudy, windy, cold, warm, misty }

public enum Daytime: UInt8, CaseIterable, Codable, Sendable { case morning, afternoon, evening }
