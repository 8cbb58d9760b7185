import Testing

@testable import Presentation

@Suite struct FormatTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (-1000, "-1,000"), (-1, "-1"),
    (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func counts(value: Int, text: String) { #expect(Format.count(value) == text) }

  @Test(arguments: [
    (1.8649, 3, "1.865"), (0, 2, "0.00"), (-0.5, 1, "-0.5"), (-0.001, 2, "0.00"), (0.05, 2, "0.05"),
    (9.999, 2, "10.00"),
    (1234.5, 1, "1,234.5"), (2.0, 0, "2"), (1e25, 2, "1e+25"), (.infinity, 2, "∞"), (-.infinity, 2, "-∞"),
    (.nan, 2, "not a number"),
  ])
  func fixedDecimals(value: Double, decimals: Int, text: String) {
    #expect(Format.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.0123456, "0.0123"), (1.5, "1.50"), (12.34, "12.3"), (123.4, "123"), (9.996, "10.0"), (999.9, "1,000"),
    (123_456, "123,456"), (0.0001, "0.000100"), (0.00001234, "1.23e-05"), (9.999e-6, "1.00e-05"), (1.5e7, "1.50e+07"),
    (-2.5e-9, "-2.50e-09"), (0, "0"), (-0.5, "-0.500"), (.nan, "not a number"), (.leastNonzeroMagnitude, "4.94e-324"),
    (1.7e308, "1.70e+308"),
  ])
  func significantDigits(value: Double, text: String) { #expect(Format.significant(value) == text) }

  @Test(arguments: [
    (0, "0 s"), (0.25, "0.25 s"), (0.0123, "0.012 s"), (1.51, "1.5 s"), (5, "5 s"), (9.96, "10 s"), (59.4, "59 s"),
    (59.6, "1 min 00 s"), (125, "2 min 05 s"), (3599.7, "1 h 00 min"), (4_020, "1 h 07 min"), (86_400, "1 d 00 h"),
    (273_600, "3 d 04 h"), (-1, "0 s"), (.infinity, "a long time"), (.nan, "a long time"), (1e30, "a long time"),
  ])
  func durations(seconds: Double, text: String) { #expect(Format.duration(seconds) == text) }

  @Test func bytesAndShortNumbers() {
    #expect(
      [0, 1, 999, 1000, 1_536_000, 999_999, 139_000_000_000].map(Format.bytes) == [
        "0 bytes", "1 byte", "999 bytes", "1.00 kB", "1.54 MB", "1.00 MB", "139 GB",
      ])
    #expect(
      [0, 12.34, 999.4, 999.6, 10_700, 123_600_000, 2e18].map { Format.short($0) } == [
        "0", "12.3", "999", "1.00 k", "10.7 k", "124 M", "2,000,000 T",
      ])
    #expect(Format.short(2_500_000, digits: 4, trimmed: true) == "2.5 M")
    #expect(Format.short(20_000, digits: 4, trimmed: true) == "20 k")
  }

  @Test func lists() {
    #expect(
      [[], ["a"], ["a", "b"], ["a", "b", "c"]].map { Format.list($0, "or") } == ["", "a", "a or b", "a, b or c"])
  }

  @Test func linesBreakAtSpaces() {
    #expect(TextLayout.lines("one two three", width: 7) == ["one two", "three"])
    #expect(TextLayout.lines("incomprehensible a", width: 5) == ["incomprehensible", "a"])
    #expect(TextLayout.lines("a\n\nb", width: 5) == ["a", "", "b"])
  }
}
