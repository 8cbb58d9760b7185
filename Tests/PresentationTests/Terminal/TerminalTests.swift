import Testing

@testable import Presentation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct TerminalTests {
  private func terminal(isTerminal: Bool = true, columns: Int = 100, _ environment: [String: String] = [:]) -> Terminal
  {
    Terminal(isTerminal: isTerminal, columns: columns) { environment[$0] }
  }

  @Test func widthComesFromTheWindowThenTheEnvironmentThenIs80() {
    #expect(terminal(columns: 100, ["COLUMNS": "60"]).width == 100)
    #expect(terminal(columns: 0, ["COLUMNS": "60"]).width == 60)
    for bad in ["", "x", "0", "-5"] { #expect(terminal(columns: 0, ["COLUMNS": bad]).width == 80) }
  }

  @Test func colourNeedsATerminalThatHasIt() {
    #expect(terminal().hasColour && terminal().isInteractive)
    #expect(!terminal(isTerminal: false).hasColour && !terminal(isTerminal: false).isInteractive)
    #expect(!terminal(["NO_COLOR": "1"]).hasColour && terminal(["NO_COLOR": "1"]).isInteractive)
    #expect(terminal(["NO_COLOR": ""]).hasColour)
    #expect(!terminal(["TERM": "dumb"]).hasColour && !terminal(["TERM": "dumb"]).isInteractive)
  }

  @Test func unicodeUnlessTheLocaleSaysOtherwise() {
    #expect(terminal().hasUnicode)
    #expect(terminal(["LANG": "de_DE.UTF-8"]).hasUnicode && terminal(["LANG": "en_US.utf8"]).hasUnicode)
    #expect(!terminal(["LANG": "C"]).hasUnicode && !terminal(["LANG": "de_DE.ISO-8859-1"]).hasUnicode)
    #expect(terminal(["LC_ALL": "C.UTF-8", "LANG": "C"]).hasUnicode)
    #expect(!terminal(["LC_ALL": "C", "LANG": "C.UTF-8"]).hasUnicode)
    #expect(!terminal(["TERM": "dumb"]).hasUnicode)
  }

  @Test func stylesAreEscapeSequencesOnlyInColour() {
    #expect(Terminal().styled("a", .bold) == "a")
    #expect(Terminal(hasColour: true).styled("a", .bold) == "\u{1B}[1ma\u{1B}[0m")
    #expect(Terminal(hasColour: true).styled("", .bold) == "")
  }
}

/// Signals and the request belong to the whole process, where other tests may be training: each has a process of its
/// own.
@Suite struct InterruptTests {
  #if !os(iOS)
    @Test func theFirstSignalOnlyRaisesTheFlag() async {
      await #expect(processExitsWith: .exitCode(7)) {
        for signal in [SIGINT, SIGTERM] {
          Interrupt.watch()
          guard !Interrupt.isRequested else { exit(1) }
          kill(getpid(), signal)
          // A test runs on a thread that blocks signals; another one takes this one in a moment.
          for _ in 0..<5000 where !Interrupt.isRequested { usleep(1000) }
          guard Interrupt.isRequested else { exit(2) }
        }
        Interrupt.watch()
        exit(Interrupt.isRequested ? 3 : 7)
      }
    }

    @Test func theSecondEndsTheProcessAtOnce() async {
      await #expect(processExitsWith: .exitCode(130)) {
        Interrupt.watch()
        kill(getpid(), SIGINT)
        while !Interrupt.isRequested { usleep(1000) }
        kill(getpid(), SIGINT)
        sleep(10)
      }
      await #expect(processExitsWith: .exitCode(143)) {
        Interrupt.watch()
        kill(getpid(), SIGINT)
        while !Interrupt.isRequested { usleep(1000) }
        kill(getpid(), SIGTERM)
        sleep(10)
      }
    }

    @Test func aReaderThatHasGoneDoesNotEndTheProcess() async {
      await #expect(processExitsWith: .exitCode(7)) {
        Output.ignoreBrokenPipes()
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        close(ends[0])
        dup2(ends[1], 1)
        let output = Output.standardOutput()
        for _ in 0..<3 { output.write("nobody reads this\n") }
        exit(7)
      }
    }
  #endif
}
