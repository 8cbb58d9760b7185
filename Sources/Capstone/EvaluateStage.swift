import Foundation
import Foundations
import Presentation

/// How well the trained model foresees text that it has never read, and how near that is to the best that is possible.
struct EvaluateStage {
  let run: Run
  let console: Console
  /// The score, where the training that has just ended found it already.
  var known: TextScore?

  func perform() throws -> JSON {
    console.say("Evaluation: held-out text")
    let score = try known ?? scoreModel()
    console.say(
      "  loss           \(Format.fixed(score.loss, decimals: 4)) nats per token, over \(Format.count(score.tokens)) tokens"
    )
    console.say("  perplexity     \(Format.fixed(score.perplexity, decimals: 2))")
    console.say("  bits per byte  \(Format.fixed(score.bitsPerByte, decimals: 4))")
    var result: JSON = [
      "validation_loss": .number(score.loss), "validation_perplexity": .number(score.perplexity),
      "validation_bits_per_byte": .number(score.bitsPerByte), "validation_tokens": .integer(score.tokens),
    ]
    if let floor = try run.json("data/report.json")?["entropy_floor_bits_per_byte"]?.double {
      let excess = 100 * (score.bitsPerByte / floor - 1)
      console.say(
        "  entropy floor  \(Format.fixed(floor, decimals: 4)): the model is \(Format.fixed(excess, decimals: 1)) % above the best possible"
      )
      result[member: "entropy_floor_bits_per_byte"] = .number(floor)
      result[member: "above_floor_percent"] = .number(excess)
    }
    try run.write(result, to: "evaluation.json")
    return result
  }

  private func scoreModel() throws -> TextScore {
    let writer = try Writer(run)
    return try HeldOutText(run, writer.tokenizer).score(writer.model)
  }
}
