import ExerciseBook

/// 5.7 · Count a GPT's parameters and operations
///
/// With vocabulary V, context T, L layers and width W, a GPT-2 holds
///
/// - a table of tokens [V, W], which also makes the logits, and a table of positions [T, W];
/// - in each layer: four matrices [W, W] of attention (query, key, value, output) with a bias of W each; a
///   feed-forward layer [4W, W] with a bias of 4W, and back, [W, 4W] with a bias of W; two norms of weight and bias;
/// - a final norm.
///
/// For V = 3, T = 2, L = 1, W = 2 that is 6 and 4 for the tables, 24 for attention, 42 for the feed-forward layer, 8
/// for its norms, 4 for the final norm: 88.
///
/// The operations of training, for each token: every number of a matrix is multiplied and added once, the token table
/// as the output's matrix included. Beside the matrices, attention takes W multiply-adds for the score of each key that
/// a position sees, and W more to add up the values; over a context of T, a position sees (T + 1) / 2 keys on average.
/// A multiply-add is 2 operations, and the backward pass costs twice the forward pass, so 6 in all. Biases, norms and
/// looking up are left out. In the example: 6 · (48 + 6 + 6) = 360.
///
/// The number of heads changes neither.
extension Transformer {
  public static func parameterCount(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Int {
    try todo()
  }

  public static func trainingOperationsPerToken(
    vocabularySize: Int, contextLength: Int, layerCount: Int, width: Int
  ) throws -> Double {
    try todo()
  }
}
