import Foundations
import Presentation

/// How the next token is chosen, for every stage that writes.
public struct SamplingOptions: CommandOptions {
  var temperature: Double?
  var topK = 50
  var topP = 1.0
  var tokens = 400
  var sampleSeed = 1

  public init() {}

  /// Where none is asked for. In a chat there are right answers, and a story may be a little less bold.
  static let (usualTemperature, chatTemperature) = (0.7, 0.3)

  public static var fields: [Field<Self>] {
    [
      .section("Writing"),
      .option(
        "temperature", \.temperature, in: 0.0...100.0,
        otherwise: "\(usualTemperature), and \(chatTemperature) in a chat",
        "below 1 the likely becomes likelier; 0 takes the likeliest"),
      .option("top-k", \.topK, in: 1...1_000_000, "only so many of the likeliest tokens"),
      .option("top-p", \.topP, in: 0.0...1.0, "only the likeliest tokens that reach this probability together"),
      .option("tokens", \.tokens, in: 1...1_000_000, "write at most so many"),
      .option("sample-seed", \.sampleSeed, in: 0...Int.max, "decides the choices"),
    ]
  }

  /// - Parameter temperature: where none is asked for.
  func sampler(temperature usual: Double = usualTemperature) -> Sampler {
    Sampler(temperature: temperature ?? usual, topK: topK, topP: topP)
  }
  var generator: SeededGenerator { SeededGenerator(seed: UInt64(sampleSeed)) }
}

/// Texts written by the trained model.
struct GenerateStage {
  let run: Run
  let console: Console
  let sampling: SamplingOptions
  let prompt: String
  let count: Int

  func perform() throws -> JSON {
    let writer = try Writer(run)
    var generator = sampling.generator
    var texts: [String] = []
    for number in 1...count {
      let text = try writer.write(after: prompt, limit: sampling.tokens, sampler: sampling.sampler(), using: &generator)
      {
        _ in !Interrupt.isRequested
      }
      texts.append(prompt + text)
      if count > 1 { console.say("\nText \(number)") }
      console.say(TextLayout.wrapped((prompt + text).showable, width: min(100, console.terminal.width)))
      if Interrupt.isRequested {
        throw Interruption("Interrupted in text \(number) of \(count).")
      }
    }
    return ["texts": .array(texts.map { .string($0) })]
  }
}
