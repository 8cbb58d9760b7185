/// A part of the pipeline that an exercise can stand in for.
public struct Part: Sendable {
  /// The exercise's, such as "2.8".
  public let id: String
  /// What it does in the pipeline.
  public let role: String

  /// In the order in which the pipeline meets them.
  public static let all = [
    Part(id: "6.1", role: "cleaning a text of your own"),
    Part(id: "6.4", role: "learning the tokens"),
    Part(id: "6.5", role: "turning words into tokens"),
    Part(id: "5.2", role: "the norms of the model"),
    Part(id: "4.5", role: "the attention of the model while it reads"),
    Part(id: "5.3", role: "the feed-forward layers of the model"),
    Part(id: "2.3", role: "the loss"),
    Part(id: "2.9", role: "the learning rate of each step"),
    Part(id: "3.6", role: "clipping the gradient"),
    Part(id: "2.8", role: "AdamW's steps"),
    Part(id: "7.5", role: "conversations as tokens"),
    Part(id: "4.9", role: "the attention of the model while it writes"),
    Part(id: "8.9", role: "choosing the next token"),
    Part(id: "8.4", role: "the BLEU of translations"),
    Part(id: "8.5", role: "the chrF of translations"),
    Part(id: "8.8", role: "the intervals around scores"),
  ]
}

/// What the check of an answer said, before the answer is trusted with a run.
public enum PartVerdict: Sendable {
  case passed, unfinished
  /// One sentence that says what is wrong.
  case wrong(String)
}
