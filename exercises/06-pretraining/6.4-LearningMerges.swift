import ExerciseBook

/// 6.4 · Train a byte-pair vocabulary
///
/// Find the merges of byte-pair encoding for a text. The text is given as its words: `words[i]` is a word, spelled in
/// bytes 0 to 255, and occurs `counts[i]` times. No pair reaches from one word into another.
///
/// Again and again take the most frequent pair of neighbours, each word counting as often as it occurs, and merge it in
/// all words. The first merge makes token 256, the next 257, and so on. Pairs are counted as in 6.3, and of several pairs
/// with the same count the smallest wins. Return the pairs in the order in which they were merged: `mergeCount` of them,
/// or fewer when no two neighbours are left.
///
/// For low × 5, lower × 2, newest × 6, widest × 3 the first is es, (101, 115): it occurs 6 + 3 = 9 times. So does st, but
/// es is smaller. The second is (256, 116), which spells est.
///
/// There is a budget. A real corpus has millions of words and tens of thousands of merges, and counting every pair anew
/// for each merge would take days. The check counts how many `TokenPair`s you make: at most 40 for each byte of `words`,
/// over all merges. Use them for your counts; you may use your functions of 6.3 as well.
extension Pretraining {
  public static func learnedMerges(words: [[Int]], counts: [Int], mergeCount: Int) throws -> [TokenPair] {
    // Which words does a merge change?
    try todo()
  }
}
