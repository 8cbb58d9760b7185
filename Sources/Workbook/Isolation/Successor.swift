import Foundation
import Foundations

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program of the workbook that takes this one's place.
public enum Successor {
  /// Builds `program` out of what was saved last, and becomes it, with this program's arguments.
  ///
  /// Throws a `WorkbookError` that names the first place where the learner's code does not compile.
  public static func become(_ program: String) throws -> Never {
    let folder = try WorkbookFolder.located()
    let path = BuiltProgram.path(program)
    switch try Build.swift(program, in: folder, executable: path).run({ false }) {
    case .built: break
    case .cancelled: exit(130)
    case .failed(let output):
      guard let error = CompilerError.all(in: output).first else {
        throw WorkbookError(
          "\(program) cannot be built.", remedy: "`swift build --product \(program)` shows why.")
      }
      throw WorkbookError(
        "Your own code does not compile yet:\n\(error.text(in: folder))\n",
        remedy: "Mend it, or leave --mine away to use the workbook's own parts.")
    }
    let arguments = [path] + CommandLine.arguments.dropFirst()
    let pointers = arguments.map { strdup($0) } + [nil]
    execv(path, pointers)
    throw WorkbookError("\(path) cannot be started.", remedy: "Build it with `swift build --product \(program)`.")
  }
}
