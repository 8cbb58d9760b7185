import Foundations
import Presentation

/// Section 2: attention on four words, every number small enough to follow.
let fourWords = LessonSection(
  "Attention by hand", asks: "Four words. How does each find out what it needs from the others?"
) { page in
  let words = ["tired", "cat", "slept", "softly"]
  // Four features: names someone, tells a deed, describes someone, describes a deed.
  let query = Tensor([[2, 0, 0, 0], [0, 0, 2, 0], [2, 0, 0, 1], [0, 2, 0, 0]])
  let key = Tensor([[0, 0, 2, 0], [2, 0, 0, 0], [0, 2, 0, 0], [0, 0, 0, 2]])
  let value = Tensor([[1, 0], [5, 0], [0, 4], [0, 2]])

  page.say(
    "Each word has three vectors. Its query says what it looks for, its key what it can be found by, its value what it "
      + "hands over. Ours are written by hand; the four numbers of a query or key stand for: names someone, tells a deed, "
      + "describes someone, describes a deed. “slept” asks who, and a little how.")
  func row(_ x: Tensor, _ i: Int, decimals: Int = 0) -> String {
    "[" + (0..<x.shape[1]).map { Format.fixed(Double(x[i, $0]), decimals: decimals) }.joined(separator: ", ") + "]"
  }
  page.table(
    ["word", "query", "key", "value"], words.indices.map { [words[$0], row(query, $0), row(key, $0), row(value, $0)] })

  let products = query.matmul(key.transposed())  // [4, 4]
  let scores = products / Float(4).squareRoot()
  let weights = scores.softmax()
  let output = weights.matmul(value)  // [4, 2]
  page.say(
    "Step 1: a score for each pair, the dot product of query and key, divided by √4 = 2. Step 2: softmax makes each row "
      + "of scores into shares that add up to 1. Step 3: each word takes the values in these shares.")
  page.table(
    ["word", "products", "scores", "shares", "takes"],
    words.indices.map {
      [
        words[$0], row(products, $0), row(scores, $0), row(weights, $0, decimals: 2), row(output, $0, decimals: 2),
      ]
    })
  page.show(
    HeatMap(
      "Whom each word looks at", rows: words, columns: words,
      words.indices.map { i in words.indices.map { Double(weights[i, $0]) } }, x: "looked at", y: "word",
      showsNumbers: true, range: 0...1), as: "four-words")
  let fast = attention(
    query: query.reshaped(to: [1, 4, 4]), key: key.reshaped(to: [1, 4, 4]),
    value: Tensor.concatenated([value, value], along: 1).reshaped(to: [1, 4, 4]), headCount: 1, isCausal: false)
  let difference = zip(fast.slice(0..<2, along: 2).scalars, output.scalars).map { abs($0 - $1) }.max() ?? 0
  page.say("Foundations' own attention differs by at most \(Format.significant(Double(difference), digits: 1)).")
  page.learned(
    "Attention is a soft look-up: a question finds its answer by fit, and takes a mixture, mostly of what fits best.")
}
