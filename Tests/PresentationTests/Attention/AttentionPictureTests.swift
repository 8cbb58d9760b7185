import Foundation
import Foundations
import Testing

@testable import Presentation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct AttentionPictureTests {
  /// Two layers of two heads over four tokens. Layer 1, head 1 looks at the token before; layer 1, head 2 at itself;
  /// layer 2, head 1 at the first; layer 2, head 2 evenly.
  private func picture(_ tokens: [String] = ["a", "cat", "sat", "down"], layer: Int = 0, head: Int = 0)
    -> AttentionPicture
  {
    let count = tokens.count
    var weights = Tensor.zeros([2, 2, count, count])
    for query in 0..<count {
      weights[0, 0, query, max(0, query - 1)] = 1
      weights[0, 1, query, query] = 1
      weights[1, 0, query, 0] = 1
      for key in 0...query { weights[1, 1, query, key] = 1 / Float(query + 1) }
    }
    return AttentionPicture("Who looks where", tokens: tokens, weights: weights, layer: layer, head: head)
  }

  @Test func weightsAreFoundByLayerHeadQueryAndKey() {
    let picture = picture()
    #expect(picture.layerCount == 2 && picture.headCount == 2)
    #expect(picture.weight(0, 0, 2, 1) == 1 && picture.weight(0, 0, 2, 2) == 0)
    #expect(picture.weight(1, 0, 3, 0) == 1)
    #expect(picture.weight(1, 1, 3, 2) == 0.25)
  }

  @Test func theStrongestComeFirstAndOfEqualsTheNearer() {
    let looks = picture().strongest(1, 1, 3)
    #expect(looks.map(\.key) == [3, 2, 1])
    var weights = Tensor.zeros([1, 1, 2, 2])
    weights[0, 0, 1, 0] = 0.97
    weights[0, 0, 1, 1] = 0.03
    let one = AttentionPicture("x", tokens: ["a", "b"], weights: weights)
    #expect(one.strongest(0, 0, 1).map(\.key) == [0], "what is under 5 % is left out")
  }

  @Test func habitsAreNamed() {
    let picture = picture()
    #expect(AttentionHabit(of: picture, 0, 0).text == "looks at the token before (100 %)")
    #expect(AttentionHabit(of: picture, 0, 1).text == "looks at itself (100 %)")
    #expect(AttentionHabit(of: picture, 1, 0).text == "looks at the first token (100 %)")
    // Of three tokens after the first: 1/2 + 1/3 + 1/4, divided by 3.
    #expect(abs(AttentionHabit(of: picture, 1, 1).itself - 13.0 / 36) < 1e-6)
    // Rows of 2, 3 and 4 equal weights.
    #expect(abs(AttentionHabit(of: picture, 1, 1).breadth - 3) < 1e-6)
    var weights = Tensor.zeros([1, 1, 8, 8])
    for query in 0..<8 { for key in 0..<8 { weights[0, 0, query, key] = 1.0 / 8 } }
    let even = AttentionPicture("x", tokens: (0..<8).map { "\($0)" }, weights: weights)
    #expect(AttentionHabit(of: even, 0, 0).text == "looks at about 8.0 tokens at once")
  }

  @Test func anInductionHeadIsNamed() {
    // x y z x y z: from the second round on each looks at what followed its letter.
    var weights = Tensor.zeros([1, 1, 6, 6])
    for query in 0..<6 { weights[0, 0, query, query < 3 ? 1 : query - 2] = 1 }
    let picture = AttentionPicture("x", tokens: ["x", "y", "z", "x", "y", "z"], weights: weights)
    #expect(AttentionHabit(of: picture, 0, 0).text == "looks at what followed the same token earlier (60 %)")
  }

  @Test func theTerminalShowsARowForEachWordAndALineForEachHead() {
    let text = picture().rendered(for: Terminal(width: 80))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == "Who looks where")
    #expect(lines.contains { $0.hasPrefix("       sat ") && $0.hasSuffix("cat 100 %") })
    #expect(lines.contains("  Layer 2, head 1   looks at the first token (100 %)"))
    #expect(lines.allSatisfy { $0.count <= 80 })
    let ascii = picture().rendered(for: Terminal(width: 80, hasUnicode: false))
    #expect(ascii.allSatisfy { $0.isASCII })
    #expect(picture().rendered(for: Terminal(width: 80, hasColour: true)).contains("\u{1B}[48;5;"))
  }

  @Test func aLongTextStaysWithinTheLine() {
    let words = (0..<120).map { "word\($0)" }
    let text = picture(words).rendered(for: Terminal(width: 80))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("of 120 tokens") && text.contains("word119"))
  }

  @Test func theSVGIsWellFormedAndDrawsEveryHead() throws {
    let picture = picture(["<a>", "\"b\"", "&", ""], layer: 1, head: 1)
    let text = picture.svg().text
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(text.contains("Layer 2, head 2"))
    // One frame for the large map and one for each of four small ones.
    #expect(text.components(separatedBy: "class=\"axis\"").count == 6)
    #expect(!text.contains("<a>"))
    #expect(text.contains("∅"), "a token without characters can be seen")
  }

  @Test func thePageCanBeReadWithoutScriptAndIsSafe() throws {
    let picture = picture(["</script><b>", "cat\n", " sat", "“down”"])
    let html = picture.html()
    #expect(html.components(separatedBy: "</script>").count == 2, "a token cannot end the script")
    #expect(html.contains("<b>Layer 1, head 1</b> looks at the token before (100 %)."))
    #expect(html.contains("class=\"reader\" hidden"))
    #expect(html.components(separatedBy: "class=\"card\"").count == 5)
    #expect(html.contains("cat⏎") && html.contains("·sat"))
    for needed in ["http://", "https://", "<link", "@import"] { #expect(!html.contains(needed)) }
    #expect(html == picture.html(), "the same picture is the same bytes")
    let other = AttentionPicture("Another", tokens: ["a"], weights: Tensor.ones([1, 1, 1, 1])).html()
    let ids = [html, other].map { $0.firstMatch(of: /id="(attention-[^"]+)"/)!.1 }
    #expect(ids[0] != ids[1])
  }

  @Test func whatIsNoNumberIsNoWeight() {
    var weights = Tensor.ones([1, 1, 1, 1])
    weights[0, 0, 0, 0] = .nan
    let picture = AttentionPicture("x", tokens: ["a"], weights: weights)
    #expect(picture.weight(0, 0, 0, 0) == 0)
    #expect(!picture.svg().text.contains("nan"))
    let empty = AttentionPicture("x", tokens: [], weights: Tensor.zeros([1, 1, 0, 0]))
    #expect(empty.rendered(for: Terminal()).contains("no tokens"))
    #expect(empty.svg().text.contains("no tokens"))
    #expect(empty.html().contains("attention-"))
  }
}
