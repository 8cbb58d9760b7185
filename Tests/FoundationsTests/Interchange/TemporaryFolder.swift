import Foundation

/// A fresh, empty folder for one test, which removes it when it ends.
func temporaryFolder() -> String {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent("workbook-test-" + UUID().uuidString)
  try! FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  return url.path
}

func makeLink(at path: String, to target: String) throws {
  try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
}
