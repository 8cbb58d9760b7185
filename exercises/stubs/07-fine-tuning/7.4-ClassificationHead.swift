import ExerciseBook

/// 7.4 · A classification head on the right token
///
/// A GPT becomes a classifier by a head: a linear layer that makes a logit for each class out of one token's state. In a
/// GPT each token sees what stands before it, and nothing that comes after. So it has to be the last token of the text.
///
/// Texts of different lengths are padded to rows of one length. Find for each text the last id that is not `padding`, and
/// return for each class c
///
///     logit = biases[c] + Σ weights[c][i] · state[i]
///
/// Most tokenizers pad at the end of a row, some at its beginning. And where a tokenizer has no id of its own for padding,
/// another one is used for it, which may then stand within the text as well.
///
/// `hidden[text][place]` is the state of the token `ids[text][place]`, a few numbers. The result has a row for each text
/// and a number for each class. Every text has an id that is not padding.
///
/// One text with the ids [7, 8, 0, 0] and padding 0: the place is 1. If its state is [2, 3], the weights are [[1, 2],
/// [3, -1]] and the biases [0, 1], the result is [[8, 4]].
extension FineTuning {
  public static func classLogits(
    hidden: [[[Double]]], ids: [[Int]], padding: Int, weights: [[Double]], biases: [Double]
  ) throws -> [[Double]] {
    // First the place, then the head.
    try todo()
  }
}
