import Foundations
import Presentation

/// Section 4: the same network with tensors, and the loop that trains every model of this workbook.
let fromScalarsToTensors = LessonSection(
  "From scalars to tensors", asks: "The same idea, with whole arrays for numbers: is it the same result, and how fast?"
) { page in
  page.say(
    "A tensor is an array with a shape. One node of the graph now stands for all the weights of a layer, or for all "
      + "100 answers. The training loop, written out:")
  page.lines(
    """
      for step in 1...100 {
        let loss = (network(inputs).tanh() - targets).squared().mean()   // forward
        loss.backward()                                                  // backward
        for parameter in network.parameters {
          parameter.value = parameter.value - 0.5 * parameter.gradient!  // step
        }
        network.clearGradients()                                         // forget
      }

    """)
  let moons = Moons(100, noise: 0.1, seed: page.seed)
  let network = Moons.network(seed: page.seed)
  let scalars = ScalarNetwork(copying: network)
  let steps = page.amount(100, quick: 3)
  let (inputs, targets) = (moons.inputs, moons.targets)
  let clock = ContinuousClock()

  var start = clock.now
  var tensorLosses: [Double] = []
  for _ in 1...steps {
    let loss = (network(inputs).tanh() - targets).squared().mean()
    loss.backward()
    for parameter in network.parameters {
      parameter.value = parameter.value - 0.5 * parameter.gradient!
    }
    network.clearGradients()
    tensorLosses.append(Double(loss.item))
  }
  let tensorTime = (clock.now - start) / steps

  start = clock.now
  var scalarLosses: [Double] = []
  for _ in 1...steps {
    for parameter in scalars.parameters { parameter.gradient = 0 }
    let loss = scalars.loss(on: moons)
    loss.backward()
    for parameter in scalars.parameters { parameter.value -= 0.5 * parameter.gradient }
    scalarLosses.append(loss.value)
  }
  let scalarTime = (clock.now - start) / steps

  page.table(
    ["step", "loss, scalars", "loss, tensors"],
    [1, 2, 10, 50, 80, 100].filter { $0 <= steps }.map { step in
      ["\(step)"] + [scalarLosses, tensorLosses].map { Format.fixed($0[step - 1], decimals: 5) }
    })
  page.table(
    ["", "milliseconds for a step"],
    [
      ["scalars, one number at a time", Format.significant(scalarTime / .milliseconds(1), digits: 2)],
      ["tensors, whole arrays", Format.significant(tensorTime / .milliseconds(1), digits: 2)],
    ])
  page.say(
    "Both begin with the same weights, and for a long while the losses agree to every digit shown. The scalar engine "
      + "calculates with 16 digits and the tensors with 7; every step adds a little rounding and passes on what it was "
      + "given, so in the end the two runs part. Neither is wrong. The tensors were "
      + "\(Format.significant(scalarTime / tensorTime, digits: 2)) times as fast.")

  let accuracies = (1...UInt64(page.amount(10, quick: 2))).map { seed -> Double in
    let (moons, network) = (Moons(100, noise: 0.1, seed: seed), Moons.network(seed: seed))
    let optimizer = SGD(network.namedParameters)
    for _ in 1...steps {
      moons.loss(of: network).backward()
      optimizer.step(learningRate: 0.5, gradientScale: 1)
      network.clearGradients()
    }
    return 100 * moons.accuracy(of: network)
  }
  page.say(
    "At this speed we can ask whether our network was lucky. With other points and other first weights, \(steps) steps "
      + "put \(Format.spread(of: accuracies, decimals: 1)) % of the points on the right side (mean ± standard "
      + "deviation over \(accuracies.count) seeds); \(accuracies.count { $0 == 100 }) of \(accuracies.count) networks "
      + "got all of them right.")
  page.learned(
    "Forward, backward, step, forget: the same four lines train the model of the last unit. What changes is what stands "
      + "in the first line.")
}
