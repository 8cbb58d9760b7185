import Testing

@testable import Foundations

@Suite struct LabelledPointsTests {
  @Test func moonsLieOnTheirHalfCircles() {
    var generator = SeededGenerator(seed: 2)
    let moons = LabelledPoints.twoMoons(101, noise: 0, using: &generator)
    #expect(moons.count == 101)
    #expect(moons.labels.count { $0 == 0 } == 51)
    for (point, label) in zip(moons.points, moons.labels) {
      let (x, y) = label == 0 ? (point[0], point[1]) : (1 - point[0], 0.5 - point[1])
      #expect(abs(x * x + y * y - 1) < 1e-12)
      #expect(y >= 0)
    }
    // Both ends of a moon are reached.
    let across = zip(moons.points, moons.labels).filter { $1 == 0 }.map { $0.0[0] }
    #expect(across.min()! < -0.9 && across.max()! > 0.9)
  }

  @Test func noiseHasItsDeviation() {
    var generator = SeededGenerator(seed: 3)
    let blobs = LabelledPoints.blobs(6000, around: [[1, -2], [10, 0], [0, 5]], deviation: 0.5, using: &generator)
    let first = zip(blobs.points, blobs.labels).filter { $1 == 0 }.map(\.0)
    #expect(first.count == 2000)
    for (axis, centre) in [1.0, -2.0].enumerated() {
      let mean = first.reduce(0) { $0 + $1[axis] } / 2000
      let variance = first.reduce(0) { $0 + ($1[axis] - mean) * ($1[axis] - mean) } / 2000
      #expect(abs(mean - centre) < 0.05)
      #expect(abs(variance.squareRoot() - 0.5) < 0.03)
    }
    // Coordinates vary on their own.
    let covariance = first.reduce(0) { $0 + ($1[0] - 1) * ($1[1] + 2) } / 2000
    #expect(abs(covariance) < 0.03)
  }

  @Test func sameSeedSamePoints() {
    var (one, other) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
    let moons = LabelledPoints.twoMoons(20, noise: 0.2, using: &one)
    #expect(moons == LabelledPoints.twoMoons(20, noise: 0.2, using: &other))
    #expect(moons != LabelledPoints.twoMoons(20, noise: 0.2, using: &one))
  }

  @Test func asTensorsAndInParts() {
    let set = LabelledPoints([[1, 2], [3, 4], [5, 6]], labels: [0, 1, 0])
    #expect(set.inputs == Tensor([[1, 2], [3, 4], [5, 6]]))
    #expect(set.targets == [0, 1, 0])
    #expect(set[1..<3] == LabelledPoints([[3, 4], [5, 6]], labels: [1, 0]))
    // The second row guesses class 0, and is wrong.
    #expect(set.accuracy(of: Tensor([[2, 1], [4, 3], [9, -9]])) == 2.0 / 3)
  }
}
