import Foundations
import Testing

@testable import Presentation

@Suite struct MarkdownTests {
  private func html(_ markdown: String) -> String {
    var writer = MarkdownHTML { $0 == "a.svg" ? "<?xml version=\"1.0\"?>\n<svg id=\"a\"></svg>\n" : nil }
    let html = writer.html(markdown)
    return html.hasSuffix("\n") ? String(html.dropLast()) : html
  }

  @Test(arguments: [
    ("one\ntwo", "<p>one\ntwo</p>"),
    ("one  \ntwo", "<p>one<br>\ntwo</p>"),
    (
      "*a* **b** ***c*** _d_ snake_case_name",
      "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> snake_case_name</p>"
    ),
    ("a * b * c", "<p>a * b * c</p>"),
    ("**open and *closed*", "<p>**open and <em>closed</em></p>"),
    ("`a < *b*` and ``c`d``", "<p><code>a &lt; *b*</code> and <code>c`d</code></p>"),
    (#"\*not\* 1 < 2 & "q""#, "<p>*not* 1 &lt; 2 &amp; &quot;q&quot;</p>"),
    ("[text](page.md \"title\")", "<p><a href=\"page.md\">text</a></p>"),
    ("[a `]` b](x_(y).md)", "<p><a href=\"x_(y).md\">a <code>]</code> b</a></p>"),
    ("[bad](javascript:alert(1))", "<p>bad</p>"),
    ("<https://a.org/?a=1&b=2>", "<p><a href=\"https://a.org/?a=1&amp;b=2\">https://a.org/?a=1&amp;b=2</a></p>"),
    ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
    ("a <!-- not this --> b", "<p>a  b</p>"),
    ("<!-- not\nthis -->\nbut this", "<p>but this</p>"),
    ("---", "<hr>"),
    ("> one\n> two", "<blockquote>\n<p>one\ntwo</p>\n</blockquote>"),
    ("costs $5 and $6", "<p>costs $5 and $6</p>"),
    ("```text\na <b>\n  c\n```", "<pre tabindex=\"0\"><code>a &lt;b&gt;\n  c</code></pre>"),
    (
      "text\n\n    swift run a   # <b>\n\n      c\n\nmore",
      "<p>text</p>\n<pre tabindex=\"0\"><code>swift run a   # &lt;b&gt;\n\n  c</code></pre>\n<p>more</p>"
    ),
    ("~~~\nnever closed", "<pre tabindex=\"0\"><code>never closed</code></pre>"),
  ])
  func aPieceOfMarkdown(_ markdown: String, _ expected: String) { #expect(html(markdown) == expected) }

  @Test func lists() {
    #expect(html("- a\n- b\n  - c\n- d") == "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul></li>\n<li>d</li>\n</ul>")
    #expect(html("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>")
    #expect(html("- a\n\n- b") == "<ul>\n<li><p>a</p></li>\n<li><p>b</p></li>\n</ul>")
    #expect(html("text\n- a\nlazy\n\nafter") == "<p>text</p>\n<ul>\n<li>a\nlazy</li>\n</ul>\n<p>after</p>")
    #expect(
      html("1. a\n\n   ```\n   x\n\n     y\n   ```\n2. b")
        == "<ol>\n<li><p>a</p>\n<pre tabindex=\"0\"><code>x\n\n  y</code></pre></li>\n<li><p>b</p></li>\n</ol>")
    #expect(html("in the year\n1984. it was") == "<p>in the year\n1984. it was</p>")
  }

  @Test func tables() {
    #expect(
      html("| a | b |\n|:--|--:|\n| `x\\|y` | 2 |\n| only |") == """
        <div class="scroll" tabindex="0" role="group" aria-label="Table">
        <table>
        <thead>
        <tr><th scope="col" class="left">a</th><th scope="col" class="right">b</th></tr>
        </thead>
        <tbody>
        <tr><td class="left"><code>x|y</code></td><td class="right">2</td></tr>
        <tr><td class="left">only</td><td class="right"></td></tr>
        </tbody>
        </table>
        </div>
        """)
    #expect(html("a | b\nno table") == "<p>a | b\nno table</p>")
  }

