import Foundation
import Foundations
import Testing

@testable import Presentation

@Suite struct MathTests {
  /// What stands within `<math …><mrow>…</mrow></math>`.
  private func inner(_ source: String, isBlock: Bool = false) -> String? {
    guard let markup = MathParser.markup(source, isBlock: isBlock), let start = markup.firstRange(of: "<mrow>")
    else { return nil }
    return String(markup[start.upperBound...].dropLast("</mrow></math>".count))
  }

  @Test func scriptsFractionsAndRoots() {
    #expect(inner("x_i^2") == "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")
    #expect(inner("x^{-1}") == "<msup><mi>x</mi><mrow><mo form=\"prefix\">−</mo><mn>1</mn></mrow></msup>")
    #expect(inner("x-1") == "<mi>x</mi><mo>−</mo><mn>1</mn>")
    #expect(inner("x^10") == "<msup><mi>x</mi><mn>10</mn></msup>")
    #expect(
      inner(#"\frac{a}{\sqrt{d}}"#)
        == "<mfrac><mrow><mi>a</mi></mrow><mrow><msqrt><mrow><mi>d</mi></mrow></msqrt></mrow></mfrac>")
    #expect(inner(#"\sqrt[3]{8}"#) == "<mroot><mrow><mn>8</mn></mrow><mrow><mn>3</mn></mrow></mroot>")
    #expect(inner("f'") == "<msup><mi>f</mi><mrow><mo>′</mo></mrow></msup>")
  }

  @Test func limitsStandAboveAndBelow() {
    #expect(
      inner(#"\sum_{i=1}^n"#)
        == "<munderover><mo largeop=\"true\" movablelimits=\"true\">∑</mo>"
        + "<mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>")
    #expect(inner(#"\max_x f"#)?.hasPrefix("<munder><mo movablelimits=\"true\"") == true)
    #expect(inner(#"\operatorname*{arg\,max}_x"#)?.contains("arg\u{2009}max") == true)
    #expect(inner(#"\int_0^1"#)?.hasPrefix("<msubsup>") == true)
  }

  @Test func lettersAndAlphabets() {
    #expect(inner(#"\alpha\Sigma"#) == "<mi>α</mi><mi mathvariant=\"normal\">Σ</mi>")
    #expect(inner(#"\mathbf{W}"#) == "<mrow><mi mathvariant=\"normal\">𝐖</mi></mrow>")
    #expect(inner(#"\mathbb{R}\mathcal{L}"#)?.contains("ℝ") == true)
    #expect(inner(#"\mathrm{softmax}"#) == "<mrow><mi>softmax</mi></mrow>")
    #expect(inner(#"\hat{y}"#) == "<mover accent=\"true\"><mrow><mi>y</mi></mrow><mo stretchy=\"false\">^</mo></mover>")
    #expect(inner(#"\text{if } x<0"#) == "<mtext>if\u{A0}</mtext><mi>x</mi><mo>&lt;</mo><mn>0</mn>")
    #expect(inner(#"\log x"#) == "<mi>log</mi><mo>\u{2061}</mo><mspace width=\"0.1667em\"/><mi>x</mi>")
    #expect(inner(#"\exp(x)"#)?.contains("mspace") == false)
  }

  @Test func tablesAndFences() {
    #expect(
      inner(#"\begin{pmatrix}1&2\\3&4\end{pmatrix}"#)
        == "<mrow><mo stretchy=\"true\" fence=\"true\" form=\"prefix\">(</mo><mtable>"
        + "<mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr>"
        + "<mtr><mtd><mn>3</mn></mtd><mtd><mn>4</mn></mtd></mtr>"
        + "</mtable><mo stretchy=\"true\" fence=\"true\" form=\"postfix\">)</mo></mrow>")
    #expect(inner(#"\left( x \right]"#)?.hasSuffix("]</mo></mrow>") == true)
    #expect(inner(#"\left. x \right|_0"#)?.contains("<msub>") == true)
    #expect(inner(#"\begin{cases} 1 & x>0 \\ 0 & \text{else} \end{cases}"#)?.contains("text-align:left") == true)
    #expect(inner(#"a &= b \\ &= c"#, isBlock: true)?.hasPrefix("<mtable displaystyle") == true)
  }

