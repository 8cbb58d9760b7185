// `stdout` is a C global that no compiler can prove safe; it is touched once, before any answer runs.
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Lets `print` hand over every line at once, so that what an answer printed is not lost when it crashes.
func writeStandardOutputByLines() { setvbuf(stdout, nil, _IOLBF, 0) }
