import Foundation
import Foundations
import Presentation

/// The rubric of the capstone, filled in from what a run has left.
///
/// Every line is a thing that a reader of your work would ask first, and is decided by a measurement.
struct Review {
  struct Criterion {
    let question: String
    let points: Int
    let earned: Int
    /// What was found, and, where points are missing, what would earn them.
    let finding: String
  }

  let criteria: [Criterion]
  var points: Int { criteria.reduce(0) { $0 + $1.points } }
  var earned: Int { criteria.reduce(0) { $0 + $1.earned } }

  init(_ record: RunRecord, hasReport: Bool) {
    criteria = [
      Self.data(record), Self.learning(record), Self.generalisation(record), Self.quality(record), Self.stories(record),
      Self.answers(record), Self.control(record), Self.report(hasReport),
    ].compactMap { $0 }
  }

  private static func percent(_ share: Double) -> String { Format.percent(share, decimals: 0) }

  private static func data(_ record: RunRecord) -> Criterion {
    let question = "Is there text to learn from, and other text to be judged by?"
    guard let held = record.data?["validation_bytes"]?.integer, let train = record.data?["train_bytes"]?.integer else {
      return Criterion(question: question, points: 1, earned: 0, finding: "The data stage has not run.")
    }
    return Criterion(
      question: question, points: 1, earned: held >= 10_000 ? 1 : 0,
      finding: "\(Format.bytes(train)) and \(Format.bytes(held))"
        + (held >= 10_000 ? "." : ": so little held-out text says little. Give more text."))
  }

  private static func learning(_ record: RunRecord) -> Criterion {
    let question = "Did it learn, to the end of its schedule?"
    let steps = record.settings.training.steps
    guard let first = record.losses.first, let last = record.losses.last else {
      return Criterion(question: question, points: 2, earned: 0, finding: "The model has not been pretrained.")
    }
    let end = record.losses.suffix(20).reduce(0) { $0 + $1.training } / Double(min(20, record.losses.count))
    let fell = end < 0.75 * first.training
    let isDone = last.step >= steps
    return Criterion(
      question: question, points: 2, earned: (fell ? 1 : 0) + (isDone ? 1 : 0),
      finding: "The loss went from \(Format.fixed(first.training, decimals: 2)) to \(Format.fixed(end, decimals: 2))"
        + (isDone ? "." : ", and \(Format.count(steps - last.step)) steps are left: go on with --resume.")
        + (fell ? "" : " It has hardly fallen: train longer, or with another learning rate."))
  }

  private static func generalisation(_ record: RunRecord) -> Criterion? {
    guard let held = record.evaluation?["validation_loss"]?.double, !record.losses.isEmpty else { return nil }
    let train = record.losses.suffix(50).reduce(0) { $0 + $1.training } / Double(min(50, record.losses.count))
    let gap = held - train
    return Criterion(
      question: "Does it do as well on text that it has never read?", points: 1, earned: gap < 0.1 * train ? 1 : 0,
      finding: "Loss \(Format.fixed(held, decimals: 3)) on unseen text, \(Format.fixed(train, decimals: 3)) in training"
        + (gap < 0.1 * train ? "." : ": it learns by heart. Give more text, fewer steps, or --dropout 0.1."))
  }

  private static func quality(_ record: RunRecord) -> Criterion? {
    guard let bits = record.bitsPerByte else { return nil }
    guard let above = record.aboveFloorPercent else {
      // Good compressors need about 2 bits for a byte of English.
      return Criterion(
        question: "How well does it predict?", points: 2, earned: bits < 2 ? 2 : bits < 3 ? 1 : 0,
        finding: "\(Format.fixed(bits, decimals: 2)) bits per byte"
          + (bits < 2 ? ", fewer than the 2 of a good compressor." : ": a good compressor needs about 2."))
    }
    return Criterion(
      question: "How near is it to the best possible?", points: 2, earned: above <= 15 ? 2 : above <= 50 ? 1 : 0,
      finding: "\(Format.fixed(above, decimals: 1)) % above the text's entropy"
        + (above <= 15 ? "." : ": 15 % would be good. Train longer, or a larger size."))
  }

  private static func stories(_ record: RunRecord) -> Criterion? {
    guard let followed = record.storyShare("followed"), let whole = record.storyShare("whole") else { return nil }
    return Criterion(
      question: "Do its stories keep their world straight?", points: 1, earned: followed.mean >= 0.5 ? 1 : 0,
      finding:
        "\(percent(whole.mean)) are without any slip; on average the first comes after \(percent(followed.mean)) of a story"
        + (followed.mean >= 0.5 ? "." : ". Half would be good: train longer."))
  }

  private static func answers(_ record: RunRecord) -> Criterion? {
    guard record.settings.fineTuning?.conversations == nil, record.settings.fineTuning != nil else { return nil }
    let question = "Does it follow instructions about stories that it has never read?"
    guard let all = record.share("all") else {
      return Criterion(question: question, points: 2, earned: 0, finding: "It has not been fine-tuned and asked.")
    }
    return Criterion(
      question: question, points: 2, earned: all.mean >= 0.8 ? 2 : all.mean >= 0.5 ? 1 : 0,
      finding: "\(all.text(decimals: 0)) right"
        + (all.mean >= 0.8 ? "." : ": 80 % would be good. Practise longer with --tuning-steps."))
  }

  private static func control(_ record: RunRecord) -> Criterion? {
    guard let control = record.share("control") else { return nil }
    return Criterion(
      question: "Does it read, or guess from the question?", points: 1, earned: control.mean <= 0.15 ? 1 : 0,
      finding: "With the story exchanged it still gives the old answer in \(percent(control.mean))"
        + (control.mean <= 0.15 ? ": it reads." : ": much of what it knows it has guessed."))
  }

  private static func report(_ exists: Bool) -> Criterion {
    Criterion(
      question: "Is there a report to show?", points: 1, earned: exists ? 1 : 0,
      finding: exists ? "report.html." : "Write it with: swift run capstone report.")
  }
}
