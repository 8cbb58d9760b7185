import Foundation

/// The bytes of the file at `path`, or one clear sentence saying why they cannot be read.
func readFile(_ path: String) throws -> Data {
  try checkReadable(path)
  do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
    throw WorkbookError("Cannot read \(path).", remedy: "Check that you may open it and that the disk is well.")
  }
}

/// Throws unless `path` is a file that may be opened.
func checkReadable(_ path: String) throws {
  var isFolder: ObjCBool = false
  guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
    throw WorkbookError("There is no file \(path).", remedy: "Check the path.")
  }
  if isFolder.boolValue { throw WorkbookError("\(path) is a folder.", remedy: "Name a file in it.") }
  guard FileManager.default.isReadableFile(atPath: path) else {
    throw WorkbookError("\(path) may not be read.", remedy: "Give yourself permission to read it.")
  }
}
