/// A quiz's question on a page, to be answered there.
///
/// Texts are Markdown in one line. Without a script the answers are read by opening them; with one, an explanation
/// appears beside the chosen option.
extension QuizQuestion {
  /// `number` is its place on the page, from 1.
  func html(number: Int) -> String {
    let markdown = MarkdownHTML()
    let name = "question-\(number)"
    let choices = options.enumerated().map { index, option in
      """
      <div class="option"><label><input type="radio" name="\(name)" aria-describedby="\(name)-\(index + 1)"> \
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

  private func verdict(_ option: QuizOption, _ markdown: MarkdownHTML) -> String {
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
