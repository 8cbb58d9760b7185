/// Scaled dot-product attention: each query takes a weighted average of the values, with more weight where its key
/// fits.
///
///     pᵢ = softmax over visible j of (qᵢ · kⱼ / √d)        oᵢ = Σⱼ pᵢⱼ · vⱼ
///
///     dvⱼ = Σᵢ pᵢⱼ · doᵢ        dsᵢⱼ = pᵢⱼ · (doᵢ · vⱼ − doᵢ · oᵢ)        dqᵢ = Σⱼ dsᵢⱼ · kⱼ / √d        dkⱼ = Σᵢ dsᵢⱼ · qᵢ / √d
///
///     let (output, probabilities, pullback) = Reference.attention(
///       query: q, key: k, value: v, batch: 2, time: 7, keyTime: 7, heads: 4, keyValueHeads: 2, headSize: 8, causal: true)
///     let (qGradient, kGradient, vGradient) = pullback(outputGradient)
///
/// Sources: Vaswani et al., "Attention is all you need", 2017; grouped queries: Ainslie et al., "GQA: training
/// generalized multi-query transformer models from multi-head checkpoints", 2023.
extension Reference {
  /// Output [batch, time, heads, headSize] and probabilities [batch, heads, time, keyTime] from query [batch, time,
  /// heads, headSize] and key and value [batch, keyTime, keyValueHeads, headSize].
  ///
  /// Query head h reads key head h / (heads / keyValueHeads). With `causal`, the queries are the last `time` of
  /// `keyTime` positions, as when earlier keys come from a cache: query i sees keys 0...i + keyTime − time.
  public static func attention(
    query: [Double], key: [Double], value: [Double],
    batch: Int, time: Int, keyTime: Int, heads: Int, keyValueHeads: Int, headSize: Int, causal: Bool
  ) -> (
    output: [Double], probabilities: [Double],
    pullback: (_ gradient: [Double]) -> (query: [Double], key: [Double], value: [Double])
  ) {
    expect("query", query, [batch, time, heads, headSize])
    expect("key", key, [batch, keyTime, keyValueHeads, headSize])
    expect("value", value, [batch, keyTime, keyValueHeads, headSize])
    precondition(heads.isMultiple(of: keyValueHeads), "\(heads) heads cannot share \(keyValueHeads) key heads evenly")
    precondition(!causal || keyTime >= time, "\(time) causal queries need as many keys or more, got \(keyTime)")
    let scale = 1 / Double(headSize).squareRoot()
    // Where a head's vector begins: of a query at position i, and of the key or value at position j that head h reads.
    func queryStart(_ b: Int, _ i: Int, _ h: Int) -> Int { ((b * time + i) * heads + h) * headSize }
    func keyStart(_ b: Int, _ j: Int, _ h: Int) -> Int {
      ((b * keyTime + j) * keyValueHeads + h / (heads / keyValueHeads)) * headSize
    }
    func rowStart(_ b: Int, _ h: Int, _ i: Int) -> Int { ((b * heads + h) * time + i) * keyTime }

    var probabilities = [Double](repeating: 0, count: batch * heads * time * keyTime)
    var output = [Double](repeating: 0, count: query.count)
    for b in 0..<batch {
      for h in 0..<heads {
        for i in 0..<time {
          let (q, row) = (queryStart(b, i, h), rowStart(b, h, i))
          var scores = [Double](repeating: -.infinity, count: keyTime)
          for j in 0..<(causal ? i + keyTime - time + 1 : keyTime) {
            let k = keyStart(b, j, h)
            scores[j] = 0
            for d in 0..<headSize { scores[j] += query[q + d] * key[k + d] * scale }
          }
          let p = softmax(scores, rows: 1, classes: keyTime).output
          for j in 0..<keyTime {
            probabilities[row + j] = p[j]
            for d in 0..<headSize { output[q + d] += p[j] * value[keyStart(b, j, h) + d] }
          }
        }
      }
    }

    func pullback(_ gradient: [Double]) -> (query: [Double], key: [Double], value: [Double]) {
      expect("gradient", gradient, [batch, time, heads, headSize])
      var queryGradient = [Double](repeating: 0, count: query.count)
      var keyGradient = [Double](repeating: 0, count: key.count)
      var valueGradient = [Double](repeating: 0, count: value.count)
      for b in 0..<batch {
        for h in 0..<heads {
          for i in 0..<time {
            let (q, row) = (queryStart(b, i, h), rowStart(b, h, i))
            var expected = 0.0
            for d in 0..<headSize { expected += gradient[q + d] * output[q + d] }
            for j in 0..<keyTime {
              let k = keyStart(b, j, h)
              var probabilityGradient = 0.0
              for d in 0..<headSize { probabilityGradient += gradient[q + d] * value[k + d] }
              let scoreGradient = probabilities[row + j] * (probabilityGradient - expected)
              for d in 0..<headSize {
                valueGradient[k + d] += probabilities[row + j] * gradient[q + d]
                queryGradient[q + d] += scoreGradient * scale * key[k + d]
                keyGradient[k + d] += scoreGradient * scale * query[q + d]
              }
            }
          }
        }
      }
      return (queryGradient, keyGradient, valueGradient)
    }
    return (output, probabilities, pullback)
  }
}
