import Testing

@testable import Foundations

@Suite struct AttentionOperationTests {
  struct Case: Sendable {
    var batch = 1
    var time: Int
    var keys: Int
    var heads = 1
    var keyHeads = 1
    var size: Int
    var causal = true
    var scale: Float = 1
  }

  /// The kernel takes 96 queries (48 in the pullback) and 128 keys at a time: lengths on both sides of one and of
  /// several blocks.
  static let cases = [
    Case(time: 1, keys: 1, size: 1),
    Case(batch: 2, time: 7, keys: 7, heads: 2, keyHeads: 2, size: 16),
    Case(batch: 2, time: 7, keys: 7, heads: 2, keyHeads: 2, size: 16, causal: false),
    Case(time: 33, keys: 33, heads: 4, keyHeads: 2, size: 17),
    Case(time: 48, keys: 128, heads: 1, keyHeads: 1, size: 7),
    Case(time: 49, keys: 129, heads: 1, keyHeads: 1, size: 8, causal: false),
    Case(time: 65, keys: 65, heads: 6, keyHeads: 2, size: 33),
    Case(time: 130, keys: 130, heads: 2, keyHeads: 2, size: 16),
    Case(batch: 2, time: 130, keys: 130, heads: 2, keyHeads: 1, size: 16, causal: false),
    Case(time: 200, keys: 300, heads: 2, keyHeads: 1, size: 8),
    Case(time: 300, keys: 300, heads: 1, keyHeads: 1, size: 4),
    Case(time: 300, keys: 140, heads: 1, keyHeads: 1, size: 4, causal: false),
    Case(time: 1, keys: 130, heads: 4, keyHeads: 4, size: 16),
    Case(batch: 3, time: 3, keys: 129, heads: 4, keyHeads: 2, size: 16),
    Case(time: 4, keys: 1, heads: 1, keyHeads: 1, size: 65, causal: false),
    Case(time: 17, keys: 17, heads: 1, keyHeads: 1, size: 130, scale: 3),
    Case(time: 97, keys: 97, heads: 2, keyHeads: 2, size: 33),
    Case(time: 193, keys: 261, heads: 2, keyHeads: 1, size: 40),
  ]

  @Test(arguments: cases) func agreesWithItsTwin(of: Case) { agrees(of, within: 1e-5) }

  /// Rounded factors leave an error of some thousandths; a wrong tile or a skipped step is far more.
  @Test(arguments: cases) func agreesInBFloat16(of: Case) {
    Precision.$current.withValue(.bfloat16) { agrees(of, within: 2e-2) }
  }

  private func agrees(_ of: Case, within tolerance: Double) {
    let query = Agreement.random([of.batch, of.time, of.heads * of.size], seed: 1, scale: of.scale)
    let key = Agreement.random([of.batch, of.keys, of.keyHeads * of.size], seed: 2)
    let value = Agreement.random([of.batch, of.keys, of.keyHeads * of.size], seed: 3)
    let dy = Agreement.random(query.shape, seed: 4)
    let twin = Reference.attention(
      query: query.doubles, key: key.doubles, value: value.doubles, batch: of.batch, time: of.time, keyTime: of.keys,
      heads: of.heads, keyValueHeads: of.keyHeads, headSize: of.size, causal: of.causal)
    let expected = twin.pullback(dy.doubles)
    let (y, gradients) = Agreement.differentiate([query, key, value], upstream: dy) {
      attention(
        query: $0[0], key: $0[1], value: $0[2], headCount: of.heads, keyValueHeadCount: of.keyHeads,
        isCausal: of.causal)
    }
    Agreement.expect(y, equals: twin.output, within: tolerance)
    // With one key its weight is 1 whatever the query, and the gradients of query and key are exactly zero.
    if of.keys > 1 {
      Agreement.expect(gradients[0], equals: expected.query, within: tolerance)
      Agreement.expect(gradients[1], equals: expected.key, within: tolerance)
    } else {
      #expect(gradients[0].scalars.allSatisfy { abs($0) < Float(tolerance) })
      #expect(gradients[1].scalars.allSatisfy { abs($0) < Float(tolerance) })
    }
    Agreement.expect(gradients[2], equals: expected.value, within: tolerance)
  }

