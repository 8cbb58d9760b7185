import Foundation
import Foundations
import Presentation
import StoryWorld

/// Whether the model's own stories keep their world straight: who is who, who has what, who feels what and why.
///
/// The world that told the corpus is asked whether it could have told the model's story, word by word. Where it could, each name,
/// each pronoun and each possession in it is right. Where it could not, it says how far it could follow.
struct StoryEvaluation {
  let run: Run
  let console: Console

  static let count = 24
  /// Enough to follow nearly every story of the corpus to its end.
  private static let branchLimit = 200_000

  func perform() throws -> JSON? {
    guard run.settings.corpus == nil else { return nil }
    console.say("Evaluation: do its stories keep their world straight?")
    let writer = try Writer(run)
    let world = try StoryGenerator(seed: run.settings.seed)
    var generator = SeededGenerator(seed: run.settings.seed, stream: 2)
    var (whole, followed): ([Double], [Double]) = ([], [])
    for _ in 0..<Self.count {
      try run.stopIfAsked()
      let text = try writer.write(
        after: "", limit: run.settings.context, sampler: SamplingOptions().sampler(), using: &generator
      ).trimmingCharacters(in: .whitespacesAndNewlines)
      let ways = Derivations(of: text, by: world, limit: Self.branchLimit)
      whole.append(ways.surprisals.isEmpty ? 0 : 1)
      followed.append(Double(ways.longestBeginning) / Double(max(1, text.utf8.count)))
    }
    let (wholeShare, followedShare) = (Share(of: whole), Share(of: followed))
    console.say("  without any slip            " + wholeShare.text(decimals: 0, counting: "stories"))
    console.say("  of a story before a slip    " + followedShare.text(decimals: 0, counting: "stories"))
    let result: JSON = ["whole": wholeShare.json, "followed": followedShare.json]
    try run.write(result, to: "stories.json")
    return result
  }
}
