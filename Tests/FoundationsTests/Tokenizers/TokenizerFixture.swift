import Foundation

/// What Python's regex, tokenizers and tiktoken give; made by Fixtures/make_tokenizer_fixtures.py.
struct TokenizerFixture: Decodable {
  struct Split: Decodable {
    let text: String
    let words: [String]
  }
  struct Encoding: Decodable {
    let text: String
    let ids: [Int32]
  }
  let splits: [Split]
  let kinds: [[UInt32]]
  let trainingText: String
  let merges: [[Int32]]
  let encodings: [Encoding]
  let byteCharacters: String

  static let shared: TokenizerFixture = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../Fixtures/tokenizers.json")
    return try! JSONDecoder().decode(TokenizerFixture.self, from: Data(contentsOf: file))
  }()
}

/// A temporary folder that is gone when the test is.
final class TemporaryFolder {
  let path: String
  init() {
    path = NSTemporaryDirectory() + "/workbook-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }
  func file(_ name: String) -> String { path + "/" + name }
  func write(_ text: String, as name: String) -> String {
    write(Array(text.utf8), as: name)
  }
  func write(_ bytes: [UInt8], as name: String) -> String {
    let path = file(name)
    try! FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
    try! Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }
  var entries: [String] { try! FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}
