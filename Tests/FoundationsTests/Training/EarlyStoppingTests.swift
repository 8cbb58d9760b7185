import Foundations
import Testing

@Suite struct EarlyStoppingTests {
  /// Records `losses` until it is over; after epoch e the parameter holds e.
  private func run(_ losses: [Double], patience: Int) -> (stopping: EarlyStopping, parameter: Parameter) {
    var stopping = EarlyStopping(patience: patience)
    let parameter = Parameter(Tensor([0]))
    for (epoch, loss) in losses.enumerated() where !stopping.isOver {
      parameter.value = Tensor([Float(epoch + 1)])
      stopping.record(loss, of: [parameter])
    }
    return (stopping, parameter)
  }

  @Test func stopsWhenPatienceIsOutAndGoesBackToTheBest() {
    let (stopping, parameter) = run([5, 4, 3, 4, 5, 1], patience: 2)
    #expect(stopping.isOver && stopping.epochs == 5)
    #expect(stopping.bestEpoch == 3 && stopping.bestLoss == 3)
    #expect(parameter.value.item == 5)
    stopping.restoreBest(to: [parameter])
    #expect(parameter.value.item == 3)
  }

  @Test func aNewBestIsForgivenEverything() {
    let (stopping, _) = run([5, 6, 4, 5, 3, 4], patience: 2)
    #expect(!stopping.isOver && stopping.bestEpoch == 5)
  }

  @Test func equalLossesAndNaNAreNoBetter() {
    #expect(run([2, 2, 2], patience: 2).stopping.bestEpoch == 1)
    #expect(run([2, .nan, .nan], patience: 2).stopping.isOver)
  }

  @Test func withoutAGoodEpochNothingIsRestored() {
    let (stopping, parameter) = run([.nan, .infinity], patience: 5)
    #expect(stopping.bestEpoch == 0 && stopping.bestLoss == .infinity)
    stopping.restoreBest(to: [parameter])
    #expect(parameter.value.item == 2)
  }

  @Test func anOptimizerStepDoesNotReachWhatWasKept() {
    var generator = SeededGenerator(seed: 1)
    let model = MLP([1, 1], using: &generator)
    let before = model.parameters.map(\.value.scalars)
    var stopping = EarlyStopping(patience: 1)
    stopping.record(1, of: model.parameters)
    model(Tensor([[1]])).squared().mean().backward()
    SGD(model.namedParameters).step(learningRate: 0.1)
    #expect(model.parameters.map(\.value.scalars) != before)
    stopping.restoreBest(to: model.parameters)
    #expect(model.parameters.map(\.value.scalars) == before)
  }
}
