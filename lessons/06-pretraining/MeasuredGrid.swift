import Foundations

extension ScalingGrid {
  /// What `full` came to on 21 November 2026, in 4 minutes and 38 seconds of processor time, by
  /// `swift run pretraining --section 9 --full`.
  static let shipped = Measured(
    runs: [
      (41_040, 54_595, 1.7885), (41_040, 109_123, 1.4999),
      (41_040, 217_306, 1.2865), (41_040, 430_644, 1.1398),
      (41_040, 861_398, 1.0564), (92_320, 54_595, 1.6326),
      (92_320, 109_123, 1.3247), (92_320, 217_306, 1.0891),
      (92_320, 430_644, 0.9216), (92_320, 861_398, 0.7948),
      (237_888, 54_595, 1.4690), (237_888, 109_123, 1.1794),
      (237_888, 217_306, 0.9768), (237_888, 430_644, 0.7977),
      (237_888, 861_398, 0.6452), (664_192, 54_595, 1.4043),
      (664_192, 109_123, 1.1032), (664_192, 217_306, 0.8854),
      (664_192, 430_644, 0.6903), (664_192, 861_398, 0.5457),
    ].map(ScalingLaw.Run.init(parameters:tokens:loss:)),
    larger: ScalingLaw.Run(parameters: 1_278_912, tokens: 2_580_071, loss: 0.4112), floor: 0.2681)
  static let shippedOn = "21 November 2026"
}
