import Foundation

/// One error of the compiler: "/…/1.1-WeightedSum.swift:9:12: error: cannot find 'sum' in scope".
struct CompilerError: Equatable {
  let file: String
  let line: Int
  let column: Int
  let message: String

  /// The errors in a build's output, each once, in order.
  static func all(in output: String) -> [CompilerError] {
    var errors: [CompilerError] = []
    for line in output.split(separator: "\n") {
      guard line.hasPrefix("/"), let label = line.range(of: ": error: ") else { continue }
      let place = line[..<label.lowerBound].split(separator: ":")
      guard place.count == 3, let number = Int(place[1]), let column = Int(place[2]) else { continue }
      let message = String(line[label.upperBound...])
      let error = CompilerError(file: String(place[0]), line: number, column: column, message: message)
      if !errors.contains(error) { errors.append(error) }
    }
    return errors
  }

  /// Where, what, and the line of code with a mark under the place.
  func text(in folder: WorkbookFolder) -> String {
    var text = "\(folder.relative(file)):\(line): \(message)"
    if let source = try? String(contentsOfFile: file, encoding: .utf8) {
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.indices.contains(line - 1) {
        let code = lines[line - 1].replacing("\t", with: " ")
        text += "\n    \(code)\n    \(String(repeating: " ", count: max(0, min(column - 1, code.count))))^"
      }
    }
    return text
  }
}
