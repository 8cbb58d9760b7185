#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What this process takes of the machine's memory.
public enum Memory {
  /// The most bytes that were resident at once; nil where the system does not tell.
  public static var peakBytes: Int? {
    var usage = rusage()
    #if canImport(Glibc)
      // Glibc's headers give the constant a type that its function does not take.
      guard getrusage(RUSAGE_SELF.rawValue, &usage) == 0 else { return nil }
    #else
      guard getrusage(RUSAGE_SELF, &usage) == 0 else { return nil }
    #endif
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      return Int(usage.ru_maxrss) * 1024
    #endif
  }
}
