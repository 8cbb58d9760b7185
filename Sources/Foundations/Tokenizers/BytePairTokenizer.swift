/// Byte-level byte-pair encoding: frequent words become one id, rare ones a few, and every text can be spelled.
///
///     var words = WordCounts()
///     words.add(corpus)
///     let tokenizer = try BytePairTokenizer(training: words, vocabularySize: 4096, specialTokens: ["<|endoftext|>"])
///     try tokenizer.decode(tokenizer.encode("any text")) == "any text"  // always
///
/// A word starts as its bytes. Of all neighbouring pairs the one whose merge was learned first is merged, the leftmost
/// where it occurs twice, until no neighbours form a known pair. After training, ids 0...255 are the bytes, 256 and up
/// the merges in the order learned, then the special tokens.
///
/// Source: Sennrich, Haddow and Birch, "Neural machine translation of rare words with subword units", 2016; on bytes:
/// Radford et al., "Language models are unsupervised multitask learners", 2019.
public struct BytePairTokenizer: Tokenizer, Equatable {
  /// Two neighbouring tokens that become one.
  public struct Merge: Hashable, Sendable {
    public let left: Int32
    public let right: Int32

    public init(_ left: Int32, _ right: Int32) {
      self.left = left
      self.right = right
    }
  }

  /// The bytes of each token, in the order of the ids.
  public let tokens: [[UInt8]]
  /// The merges, earliest and therefore strongest first.
  public let merges: [Merge]
  public let specialTokens: [SpecialToken]

  let byteIDs: [Int32]  // [256]: the id of each byte
  let ranks: PairTable  // pair → place in `merges`
  let products: [Int32]  // place in `merges` → the id that the pair becomes

  public var name: String { "byte-pair" }
  public var vocabularySize: Int { tokens.count }

  /// A tokenizer of these merges, whose ids are the 256 bytes and then one for each merge.
  public init(merges: [Merge], specialTokens: [String] = []) throws {
    var tokens = (0...255).map { [UInt8($0)] }
    for merge in merges {
      guard tokens.indices.contains(Int(merge.left)), tokens.indices.contains(Int(merge.right)) else {
        throw damaged("a merge uses a token that is not there yet")
      }
      tokens.append(tokens[Int(merge.left)] + tokens[Int(merge.right)])
    }
    let specialIDs = specialTokens.indices.map { Int32(tokens.count + $0) }
    try self.init(tokens: tokens + specialTokens.map { Array($0.utf8) }, merges: merges, specialTokens: specialIDs)
  }

  /// A tokenizer with its tokens in any order, as others publish them. Each of the 256 bytes must be a token, and so
  /// must the joined bytes of each merge; `specialTokens` says which ids are special.
  public init(tokens: [[UInt8]], merges: [Merge], specialTokens specialIDs: [Int32]) throws {
    let special = Set(specialIDs)
    guard special.count == specialIDs.count, special.allSatisfy({ tokens.indices.contains(Int($0)) }) else {
      throw damaged("a special token is not in the vocabulary")
    }
    var ids: [[UInt8]: Int32] = [:]
    var specialNames: Set<[UInt8]> = []
    for (index, token) in tokens.enumerated() {
      let id = Int32(index)
      let isNew = special.contains(id) ? specialNames.insert(token).inserted : ids.updateValue(id, forKey: token) == nil
      guard isNew, !token.isEmpty else {
        throw damaged("token \(id) is \(token.isEmpty ? "empty" : "there twice")")
      }
    }
    byteIDs = try (0...255).map { byte in
      guard let id = ids[[UInt8(byte)]] else { throw damaged("the byte \(byte) has no token") }
      return id
    }
    var ranks = PairTable(minimumCapacity: merges.count)
    var products: [Int32] = []
    products.reserveCapacity(merges.count)
    for (rank, merge) in merges.enumerated() {
      guard tokens.indices.contains(Int(merge.left)), tokens.indices.contains(Int(merge.right)),
        !special.contains(merge.left), !special.contains(merge.right),
        let id = ids[tokens[Int(merge.left)] + tokens[Int(merge.right)]]
      else { throw damaged("merge \(rank) does not lead from tokens to a token") }
      guard ranks.insert(PairTable.key(merge.left, merge.right)) == rank else {
        throw damaged("merge \(rank) is there twice")
      }
      products.append(id)
    }
    self.tokens = tokens
    self.merges = merges
    self.specialTokens = specialIDs.sorted().map {
      SpecialToken(name: String(decoding: tokens[Int($0)], as: UTF8.self), id: $0)
    }
    self.ranks = ranks
    self.products = products
  }

  /// The ids of any bytes, UTF-8 or not.
  public func encode(bytes: [UInt8]) -> [Int32] {
    var encoder = BytePairEncoder(self)
    var ids: [Int32] = []
    ids.reserveCapacity(bytes.count / 3)
    encoder.encode(bytes, in: 0..<bytes.count, into: &ids)
    return ids
  }

  public func bytes(of id: Int32) throws -> ArraySlice<UInt8> {
    guard tokens.indices.contains(Int(id)) else { throw unknownToken(id) }
    return tokens[Int(id)][...]
  }

  public func adding(specialTokens names: [String]) throws -> BytePairTokenizer {
    try checkNewSpecialTokens(names)
    let newIDs = names.indices.map { Int32(tokens.count + $0) }
    return try BytePairTokenizer(
      tokens: tokens + names.map { Array($0.utf8) }, merges: merges, specialTokens: specialTokens.map(\.id) + newIDs)
  }

  public func makeEncoder() -> any TokenEncoder { BytePairEncoder(self) }
}

private func damaged(_ what: String) -> WorkbookError {
  WorkbookError("This byte-pair vocabulary is damaged: \(what).", remedy: "Copy its file again, or train it again.")
}
