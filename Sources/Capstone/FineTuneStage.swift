import Foundations
import Presentation

/// `model/` → `chat/`: the model that goes on becomes one that answers.
///
/// It is the same training as before, on conversations, with the loss on the answers alone.
struct FineTuneStage {
  let run: Run
  let console: Console

  struct Result {
    let seconds: Double
    let steps: Int
    let conversations: Int
  }

  /// Throws before hours are spent on the pretraining, if the conversations cannot be practised after it.
  func check() throws { _ = try batches(with: run.tokenizer()) }

  func perform() throws -> Result? {
    guard let settings = run.settings.fineTuning else {
      console.say(
        "Fine-tuning: left out, for this text has no questions. Give your own with --conversations, one in JSON a line."
      )
      return nil
    }
    let base = try Writer(run)
    let context = base.model.configuration.contextLength
    guard let batches = try batches(with: base.tokenizer) else {
      console.say("Fine-tuning: left out, for no question fits into a context of \(context) tokens")
      return nil
    }
    console.say(
      "Fine-tuning: \(Format.count(batches.count)) conversations, \(Format.count(settings.training.steps)) steps")
    if batches.tooLong > 0 {
      console.say(
        "  \(Format.count(batches.tooLong)) more have no answer within the context of \(context) tokens, and are left out"
      )
    }
    // What the pretraining held is of other sizes.
    TensorMemory.releaseUnused()
    let trainer = try Trainer(base.model, batches, settings.training)
    var losses = LossLog()
    let loop = TrainingLoop(
      run: run, console: console, store: run.chatCheckpoints, trainer: trainer,
      texts: [run.path("model/model.safetensors")] + (settings.conversations.map { [$0] } ?? []))
    let work = try loop.perform(&losses) { step, losses in
      console.say("  step \(Format.count(step)): loss of the answers \(Format.fixed(losses.recent, decimals: 3))")
    }
    try base.model.save(to: run.path("chat"))
    try TokenizerFile.save(base.tokenizer, to: run.path("chat/tokenizer.json"))
    try run.write([UInt8](losses.text.utf8), to: "chat-losses.csv")
    guard work.steps > 0 else { return Result(seconds: 0, steps: 0, conversations: batches.count) }
    try run.write(
      [
        "seconds": .number(work.seconds), "steps": .integer(work.steps), "conversations": .integer(batches.count),
        "too_long": .integer(batches.tooLong),
      ], to: "tuning.json")
    return Result(seconds: work.seconds, steps: work.steps, conversations: batches.count)
  }

  /// Nil where there is nothing to practise. Conversations of one's own that do not fit are an error.
  private func batches(with tokenizer: any Tokenizer) throws -> ConversationBatches? {
    guard let settings = run.settings.fineTuning else { return nil }
    let conversations = try run.settings.conversations()
    do {
      return try ConversationBatches(
        conversations, ChatTemplate(tokenizer), batchSize: settings.training.batchSize,
        contextLength: run.settings.context, cutsAnswers: true, seed: settings.training.seed)
    } catch {
      if settings.conversations == nil { return nil }
      throw error
    }
  }
}
