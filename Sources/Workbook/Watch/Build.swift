import Foundation
import Foundations

/// Makes the program anew out of what was saved.
public struct Build: Sendable {
  public enum Outcome: Sendable, Equatable {
    case built
    /// The compiler's output.
    case failed(String)
    case cancelled
  }

  let run: @Sendable (_ isCancelled: () -> Bool) throws -> Outcome

  public init(_ run: @escaping @Sendable (_ isCancelled: () -> Bool) throws -> Outcome) { self.run = run }

  /// `swift build` of a program into the folder that `executable` was built into.
  static func swift(_ product: String = "workbook", in folder: WorkbookFolder, executable: String) -> Build {
    Build { isCancelled in
      // SCRATCH/PLATFORM/CONFIGURATION/workbook
      let products = URL(fileURLWithPath: executable).deletingLastPathComponent()
      let scratch = products.deletingLastPathComponent().deletingLastPathComponent()
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments =
        ["swift", "build", "--product", product, "--package-path", folder.root, "--scratch-path", scratch.path]
        + (products.lastPathComponent == "release" ? ["-c", "release"] : [])
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      do {
        try process.run()
      } catch {
        throw WorkbookError("`swift build` cannot be started.", remedy: "Check that `swift --version` works here.")
      }
      try? output.fileHandleForWriting.close()
      output.stopWaiting()
      var text = BoundedText()
      while output.readAvailable({ text.append($0) }), process.isRunning {
        if isCancelled() {
          process.terminate()
          process.waitUntilExit()
          return .cancelled
        }
        Pipe.waitForAny(of: [output], milliseconds: 20)
      }
      process.waitUntilExit()
      _ = output.readAvailable { text.append($0) }
      return process.terminationStatus == 0 ? .built : .failed(text.text)
    }
  }
}
