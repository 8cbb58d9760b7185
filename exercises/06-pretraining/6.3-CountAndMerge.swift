import ExerciseBook

/// 6.3 · Count pairs and merge
///
/// Byte-pair encoding makes one token of the two that stand side by side most often, again and again. Write its three
/// parts.
///
/// `pairCounts` says how often each pair of neighbours can be merged, from left to right. In [1, 2, 1, 2, 3] the pair
/// (1, 2) occurs twice, (2, 1) and (2, 3) once. In [7, 7, 7] the pair (7, 7) occurs once: the third 7 has no partner. In
/// [7, 7, 7, 7] it occurs twice.
///
/// `mostFrequentPair` returns the pair with the largest count. Where several have it, the smallest of them wins: `<`
/// compares the left ids, then the right ones. Without pairs it returns nil.
///
/// `merging` replaces each occurrence of the pair, from left to right, by `newID`: with (7, 7) and 256, [7, 7, 7] becomes
/// [256, 7].
///
/// With these three, "aaabdaaabac" becomes [258, 100, 258, 97, 99] after three merges: aa is 256, ab is 257, and the two
/// together are 258. `TokenPair(97, 98)` is a pair, with `left` and `right`, and can be the key of a dictionary.
extension Pretraining {
  public static func pairCounts(in ids: [Int]) throws -> [TokenPair: Int] {
    try todo()
  }

  public static func mostFrequentPair(in counts: [TokenPair: Int]) throws -> TokenPair? {
    // A dictionary has another order in every run.
    try todo()
  }

  public static func merging(_ pair: TokenPair, into newID: Int, in ids: [Int]) throws -> [Int] {
    try todo()
  }
}
