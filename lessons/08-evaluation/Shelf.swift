import Foundations
import Presentation
import Synchronization

/// Keeps what one section has trained for the next, which then need not train it again.
final class Shelf: Sendable {
  /// Small models of what unit 7 fine-tunes, and what they said on their tests.
  struct ThreeModels: Sendable {
    let sentiment: SentimentModel
    /// The same model, trained for two lengths of time.
    let translators: [TranslationModel]
    let questions: QuestionModel
  }

  private let threeModels = Mutex<ThreeModels?>(nil)
  private let storyteller = Mutex<Storyteller?>(nil)

  /// - Parameter isQuick: as small as it can be, to see that it runs.
  func threeModels(seed: UInt64, isQuick: Bool) throws -> ThreeModels {
    try threeModels.withLock { kept in
      if let kept { return kept }
      enum Part: Sendable {
        case sentiment(SentimentModel)
        case translator(TranslationModel)
        case questions(QuestionModel)
      }
      // The longest first, so that nobody waits for it at the end.
      let parts = try together(4) { index -> Part in
        switch index {
        case 0: .questions(try QuestionModel(seed: seed, isQuick: isQuick))
        case 1: .translator(try TranslationModel(seed: seed, steps: isQuick ? 2 : 260, isQuick: isQuick))
        case 2: .translator(try TranslationModel(seed: seed, steps: isQuick ? 2 : 220, isQuick: isQuick))
        default: .sentiment(try SentimentModel(seed: seed, isQuick: isQuick))
        }
      }
      guard case .questions(let questions) = parts[0], case .translator(let longer) = parts[1],
        case .translator(let shorter) = parts[2], case .sentiment(let sentiment) = parts[3]
      else { fatalError("The parts are in another order.") }
      let models = ThreeModels(sentiment: sentiment, translators: [shorter, longer], questions: questions)
      kept = models
      return models
    }
  }

  func storyteller(seed: UInt64, isQuick: Bool) throws -> Storyteller {
    try storyteller.withLock { kept in
      let teller = try kept ?? Storyteller(seed: seed, isQuick: isQuick)
      kept = teller
      return teller
    }
  }
}
