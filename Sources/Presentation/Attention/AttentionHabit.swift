import Foundation

/// Where a head looks on the whole: the mean of its weights over all tokens but the first, which has no choice.
///
///     AttentionHabit(of: picture, 0, 2).text      // "looks at the token before (84 %)"
struct AttentionHabit {
  /// At the token itself, the one before it, the first of the text, an earlier one of the same text.
  let itself: Double
  let before: Double
  let first: Double
  let same: Double
  /// At the one that followed an earlier token of the same text: what an induction head does.
  let following: Double
  /// Among how many tokens a look is shared, on average: e to the entropy of its weights, so 4 for four equal ones.
  let breadth: Double

  init(of picture: AttentionPicture, _ layer: Int, _ head: Int) {
    let tokens = picture.tokens
    var sums = (itself: 0.0, before: 0.0, first: 0.0, same: 0.0, following: 0.0, breadth: 0.0)
    for query in tokens.indices.dropFirst() {
      var entropy = 0.0
      for key in tokens.indices {
        let weight = picture.weight(layer, head, query, key)
        if weight > 0 { entropy -= weight * log(weight) }
        if key == query { sums.itself += weight }
        if key == query - 1 { sums.before += weight }
        if key == 0 { sums.first += weight }
        if key < query, tokens[key] == tokens[query] { sums.same += weight }
        if key > 0, key <= query, key - 1 != query, tokens[key - 1] == tokens[query] { sums.following += weight }
      }
      sums.breadth += exp(entropy)
    }
    let count = Double(max(1, tokens.count - 1))
    itself = sums.itself / count
    before = sums.before / count
    first = sums.first / count
    same = sums.same / count
    following = sums.following / count
    breadth = sums.breadth / count
  }

  /// The strongest habit, if it is a third of all looks or more; else how broad a look is.
  var text: String {
    let habits = [
      ("the token before", before), ("itself", itself), ("the first token", first),
      ("the same token earlier", same), ("what followed the same token earlier", following),
    ]
    // Of equals the first.
    let top = habits.reduce(habits[0]) { $1.1 > $0.1 ? $1 : $0 }
    if top.1 < 1.0 / 3 { return "looks at about \(Format.significant(breadth, digits: 2)) tokens at once" }
    return "looks at \(top.0) (\(AttentionPicture.percent(top.1)))"
  }
}
