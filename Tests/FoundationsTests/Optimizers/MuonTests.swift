import Testing

@testable import Foundations

@Suite struct MuonTests {
  @Test(arguments: [[7, 7], [5, 12], [12, 5], [33, 17]]) func orthogonalizedHasSingularValuesNearOne(shape: [Int]) {
    var generator = SeededGenerator(seed: 1)
    // Among others, of its own shape and transposed.
    let matrices = [shape, [9, 9], shape.reversed(), shape].map { Tensor.normal($0, using: &generator) }
    let all = Muon.orthogonalized(matrices)
    #expect(all.map(\.shape) == matrices.map(\.shape))
    #expect(all[3].count == Muon.orthogonalized([matrices[3]])[0].count)
    #expect(zip(all[3].scalars, Muon.orthogonalized([matrices[3]])[0].scalars).allSatisfy { abs($0 - $1) < 1e-4 })
    let x = all[0]
    // The smaller Gram matrix: its eigenvalues are the squares of the singular values.
    let gram = shape[0] < shape[1] ? x.matmul(x.transposed()) : x.transposed().matmul(x)
    for _ in 0..<20 {
      var v = Tensor.normal([gram.shape[0], 1], using: &generator)
      // Rayleigh quotients lie between the smallest and the largest eigenvalue.
      v = v / v.squared().sum().squareRoot()
      let quotient = v.transposed().matmul(gram).matmul(v).item
      #expect(quotient > 0.2 && quotient < 1.6)
    }
  }

  @Test func aDiagonalMatrixKeepsItsSigns() {
    let x = Muon.orthogonalized([Tensor([[3, 0], [0, -0.5]])])[0]
    #expect(abs(x[0, 0] - 1) < 0.35 && abs(x[1, 1] + 1) < 0.35)
    #expect(abs(x[0, 1]) < 1e-6 && abs(x[1, 0]) < 1e-6)
    #expect(Muon.orthogonalized([.zeros([2, 2])]) == [.zeros([2, 2])])
  }

  @Test func oneStepByHand() {
    let parameter = Parameter(Tensor([[1, 1], [1, 1], [1, 1], [1, 1]]))
    parameter.gradient = Tensor([[2, 0], [0, 0], [0, 0], [0, 0]])
    let muon = Muon(
      [("w", parameter)], Muon.Configuration(momentum: 0.9, weightDecay: 0.1, learningRateFactor: 2))
    muon.step(learningRate: 0.05, gradientScale: 0.5)
    // Rate 0.1; decay takes 1 %; the only direction is the first corner, its length √(4 / 2) · about 1.
    #expect(abs(parameter.value[1, 1] - 0.99) < 1e-6)
    let moved = 0.99 - parameter.value[0, 0]
    #expect(moved > 0.1 * 1.414 * 0.65 && moved < 0.1 * 1.414 * 1.25)
    #expect(muon.state.tensors[0].value[0, 0] == 1)
  }

  @Test func matricesInsideBlocksAreMuonsAndTheRestAdamWs() {
    var generator = SeededGenerator(seed: 2)
    let model = GPT(
      .llama(vocabularySize: 11, contextLength: 8, layerCount: 2, headCount: 2, width: 8), using: &generator)
    let optimizer = MuonWithAdamW(model.namedParameters, muon: Muon.Configuration(), adamW: AdamW.Configuration())
    let names = Set(optimizer.state.tensors.map(\.name))
    #expect(names.contains("blocks.1.attention.query.weight.velocity"))
    #expect(names.contains("blocks.0.attentionNorm.weight.first"))
    #expect(names.contains("tokenEmbedding.weight.second"))
    #expect(!names.contains("tokenEmbedding.weight.velocity"))
    // One batch learnt by heart: both parts pull the same way.
    let (inputs, targets): ([Int32], [Int32]) = ([1, 2, 3, 4, 5, 6, 7, 8], [2, 3, 4, 5, 6, 7, 8, 9])
    for _ in 0..<60 {
      model.clearGradients()
      model.loss(inputs, targets, batch: 1).backward()
      optimizer.step(learningRate: 0.01, gradientScale: 1)
    }
    #expect(model.loss(inputs, targets, batch: 1).item < 0.05)
    #expect(optimizer.state.stepCount == 60)
  }
}
