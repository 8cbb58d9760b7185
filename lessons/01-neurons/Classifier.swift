import Foundations

/// Supervised learning at its plainest: a new point gets the label of the known point that is nearest to it.
///
/// Source: Cover and Hart, "Nearest neighbor pattern classification", 1967.
func classified(_ point: [Double], by known: LabelledPoints) -> Int {
  var nearest = 0
  for candidate in known.points.indices
  where squaredDistance(point, known.points[candidate]) < squaredDistance(point, known.points[nearest]) {
    nearest = candidate
  }
  return known.labels[nearest]
}

/// Σ (aᵢ − bᵢ)²: to compare distances, the root is not needed.
func squaredDistance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { sum, pair in sum + (pair.0 - pair.1) * (pair.0 - pair.1) }
}
