import Foundation

/// Programs that were built together with this one.
public enum BuiltProgram {
  /// The path of the program called `name`, which need not exist. Works from a program and from a test.
  public static func path(_ name: String) -> String {
    // On macOS tests are a bundle that another program loads; elsewhere they are a program of their own.
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    #if canImport(Darwin)
      let own = bundle ?? Bundle.main.executableURL
    #else
      let own = Bundle.main.executableURL ?? bundle
    #endif
    let folder = own?.deletingLastPathComponent() ?? URL(fileURLWithPath: ".")
    return folder.appendingPathComponent(name).path
  }
}
