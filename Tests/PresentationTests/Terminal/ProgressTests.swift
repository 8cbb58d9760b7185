import Testing

@testable import Presentation

/// A clock that tests set.
private final class Clock {
  var time = 100.0
}

@Suite struct ProgressTests {
  private func run(
    _ terminal: Terminal, json: Bool = false, total: Int = 2000, from start: Int = 0,
    _ body: (Progress, Clock) -> Void
  ) -> (output: String, errors: String) {
    let (clock, output, errors) = (Clock(), Output.memory(), Output.memory())
    let console = Console(output: output, errors: errors, terminal: terminal, json: json)
    let progress = Progress(
      "Pretraining", total: total, from: start, amount: Double(start) * 10, counting: "tokens", on: console,
      now: { clock.time })
    body(progress, clock)
    return (output.text, errors.text)
  }

  @Test func onATerminalOneLineIsRedrawnAtMostTenTimesASecond() {
    let (text, _) = run(Terminal(width: 80, isInteractive: true)) { progress, clock in
      for step in 1...1000 {
        clock.time += 0.01
        progress.update(step, amount: Double(step) * 10, loss: 2.3142)
      }
    }
    let lines = text.split(separator: "\r")
    #expect((90...101).contains(lines.count), "\(lines.count)")
    #expect(lines.last?.hasPrefix("Pretraining ━━━") == true)
    #expect(lines.last?.hasSuffix("/2,000  loss 2.314  1.00 k tokens/s  10 s left\u{1B}[K") == true, "\(lines.last!)")
    #expect(!text.contains("\n"))
    for line in lines { #expect(line.count - 3 <= 79) }
  }

  @Test func theBarIsFilledInProportion() {
    func bar(_ done: Int, _ terminal: Terminal) -> String {
      run(terminal, total: 100) { progress, clock in
        clock.time += 1
        progress.update(done)
      }.output.filter { "━╸─#-".contains($0) }
    }
    let plain = Terminal(width: 60, isInteractive: true)
    let ascii = Terminal(width: 60, hasUnicode: false, isInteractive: true)
    let width = bar(0, plain).count
    #expect(bar(0, plain) == String(repeating: "─", count: width))
    #expect(bar(100, plain).allSatisfy { $0 == "━" })
    #expect(bar(50, plain).filter { $0 == "━" }.count == bar(50, plain).count / 2)
    #expect(bar(50, ascii).filter { $0 == "#" }.count == bar(50, ascii).count / 2)
    #expect(bar(200, plain).allSatisfy { $0 == "━" })
  }

  @Test func narrowWindowsLoseTheEndOfTheLineOnly() {
    for width in [1, 5, 20, 40, 60] {
      for hasColour in [false, true] {
        let (text, _) = run(Terminal(width: width, hasColour: hasColour, isInteractive: true)) { progress, clock in
          clock.time += 1
          progress.update(500, amount: 5000, loss: 2)
        }
        var visible = text.dropFirst().replacing("\u{1B}[K", with: "").replacing("\u{1B}[2m", with: "")
        visible = visible.replacing("\u{1B}[0m", with: "")
        #expect(visible.count <= max(0, width - 1) && "Pretraining".hasPrefix(visible.prefix(11)))
      }
    }
  }

  @Test func elsewherePlainLinesAppearNowAndThen() {
    let (text, _) = run(Terminal()) { progress, clock in
      for step in 1...2000 {
        clock.time += 0.05
        progress.update(step, amount: Double(step) * 10, loss: 2)
      }
      progress.finish()
      progress.finish()
    }
    // 100 seconds: a line every ten, which here is also every tenth of the way, and the last word.
    let lines = text.split(separator: "\n")
    #expect(lines.count == 11, "\(text)")
    #expect(lines[0] == "Pretraining: 200/2,000 (10 %), loss 2.000, 200 tokens/s, 1 min 30 s left")
    #expect(lines.last == "Pretraining: 2,000 of 2,000 in 1 min 40 s, loss 2.000, 200 tokens/s")
    #expect(!text.contains("\r"))
  }

  @Test func quickWorkOffTheTerminalSaysLittle() {
    let (text, _) = run(Terminal(), total: 10) { progress, clock in
      for step in 1...10 {
        clock.time += 0.01
        progress.update(step)
      }
      progress.finish()
    }
    #expect(text == "Pretraining: 10 of 10 in 0.10 s, 100 tokens/s\n")
  }

  @Test func aResumedRunCountsItsRateFromItsOwnStart() {
    let (text, _) = run(Terminal(), from: 1000) { progress, clock in
      clock.time += 10
      progress.update(1100, amount: 11_000)
    }
    #expect(text == "Pretraining: 1,100/2,000 (55 %), 100 tokens/s, 1 min 30 s left\n")
  }

  @Test func theRateFollowsTheLastSeconds() {
    let (text, _) = run(Terminal()) { progress, clock in
      for (step, seconds) in [(100, 10.0), (200, 10), (201, 10), (202, 10)] {
        clock.time += seconds
        progress.update(step, amount: Double(step) * 10)
      }
    }
    #expect(text.split(separator: "\n").last?.hasSuffix("1.00 tokens/s, 4 h 59 min left") == true, "\(text)")
  }

  @Test func aTotalOfNothingIsDone() {
    let (text, _) = run(Terminal(), total: 0) { progress, clock in
      clock.time += 11
      progress.update(0)
    }
    #expect(text.hasPrefix("Pretraining: 0/0 (100 %)"))
  }

  @Test func withJSONItIsShownOnStandardError() {
    let (output, errors) = run(Terminal(), json: true) { progress, clock in
      clock.time += 11
      progress.update(1)
    }
    #expect(output == "" && errors.hasPrefix("Pretraining: 1/2,000"))
  }

  @Test func narrationTakesTheRedrawnLineAwayFirst() {
    let output = Output.memory()
    let console = Console(output: output, errors: Output.memory(), terminal: Terminal(isInteractive: true))
    console.redraw("50 %")
    console.say("a sample")
    console.say("another")
    #expect(output.text == "\r50 %\u{1B}[K\r\u{1B}[Ka sample\nanother\n")
  }
}
