import ExerciseBook
import Foundation

/// 8.9 · Temperature, top-k and top-p
///
/// From the model's logits, return the probability with which each token is chosen next, in the order of the logits.
///
/// 1. Divide the logits by `temperature` and take the softmax. At temperature 0 the largest logit gets 1,
///    and that is all.
/// 2. If there is a `topK`, keep only so many of the likeliest tokens.
/// 3. Divide by their sum, and keep as few of the likeliest as together reach `topP`: the token that
///    crosses it is kept.
/// 4. Divide what is kept by its sum again. Every other token has 0.
///
/// Of equally likely tokens the one with the smaller index goes first.
///
/// For logits whose softmax is [0.1, 0.4, 0.2, 0.3], at temperature 1: top-k 3 gives [0, 4/9, 2/9, 3/9]. Top-p 0.6
/// keeps 0.4 and 0.3, which together cross it, and gives [0, 4/7, 0, 3/7]. Top-k 3 with top-p 0.75 gives the same,
/// since 4/9 + 3/9 = 0.78 crosses it.
///
/// Logits may be as large as 1,000. `topK` is at least 1 and may be more than there are tokens; `topP` is above 0, and
/// 1 keeps all. `exp` comes with Foundation.
extension Evaluation {
  public static func tokenProbabilities(
    logits: [Double], temperature: Double, topK: Int?, topP: Double
  ) throws -> [Double] {
    // Begin with the tokens in order, the likeliest first.
    try todo()
  }
}
