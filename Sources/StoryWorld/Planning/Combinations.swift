import Foundations

/// A kind of thing at a place, which can be kept out of the training part to test generalisation.
public struct Combination: Hashable, Codable, Sendable {
  public var thing: Thing
  public var place: Place

  public init(_ thing: Thing, at place: Place) {
    self.thing = thing
    self.place = place
  }
}

/// Which first things and places a generator may put together.
///
/// In the training part no story turns on a held-out combination; in the held-out part every story does. The
/// candidates are filtered before the draw, so the probabilities stay exact.
struct Combinations: Sendable {
  let plots: [Plot]
  private let thingsOfPlot: [[Thing]]
  private let placesOfPlot: [[[Place]]]

  init(heldOut: [Combination], part: StoryGenerator.Part) throws {
    let held = Set(heldOut)
    func mayMeet(_ thing: Thing, _ place: Place) -> Bool {
      held.contains(Combination(thing, at: place)) == (part == .heldOut)
    }
    let places = Plot.allCases.map { plot in
      Thing.allCases.map { thing in
        plot.things.contains(thing) ? plot.places.filter { held.isEmpty || mayMeet(thing, $0) } : []
      }
    }
    let things = Plot.allCases.map { plot in
      plot.things.filter { !places[Int(plot.rawValue)][Int($0.rawValue)].isEmpty }
    }
    plots = Plot.allCases.filter { plot in
      plot.things.isEmpty ? part == .training : !things[Int(plot.rawValue)].isEmpty
    }
    placesOfPlot = places
    thingsOfPlot = things
    if part == .heldOut, held.isEmpty || plots.isEmpty {
      throw WorkbookError(
        "The held-out part has no story: no combination is held out that a story can turn on.",
        remedy: "Name combinations such as `Combination(.ball, at: .beach)` in the options' `heldOut`.")
    }
  }

  func things(_ plot: Plot) -> [Thing] { thingsOfPlot[Int(plot.rawValue)] }
  func places(_ plot: Plot, with thing: Thing) -> [Place] { placesOfPlot[Int(plot.rawValue)][Int(thing.rawValue)] }
}
