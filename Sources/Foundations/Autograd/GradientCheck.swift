/// The largest relative difference between the gradient from `backward()` and central differences of the loss,
/// over all numbers of all `parameters`.
///
///     dL/dp ≈ (L(p + h) − L(p − h)) / 2h
///
/// float32 leaves about three right digits at h = 10⁻²; a wrong pullback is off by far more.
public func gradientError(of parameters: [Parameter], step: Float = 1e-2, loss: () -> Tensor) -> Float {
  for parameter in parameters { parameter.clearGradient() }
  loss().backward()
  let gradients = parameters.map { $0.gradient?.scalars ?? [Float](repeating: 0, count: $0.count) }
  var worst: Float = 0
  for (parameter, gradient) in zip(parameters, gradients) {
    let scalars = parameter.value.scalars
    let size = gradient.reduce(0) { max($0, abs($1)) }
    for i in scalars.indices {
      let losses = [step, -step].map { change in
        var changed = scalars
        changed[i] += change
        parameter.value = Tensor(changed, shape: parameter.shape)
        return withoutGradients { loss().item }
      }
      let difference = (losses[0] - losses[1]) / (2 * step)
      worst = max(worst, abs(difference - gradient[i]) / max(size, 1e-3))
    }
    parameter.value = Tensor(scalars, shape: parameter.shape)
  }
  return worst
}
