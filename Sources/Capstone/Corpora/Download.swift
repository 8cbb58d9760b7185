import Foundation
import Foundations
import Presentation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Brings a file here from the network, whole and unchanged, or not at all.
///
///     try Download(address: corpus.address, bytes: corpus.bytes, sha256: corpus.sha256).save(to: path, console)
///
/// What has arrived is kept beside it as `.partial`, so that a broken transfer goes on where it broke.
struct Download {
  let address: String
  let bytes: Int
  let sha256: String

  func save(to path: String, _ console: Console) throws {
    let name = URL(fileURLWithPath: path).lastPathComponent
    guard let url = URL(string: address), let host = url.host else {
      throw WorkbookError("\(address) is no address.", remedy: "Choose another corpus.")
    }
    let partial = path + ".partial"
    let files = FileManager.default
    try LocalDisk().makeFolder((path as NSString).deletingLastPathComponent)
    if !files.fileExists(atPath: partial) { _ = files.createFile(atPath: partial, contents: nil) }
    guard let file = FileHandle(forUpdatingAtPath: partial) else {
      throw WorkbookError("\(partial) cannot be written.", remedy: "Look at the folder's permissions.")
    }
    defer { try? file.close() }
    var arrived = Int(try file.seekToEnd())
    if arrived >= bytes { arrived = 0 }
    let progress = Progress("  \(name)", total: bytes, from: arrived, counting: "bytes", on: console)
    let transfer = Transfer(url, from: arrived)
    defer { transfer.cancel() }
    while let part = transfer.next() {
      switch part {
      case .begins(let offset):
        // A server that cannot go on begins again.
        arrived = offset
        try file.truncate(atOffset: UInt64(offset))
      case .data(let data):
        guard arrived + data.count <= bytes else {
          throw changed(partial, "is longer than the \(bytes) bytes expected")
        }
        try file.write(contentsOf: data)
        arrived += data.count
        progress.update(arrived)
      case .nothing: break
      case .failed(let reason):
        throw WorkbookError(
          "\(name) could not be fetched from \(host): \(reason).",
          remedy: "Look at the connection and try again"
            + (arrived > 0 ? "; the \(Format.bytes(arrived)) that have arrived are kept." : "."))
      }
      if Interrupt.isRequested {
        throw Interruption("Interrupted; the \(Format.bytes(arrived)) that have arrived are kept.")
      }
    }
    guard arrived == bytes else {
      throw WorkbookError(
        "\(name) ended after \(arrived) of \(bytes) bytes.", remedy: "Try again; what has arrived is kept.")
    }
    try file.synchronize()
    var hash = SHA256()
    try file.seek(toOffset: 0)
    while let data = try file.read(upToCount: 1 << 20), !data.isEmpty { hash.update([UInt8](data)) }
    guard hash.hexDigest == sha256 else { throw changed(partial, "does not have the SHA-256 expected") }
    try LocalDisk().rename(partial, to: path)
    progress.finish()
  }

  private func changed(_ partial: String, _ what: String) -> WorkbookError {
    try? FileManager.default.removeItem(atPath: partial)
    return WorkbookError(
      "What came from \(address) \(what), and was thrown away.",
      remedy: "Try again; if it stays so, the text has changed there: give it as a file with --corpus.")
  }
}

/// A file on its way. The session delivers on a thread of its own; whoever wants the file takes it from here.
private final class Transfer: NSObject, URLSessionDataDelegate, Sendable {
  enum Part {
    /// What follows belongs here.
    case begins(offset: Int)
    case data(Data)
    case nothing
    case failed(String)
  }

  private struct State {
    var begins: Int?
    var data = Data()
    var failure: String?
    var isOver = false
  }

  private let state = Mutex(State())
  private let news = DispatchSemaphore(value: 0)
  private let offset: Int
  private let session = Mutex<URLSession?>(nil)

  init(_ url: URL, from offset: Int) {
    self.offset = offset
    super.init()
    var request = URLRequest(url: url)
    request.timeoutInterval = 30
    if offset > 0 { request.setValue("bytes=\(offset)-", forHTTPHeaderField: "Range") }
    let session = URLSession(configuration: .ephemeral, delegate: self, delegateQueue: nil)
    self.session.withLock { $0 = session }
    session.dataTask(with: request).resume()
  }

  func cancel() { session.withLock { $0?.invalidateAndCancel() } }

  /// The next part, `nothing` after a moment in which none came, nil at the end.
  func next() -> Part? {
    _ = news.wait(timeout: .now() + .milliseconds(200))
    return state.withLock { state in
      if let offset = state.begins {
        state.begins = nil
        news.signal()
        return .begins(offset: offset)
      }
      if !state.data.isEmpty {
        defer { state.data = Data() }
        return .data(state.data)
      }
      if let failure = state.failure { return .failed(failure) }
      return state.isOver ? nil : .nothing
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    let isFine = status == 200 || status == 206
    state.withLock { state in
      if isFine { state.begins = status == 206 ? offset : 0 } else { state.failure = "it answered \(status)" }
    }
    news.signal()
    completionHandler(isFine ? .allow : .cancel)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    state.withLock { $0.data.append(data) }
    news.signal()
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    state.withLock { state in
      if let error, state.failure == nil { state.failure = Self.sentence(error) }
      state.isOver = true
    }
    news.signal()
  }

  private static func sentence(_ error: any Error) -> String {
    switch (error as? URLError)?.code {
    case .notConnectedToInternet, .cannotFindHost, .dnsLookupFailed: "there is no connection to it"
    case .cannotConnectToHost: "nobody answers there"
    case .timedOut: "it does not answer in time"
    case .networkConnectionLost: "the connection broke"
    default: error.localizedDescription.trimmingCharacters(in: CharacterSet(charactersIn: "."))
    }
  }
}
