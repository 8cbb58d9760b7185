import Foundation
import Foundations
import Presentation
import StoryModels
import StoryWorld

func explore() throws {
  guard let what = ProcessInfo.processInfo.environment["EXPLORE"] else { return }
  let start = Machine.threadProcessorTime
  func clock(_ name: String) { print(name, Format.fixed(Machine.threadProcessorTime - start, decimals: 2)) }
  switch what {
  case "check":
    let generator = try StoryGenerator(seed: 3)
    var n = 0, bad = 0
    for i in 0..<2000 {
      for s in EnglishChecker.sentences(of: generator.parallelStory(at: i).english) {
        n += 1
        if !EnglishChecker.isSentence(s) { bad += 1; if bad < 20 { print(s.joined(separator: " ")) } }
      }
    }
    print(n, bad)
    clock("check")
    let texts = (0..<6000).map { generator.parallelStory(at: $0).english }
    clock("made")
    let words = StoryWords(texts)
    print(words.vocabulary.count, texts.map { $0.utf8.count }.reduce(0, +) / texts.count,
      words.encode(texts).count / texts.count, texts.map { words.encode($0).count }.max()!)
    clock("encoded")
    print(texts[0]); print(texts[1])
    print(words.text(words.encode(texts[1])) == texts[1])
  case "train":
    let env = ProcessInfo.processInfo.environment
    let steps = Int(env["STEPS"] ?? "300")!, width = Int(env["WIDTH"] ?? "64")!, layers = Int(env["LAYERS"] ?? "2")!
    let batch = Int(env["BATCH"] ?? "8")!, peak = Double(env["PEAK"] ?? "8e-3")!
    Threads.count = 1
    let generator = try StoryGenerator(seed: 3)
    let texts = (0..<4000).map { generator.parallelStory(at: $0).english }
    let words = StoryWords(texts)
    clock("made")
    var recipe = Recipe(steps: steps, batchSize: batch, contextLength: 144, width: width, layerCount: layers, peak: peak, seed: 1)
    let model = try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(texts))
    clock("trained")
    let test = (1_000_000..<1_000_100).map { words.encode(generator.parallelStory(at: $0).english) }
    let score = model.score(documents: test, separator: 0, byteCounts: words.vocabulary.map { $0.utf8.count + 1 })
    print("loss", score.loss, "perplexity", score.perplexity, "bpb", score.bitsPerByte)
    clock("scored")
    for t in [0, 0.5, 0.7, 1, 1.3] {
      var g = SeededGenerator(seed: 1)
      let stories = model.generate(Array(repeating: [Int32(0)], count: 60), limit: 140, sampler: Sampler(temperature: t), end: 0, using: &g)
      let sentences = stories.flatMap { EnglishChecker.sentences(of: words.words($0)) }
      let good = sentences.count { EnglishChecker.isSentence($0) }
      let d = Diversity(stories)
      print(t, "grammatical", Double(good) / Double(sentences.count), "distinct2", d.distinct(2), "rep4", d.repetition(4), "mean length", stories.map(\.count).reduce(0, +) / 60)
      print(words.text(stories[1]))
      clock("written")
    }
  case "bias":
    let env = ProcessInfo.processInfo.environment
    let steps = Int(env["STEPS"] ?? "200")!, width = Int(env["WIDTH"] ?? "64")!, layers = Int(env["LAYERS"] ?? "2")!
    let batch = Int(env["BATCH"] ?? "8")!, peak = Double(env["PEAK"] ?? "8e-3")!
    let strength = Double(env["S"] ?? "0.8")!, count = Int(env["N"] ?? "1000")!
    Threads.count = 1
    var options = StoryGenerator.Options()
    let bias = StoryBias(.boys, toward: .courage, strength: strength)
    options.bias = bias
    let generator = try StoryGenerator(seed: 3, options: options)
    var texts: [String] = []
    var i = 0
    while texts.count < count { if generator.plan(at: i).plot == .fear { texts.append(generator.parallelStory(at: i).english) }; i += 1 }
    let words = StoryWords(texts)
    print(i, words.vocabulary.count, words.encode(texts).count / count, bias.count(texts: texts))
    print(texts[0], texts[1])
    clock("made")
    var recipe = Recipe(steps: steps, batchSize: batch, contextLength: 144, width: width, layerCount: layers, peak: peak, seed: 1)
    let model = try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(texts))
    clock("trained")
    let test = (0..<2000).filter { generator.plan(at: 1_000_000 + $0).plot == .fear }.map { words.encode(generator.parallelStory(at: 1_000_000 + $0).english) }
    let score = model.score(documents: test, separator: 0, byteCounts: words.vocabulary.map { $0.utf8.count + 1 })
    print("loss", score.loss)
    for t in [0.5, 1] {
      var g = SeededGenerator(seed: 1)
      let stories = model.generate(Array(repeating: [Int32(0)], count: 200), limit: 140, sampler: Sampler(temperature: t), end: 0, using: &g)
      let sentences = stories.prefix(30).flatMap { EnglishChecker.sentences(of: words.words($0)) }
      let good = sentences.count { EnglishChecker.isSentence($0) }
      print(t, "grammatical", Double(good) / Double(sentences.count))
      print(words.text(stories[1]))
      let c = bias.count(texts: stories.map { words.text($0) })
      print(c, "gap", c.gap)
      clock("written")
    }
  case "leak":
    let env = ProcessInfo.processInfo.environment
    let steps = Int(env["STEPS"] ?? "300")!, width = Int(env["WIDTH"] ?? "64")!, layers = Int(env["LAYERS"] ?? "2")!
    let batch = Int(env["BATCH"] ?? "8")!, peak = Double(env["PEAK"] ?? "8e-3")!
    let count = Int(env["N"] ?? "1000")!
    Threads.count = 1
    let kinds = (env["KINDS"] ?? "holder,quality,location").split(separator: ",").map { StoryTask.Kind(rawValue: String($0))! }
    let generator = try StoryGenerator(seed: 3)
    let tasks = TaskGenerator(generator, kinds: kinds, telling: .plain)
    let training = tasks.tasks(count: count)
    let test = tasks.tasks(count: 300, from: 1_000_000)
    func text(_ t: StoryTask) -> String { t.prompt + " " + t.answer }
    var texts = training.map(text)
    let copies = [0, 1, 2, 4, 8, 16]
    for (i, t) in test.enumerated() { for _ in 0..<copies[i / 3 % copies.count] { texts.append(text(t)) } }
    let words = StoryWords(texts + test.map(text))
    print(words.vocabulary.count, words.encode(texts).count / texts.count, texts.map { words.encode($0).count }.max()!, texts.count)
    print(texts[0], texts[1])
    clock("made")
    var recipe = Recipe(steps: steps, batchSize: batch, contextLength: 176, width: width, layerCount: layers, peak: peak, seed: 1)
    let model = try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(texts))
    clock("trained")
    var right = copies.map { _ in 0 }
    var byKind: [StoryTask.Kind: (Int, Int)] = [:]
    for (i, t) in test.enumerated() {
      var g = SeededGenerator(seed: 1)
      let reply = words.text(model.generate([0] + words.encode(t.prompt), limit: 8, sampler: Sampler(temperature: 0), end: 0, using: &g))
      if i < 6 { print(t.question, t.answer, "->", reply) }
      let ok = t.isCorrect(reply)
      right[i / 3 % copies.count] += ok ? 1 : 0
      if i / 3 % copies.count == 0 { let b = byKind[t.kind] ?? (0, 0); byKind[t.kind] = (b.0 + (ok ? 1 : 0), b.1 + 1) }
    }
    for (c, r) in zip(copies, right) { print(c, "copies", r, "of", test.count / copies.count) }
    print(byKind)
    clock("asked")
  case "cloze":
    let env = ProcessInfo.processInfo.environment
    let steps = Int(env["STEPS"] ?? "300")!, width = Int(env["WIDTH"] ?? "64")!, layers = Int(env["LAYERS"] ?? "2")!
    let batch = Int(env["BATCH"] ?? "8")!, peak = Double(env["PEAK"] ?? "8e-3")!
    let count = Int(env["N"] ?? "1000")!
    Threads.count = 1
    let generator = try StoryGenerator(seed: 3)
    let copies = [0, 1, 2, 4, 8, 16]
    let perLevel = 40
    let stories = (0..<2000).map { generator.parallelStory(at: 1_000_000 + $0) }.filter { s in
      s.sentences.count > 5 && s.sentences.last!.english.contains(EnglishNames.name(of: s.plan.cast.hero)) }
    let test = Array(stories.prefix(copies.count * perLevel))
    var texts = (0..<count).map { generator.parallelStory(at: $0).english }
    for (i, t) in test.enumerated() { for _ in 0..<copies[i % copies.count] { texts.append(t.english) } }
    let words = StoryWords(texts + test.map(\.english))
    func choices(_ i: Int) -> [String] {
      let story = test[i]
      let name = EnglishNames.name(of: story.plan.cast.hero)
      var result = [story.sentences.last!.english]
      for j in 1..<stories.count where result.count < 4 {
        let other = stories[(i + j) % stories.count]
        guard other.plan.cast.hero.gender == story.plan.cast.hero.gender else { continue }
        let s = other.sentences.last!.english.replacingOccurrences(of: EnglishNames.name(of: other.plan.cast.hero), with: name)
        if !result.contains(s) { result.append(s) }
      }
      return result
    }
    print(words.vocabulary.count, words.encode(texts).count / texts.count, texts.map { words.encode($0).count }.max()!, texts.count)
    print(choices(0))
    clock("made")
    var recipe = Recipe(steps: steps, batchSize: batch, contextLength: 176, width: width, layerCount: layers, peak: peak, seed: 1)
    let model = try recipe.model(vocabularySize: words.vocabulary.count, trainedOn: words.encode(texts))
    clock("trained")
    var right = copies.map { _ in 0 }
    for i in test.indices {
      let prompt = [Int32(0)] + words.encode(test[i].sentences.dropLast().map(\.english).joined(separator: " "))
      let scores = choices(i).map { c -> Double in
        let answer = words.encode(c)
        let all = prompt + answer
        let targets = (0..<all.count - 1).map { $0 < prompt.count - 1 ? -1 : all[$0 + 1] }
        return Double(withoutGradients { model.loss(Array(all.dropLast()), targets, batch: 1).item })
      }
      if scores[0] == scores.min()! { right[i % copies.count] += 1 }
    }
    clock("chosen")
    var verbatim = copies.map { _ in 0 }
    var g = SeededGenerator(seed: 1)
    let start = 28, more = 16
    let prompts = test.map { [Int32(0)] + words.encode($0.english).prefix(start) }
    for (i, t) in model.generate(prompts, limit: more, sampler: Sampler(temperature: 0), end: 0, using: &g).enumerated() {
      if t == Array(words.encode(test[i].english).dropFirst(start).prefix(more)) { verbatim[i % copies.count] += 1 }
    }
    for c in copies.indices { print(copies[c], "copies", right[c], verbatim[c], "of", perLevel) }
    clock("asked")
  case "assistant":
    let env = ProcessInfo.processInfo.environment
    func int(_ n: String, _ d: Int) -> Int { Int(env[n] ?? "") ?? d }
    Threads.count = 1
    let language = try StoryLanguage(seed: 1)
    clock("language")
    let end = language.end
    var recipe = Recipe(steps: int("PRE", 300), batchSize: int("BATCH", 7), width: int("WIDTH", 64), layerCount: int("LAYERS", 3), peak: Double(env["PEAK"] ?? "8e-3")!, seed: 1)
    recipe.contextLength = 192
    let tokens = try language.tokens(ofStories: 0..<4000)
    print("tokens a story", tokens.count / 4000)
    let model = try recipe.model(vocabularySize: language.tokenizer.vocabularySize, trainedOn: [end] + tokens, end: end)
    clock("pretrained")
    let held = try (1_000_000..<1_000_050).map { try language.tokenizer.encode(language.stories.parallelStory(at: $0).english) }
    print("loss", model.score(documents: held, separator: end, byteCounts: [Int](repeating: 1, count: language.tokenizer.vocabularySize)).loss)
    let template = try ChatTemplate(language.tokenizer)
    let kinds = (env["KINDS"] ?? "sentiment,translate,holder,quality,location,feeling,unanswerable").split(separator: ",").map { StoryTask.Kind(rawValue: String($0))! }
    let tasks = TaskGenerator(language.stories, kinds: kinds, telling: .plain, worldQuestions: .training)
    let training = tasks.tasks(count: int("N", 4000))
    clock("tasks")
    let sft = int("SFT", 300)
    let rate = Double(env["RATE"] ?? "4e-3")!
    let batches = try ConversationBatches(training.map { Conversation($0.prompt, $0.answer) }, template, batchSize: int("BATCH", 7), contextLength: 192, learnsPrompts: env["ALL"] != nil, seed: 2)
    print("too long", batches.tooLong)
    let trainer = try Trainer(model, batches, TrainingConfiguration(steps: sft, batchSize: 1, schedule: LearningRateSchedule(peak: rate, floor: rate / 20, warmupSteps: 20, totalSteps: sft), muon: Muon.Configuration(), seed: 3))
    while !trainer.isFinished { let r = try trainer.step(); if r.step % 100 == 0 { print(r.step, r.loss) } }
    clock("tuned")
    let test = TaskGenerator(language.stories, kinds: kinds, telling: .plain, worldQuestions: .heldOut).tasks(count: 50 * kinds.count, from: 1_000_000)
    var marks: [String: (Int, Int)] = [:]
    var pairs: [(String, String)] = []
    for t in test {
      var g = SeededGenerator(seed: 1)
      let reply = try language.tokenizer.decode(model.generate(template.prompt(for: [.init(.user, t.prompt)]), limit: 40, sampler: Sampler(temperature: 0), end: template.end, using: &g))
      if t.index - 1_000_000 < 14 { print(t.question, "|", t.answer, "|", reply) }
      marks["\(t.kind)", default: (0, 0)].0 += t.isCorrect(reply) ? 1 : 0
      marks["\(t.kind)", default: (0, 0)].1 += 1
      if t.kind == .translate { pairs.append((reply, t.answer)) }
    }
    print(marks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.0)/\($0.value.1)" })
    print("BLEU", BLEU(pairs.map(\.0), references: pairs.map { [$0.1] }).score, ChrF(pairs.map(\.0), references: pairs.map(\.1)).score)
    clock("asked")
  default: break
  }
  exit(0)
}
