import Foundations
import Synchronization

/// One of several machines that train together: its own copy of the model, its own optimizer, and nothing of theirs but
/// the numbers that they send.
final class Worker: Sendable {
  private struct Own {
    let model: GPT
    let optimizer: AdamW
  }

  private let own: Mutex<Own>

  /// All workers begin with the same seed, and so with the same weights.
  init(_ configuration: GPT.Configuration, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let model = GPT(configuration, using: &generator)
    own = Mutex(Own(model: model, optimizer: AdamW(model.namedParameters)))
  }

  /// The gradient of this worker's part of the batch.
  func gradient(of shard: TokenBatch) -> WorkerGradient {
    own.withLock { own in
      own.model.clearGradients()
      own.model.loss(shard.inputs, shard.targets, batch: shard.batchSize).backward()
      return WorkerGradient(of: own.model.parameters, targetCount: shard.targetCount)
    }
  }

  /// The step that all workers take alike.
  func step(_ gradient: WorkerGradient, learningRate: Float) {
    own.withLock { own in
      gradient.write(to: own.model.parameters)
      let norm = globalGradientNorm(own.model.parameters)
      own.optimizer.step(learningRate: learningRate, gradientScale: clippingScale(norm: norm, limit: 1))
    }
  }

  var weights: [Float] { own.withLock { own in own.model.parameters.flatMap { $0.value.scalars } } }

  func bitsPerByte(on text: Text) -> Double { own.withLock { text.bitsPerByte(of: $0.model) } }
}
