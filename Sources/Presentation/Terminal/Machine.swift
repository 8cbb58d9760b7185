import Foundation

/// What a report says about the machine that it was measured on.
///
///     Machine.processorName                              // "AMD EPYC"
///     Format.bytes(Machine.peakResidentMemory ?? 0)      // "45.2 MB"
public enum Machine {
  /// The processor as its maker calls it; where the system does not tell, the kind of its instructions.
  public static var processorName: String {
    #if canImport(Darwin)
      if let name = systemText("machdep.cpu.brand_string") { return name }
    #else
      if let name = field("model name", inFile: "/proc/cpuinfo") { return name }
    #endif
    #if arch(x86_64)
      return "x86-64 processor"
    #elseif arch(arm64)
      return "64-bit ARM processor"
    #else
      return "unknown processor"
    #endif
  }

  /// The most memory, in bytes, that this process has held at once; nil where the system does not tell.
  public static var peakResidentMemory: Int? {
    #if canImport(Darwin)
      var usage = rusage()
      return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : nil
    #else
      // `getrusage` would count what the process was before it became this program: under `swift run`, the build.
      let text = field("VmHWM", inFile: "/proc/self/status")  // such as "45200 kB"
      return text?.split(separator: " ").first.flatMap { Int($0) }.map { $0 * 1024 }
    #endif
  }

  /// Seconds of processor time that the calling thread has had so far. Work that never sleeps and yet gets less of it
  /// than the clock on the wall shows had to wait for other programs.
  public static var threadProcessorTime: Double {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Seconds of processor time that all threads of the process have had so far.
  public static var processorTime: Double {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Bytes of memory built in.
  public static var physicalMemory: Int { Int(clamping: ProcessInfo.processInfo.physicalMemory) }

  #if canImport(Darwin)
    private static func systemText(_ name: String) -> String? {
      var size = 0
      guard sysctlbyname(name, nil, &size, nil, 0) == 0, size > 1 else { return nil }
      var bytes = [UInt8](repeating: 0, count: size)
      guard sysctlbyname(name, &bytes, &size, nil, 0) == 0 else { return nil }
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  #else
    /// The value of the first line `name : value`.
    private static func field(_ name: String, inFile path: String) -> String? {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
      for line in text.split(separator: "\n") where line.hasPrefix(name) {
        let value = line.drop { $0 != ":" }.dropFirst().drop { $0 == " " || $0 == "\t" }
        return value.isEmpty ? nil : String(value)
      }
      return nil
    }
  #endif
}
