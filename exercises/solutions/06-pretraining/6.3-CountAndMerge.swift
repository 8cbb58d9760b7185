import ExerciseBook

extension Pretraining {
  public static func pairCounts(in ids: [Int]) throws -> [TokenPair: Int] {
    var counts: [TokenPair: Int] = [:]
    var lastTwin = -2  // where the last pair of equal ids was counted
    for i in ids.indices.dropLast() {
      if ids[i] == ids[i + 1] {
        if lastTwin == i - 1 { continue }
        lastTwin = i
      }
      counts[TokenPair(ids[i], ids[i + 1]), default: 0] += 1
    }
    return counts
  }

  public static func mostFrequentPair(in counts: [TokenPair: Int]) throws -> TokenPair? {
    var best: (pair: TokenPair, count: Int)?
    for (pair, count) in counts {
      if let best, best.count > count || (best.count == count && best.pair < pair) { continue }
      best = (pair, count)
    }
    return best?.pair
  }

  public static func merging(_ pair: TokenPair, into newID: Int, in ids: [Int]) throws -> [Int] {
    var result: [Int] = []
    var i = 0
    while i < ids.count {
      if i + 1 < ids.count, ids[i] == pair.left, ids[i + 1] == pair.right {
        result.append(newID)
        i += 2
      } else {
        result.append(ids[i])
        i += 1
      }
    }
    return result
  }
}
