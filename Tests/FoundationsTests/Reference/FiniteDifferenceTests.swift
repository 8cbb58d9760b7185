import Foundations
import Testing

@Suite struct FiniteDifferenceTests {
  @Test func findsTheSlopeOfAProduct() {
    let gradient = Reference.finiteDifference(of: { $0[0] * $0[1] }, at: [3, 5])
    GradientCheck.expect(gradient, equals: [5, 3], within: 1e-10)
  }

  @Test func isExactToTenDigitsWhereTheSlopeIsKnown() {
    // f = x³ + 1/y has the gradient (3x², −1/y²).
    let gradient = Reference.finiteDifference(of: { $0[0] * $0[0] * $0[0] + 1 / $0[1] }, at: [2, -0.5])
    GradientCheck.expect(gradient, equals: [12, -4], within: 1e-9)
  }

  @Test func oneSidedWouldNotDo() {
    // At the minimum of x² a one-sided difference gives h, a central one 0.
    let gradient = Reference.finiteDifference(of: { $0[0] * $0[0] }, at: [0], step: 0.1)
    #expect(abs(gradient[0]) < 1e-15)
  }

  @Test func relativeErrorIsMeasuredAgainstTheLargestElement() {
    #expect(Reference.relativeError([1, 2], [1, 4]) == 0.5)
    #expect(Reference.relativeError([0, 0], [0, 0]) == 0)
    #expect(Reference.relativeError([], []) == 0)
    #expect(Reference.relativeError([1, .nan], [1, 1]) == .infinity)
  }
}
