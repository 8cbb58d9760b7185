import Foundations
import Testing

@Suite struct PositionReferenceTests {
  @Test func rotaryByHand() {
    // Head size 4, base 10,000: the pairs (0, 2) and (1, 3) turn by 1 and 0.01 radians a position.
    let (c1, s1) = (0.5403023058681398, 0.8414709848078965)
    let (c001, s001) = (0.9999500004166653, 0.009999833334166664)
    let (y, pullback) = Reference.rotary([1, 2, 3, 4, 1, 2, 3, 4], batch: 1, time: 2, heads: 1, headSize: 4)
    GradientCheck.expect(
      y, equals: [1, 2, 3, 4, c1 - 3 * s1, 2 * c001 - 4 * s001, 3 * c1 + s1, 4 * c001 + 2 * s001], within: 1e-14)
    // The first of a pair comes back as cos and −sin.
    GradientCheck.expect(pullback([0, 0, 0, 0, 1, 0, 0, 0]), equals: [0, 0, 0, 0, c1, 0, -s1, 0], within: 1e-14)
  }

  @Test(arguments: [(1, 1, 1, 2), (2, 7, 3, 4), (1, 17, 2, 6), (2, 3, 1, 10)])
  func rotationKeepsLengthAndItsPullbackUndoesIt(batch: Int, time: Int, heads: Int, headSize: Int) {
    let x = GradientCheck.normals(batch * time * heads * headSize, seed: 1)
    let (y, pullback) = Reference.rotary(x, batch: batch, time: time, heads: heads, headSize: headSize, offset: 5)
    for vector in 0..<batch * time * heads {
      let range = vector * headSize..<(vector + 1) * headSize
      let (before, after) = (Array(x[range]), Array(y[range]))
      #expect(abs(GradientCheck.dot(before, before) - GradientCheck.dot(after, after)) < 1e-13)
    }
    GradientCheck.expect(pullback(y), equals: x)
    let dy = GradientCheck.normals(x.count, seed: 2)
    GradientCheck.expect(
      pullback(dy),
      isGradientOf: {
        let turned = Reference.rotary($0, batch: batch, time: time, heads: heads, headSize: headSize, offset: 5)
        return GradientCheck.dot(turned.output, dy)
      }, at: x)
  }

  @Test func onlyTheDistanceMatters() {
    let (q, k) = (GradientCheck.normals(8, seed: 3), GradientCheck.normals(8, seed: 4))
    func score(_ queryPosition: Int, _ keyPosition: Int) -> Double {
      GradientCheck.dot(
        Reference.rotary(q, batch: 1, time: 1, heads: 1, headSize: 8, offset: queryPosition).output,
        Reference.rotary(k, batch: 1, time: 1, heads: 1, headSize: 8, offset: keyPosition).output)
    }
    #expect(abs(score(5, 2) - score(105, 102)) < 1e-12)
    #expect(abs(score(5, 2) - score(5, 3)) > 1e-3)
  }

  @Test func offsetContinuesWhereThePrefixEnded() {
    let x = GradientCheck.normals(7 * 2 * 4, seed: 5)
    let full = Reference.rotary(x, batch: 1, time: 7, heads: 2, headSize: 4, base: 500).output
    let tail = Reference.rotary(
      Array(x.suffix(3 * 8)), batch: 1, time: 3, heads: 2, headSize: 4, base: 500, offset: 4
    ).output
    #expect(tail == Array(full.suffix(3 * 8)))
  }

  @Test func embeddingByHand() {
    let (vectors, pullback) = Reference.embedding(
      table: [1, 2, 3, 4, 5, 6], ids: [2, 0, 2], vocabularySize: 3, width: 2)
    #expect(vectors == [5, 6, 1, 2, 5, 6])
    // Token 2 occurs twice and gets both gradients; token 1 does not occur.
    #expect(pullback([1, 2, 3, 4, 10, 20]) == [3, 4, 0, 0, 11, 22])
  }

  @Test(arguments: [(1, 1), (7, 5), (17, 3)])
  func embeddingPullbackMatchesFiniteDifferences(vocabularySize: Int, width: Int) {
    let table = GradientCheck.normals(vocabularySize * width, seed: 6)
    let ids = (0..<9).map { Int32($0 * $0 % vocabularySize) }
    let dy = GradientCheck.normals(ids.count * width, seed: 7)
    func lookup(_ table: [Double]) -> (output: [Double], pullback: ([Double]) -> [Double]) {
      Reference.embedding(table: table, ids: ids, vocabularySize: vocabularySize, width: width)
    }
    GradientCheck.expect(
      lookup(table).pullback(dy), isGradientOf: { GradientCheck.dot(lookup($0).output, dy) }, at: table)
  }
}
