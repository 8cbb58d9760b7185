import Foundations

/// What training is told besides the data.
struct Recipe {
  var weightDecay: Float = 0
  var dropout: Float = 0
  /// Epochs without a better validation error after which training ends; nil trains to the end.
  var patience: Int?
  /// Gradients longer than this are shortened to it.
  var clipNorm = Double.infinity
  var steps = 2000
  var batchSize = 24
  var learningRate: Float = 3e-3
}

/// Between a table in metres and euros and the numbers that a network works with.
struct Scale {
  let columns: Standardizer
  let rents: Standardizer

  init(_ training: Flats) {
    columns = Standardizer(training.rows)
    rents = Standardizer(training.rents.map { [$0] })
  }

  func inputs(_ flats: Flats) -> [[Float]] { columns(flats.rows).map { $0.map(Float.init) } }
  func targets(_ flats: Flats) -> [[Float]] { rents(flats.rents.map { [$0] }).map { $0.map(Float.init) } }
}

/// A network of two hidden layers that predicts rents.
struct RentModel {
  let network: MLP
  let scale: Scale
  /// The epoch whose weights these are.
  var epochs = 0

  init(_ scale: Scale, using generator: inout SeededGenerator) {
    self.scale = scale
    network = MLP([scale.columns.means.count, 64, 64, 1], activation: .tanh, using: &generator)
  }

  /// By how much the predictions are off, in euros: √ of the mean squared difference.
  func error(on flats: Flats) -> Double {
    let (inputs, targets) = (Tensor(scale.inputs(flats)), Tensor(scale.targets(flats)))
    let squared = withoutGradients { (network(inputs) - targets).squared().mean().item }
    return scale.rents.deviations[0] * Double(squared).squareRoot()
  }
}

extension RentModel {
  /// Section 4's loop, with the remedies of section 5.
  static func trained(
    on flats: Flats, _ recipe: Recipe = Recipe(), scale: Scale? = nil, validation: Flats? = nil, seed: UInt64,
    observe: (_ step: Int, _ gradientNorm: Double) -> Void = { _, _ in }
  ) -> RentModel {
    var generator = SeededGenerator(seed: seed, stream: 100)
    let scale = scale ?? Scale(flats)
    var model = RentModel(scale, using: &generator)
    let (inputs, targets) = (scale.inputs(flats), scale.targets(flats))
    let parameters = model.network.parameters
    let optimizer = AdamW(model.network.namedParameters, .init(beta2: 0.999, weightDecay: recipe.weightDecay))
    let dropout = recipe.dropout > 0 ? Dropout(rate: recipe.dropout, generator: generator) : nil
    var stopping = EarlyStopping(patience: recipe.patience ?? .max)
    var order = Array(flats.rows.indices)

    while optimizer.stepCount < recipe.steps, !stopping.isOver {
      generator.shuffle(&order)
      for start in stride(from: 0, through: order.count - recipe.batchSize, by: recipe.batchSize) {
        let batch = order[start..<start + recipe.batchSize]
        let predictions = model.network(Tensor(batch.map { inputs[$0] }), dropout: dropout)
        (predictions - Tensor(batch.map { targets[$0] })).squared().mean().backward()
        let norm = globalGradientNorm(parameters)
        observe(optimizer.stepCount, norm)
        optimizer.step(
          learningRate: recipe.learningRate, gradientScale: clippingScale(norm: norm, limit: recipe.clipNorm))
        model.network.clearGradients()
      }
      if recipe.patience != nil, let validation { stopping.record(model.error(on: validation), of: parameters) }
    }
    if recipe.patience != nil {
      stopping.restoreBest(to: parameters)
      model.epochs = stopping.bestEpoch
    }
    return model
  }
}
