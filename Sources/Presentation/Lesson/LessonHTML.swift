import Foundation
import Foundations

extension Lesson {
  /// The prose with its pictures, what the program printed where the prose asks for it, and the quiz, as one page.
  ///
  /// A line `<!-- run: 3 -->` in README.md is where the output of section 3 belongs. Pictures are those of this run; one that
  /// answers to the reader follows the output of its section in that form.
  func page(_ pages: [Int: LessonPage]) throws -> HTMLPage {
    var pictures: [String: any Figure] = [:]
    for case .figure(let name, let figure) in pages.values.flatMap(\.entries) { pictures[name] = figure }
    let prose: String
    do { prose = try String(contentsOfFile: folder + "/README.md", encoding: .utf8) } catch {
      throw WorkbookError("\(folder)/README.md cannot be read.", remedy: "Run the lesson where its folder lies.")
    }

    var page = HTMLPage(title: "\(number) · \(title)")
    func add(_ markdown: String) {
      page.add(markdown: Self.withoutLocalLinks(markdown)) { path in
        let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
        if let figure = pictures[name] { return figure.svg().text }
        // Of a section that did not run, the picture that lies beside the prose.
        return try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      }
    }
    var markdown = ""
    for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      if let match = line.wholeMatch(of: /\s*<!-- run: (\d+) -->\s*/), let section = Int(match.1) {
        add(markdown)
        markdown = ""
        if let run = pages[section - 1] { page.add(output: run.printed) }
        for case .figure(let name, let figure) in pages[section - 1]?.entries ?? [] {
          if let interactive = figure as? any InteractiveFigure {
            page.add(html: interactive.html())
          } else if !prose.contains("/\(name).svg") {
            page.add(figure: figure)
          }
        }
      } else {
        markdown += line + "\n"
      }
    }
    add(markdown)
    if !quiz.questions.isEmpty {
      page.add(markdown: "## Quiz")
      page.add(quiz: quiz)
    }
    return page
  }

  /// Links to files of the repository lead nowhere from a page that has been moved; their words stay.
  static func withoutLocalLinks(_ markdown: String) -> String {
    markdown.replacing(/(!?)\[([^\]\n]*)\]\(([^)\n]*)\)/) { match in
      let isElsewhere = match.3.hasPrefix("http") || match.3.hasPrefix("#")
      return isElsewhere || !match.1.isEmpty ? String(match.0) : String(match.2)
    }
  }
}

extension LessonPage {
  /// What was printed between the pictures.
  var printed: String {
    let texts = entries.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return texts.joined(separator: "\n").trimmingCharacters(in: .newlines)
  }
}
