import ExerciseBook

/// 6.6 · Pack documents into rows
///
/// A model trains on rows of `contextLength` tokens, and documents are shorter. Put several into one row, so that little
/// is padded, and see to it that they do not notice each other.
///
/// Go through the documents in order. Each goes whole into the first row that has room for it, after those already there,
/// or else begins a new row. Return for each row three arrays of `contextLength` numbers:
///
///     inputs      the tokens; 0 in the places that remain
///     targets     the next token of the same document; -1 where there is none
///     documents   the number of the document, its index, that the token is from; -1 in the places that remain
///
/// [5, 6, 9], [7, 9], [8, 8, 8, 9] and [4] in rows of 6:
///
///     inputs      [5, 6, 9, 7, 9, 4]       [8, 8, 8, 9, 0, 0]
///     targets     [6, 9, -1, 9, -1, -1]    [8, 8, 9, -1, -1, -1]
///     documents   [0, 0, 0, 1, 1, 3]       [2, 2, 2, 2, -1, -1]
///
/// `mayAttend` is the mask for such a row, given its document numbers. Row i of the mask says for each position j whether
/// position i may look at it: j is not after i, and both have the same number. Padding may look at padding.
///
/// Every document has at least one token and fits into a row.
extension Pretraining {
  public static func packed(
    _ documents: [[Int]], contextLength: Int
  ) throws -> (inputs: [[Int]], targets: [[Int]], documents: [[Int]]) {
    try todo()
  }

  public static func mayAttend(documents: [Int]) throws -> [[Bool]] {
    try todo()
  }
}
