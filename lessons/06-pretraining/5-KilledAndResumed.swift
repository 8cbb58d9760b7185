import Foundation
import Foundations
import Presentation

let killedAndResumed = LessonSection(
  "Killed, and resumed",
  asks: "A run of weeks is interrupted. How much has to be saved so that nothing is lost, not one bit?"
) { page in
  let text = try Text(seed: page.seed, entries: 512, bytes: page.amount(300_000, quick: 60_000))
  let steps = page.amount(90, quick: 9)
  let (saved, killed) = ([steps / 3, steps / 2], steps / 2 + steps / 9)
  let recipe = Recipe(steps: steps, seed: page.seed)
  let whole = try bits(of: recipe.trained(on: text))

  // Saved twice, then killed: what has been learned since the last checkpoint is gone.
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let store = CheckpointStore(folder: folder)
  do {
    let trainer = try recipe.trainer(recipe.model(of: text.tokenizer.vocabularySize), on: text)
    while trainer.stepCount < killed {
      _ = try trainer.step()
      if saved.contains(trainer.stepCount) { try store.save(step: trainer.stepCount, trainer.checkpointFiles()) }
    }
  }

  /// Another process, later: all that it has is the folder.
  func resumed() throws -> (weights: [UInt32], from: Int, notice: String?) {
    var other = recipe
    other.seed += 1000  // other first weights, so that nothing but the checkpoint can bring the right ones
    let model = other.model(of: text.tokenizer.vocabularySize)
    let trainer = try recipe.trainer(model, on: text)
    let checkpoint = try store.newest()!
    try trainer.restore(from: checkpoint)
    while !trainer.isFinished { _ = try trainer.step() }
    return (try bits(of: model), checkpoint.step, checkpoint.notice)
  }
  let first = try resumed()

  // And a checkpoint that was torn: the last bytes of its weights are missing.
  let torn = try store.newest()!.path(of: "model.safetensors")
  let data = try Data(contentsOf: URL(fileURLWithPath: torn))
  try data.prefix(data.count - 100).write(to: URL(fileURLWithPath: torn))
  let second = try resumed()
  func row(_ name: String, _ from: Int?, _ weights: [UInt32]) -> [String] {
    let different = zip(whole, weights).count { $0 != $1 }
    return [name, from.map { "step \($0)" } ?? "", "\(Format.count(different)) of \(Format.count(whole.count))"]
  }
  page.say(
    "\(steps) steps without a break, and the same killed at step \(killed), with checkpoints of steps \(saved[0]) and "
      + "\(saved[1]) on the disk.")
  page.table(
    ["", "goes on from", "weights with other bits"],
    [
      row("killed and resumed", first.from, first.weights),
      row("newest checkpoint damaged", second.from, second.weights),
    ])
  page.say("What the second was told: “\(second.notice ?? "")”")

  // What if something were forgotten?
  var rows: [[String]] = []
  for (name, forgotten) in [
    ("nothing", nil), ("the optimizer's moments", Forgotten.moments), ("the place in the text", .place),
    ("the step", .step),
  ] {
    let model = try broken(recipe, text, at: saved[1], forgetting: forgotten)
    let weights = try bits(of: model)
    let furthest = zip(whole, weights).reduce(Float(0)) {
      max($0, abs(Float(bitPattern: $1.0) - Float(bitPattern: $1.1)))
    }
    rows.append([
      name,
      Format.fixed(100 * Double(zip(whole, weights).count { $0 != $1 }) / Double(whole.count), decimals: 1) + " %",
      furthest == 0 ? "0" : Format.significant(Double(furthest), digits: 2),
      Format.fixed(text.bitsPerByte(of: model), decimals: 4),
    ])
  }
  page.say("And if a checkpoint leaves something out?")
  page.table(["forgotten", "weights that differ", "by at most", "bits a byte"], rows)
  page.learned(
    "Weights alone are not the run. With moments, the place in the text and the step, a run that was killed ends with the same "
      + "bits as one that was not; without any of them it is another run, and nothing says so.")
}

private enum Forgotten { case moments, place, step }

/// A run that is interrupted at step `pause`, and goes on in a new loop without what was forgotten.
private func broken(_ recipe: Recipe, _ text: Text, at pause: Int, forgetting forgotten: Forgotten?) throws -> GPT {
  var loop = try Loop(recipe.model(of: text.tokenizer.vocabularySize), text, recipe)
  for _ in 0..<pause { try loop.next() }
  var next = try Loop(loop.model, text, recipe)
  if forgotten != .moments { next.optimizer.state = loop.optimizer.state }
  if forgotten != .place { next.batches.position = loop.batches.position }
  if forgotten != .step { next.step = loop.step }
  for _ in pause..<recipe.steps { try next.next() }
  return next.model
}

/// Every weight as it lies in memory.
private func bits(of model: GPT) throws -> [UInt32] {
  model.parameters.flatMap { $0.value.scalars.map(\.bitPattern) }
}
