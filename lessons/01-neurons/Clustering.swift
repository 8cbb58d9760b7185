import Foundations

/// Unsupervised learning at its plainest, k-means: points join their nearest centre, centres move to the middle of
/// their points, until nobody moves.
///
/// Source: Lloyd, "Least squares quantization in PCM", 1957, published 1982.
func clustered(
  _ points: [[Double]], into count: Int, using generator: inout SeededGenerator
) -> (members: [Int], centres: [[Double]], rounds: Int) {
  var shuffled = points
  generator.shuffle(&shuffled)
  var centres = Array(shuffled[..<count])
  var members: [Int] = []
  var rounds = 0
  while true {
    rounds += 1
    let joined = points.map { point in
      (0..<count).min { squaredDistance(point, centres[$0]) < squaredDistance(point, centres[$1]) }!
    }
    if joined == members { return (members, centres, rounds) }
    members = joined
    for group in 0..<count {
      let own = points.indices.filter { members[$0] == group }.map { points[$0] }
      if own.isEmpty { continue }
      centres[group] = own[0].indices.map { axis in own.reduce(0) { $0 + $1[axis] } / Double(own.count) }
    }
  }
}
