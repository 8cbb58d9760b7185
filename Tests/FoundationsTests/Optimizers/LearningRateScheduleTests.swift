import Foundations
import Testing

@Suite struct LearningRateScheduleTests {
  private func rates(_ decay: LearningRateSchedule.Decay, _ steps: [Int]) -> [Float] {
    let schedule = LearningRateSchedule(peak: 1, floor: 0.1, warmupSteps: 4, totalSteps: 11, decay: decay)
    return steps.map { schedule[$0] }
  }

  private func expectEqual(_ got: [Float], _ expected: [Float], _ location: SourceLocation = #_sourceLocation) {
    #expect(got.count == expected.count, sourceLocation: location)
    for (a, b) in zip(got, expected) { #expect(abs(a - b) < 1e-6, "\(got)", sourceLocation: location) }
  }

  @Test func warmUpIsALineToThePeak() {
    for decay in LearningRateSchedule.Decay.allCases {
      expectEqual(rates(decay, [0, 1, 2, 3, 4]), [0.2, 0.4, 0.6, 0.8, 1])
    }
  }

  @Test func theDecayEndsOnTheFloorInTheLastStepAndStaysThere() {
    // Six steps from peak to floor: after two of them the cosine is 1/2, after three 0, after four −1/2.
    expectEqual(rates(.cosine, [6, 7, 8, 10, 11, 1_000]), [0.775, 0.55, 0.325, 0.1, 0.1, 0.1])
    expectEqual(rates(.linear, [5, 6, 7, 8, 9, 10, 11, 1_000]), [0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0.1, 0.1])
    expectEqual(rates(.constant, [5, 9, 10, 11, 1_000]), [1, 1, 1, 1, 1])
  }

  @Test func schedulesWithoutAWarmUpOrWithoutADecay() {
    let atOnce = LearningRateSchedule(peak: 1, floor: 0, warmupSteps: 0, totalSteps: 3)
    expectEqual([atOnce[0], atOnce[1], atOnce[2]], [1, 0.5, 0])
    let warmupOnly = LearningRateSchedule(peak: 1, floor: 0.5, warmupSteps: 3, totalSteps: 4)
    expectEqual([warmupOnly[2], warmupOnly[3], warmupOnly[4]], [0.75, 1, 0.5])
    let tooLong = LearningRateSchedule(peak: 1, floor: 0.5, warmupSteps: 9, totalSteps: 4)
    expectEqual([tooLong[0], tooLong[3]], [0.1, 0.4])
    let one = LearningRateSchedule(peak: 1, floor: 0.5, warmupSteps: 0, totalSteps: 1)
    expectEqual([one[0]], [1])
  }
}
