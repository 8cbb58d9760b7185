/// Shows how far long work has come: one line redrawn in place for a person, a plain line now and then for a file.
///
///     let progress = Progress("Pretraining", total: 2000, counting: "tokens", on: console)
///     for step in 1...2000 {
///       ...
///       progress.update(step, amount: tokens, loss: loss)
///     }
///     progress.finish()
///
///     Pretraining ━━━━━━━━━━━━╸─────────── 1,024/2,000  loss 2.314  31.2 k tokens/s  12 s left
///
/// Calling `update` at every step is cheap: it looks at the clock and mostly returns. A line is redrawn ten times a
/// second at most; a plain one appears every ten seconds, or at every tenth of the way where that takes a second.
public final class Progress {
  private struct Moment {
    let time: Double
    let done: Int
    let amount: Double
  }

  private let title: String
  private let total: Int
  private let unit: String
  private let console: Console
  private let now: () -> Double
  /// Where this run began, which is not 0 for one that was resumed.
  private let start: Moment
  /// The last few seconds, for a rate that follows what the machine does now.
  private var recent: [Moment]
  private var latest: Moment
  private var loss: Double?
  private var lastShown: Moment
  private var hasFinished = false

  /// Progress from `done` to `total` steps. `unit` is what `amount` counts; `now` tells the seconds, for tests.
  public init(
    _ title: String, total: Int, from done: Int = 0, amount: Double = 0, counting unit: String = "steps",
    on console: Console, now: (() -> Double)? = nil
  ) {
    self.title = title
    self.total = total
    self.unit = unit
    self.console = console
    let origin = ContinuousClock.now
    self.now = now ?? { (ContinuousClock.now - origin).seconds }
    start = Moment(time: self.now(), done: done, amount: amount)
    recent = [start]
    latest = start
    lastShown = start
  }

  /// Says that `done` steps and, counted in the unit, `amount` are behind us; without an amount the steps count.
  public func update(_ done: Int, amount: Double? = nil, loss: Double? = nil) {
    latest = Moment(time: now(), done: done, amount: amount ?? Double(done))
    self.loss = loss ?? self.loss
    let elapsed = latest.time - lastShown.time
    if console.terminal.isInteractive {
      // The first line comes at once, so that nobody wonders whether anything happens.
      guard elapsed >= 0.1 || lastShown.time == start.time && lastShown.done == start.done else { return }
    } else {
      let isTenth = (done - lastShown.done) * 10 >= total
      guard elapsed >= 10 || elapsed >= 1 && isTenth else { return }
    }
    show()
  }

  /// Leaves one lasting line: how much, how long, how fast. Further calls do nothing.
  public func finish() {
    if hasFinished { return }
    hasFinished = true
    let seconds = now() - start.time
    var parts = ["\(title): \(Format.count(latest.done)) of \(Format.count(total)) in \(Format.duration(seconds))"]
    if let loss { parts.append("loss " + Format.fixed(loss, decimals: 3)) }
    if seconds > 0 { parts.append(rateText((latest.amount - start.amount) / seconds)) }
    console.say(parts.joined(separator: ", "))
  }

  private func show() {
    lastShown = latest
    recent.append(latest)
    while recent.count > 2, latest.time - recent[1].time >= 10 { recent.removeFirst() }
    let span = latest.time - recent[0].time
    var parts: [String] = []
    if let loss { parts.append("loss " + Format.fixed(loss, decimals: 3)) }
    if span > 0 {
      parts.append(rateText((latest.amount - recent[0].amount) / span))
      let stepRate = Double(latest.done - recent[0].done) / span
      if stepRate > 0, latest.done < total {
        parts.append(Format.duration((Double(total - latest.done) / stepRate).rounded()) + " left")
      }
    }
    if console.terminal.isInteractive {
      console.redraw(line(parts, width: console.terminal.width - 1))
    } else {
      let share = total > 0 ? Int(Double(latest.done) / Double(total) * 100) : 100
      let head = "\(title): \(Format.count(latest.done))/\(Format.count(total)) (\(share) %)"
      console.say(([head] + parts).joined(separator: ", "))
    }
  }

  private func rateText(_ rate: Double) -> String { "\(Format.short(rate)) \(unit)/s" }

  /// Title, bar, counts and parts in `width` characters; what does not fit is left out from the end.
  private func line(_ parts: [String], width: Int) -> String {
    let counts =
      TextLayout.paddedLeft(Format.count(latest.done), to: Format.count(total).count) + "/" + Format.count(total)
    var parts = [counts] + parts
    func taken() -> Int { title.count + parts.reduce(0) { $0 + 2 + $1.count } }
    while taken() > width, parts.count > 1 { parts.removeLast() }
    let room = min(30, width - taken() - 1)
    if room >= 6 { return ([title + " " + bar(width: room)] + parts).joined(separator: "  ") }
    return String(([title] + parts).joined(separator: "  ").prefix(max(width, 0)))
  }

  private func bar(width: Int) -> String {
    let share = total > 0 ? min(1, max(0, Double(latest.done) / Double(total))) : 1
    let halves = Int(share * Double(2 * width))
    guard console.terminal.hasUnicode else {
      return String(repeating: "#", count: halves / 2) + String(repeating: "-", count: width - halves / 2)
    }
    let half = halves % 2 == 1 ? "╸" : ""
    let rest = width - halves / 2 - half.count
    return String(repeating: "━", count: halves / 2) + half
      + console.terminal.styled(String(repeating: "─", count: rest), .dim)
  }
}

extension Duration {
  public var seconds: Double { self / .seconds(1) }
}