  @Test func whatLessonsWriteIsUnderstood() {
    let formulas = [
      #"\mathrm{softmax}(z)_i = \frac{e^{z_i}}{\sum_{j=1}^{n} e^{z_j}}"#,
      #"\mathrm{Attention}(Q,K,V)=\mathrm{softmax}\!\left(\frac{QK^\top}{\sqrt{d_k}}\right)V"#,
      #"\frac{\partial \mathcal{L}}{\partial w} \approx \frac{\mathcal{L}(w+h)-\mathcal{L}(w-h)}{2h}"#,
      #"\theta \leftarrow \theta - \eta \nabla_\theta \mathcal{L}"#,
      #"\hat m_t = \frac{m_t}{1-\beta_1^t}, \quad \bar x, \tilde{x}"#,
      #"H = -\sum_x p(x) \log_2 p(x) \le \log_2 |V|"#,
      #"\|x\|_2 = \sqrt{x_1^2 + \cdots + x_n^2}"#,
      #"y = \begin{bmatrix} w_{11} & w_{12} \\ w_{21} & w_{22} \end{bmatrix} \mathbf{x} + \mathbf{b}"#,
      #"\begin{aligned} a &= \tanh(b) \odot c \\ d &\ne \infty \in \mathbb{R}^{m \times n} \end{aligned}"#,
      #"\operatorname{GELU}(x) = x \cdot \Phi(x) \ge \min_x x \to \prod_{k} k"#,
      #"\Big( \lfloor x \rfloor \Big)^{\frac{1}{2}} \{ a \mid b \} \% \&"#, #"\underbrace{a+b}_{\text{two}}"#,
    ]
    for formula in formulas {
      let markup = MathParser.markup(formula, isBlock: true)
      #expect(markup.map { XMLReader($0).error } == .some(nil), "\(formula): \(markup ?? "not understood")")
    }
  }

  @Test func whatIsUnknownOrBrokenIsNil() {
    for source in [
      #"\foo"#, "{", "}", "x^", "_", "x^1^2", #"\frac{1}"#, #"\left("#, #"\left( x"#, #"\begin{pmatrix} 1"#,
      #"\begin{x}\end{x}"#, #"\begin{cases}\end{matrix}"#, #"\text"#, #"\text{a"#, #"\sqrt[3{x}"#, "\\", #"\big x"#,
      String(repeating: "{", count: 5000), String(repeating: "{", count: 2000) + String(repeating: "}", count: 2000),
      String(repeating: #"\sqrt"#, count: 1900), String(repeating: #"\text{"#, count: 1600),
      String(repeating: "x", count: 10_001),
    ] { #expect(MathParser.markup(source, isBlock: false) == nil, "\(source.prefix(40))") }
  }

  @Test func noiseIsNeverFatalAndAlwaysWellFormed() {
    var generator = SeededGenerator(seed: 5)
    let parts = [
      #"\frac"#, #"\left("#, #"\right)"#, "{", "}", "^", "_", "&", #"\\"#, "x", "1.5", "'", "<", #"\sum"#,
      #"\text{a<b}"#,
      #"\begin{cases}"#, #"\end{cases}"#, #"\hat"#, " ", "|", #"\mathbf"#, "\"", "\u{0}", "é", "日",
    ]
    var understood = 0
    for _ in 0..<3000 {
      let source = (0..<generator.integer(below: 9)).map { _ in parts[generator.integer(below: parts.count)] }.joined()
      guard let markup = MathParser.markup(source, isBlock: true) else { continue }
      understood += 1
      #expect(XMLReader(markup).error == nil, "\(source)")
    }
    #expect(understood > 300)
  }
}
