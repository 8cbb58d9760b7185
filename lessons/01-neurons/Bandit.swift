import Foundations

/// Reinforcement learning at its plainest: choose one of several stalls again and again, and learn from the rewards
/// which is best.
///
/// Mostly it goes where the mean reward has been highest so far (it exploits); with the chance `exploring` it tries a
/// random one. Source: Sutton and Barto, "Reinforcement learning: an introduction", 1998.
func bandit(
  _ chances: [Double], tries: Int, exploring: Double, using generator: inout SeededGenerator
) -> (rewards: [Double], favourite: Int) {
  var visits = [Double](repeating: 0, count: chances.count)
  var means = visits
  // The first of the best.
  func favourite() -> Int { means.firstIndex(of: means.max()!)! }
  var rewards: [Double] = []
  for time in 0..<tries {
    // Every stall is tried once; then the choice begins.
    let isExploring = generator.uniform() < exploring
    let stall =
      time < chances.count ? time : isExploring ? generator.integer(below: chances.count) : favourite()
    let reward = generator.uniform() < chances[stall] ? 1.0 : 0
    visits[stall] += 1
    means[stall] += (reward - means[stall]) / visits[stall]
    rewards.append(reward)
  }
  return (rewards, favourite())
}
