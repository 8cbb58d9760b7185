import Foundations
import Presentation

/// `swift run bench kernels`: the kernels that are bound by bytes, against the plainest loop over as many.
let kernelStage = Command(
  "kernels", "Times everything in a step that is not a matrix product, against a plain loop over as many bytes.",
  discussion: """
    These kernels do little with each number, so that they wait for memory. Bytes are those that have to be read and \
    written at the least: each input and each result once. The line marks the speed of the plainest loop, which \
    doubles each number. Tensors are those of the model of 10.7 M parameters, [2048, 384], and lie in the processor's \
    largest cache.
    """
) { (options: BenchOptions, console) in
  options.apply(console)
  let facts = byteBoundKernels()
  console.show(FactTable(facts: facts))
  console.finish(.object(facts.map { JSON.Member($0.key, .rounded($0.value)) }))
}

func byteBoundKernels() -> [Fact] {
  var generator = SeededGenerator(seed: 1)
  let (batch, time, width) = (8, 256, 384)
  let rows = batch * time
  let x = Tensor.uniform([batch, time, width], from: -1, using: &generator)
  let y = Tensor.uniform([batch, time, width], from: -1, using: &generator)
  let weight = Tensor.uniform([width], from: -1, using: &generator)
  let table = Tensor.uniform([1024, width], from: -1, using: &generator)
  // A gradient is only made for what is trained.
  let logits = Parameter(Tensor.uniform([rows, 1024], from: -1, using: &generator))
  let ids = (0..<rows).map { _ in Int32(generator.integer(below: 1024)) }
  let matrix = Parameter(y)
  matrix.gradient = x
  let turning = RotaryEmbedding(headSize: width / 6, contextLength: time)
  let optimizer = AdamW([(name: "matrix", parameter: matrix)])

  var dropping = generator
  // Each with how often it has to move the numbers of its largest tensor at the least.
  let kernels: [(name: String, key: String, moves: Int, numbers: Int, work: () -> Void)] = [
    ("doubling", "double", 2, x.count, { _ = x * 2 }),
    ("adding", "add", 3, x.count, { _ = x + y }),
    ("GELU", "gelu", 2, x.count, { _ = x.gelu() }),
    ("SwiGLU", "swiglu", 3, x.count, { _ = swiGLU(gate: x, value: y) }),
    ("dropout", "dropout", 2, x.count, { _ = dropout(x, rate: 0.1, using: &dropping) }),
    ("LayerNorm", "layer_norm", 2, x.count, { _ = layerNorm(x, weight: weight, bias: nil) }),
    ("RMSNorm", "rms_norm", 2, x.count, { _ = rmsNorm(x, weight: weight) }),
    ("softmax", "softmax", 2, logits.count, { _ = logits.value.detached.softmax() }),
    ("cross-entropy and its gradient", "cross_entropy", 2, logits.count, { _ = crossEntropy(logits.value, ids) }),
    ("embedding", "embedding", 2, x.count, { _ = embedding(ids, shape: [batch, time], table: table) }),
    ("rotary positions", "rotary", 2, x.count, { _ = turning(x, headCount: 6, offset: 0) }),
    ("transpose", "transpose", 2, x.count, { _ = x.transposed() }),
    ("AdamW", "adamw", 7, x.count, { optimizer.step(learningRate: 1e-3) }),
  ]
  let rates = kernels.map { kernel in
    Double(4 * kernel.moves * kernel.numbers) / Timings.repeating(for: 0.1, kernel.work).least / 1e9
  }
  return zip(kernels, rates).map { kernel, rate in
    Fact(kernel.name, value: rate, unit: "GB/s", key: "\(kernel.key)_gb_per_s", limit: rates[0])
  }
}
