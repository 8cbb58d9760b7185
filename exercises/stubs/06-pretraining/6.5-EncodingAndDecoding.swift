import ExerciseBook

/// 6.5 · Encode and decode any bytes
///
/// Use the merges that were learned. Merge k, from 0, makes token 256 + k of a pair of earlier tokens; 0 to 255 are the
/// bytes. With bc → 256, ab → 257 and (97, 256) → 258, which spells abc, the merges are (98, 99), (97, 98), (97, 256).
///
/// `encode` begins with the bytes. Of all the pairs of neighbours that are in `merges` it takes the one that was learned
/// first and merges it, from left to right, until no neighbours are in `merges`. The letters ababcd become a, b, a, 256,
/// d, since bc was learned before ab; then 257, a, 256, d; then [257, 258, 100]. Treat the bytes as one word.
///
/// `encodeDocuments` encodes each document and puts the end-of-text token after it, whose number is the first one that is
/// free, 256 + merges.count. The model will take this token for the end, so no document may bring it along: one that
/// contains the letters <|endoftext|> has them encoded like any others.
///
/// `decode` returns the bytes that the ids stand for. The end-of-text token stands for the bytes of <|endoftext|>. Ids
/// are from 0 to 256 + merges.count.
///
/// Bytes need not be text: 0xFF appears in no UTF-8, and a model may stop in the middle of a letter. Every byte comes back.
extension Pretraining {
  public static func encode(_ bytes: [UInt8], merges: [TokenPair]) throws -> [Int] {
    try todo()
  }

  public static func encodeDocuments(_ documents: [[UInt8]], merges: [TokenPair]) throws -> [Int] {
    try todo()
  }

  public static func decode(_ ids: [Int], merges: [TokenPair]) throws -> [UInt8] {
    try todo()
  }
}