  @Test func headingsHaveTheIdsThatGitHubGivesThem() {
    var writer = MarkdownHTML()
    _ = writer.html("# 1 · Neurons\n## Why √d?\n## Why √d?\n### `let` it_be - *now*\n## ???")
    #expect(writer.headings.map(\.id) == ["1--neurons", "why-d", "why-d-1", "let-it_be---now", "section"])
    #expect(writer.headings.map(\.level) == [2, 2, 2, 3, 2])
    #expect(html("## [a](b.md) c ##") == "<h2 id=\"a-c\"><a href=\"b.md\">a</a> c</h2>")
    #expect(html("#no heading") == "<p>#no heading</p>")
  }

  @Test func formulas() {
    #expect(html("so $x_i$ is").contains("so <math alttext=\"x_i\"><mrow><msub>"))
    #expect(html("$`a`$") == "<p><math alttext=\"a\"><mrow><mi>a</mi></mrow></math></p>")
    for block in ["$$\na\n$$", "$$a$$", "```math\na\n```"] {
      #expect(html(block).contains("<div class=\"math\" tabindex=\"0\"><math display=\"block\""), "\(block)")
    }
    #expect(html(#"$\foo{<}$"#) == #"<p><code class="tex">\foo{&lt;}</code></p>"#)
    #expect(html("$a*b*c$ *d*").contains("</math> <em>d</em>"))
    #expect(html("$$\nnever closed") == "<p>$$\nnever closed</p>")
  }

  @Test func imagesBecomeFigures() {
    #expect(
      html("![The *loss* falls](a.svg)") == """
        <figure>
        <div class="scroll" tabindex="0" role="group" aria-label="The loss falls">
        <svg id="a"></svg>
        </div>
        <figcaption>The <em>loss</em> falls</figcaption></figure>
        """)
    #expect(html("![gone](b.svg)") == "<figure><figcaption>gone</figcaption></figure>")
    #expect(html("see ![gone](https://a.org/b.png) here") == "<p>see <em>gone</em> here</p>")
  }

  @Test func swiftCodeIsMarked() {
    #expect(
      html("```swift\nlet a = \"let\" // let\n```")
        == "<pre tabindex=\"0\"><code><span class=\"keyword\">let</span> a = <span class=\"string\">&quot;let&quot;</span> "
        + "<span class=\"comment\">// let</span></code></pre>")
    for broken in ["\"never closed", "/* never", "\"\"\"\nx", "\"\\", "é\u{0}"] {
      #expect(!SwiftHighlighter.html(broken).isEmpty)
    }
  }

  @Test func garbageEndsAndEveryTagIsClosed() {
    var generator = SeededGenerator(seed: 11)
    let parts = [
      "*", "**", "_", "`", "```", "[", "]", "](", ")", "![", "<", ">", "<!--", "-->", "$", "$$", "|", "|-|", "\n",
      "\n\n",
      "- ", "1. ", "> ", "# ", "  ", "\\", "a", "b c", "---", "~~~", "\r\n", "\t", "é", "\u{0}",
    ]
    for _ in 0..<2000 {
      let text = (0..<generator.integer(below: 30)).map { _ in parts[generator.integer(below: parts.count)] }.joined()
      let document = "<x>" + html(text).replacing("<br>", with: "").replacing("<hr>", with: "") + "</x>"
      #expect(XMLReader(document).error == nil, "\(text.debugDescription)\n\(document)")
    }
  }

  @Test func longAndDeepTextTakesTimeInProportion() {
    for part in [
      "[", "]", "![", "*a ", "_a", "**", "`", "> ", "- ", "$", "$a ", "](", "<", "<h", "[a](b)![", "|", "\\", "<!--\n",
      "$$\n", "- a\n ",
    ] { #expect(!html(String(repeating: part, count: 5_000)).isEmpty, "\(part)") }
    let deep = (0..<400).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n")
    #expect(html(deep).contains("<ul>"))
  }
}
