import Foundation
import Foundations
import Presentation

/// A text on the network that can be asked for by its name: where it is, how long it is, and what it must add up to.
///
/// Each address names one unchanging version, and what arrives is only used if its size and its SHA-256 are these.
struct PublicCorpus: Equatable, Sendable {
  let name: String
  let summary: String
  let address: String
  let bytes: Int
  let sha256: String

  static let all = [
    PublicCorpus(
      name: "tinyshakespeare", summary: "scenes from Shakespeare's plays, the usual first text",
      address:
        "https://raw.githubusercontent.com/karpathy/char-rnn/6f9487a6fe5b420b7ca9afb0d7c078e37c1d1b4e/data/tinyshakespeare/input.txt",
      bytes: 1_115_394, sha256: "86c4e6aa9db7c042ec79f339dcb96d42b0075e16b8fc2e86bf0ca57e2dc565ed"),
    PublicCorpus(
      name: "grimm", summary: "the fairy tales of the brothers Grimm",
      address:
        "https://raw.githubusercontent.com/GITenberg/Grimms-Fairy-Tales_2591/9991a30953853be9b40751408c3ad0d3af314fb7/2591.txt",
      bytes: 549_774, sha256: "8ade9aa3b46666387eff9703a32faf14c9bf7a79c787207cfe5fa59fd4c2c8fd"),
    PublicCorpus(
      name: "alice", summary: "Alice's adventures in Wonderland, by Lewis Carroll",
      address:
        "https://raw.githubusercontent.com/GITenberg/Alice-s-Adventures-in-Wonderland_11/7f18748e114b994d5d9454d5793581bc0b9cf9d7/11.txt",
      bytes: 167_546, sha256: "0f9ea0b148d553177962a25edd2f56d36342c22576a3253a127b4fbeffa5687d"),
    PublicCorpus(
      name: "devils-dictionary", summary: "a dictionary with a grudge, by Ambrose Bierce",
      address:
        "https://raw.githubusercontent.com/GITenberg/The-Devil-s-Dictionary_972/fcea6b9736136ae4bd6bb76b398d56b7cd62e3c8/972.txt",
      bytes: 394_044, sha256: "f61a70f08650fd2b87101cb276b4d6cf12c4714d4bbd0a8a45a27501ffc8fea3"),
  ]

  static func named(_ name: String) -> PublicCorpus? { all.first { $0.name == name } }

  /// Where it is kept once it is here.
  var path: String { "runs/corpora/\(name).txt" }

  /// Its path here, to which it is fetched if it is not there yet.
  func fetch(_ console: Console) throws -> String {
    if FileManager.default.fileExists(atPath: path) {
      console.say("\(name) is there already")
      return path
    }
    console.say("Fetching \(name), \(Format.bytes(bytes)): \(summary)")
    try Download(address: address, bytes: bytes, sha256: sha256).save(to: path, console)
    return path
  }

  /// For the help screen.
  static var listing: String {
    "With a name it fetches a public text, checks it against its known size and SHA-256, and keeps it in runs/corpora: "
      + all.map { "\($0.name) (\($0.summary))" }.joined(separator: "; ") + "."
  }
}
