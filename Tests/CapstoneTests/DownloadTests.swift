import Foundation
import Foundations
import Synchronization
import Testing

@testable import Capstone
@testable import Presentation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension CapstoneTests {
  /// A public text comes whole and unchanged, or not at all; tried with a server on this machine.
  @Suite struct DownloadTests {
    private let text = Array((0..<20_000).map { "Line \($0) of a text.\n" }.joined().utf8)

    private var hash: String {
      var hash = SHA256()
      hash.update(text)
      return hash.hexDigest
    }

    private func download(_ server: LocalServer, sha256: String? = nil, bytes: Int? = nil) -> Download {
      Download(
        address: "http://127.0.0.1:\(server.port)/text.txt", bytes: bytes ?? text.count, sha256: sha256 ?? hash)
    }

    private let console = Console(output: .memory(), errors: .memory(), terminal: Terminal())

    @Test func aFileArrivesAsItIs() throws {
      let folder = try TemporaryFolder()
      let server = try LocalServer(serving: text)
      try download(server).save(to: folder / "a/text.txt", console)
      #expect(folder.bytes("a/text.txt") == Data(text))
      #expect(folder.bytes("a/text.txt.partial") == nil)
    }

    @Test func aBrokenTransferGoesOnWhereItBroke() throws {
      let folder = try TemporaryFolder()
      let server = try LocalServer(serving: text, breakingAfter: 100_000)
      let error = #expect(throws: WorkbookError.self) { try download(server).save(to: folder / "text.txt", console) }
      #expect(error?.remedy.contains("kept") == true)
      let kept = try #require(folder.bytes("text.txt.partial"))
      #expect(!kept.isEmpty && kept.count <= 100_000 && kept == Data(text.prefix(kept.count)))
      #expect(folder.bytes("text.txt") == nil)
      try download(server).save(to: folder / "text.txt", console)
      #expect(folder.bytes("text.txt") == Data(text))
      // The second time only the rest was asked for.
      #expect(server.ranges == [nil, kept.count])
    }

    @Test func aServerThatCannotGoOnBeginsAgain() throws {
      let folder = try TemporaryFolder()
      let server = try LocalServer(serving: text, knowsRanges: false)
      try folder.write("text.txt.partial", "something else")
      try download(server).save(to: folder / "text.txt", console)
      #expect(folder.bytes("text.txt") == Data(text))
    }

    @Test func aChangedTextIsThrownAway() throws {
      let folder = try TemporaryFolder()
      let server = try LocalServer(serving: text)
      for wrong in [
        download(server, sha256: String(repeating: "0", count: 64)), download(server, bytes: text.count - 1),
      ] {
        let error = #expect(throws: WorkbookError.self) { try wrong.save(to: folder / "text.txt", console) }
        #expect(error?.problem.contains("thrown away") == true)
        #expect(folder.files().isEmpty)
      }
      // Shorter than it should be: what has come is kept, for the rest may follow.
      let error = #expect(throws: WorkbookError.self) {
        try download(server, bytes: text.count + 1).save(to: folder / "text.txt", console)
      }
      #expect(error?.problem.contains("ended after \(text.count)") == true)
    }

    @Test func withoutAnAnswerOneSentenceSaysWhatToDo() throws {
      let folder = try TemporaryFolder()
      let server = try LocalServer(serving: text, status: "404 Not Found")
      let missing = #expect(throws: WorkbookError.self) { try download(server).save(to: folder / "text.txt", console) }
      #expect(missing?.problem.contains("it answered 404") == true)
      let port = server.port
      server.stop()
      let nobody = Download(address: "http://127.0.0.1:\(port)/text.txt", bytes: 5, sha256: hash)
      let error = #expect(throws: WorkbookError.self) { try nobody.save(to: folder / "text.txt", console) }
      #expect(error?.problem.contains("127.0.0.1") == true && error?.remedy.contains("connection") == true)
    }

    @Test func namesAreKnownAndMistypedOnesGuessed() throws {
      #expect(Set(PublicCorpus.all.map(\.name)).count == PublicCorpus.all.count)
      for corpus in PublicCorpus.all {
        #expect(corpus.sha256.count == 64 && corpus.bytes > 0 && URL(string: corpus.address)?.scheme == "https")
      }
      let ending = capstone("data", "tinyshakespear")
      #expect(ending.code == 64 && ending.errors.contains("Did you mean tinyshakespeare?"))
    }
  }
}

/// A server for one text, as simple as HTTP allows: a request, an answer, the connection is closed.
private final class LocalServer: Sendable {
  let port: UInt16
  private let socket: Int32
  private let asked = Mutex<[Int?]>([])

  /// From where each request wanted the text; nil from the beginning.
  var ranges: [Int?] { asked.withLock { $0 } }

  init(serving text: [UInt8], breakingAfter limit: Int? = nil, knowsRanges: Bool = true, status: String = "") throws {
    #if canImport(Glibc)
      let stream = Int32(SOCK_STREAM.rawValue)
    #else
      let stream = SOCK_STREAM
    #endif
    let socket = Self.open(stream)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, length) == 0 && listen(socket, 8) == 0 && getsockname(socket, address, &length) == 0
      }
    }
    try #require(isBound)
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [weak self] in
      var answered = 0
      while true {
        let client = accept(socket, nil, nil)
        guard client >= 0, let self else { return }
        answered += 1
        answer(
          client, text, limit: answered == 1 ? limit : nil, knowsRanges: knowsRanges, status: status)
        close(client)
      }
    }
  }

  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    close(socket)
  }

  deinit { stop() }

  private static func open(_ kind: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.socket(AF_INET, kind, 0)
    #elseif canImport(Musl)
      Musl.socket(AF_INET, kind, 0)
    #else
      Darwin.socket(AF_INET, kind, 0)
    #endif
  }

  private func answer(_ client: Int32, _ text: [UInt8], limit: Int?, knowsRanges: Bool, status: String) {
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !String(decoding: request, as: UTF8.self).contains("\r\n\r\n") {
      let count = read(client, &buffer, buffer.count)
      if count <= 0 { return }
      request += buffer[..<count]
    }
    let wanted = String(decoding: request, as: UTF8.self).firstMatch(of: /[Rr]ange: bytes=(\d+)-/).flatMap { Int($0.1) }
    asked.withLock { $0.append(wanted) }
    let start = knowsRanges ? wanted ?? 0 : 0
    let body = text[start...]
    let line = !status.isEmpty ? status : start > 0 ? "206 Partial Content" : "200 OK"
    var answer = "HTTP/1.1 \(line)\r\nContent-Length: \(body.count)\r\nConnection: close\r\n"
    if start > 0 { answer += "Content-Range: bytes \(start)-\(text.count - 1)/\(text.count)\r\n" }
    let bytes = Array((answer + "\r\n").utf8) + body.prefix(limit ?? body.count)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(client, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return }
      sent += count
    }
  }
}
