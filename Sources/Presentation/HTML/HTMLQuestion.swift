/// A question with its options, to be answered on a page.
///
///     HTMLQuestion(
///       "What does the learning rate set?",
///       options: [
///         .init("How far each step goes.", isRight: true, explanation: "The gradient only says which way."),
///         .init("How many steps there are.", isRight: false, explanation: "That is the number of steps."),
///       ])
///
/// Texts are Markdown in one line. Without a script the answers are read by opening them; with one, an explanation
/// appears beside the chosen option.
public struct HTMLQuestion: Sendable {
  public let prompt: String
  public let options: [Option]

  public struct Option: Sendable {
    public let text: String
    public let isRight: Bool
    public let explanation: String

    public init(_ text: String, isRight: Bool, explanation: String) {
      self.text = text
      self.isRight = isRight
      self.explanation = explanation
    }
  }

  public init(_ prompt: String, options: [Option]) {
    self.prompt = prompt
    self.options = options
  }

  /// `number` is its place on the page, from 1.
  func html(number: Int) -> String {
    let markdown = MarkdownHTML()
    // Several right options can be chosen together.
    let kind = options.count(where: \.isRight) > 1 ? "checkbox" : "radio"
    let name = "question-\(number)"
    let choices = options.enumerated().map { index, option in
      """
      <div class="option"><label><input type="\(kind)" name="\(name)" aria-describedby="\(name)-\(index + 1)"> \
      <span>\(markdown.inline(option.text))</span></label>\
      <p class="why" id="\(name)-\(index + 1)" role="status" data-html="\(Markup.escaped(verdict(option, markdown)))"></p></div>
      """
    }
    let answers = options.map { "<li>\(markdown.inline($0.text)) \(verdict($0, markdown))</li>" }
    return """
      <section class="question" aria-labelledby="\(name)">
      <fieldset>
      <legend id="\(name)"><strong>Question \(number)</strong> \(markdown.inline(prompt))</legend>
      \(choices.joined(separator: "\n"))
      </fieldset>
      <details><summary>The answer, and why</summary>
      <ul>
      \(answers.joined(separator: "\n"))
      </ul>
      </details>
      </section>
      """
  }

  private func verdict(_ option: Option, _ markdown: MarkdownHTML) -> String {
    let sign = option.isRight ? "<strong class=\"yes\">✓ Right.</strong>" : "<strong class=\"no\">✗ Not this.</strong>"
    return sign + " " + markdown.inline(option.explanation)
  }

  /// Shows the explanation of what is chosen, and of nothing else in its question.
  static let script = """
    for (const question of document.querySelectorAll(".question")) {
      question.addEventListener("change", () => {
        for (const option of question.querySelectorAll(".option")) {
          const why = option.querySelector(".why");
          why.innerHTML = option.querySelector("input").checked ? why.dataset.html : "";
        }
      });
    }
    """
}
