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

/// Which first things and places a generator may put together, and whom it may cast.
///
/// In the training part no story turns on a held-out combination; in the held-out part every story does. The
/// candidates are filtered before the draw, so the probabilities stay exact.
struct Combinations: Sendable {
  let plots: [Plot]
  private let thingsOfPlot: [[Thing]]
  private let placesOfPlot: [[[Place]]]

  /// Who can be a hero, and who a hero's friend.
  let heroChildren, friendChildren: [Child]
  let heroBeasts, friendBeasts: [Beast]

  init(heldOut: [Combination], names: [Character], part: StoryGenerator.Part) throws {
    let heldChildren = Child.all.filter { names.contains(.child($0.number)) }
    let heldBeasts = Beast.all.filter { beast in
      names.contains { if case .beast(_, beast.number) = $0 { true } else { false } }
    }
    let freeChildren = Child.all.filter { !heldChildren.contains($0) }
    let freeBeasts = Beast.all.filter { !heldBeasts.contains($0) }
    guard freeChildren.count > 1, freeBeasts.count > 1 else {
      throw WorkbookError(
        "So many names are held out that training has too few.", remedy: "Leave at least two children and two animals.")
    }
    let isTest = part == .heldOut
    let isNamed = isTest && !(heldChildren.isEmpty && heldBeasts.isEmpty)
    heroChildren = isNamed ? heldChildren : freeChildren
    heroBeasts = isNamed ? heldBeasts : freeBeasts
    friendChildren = isTest ? Child.all : freeChildren
    friendBeasts = isTest ? Beast.all : freeBeasts
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
      plot.things.isEmpty ? part == .training || held.isEmpty : !things[Int(plot.rawValue)].isEmpty
    }
    placesOfPlot = places
    thingsOfPlot = things
    if part == .heldOut, (held.isEmpty && !isNamed) || plots.isEmpty {
      throw WorkbookError(
        "The held-out part has no story: no name is held out, and no combination that a story can turn on.",
        remedy: "Name combinations such as `Combination(.ball, at: .beach)` in the options' `heldOut`.")
    }
  }

  func things(_ plot: Plot) -> [Thing] { thingsOfPlot[Int(plot.rawValue)] }
  func places(_ plot: Plot, with thing: Thing) -> [Place] { placesOfPlot[Int(plot.rawValue)][Int(thing.rawValue)] }
}
