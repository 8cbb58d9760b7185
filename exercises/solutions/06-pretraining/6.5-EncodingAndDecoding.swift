import ExerciseBook

extension Pretraining {
  public static func encode(_ bytes: [UInt8], merges: [TokenPair]) throws -> [Int] {
    var ranks: [TokenPair: Int] = [:]
    for (rank, pair) in merges.enumerated() { ranks[pair] = rank }
    var ids = bytes.map(Int.init)
    while let rank = zip(ids, ids.dropFirst()).compactMap({ ranks[TokenPair($0, $1)] }).min() {
      ids = try merging(merges[rank], into: 256 + rank, in: ids)
    }
    return ids
  }

  public static func encodeDocuments(_ documents: [[UInt8]], merges: [TokenPair]) throws -> [Int] {
    try documents.flatMap { try encode($0, merges: merges) + [256 + merges.count] }
  }

  public static func decode(_ ids: [Int], merges: [TokenPair]) throws -> [UInt8] {
    var tokens = (0...255).map { [UInt8($0)] }
    for pair in merges { tokens.append(tokens[pair.left] + tokens[pair.right]) }
    tokens.append(Array("<|endoftext|>".utf8))
    return ids.flatMap { tokens[$0] }
  }
}
