import Foundation

extension Corpus {
  /// Reads one file, or every `.txt` and `.md` file in a folder and the folders in it, in the order of their paths.
  ///
  /// White space beside a separator belongs to no document, and documents of nothing but white space are left out.
  /// With `leavingOutStrayBytes` a file may have a few bytes, one in a hundred at the most, that are not UTF-8; they are
  /// left out and counted in `strayBytes`.
  ///
  /// Throws `WorkbookError` for a missing path, a folder without text, a file that is empty or not UTF-8.
  public init(
    path: String, separator: DocumentSeparator = .automatic, leavingOutStrayBytes: Bool = false
  ) throws {
    documents = []
    for file in try Self.files(at: path) {
      let (bytes, stray) = try Self.readText(file, leavingOutStrayBytes)
      strayBytes += stray
      let ranges = separator.documents(in: bytes)
      for (index, range) in ranges.enumerated() where !WordSplitter.isBlank(bytes, in: range) {
        let name = ranges.count == 1 ? file : "\(file)#\(index + 1)"
        documents.append(Document(name: name, text: String(decoding: bytes[range], as: UTF8.self)))
      }
    }
    if documents.isEmpty {
      throw Self.empty(path)
    }
  }

  static func empty(_ path: String) -> WorkbookError {
    WorkbookError("The corpus \(path) is empty.", remedy: "Choose a file or a folder with some text in it.")
  }

  /// The bytes of a file, which must be UTF-8, without a byte order mark, and how many were left out.
  private static func readText(_ path: String, _ isTolerant: Bool) throws -> (bytes: [UInt8], stray: Int) {
    var bytes = [UInt8](try readFile(path))
    var stray = 0
    if let offset = bytes.firstInvalidUTF8() {
      let valid = bytes.withoutInvalidUTF8()
      stray = bytes.count - valid.count
      guard isTolerant, mayLeaveOut(stray, of: bytes.count) else { throw invalidUTF8(path, at: offset) }
      bytes = valid
    }
    return (bytes.starts(with: byteOrderMark) ? Array(bytes[3...]) : bytes, stray)
  }

  /// Whether bytes that are no UTF-8 may be passed over: up to one in a hundred. More of them are another encoding, of
  /// which all accents would be lost.
  static func mayLeaveOut(_ strayBytes: Int, of count: Int) -> Bool { strayBytes * 100 <= count }

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func invalidUTF8(_ path: String, at offset: Int) -> WorkbookError {
    WorkbookError(
      "\(path) is not UTF-8 text: byte \(offset) does not fit.",
      remedy: "Save it as UTF-8, for example with: iconv -f latin1 -t utf8.")
  }

  /// The files that a corpus at `path` is read from: the file itself, or those in the folder.
  static func files(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder.boolValue ? try textFiles(in: path) : [path]
  }

  private static func textFiles(in folder: String) throws -> [String] {
    guard let names = FileManager.default.enumerator(atPath: folder) else {
      throw WorkbookError("The folder \(folder) cannot be read.", remedy: "Give yourself permission to read it.")
    }
    let found = names.compactMap { $0 as? String }.filter { name in
      let hidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
      return !hidden && [".txt", ".md"].contains { name.lowercased().hasSuffix($0) }
    }
    let files = found.map { folder.hasSuffix("/") ? folder + $0 : folder + "/" + $0 }.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) && !isFolder.boolValue
    }
    if files.isEmpty {
      throw WorkbookError("The folder \(folder) has no .txt or .md file.", remedy: "Put some text files in it.")
    }
    // By their bytes: the order of strings in a language's rules could differ between systems.
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
