import Foundations
import Presentation

/// Section 3: exact slopes of anything, from 80 lines.
let engine = LessonSection(
  "An engine of 80 lines", asks: "Can a program find the exact slope of everything that it calculates?"
) { page in
  page.say(
    "Each result remembers the numbers it was made from, and how to pass a gradient on to them. Take one neuron, "
      + "loss = (tanh(w · x + b) - 1)², at w = 0.5, x = 2, b = -0.8:")
  let (w, x, b): (Scalar, Scalar, Scalar) = (0.5, 2, -0.8)
  let product = w * x
  let sum = product + b
  let answer = sum.tanh()
  let error = answer - 1
  let loss = error * error
  loss.backward()
  page.table(
    ["", "value", "gradient"],
    [
      ("loss = error · error", loss), ("error = answer - 1", error), ("answer = tanh(sum)", answer),
      ("sum = product + b", sum), ("product = w · x", product), ("w", w), ("x", x), ("b", b),
    ].map { [$0, Format.fixed($1.value, decimals: 4), Format.fixed($1.gradient, decimals: 4)] })
  page.say(
    "Read the gradients from the top down: each is that of the result it went into, times one slope. The error is used twice, as both "
      + "factors of a product, and so gets two shares. A nudge of w by 0.001 should change the loss by "
      + "\(Format.fixed(w.gradient * 0.001, decimals: 6)); it changes it by "
      + "\(Format.fixed(nudged(w: 0.501) - nudged(w: 0.5), decimals: 6)).")

  let moons = Moons(100, noise: 0.1, seed: page.seed)
  let network = ScalarNetwork(copying: Moons.network(seed: page.seed))
  compareWithMeasuredSlopes(network, moons, on: page)

  page.say(
    "Now the two moons of unit 1: 100 points, two layers of 16 neurons, 337 parameters. Every step works out the loss "
      + "of all points, goes back through the graph once, and moves each parameter by half its gradient.")
  let steps = page.amount(100, quick: 3)
  var rows: [[String]] = []
  for step in 1...steps {
    for parameter in network.parameters { parameter.gradient = 0 }
    let loss = network.loss(on: moons)
    loss.backward()
    for parameter in network.parameters { parameter.value -= 0.5 * parameter.gradient }
    if step == 1 || step % 20 == 0 || step == steps {
      let right = 100 * network.accuracy(on: moons)
      rows.append(["\(step)", Format.fixed(loss.value, decimals: 4), Format.fixed(right, decimals: 0) + " %"])
    }
  }
  page.table(["step", "loss before it", "right after it"], rows)
  page.show(
    DecisionBoundary(
      "Two moons after \(steps) steps, by the scalar engine", x: "x₁", y: "x₂",
      of: FunctionGrid(x: -1.5...2.5, y: -1...1.5, resolution: page.amount(40, quick: 12)) { x, y in
        (network([x, y]).value + 1) / 2
      }, moons.series), as: "scalar-moons")
  page.learned(
    "Sums, products and tanh, each with its pullback, and an order to call them in: that is all of it. Every framework "
      + "for deep learning is this idea, with larger numbers.")
}

private func nudged(w: Scalar) -> Double {
  let error = (w * 2 + -0.8).tanh() - 1
  return (error * error).value
}

/// All the gradients at once against measuring them one by one: are they equal, and what do they cost?
private func compareWithMeasuredSlopes(_ network: ScalarNetwork, _ moons: Moons, on page: LessonPage) {
  let few = moons.part(0..<10)
  let parameters = network.parameters
  let clock = ContinuousClock()
  var start = clock.now
  for _ in 0..<5 { _ = network.loss(on: few).value }
  let forward = (clock.now - start) / 5
  start = clock.now
  for _ in 0..<5 {
    for parameter in parameters { parameter.gradient = 0 }
    network.loss(on: few).backward()
  }
  let both = (clock.now - start) / 5
  let exact = parameters.map(\.gradient)
  start = clock.now
  let measured = parameters.map { parameter -> Double in
    let value = parameter.value
    defer { parameter.value = value }
    parameter.value = value + 1e-5
    let above = network.loss(on: few).value
    parameter.value = value - 1e-5
    return (above - network.loss(on: few).value) / 2e-5
  }
  let oneByOne = clock.now - start
  let largest = exact.map { abs($0) }.max()!
  let difference = zip(exact, measured).map { abs($0 - $1) }.max()!
  page.say(
    "For all 337 parameters of a network, on 10 points: the gradients from one way back and those measured one by one "
      + "differ by at most \(Format.significant(difference / largest, digits: 1)) of the largest gradient.")
  page.table(
    ["on 10 points", "milliseconds", "times the loss alone"],
    [("the loss alone", forward), ("loss and all gradients, backwards", both), ("all slopes, one by one", oneByOne)].map
    {
      [$0, Format.fixed($1 / .milliseconds(1), decimals: 1), Format.fixed($1 / forward, decimals: 1)]
    })
}
