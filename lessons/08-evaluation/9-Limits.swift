import Foundations
import Presentation
import StoryWorld

func limits(_ shelf: Shelf) -> LessonSection {
  LessonSection(
    "What it cannot do",
    asks: "A person who can answer these questions can answer them in other words, too. Can the model?"
  ) { page in
    let model = try shelf.threeModels(seed: page.seed, isQuick: page.isQuick).questions
    var random = SeededGenerator(seed: page.seed)
    func share(_ values: [Double]) -> Bootstrap.Interval { Bootstrap.interval(of: values, using: &random) }
    let count = page.amount(480, quick: 8)
    let tasks = model.tasks(count: count)
    let asked = tasks.filter(\.kind.asksAboutStory)
    let controls = model.controls(for: asked)
    let strangers = model.tasksAboutStrangers(count: count).filter(\.kind.asksAboutStory)
    page.say(
      "The same \(asked.count) questions about stories, each in a form that changes nothing for a reader. And one in "
        + "which the story is exchanged for another that does not answer the question: who still gives the old answer "
        + "has not read.")
    let before = Dictionary(uniqueKeysWithValues: zip(asked.map(\.index), asked.dropFirst() + asked.prefix(1)))
    let conditions: [(name: String, replies: [QuestionModel.Reply])] = [
      ("as trained", model.replies(to: asked)),
      (
        "“Please tell me:” first",
        model.replies(to: asked) { "\($0.story!) Please tell me: \($0.question)" }
      ),
      ("question before story", model.replies(to: asked) { "\($0.question) \($0.story!)" }),
      (
        "another story first",
        model.replies(to: asked) { task in "\(before[task.index]!.story!) \(task.prompt)" }
      ),
      ("a name never read", model.replies(to: strangers)),
    ]
    let rows = conditions.map { ($0.name, share($0.replies.map(\.isRight))) }
    let control = model.replies(to: controls)
    page.table(
      ["", "right"],
      rows.map { [$0.0, percent($0.1)] } + [["control", percent(share(control.map(\.isRight)))]])
    page.show(
      BarChart(
        "The same questions, put a little differently", unit: "%",
        bars: (rows + [("control", share(control.map(\.isRight)))]).map { name, interval in
          Bar(name, 100 * interval.mean, spread: 50 * (interval.upper - interval.lower))
        }), as: "limits")

    page.say("Does it know what it does not know? How often it says “\(StoryTask.unknown)”:")
    let open = model.replies(to: tasks.filter { !$0.kind.asksAboutStory })
    func silent(_ replies: [QuestionModel.Reply]) -> String { percent(share(replies.map { $0.isSilent ? 1 : 0 })) }
    page.table(
      ["", "says so"],
      [
        ["questions that the story answers", silent(conditions[0].replies)],
        ["about somebody who is not in the story", silent(open.filter { asksAbout($0.task) == .name })],
        ["about a thing that is not in the story", silent(open.filter { asksAbout($0.task) == .thing })],
        ["about the world outside", silent(open.filter { asksAbout($0.task) == .world })],
        ["control: about a thing, another story instead", silent(control)],
      ])
    if let first = control.first {
      page.say("A control, and what it says: \(first.task.story!) \(first.task.question) → \(first.text)")
    }
    page.learned(
      "A test of the same form as the training measures the form as well as the skill. Control questions tell the two "
        + "apart, and here they say: it has learned a way of answering these questions, in these words. Test what will "
        + "be asked, not only what was taught.")
  }
}

/// What a question that cannot be answered is about.
private enum Matter { case name, thing, world }

private func asksAbout(_ task: StoryTask) -> Matter {
  let words = EnglishChecker.words(of: task.question)
  let isAboutThing = Thing.allCases.contains { thing in
    let name = EnglishChecker.words(of: EnglishNames.name(of: thing))
    return words.indices.contains { words[$0...].starts(with: name) }
  }
  if isAboutThing { return .thing }
  let names =
    (0..<Character.childCount).map { EnglishNames.name(of: .child($0)) }
    + (0..<Character.beastCount).map { EnglishNames.name(of: .beast(.fox, $0)) }
  return words.contains { names.contains(String($0)) } ? .name : .world
}
