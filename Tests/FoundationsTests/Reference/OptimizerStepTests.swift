import Foundations
import Testing

@Suite struct OptimizerStepTests {
  @Test func momentumByHand() {
    var (w, velocity) = ([1.0, -2], [0.0, 0])
    Reference.sgdStep(&w, gradient: [2, -4], velocity: &velocity, learningRate: 0.25, momentum: 0.5)
    #expect(velocity == [2, -4])
    #expect(w == [0.5, -1])
    Reference.sgdStep(&w, gradient: [1, 0], velocity: &velocity, learningRate: 0.125, momentum: 0.5)
    #expect(velocity == [2, -2])
    #expect(w == [0.25, -0.75])
  }

  @Test func theFirstAdamWStepIsTheSignOfTheGradient() {
    var (w, m, v) = ([1.0, 1, 1], [0.0, 0, 0], [0.0, 0, 0])
    Reference.adamWStep(
      &w, gradient: [1e-3, -50, 0], firstMoment: &m, secondMoment: &v, step: 1, learningRate: 0.1, epsilon: 1e-300)
    GradientCheck.expect(w, equals: [0.9, 1.1, 1])
  }

  @Test func adamWByHand() {
    // Step 1: m = 0.4, v = 1.6, both corrected to the gradient 4 and its square 16; ε = 1 makes 4 / (4 + 1) = 0.8.
    var (w, m, v) = ([2.0], [0.0], [0.0])
    func step(_ number: Int, _ gradient: Double) {
      Reference.adamWStep(
        &w, gradient: [gradient], firstMoment: &m, secondMoment: &v, step: number, learningRate: 0.5, beta1: 0.9,
        beta2: 0.9, epsilon: 1, weightDecay: 0.25)
    }
    step(1, 4)
    GradientCheck.expect(m + v + w, equals: [0.4, 1.6, 2 - 0.5 * 0.25 * 2 - 0.5 * 0.8])
    // Step 2: m = 0.36, v = 1.44, corrected by 0.19; the decay is of the weight, 1.35, and not scaled by the gradient.
    step(2, 0)
    let direction = 0.36 / 0.19 / ((1.44 / 0.19).squareRoot() + 1)
    GradientCheck.expect(m + v + w, equals: [0.36, 1.44, 1.35 - 0.5 * 0.25 * 1.35 - 0.5 * direction])
  }

  @Test func clippingActsOnTheJointLength() {
    var gradients = [[3.0, 0], [0, 4]]
    #expect(Reference.clipGradients(&gradients, toNorm: 5) == 5)
    #expect(gradients == [[3, 0], [0, 4]])
    #expect(Reference.clipGradients(&gradients, toNorm: 2.5) == 5)
    #expect(gradients == [[1.5, 0], [0, 2]])
    // Never scaled up, and nothing to divide by when all are zero.
    #expect(Reference.clipGradients(&gradients, toNorm: 100) == 2.5)
    #expect(gradients == [[1.5, 0], [0, 2]])
    var zeros = [[0.0, 0]]
    #expect(Reference.clipGradients(&zeros, toNorm: 1) == 0)
    #expect(zeros == [[0, 0]])
  }

  @Test func bothOptimizersFindTheMinimumOfABowl() {
    let target = GradientCheck.normals(7, seed: 1)
    var (a, velocity) = ([Double](repeating: 0, count: 7), [Double](repeating: 0, count: 7))
    var (b, m, v) = (a, a, a)
    for step in 1...500 {
      Reference.sgdStep(
        &a, gradient: zip(a, target).map { $0 - $1 }, velocity: &velocity, learningRate: 0.1, momentum: 0.9)
      Reference.adamWStep(
        &b, gradient: zip(b, target).map { $0 - $1 }, firstMoment: &m, secondMoment: &v, step: step, learningRate: 0.02)
    }
    GradientCheck.expect(a, equals: target, within: 1e-6)
    GradientCheck.expect(b, equals: target, within: 1e-3)
  }
}
