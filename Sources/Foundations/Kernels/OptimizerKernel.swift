import CPUSupport

/// One pass over all parameters for each optimizer step, in chunks that do not depend on how the parameters are cut.
/// Bound by bytes: AdamW reads and writes parameter and two moments and reads the gradient, seven numbers for each
/// parameter, as fast as a plain loop.
struct OptimizerKernel {
  struct Slice {
    let value: Buffer
    let gradient: Buffer
    let first: Buffer
    let second: Buffer?
    let weightDecay: Float
    let learningRate: Float
  }

  private let slices: [Slice]
  /// Which slice, and from where in it, each task works on.
  private let tasks: [(slice: Int, start: Int)]

  init(_ slices: [Slice]) {
    self.slices = slices
    tasks = slices.indices.flatMap { slice in
      stride(from: 0, to: slices[slice].value.count, by: Elementwise.chunk).map { (slice, $0) }
    }
  }

  @inline(__always)
  private func forEachChunk(_ body: (Slice, StrideTo<Int>) -> Void) {
    WorkerTeam.shared.run(taskCount: tasks.count) { task in
      let (slice, start) = (slices[tasks[task].slice], tasks[task].start)
      body(slice, stride(from: start, to: min(slice.value.count, start + Elementwise.chunk), by: 16))
    }
  }

  /// Definition: `Reference.adamW`. `gradientScale` is what clipping multiplies every gradient by.
  func adamW(
    beta1: Float, beta2: Float, epsilon: Float, correction1: Float, correction2: Float, gradientScale: Float
  ) {
    let scale = Lanes(repeating: gradientScale)
    let (keep1, add1) = (Lanes(repeating: beta1), Lanes(repeating: 1 - beta1))
    let (keep2, add2) = (Lanes(repeating: beta2), Lanes(repeating: 1 - beta2))
    let inverse2 = Lanes(repeating: 1 / correction2)
    let epsilon = Lanes(repeating: epsilon)
    forEachChunk { slice, chunk in
      for i in chunk {
        let gradient = slice.gradient.pointer.lanes(i) * scale
        let first = slice.first.pointer.lanes(i) * keep1 + gradient * add1
        let second = slice.second!.pointer.lanes(i) * keep2 + gradient * gradient * add2
        slice.first.pointer.store(first, i)
        slice.second!.pointer.store(second, i)
        let step =
          Lanes(repeating: slice.learningRate / correction1) * first / (cpu_square_root(second * inverse2) + epsilon)
        let kept = slice.value.pointer.lanes(i) * Lanes(repeating: 1 - slice.learningRate * slice.weightDecay)
        slice.value.pointer.store(kept - step, i)
      }
    }
  }

  /// Muon's momentum: v ← μ v + g, and then `second` ← g + μ v, which is to be made orthogonal.
  func muonMomentum(_ momentum: Float, gradientScale: Float) {
    let scale = Lanes(repeating: gradientScale)
    let momentum = Lanes(repeating: momentum)
    forEachChunk { slice, chunk in
      for i in chunk {
        let gradient = slice.gradient.pointer.lanes(i) * scale
        let velocity = slice.first.pointer.lanes(i) * momentum + gradient
        slice.first.pointer.store(velocity, i)
        slice.second!.pointer.store(gradient + velocity * momentum, i)
      }
    }
  }

  /// p ← p − λ p − η d for a direction d, which stands in the gradient's place.
  func move() {
    forEachChunk { slice, chunk in
      for i in chunk {
        let kept = slice.value.pointer.lanes(i) * Lanes(repeating: 1 - slice.weightDecay)
        slice.value.pointer.store(kept - slice.gradient.pointer.lanes(i) * Lanes(repeating: slice.learningRate), i)
      }
    }
  }

  /// Definition: `Reference.sgd`.
  func sgd(momentum: Float, gradientScale: Float) {
    let scale = Lanes(repeating: gradientScale)
    let momentum = Lanes(repeating: momentum)
    forEachChunk { slice, chunk in
      for i in chunk {
        let value = slice.value.pointer.lanes(i)
        let gradient = (slice.gradient.pointer.lanes(i) * scale) + value * Lanes(repeating: slice.weightDecay)
        let velocity = slice.first.pointer.lanes(i) * momentum + gradient
        slice.first.pointer.store(velocity, i)
        slice.value.pointer.store(value - velocity * Lanes(repeating: slice.learningRate), i)
      }
    }
  }
}
