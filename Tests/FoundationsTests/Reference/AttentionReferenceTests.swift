import Foundations
import Testing

/// The sizes of one call of attention, with seeded inputs for it.
struct AttentionCase: Sendable, CustomTestStringConvertible {
  var batch = 1
  var time = 1
  var keyTime = 1
  var heads = 1
  var keyValueHeads = 1
  var headSize = 1
  var causal = true

  var testDescription: String {
    "batch \(batch), time \(time) of \(keyTime), heads \(heads)/\(keyValueHeads) of \(headSize), causal \(causal)"
  }
  var query: [Double] { GradientCheck.normals(batch * time * heads * headSize, seed: 1) }
  var key: [Double] { GradientCheck.normals(batch * keyTime * keyValueHeads * headSize, seed: 2) }
  var value: [Double] { GradientCheck.normals(batch * keyTime * keyValueHeads * headSize, seed: 3) }
  var outputGradient: [Double] { GradientCheck.normals(batch * time * heads * headSize, seed: 4) }

  func callAsFunction(_ query: [Double], _ key: [Double], _ value: [Double]) -> (
    output: [Double], probabilities: [Double],
    pullback: (_ gradient: [Double]) -> (query: [Double], key: [Double], value: [Double])
  ) {
    Reference.attention(
      query: query, key: key, value: value, batch: batch, time: time, keyTime: keyTime, heads: heads,
      keyValueHeads: keyValueHeads, headSize: headSize, causal: causal)
  }

  static let awkward = [
    AttentionCase(),
    AttentionCase(time: 7, keyTime: 7, heads: 3, keyValueHeads: 3, headSize: 5),
    AttentionCase(batch: 2, time: 5, keyTime: 5, heads: 4, keyValueHeads: 2, headSize: 3),
    AttentionCase(batch: 2, time: 3, keyTime: 7, heads: 3, keyValueHeads: 1, headSize: 4),
    AttentionCase(time: 1, keyTime: 17, heads: 2, keyValueHeads: 1, headSize: 7),
    AttentionCase(batch: 2, time: 5, keyTime: 5, heads: 4, keyValueHeads: 2, headSize: 3, causal: false),
    AttentionCase(time: 7, keyTime: 3, heads: 2, keyValueHeads: 2, headSize: 5, causal: false),
  ]
}

@Suite struct AttentionReferenceTests {
  private let ln3 = 1.0986122886681098

  @Test func causalAttentionByHand() {
    // Head size 4, so scores are halved: query 1 scores 0 and ln 3, hence ¼ and ¾. Query 0 sees only key 0.
    let attend = AttentionCase(time: 2, keyTime: 2, headSize: 4)
    let query: [Double] = [9, 9, 9, 9, 0, 2, 0, 0]
    let key = [1, 0, 0, 0, 5, ln3, 0, 0]
    let value: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
    let (output, probabilities, pullback) = attend(query, key, value)
    GradientCheck.expect(probabilities, equals: [1, 0, 0.25, 0.75])
    GradientCheck.expect(output, equals: [1, 2, 3, 4, 4, 5, 6, 7])
    // dv = pᵀ · do; the score's gradient is p · (1 − p) · do · (v₁ − v₀) = 3/16 · 4.
    let gradient = pullback([0, 0, 0, 0, 1, 0, 0, 0])
    GradientCheck.expect(gradient.value, equals: [0.25, 0, 0, 0, 0.75, 0, 0, 0])
    GradientCheck.expect(gradient.query, equals: [0, 0, 0, 0, 0.375 * (5 - 1), 0.375 * ln3, 0, 0])
    GradientCheck.expect(gradient.key, equals: [0, -0.75, 0, 0, 0, 0.75, 0, 0])
  }

  @Test func bidirectionalQueriesSeeEveryKey() {
    let attend = AttentionCase(time: 2, keyTime: 2, causal: false)
    GradientCheck.expect(attend([0, 0], [1, 2], [10, 20]).output, equals: [15, 15])
  }

  @Test func queryHeadsShareKeyHeadsInGroups() {
    // One position: each query head can only return the value of the key head that it reads.
    let attend = AttentionCase(heads: 6, keyValueHeads: 3)
    #expect(attend([1, 2, 3, 4, 5, 6], [1, 1, 1], [10, 20, 30]).output == [10, 10, 20, 20, 30, 30])
  }

  @Test(arguments: AttentionCase.awkward)
  func pullbackMatchesFiniteDifferences(attend: AttentionCase) {
    let (q, k, v, dy) = (attend.query, attend.key, attend.value, attend.outputGradient)
    let gradient = attend(q, k, v).pullback(dy)
    // With one key there is nothing to weigh: both gradients are exactly zero, and so are their differences.
    GradientCheck.expect(gradient.query, isGradientOf: { GradientCheck.dot(attend($0, k, v).output, dy) }, at: q)
    GradientCheck.expect(gradient.key, isGradientOf: { GradientCheck.dot(attend(q, $0, v).output, dy) }, at: k)
    GradientCheck.expect(gradient.value, isGradientOf: { GradientCheck.dot(attend(q, k, $0).output, dy) }, at: v)
  }

  @Test(arguments: AttentionCase.awkward)
  func probabilitiesSumToOne(attend: AttentionCase) {
    let p = attend(attend.query, attend.key, attend.value).probabilities
    for row in 0..<p.count / attend.keyTime {
      let sum = p[row * attend.keyTime..<(row + 1) * attend.keyTime].reduce(0, +)
      #expect(abs(sum - 1) < 1e-14)
    }
  }

  @Test func laterKeysDoNotChangeEarlierOutputs() {
    let attend = AttentionCase(batch: 2, time: 7, keyTime: 7, heads: 4, keyValueHeads: 2, headSize: 3)
    let before = attend(attend.query, attend.key, attend.value).output
    let (perKey, perQuery) = (2 * 3, 4 * 3)
    for changed in 0..<7 {
      var (key, value) = (attend.key, attend.value)
      for i in 0..<perKey {
        key[changed * perKey + i] += 1
        value[changed * perKey + i] -= 1
      }
      let after = attend(attend.query, key, value).output
      #expect(after[..<(changed * perQuery)] == before[..<(changed * perQuery)])
      #expect(
        after[(changed * perQuery)..<((changed + 1) * perQuery)]
          != before[(changed * perQuery)..<((changed + 1) * perQuery)])
      #expect(after[(7 * perQuery)...] == before[(7 * perQuery)...], "one sequence of the batch changed another")
    }
  }

  @Test(arguments: 1...6)
  func theLastQueriesWithAllKeysGiveTheEndOfTheFullPass(time: Int) {
    let full = AttentionCase(time: 7, keyTime: 7, heads: 4, keyValueHeads: 2, headSize: 3)
    var cached = full
    cached.time = time
    let expected = full(full.query, full.key, full.value).output.suffix(time * 12)
    #expect(cached(Array(full.query.suffix(time * 12)), full.key, full.value).output == Array(expected))
  }
}
