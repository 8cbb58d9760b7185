/// What a worker tells the others in data-parallel training: the gradient of its part of the batch, and how many
/// targets it stands for.
///
///     g = Σ nᵢ gᵢ / Σ nᵢ          gᵢ the gradient of worker i's mean loss over its nᵢ targets
///
///     model.loss(shard.inputs, shard.targets, batch: shard.batchSize).backward()
///     let mine = WorkerGradient(of: model.parameters, targetCount: shard.targetCount)
///     …                                                    // every worker gets every worker's
///     WorkerGradient.mean(of: all).write(to: model.parameters)
///     optimizer.step(learningRate: rate, gradientScale: 1)
///
/// The mean is that of the whole batch, so each copy of the model takes the step that one machine would have taken. It is
/// added up in the order of the workers, whoever is ready first: the same workers give the same bits.
/// Source: Dean et al., "Large scale distributed deep networks", 2012, and Goyal et al., "Accurate, large minibatch SGD",
/// 2017.
public struct WorkerGradient: Sendable {
  /// All parameters' gradients, one after the other.
  public let values: [Float]
  public let targetCount: Int

  public init(values: [Float], targetCount: Int) {
    precondition(targetCount >= 0, "\(targetCount) targets")
    self.values = values
    self.targetCount = targetCount
  }

  /// Reads the gradients that `backward()` has left; 0 for a parameter that has none.
  public init(of parameters: [Parameter], targetCount: Int) {
    self.init(
      values: parameters.flatMap { $0.gradient?.scalars ?? Array(repeating: 0, count: $0.count) },
      targetCount: targetCount)
  }

  /// Each worker counts by its targets. One without any counts for nothing, whatever its values are.
  public static func mean(of workers: [WorkerGradient]) -> WorkerGradient {
    let total = workers.reduce(0) { $0 + $1.targetCount }
    precondition(total > 0, "no worker has a target")
    let count = workers[0].values.count
    precondition(workers.allSatisfy { $0.values.count == count }, "the workers' models are not alike")
    var sums = [Double](repeating: 0, count: count)
    for worker in workers where worker.targetCount > 0 {
      let weight = Double(worker.targetCount) / Double(total)
      for index in 0..<count { sums[index] += weight * Double(worker.values[index]) }
    }
    return WorkerGradient(values: sums.map(Float.init), targetCount: total)
  }

  /// Makes these the gradients of `parameters`, in place of what they had.
  public func write(to parameters: [Parameter]) {
    precondition(parameters.reduce(0) { $0 + $1.count } == values.count, "the gradient is of another model")
    var start = 0
    for parameter in parameters {
      parameter.gradient = Tensor(Array(values[start..<(start + parameter.count)]), shape: parameter.shape)
      start += parameter.count
    }
  }
}

extension TokenBatch {
  /// The batch dealt out to `count` workers, rows in order, so that their numbers of rows differ by at most one, the larger
  /// first. With fewer rows than workers there are only as many parts as rows.
  public func shards(_ count: Int) -> [TokenBatch] {
    precondition(count >= 1, "\(count) workers")
    let (size, rest) = batchSize.quotientAndRemainder(dividingBy: count)
    var start = 0
    return (0..<min(count, batchSize)).map { worker in
      let rows = size + (worker < rest ? 1 : 0)
      let range = start * contextLength..<(start + rows) * contextLength
      start += rows
      return TokenBatch(
        batchSize: rows, contextLength: contextLength, inputs: Array(inputs[range]), targets: Array(targets[range]))
    }
  }
}