  /// A maximum that comes late, or early, or far above all others: the running softmax has to correct what it had
  /// before.
  @Test(arguments: [0, 127, 128, 299]) func followsTheMaximumFromChunkToChunk(place: Int) {
    let query = Tensor.ones([1, 2, 4])
    var key = Agreement.random([1, 300, 4], seed: 2)
    for i in 0..<4 { key[0, place, i] = 500 }
    let value = Agreement.random([1, 300, 4], seed: 3)
    let y = attention(query: query, key: key, value: value, headCount: 1, isCausal: false)
    for i in 0..<4 { #expect(y[0, 0, i] == value[0, place, i] && y[0, 1, i] == value[0, place, i]) }
  }

  /// Scores ×1000 decide for one key each; the gradients stay finite.
  @Test func largeScoresDoNotOverflow() {
    let of = (time: 60, size: 8)
    let query = Agreement.random([1, of.time, of.size], seed: 1, scale: 1000)
    let key = Agreement.random([1, of.time, of.size], seed: 2)
    let value = Agreement.random([1, of.time, of.size], seed: 3)
    let dy = Agreement.random(query.shape, seed: 4)
    let twin = Reference.attention(
      query: query.doubles, key: key.doubles, value: value.doubles, batch: 1, time: of.time, keyTime: of.time, heads: 1,
      keyValueHeads: 1, headSize: of.size, causal: true)
    let (y, gradients) = Agreement.differentiate([query, key, value], upstream: dy) {
      attention(query: $0[0], key: $0[1], value: $0[2], headCount: 1, isCausal: true)
    }
    // Scores of a few thousand in float32 are good to about 2e-4, and so are the weights.
    Agreement.expect(y, equals: twin.output, within: 1e-3)
    Agreement.expect(gradients[2], equals: twin.pullback(dy.doubles).value, within: 1e-3)
    #expect(gradients.allSatisfy { !$0.hasNaN })
  }

  /// What comes later must not matter, bit for bit, wherever the blocks end.
  @Test(arguments: [1, 47, 48, 49, 128, 129, 199]) func theFutureDoesNotMatter(time: Int) {
    func output(_ seed: UInt64) -> Tensor {
      func joined(_ first: UInt64) -> Tensor {
        .concatenated(
          [Agreement.random([1, time, 8], seed: first), Agreement.random([1, 200 - time, 8], seed: first + seed)],
          along: 1)
      }
      return attention(query: joined(1), key: joined(2), value: joined(3), headCount: 2, isCausal: true)
        .slice(0..<time, along: 1)
    }
    #expect(output(10) == output(20))
  }

  @Test func aNaNInAQueryStaysInItsRow() {
    var query = Agreement.random([1, 60, 8], seed: 1)
    query[0, 50, 3] = .nan
    let key = Agreement.random([1, 60, 8], seed: 2)
    let y = attention(query: query, key: key, value: key, headCount: 1, isCausal: true)
    for row in 0..<60 { #expect(y.slice(row..<row + 1, along: 1).hasNaN == (row == 50)) }
    #expect(y.slice(50..<51, along: 1).hasOnlyNaN)
  }

  @Test func aNaNInAKeyOrValueReachesAllWhoSeeIt() {
    let x = Agreement.random([1, 140, 4], seed: 1)
    var bad = x
    bad[0, 130, 0] = .nan
    let byKey = attention(query: x, key: bad, value: x, headCount: 1, isCausal: true)
    let byValue = attention(query: x, key: x, value: bad, headCount: 1, isCausal: true)
    for row in 130..<140 {
      #expect(byKey.slice(row..<row + 1, along: 1).hasOnlyNaN)
      #expect(byValue[0, row, 0].isNaN)
    }
    #expect(!byKey.slice(0..<96, along: 1).hasNaN && !byValue.slice(0..<96, along: 1).hasNaN)
  }

  @Test func withoutKeysThereIsNothingToSee() async {
    await #expect(processExitsWith: .failure) {
      let none = Tensor.zeros([1, 0, 4])
      _ = attention(query: .ones([1, 3, 4]), key: none, value: none, headCount: 1, isCausal: false)
    }
  }

  @Test func rotaryAgreesWithItsTwin() {
    for (batch, time, heads, size, offset) in [
      (1, 1, 1, 2, 0), (2, 7, 3, 16, 0), (1, 33, 2, 34, 5), (2, 130, 1, 6, 1000),
    ] {
      for base in [10_000.0, 500] {
        let x = Agreement.random([batch, time, heads * size], seed: 1)
        let dy = Agreement.random(x.shape, seed: 2)
        let twin = Reference.rotary(
          x.doubles, batch: batch, time: time, heads: heads, headSize: size, base: base, offset: offset)
        let (y, gradients) = Agreement.differentiate([x], upstream: dy) {
          rotary($0[0], headCount: heads, base: base, offset: offset)
        }
        Agreement.expect(y, equals: twin.output, within: 1e-6)
        Agreement.expect(gradients[0], equals: twin.pullback(dy.doubles), within: 1e-6)
      }
    }
  }

  @Test func rotaryFromAnOffsetIsTheRestOfTheWhole() {
    let x = Agreement.random([2, 20, 12], seed: 1)
    let whole = rotary(x, headCount: 2)
    #expect(rotary(x.slice(13..<20, along: 1), headCount: 2, offset: 13) == whole.slice(13..<20, along: 1))
    #expect(whole.slice(0..<1, along: 1) == x.slice(0..<1, along: 1))
    var bad = x
    bad[0, 3, 1] = .nan
    #expect(rotary(bad, headCount: 2)[0, 3, 1].isNaN && rotary(bad, headCount: 2)[0, 3, 4].isNaN)
  }
}
