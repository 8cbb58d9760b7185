/// Finds documents that are the same, and documents that are nearly so.
///
///     var groups = DuplicateFinder().groups(of: corpus)
///     let (unique, report) = corpus.removingDuplicates()
///
/// Comparing all pairs of n documents takes n²/2 comparisons. Instead the 144 entries of each signature are cut into
/// 24 bands of 6, and only documents that agree in a whole band are compared: those of similarity s meet with
/// probability 1 − (1 − s⁶)²⁴, which is 0.9993 at 0.8 and 0.02 at 0.3. Whoever meets is compared exactly.
///
/// Source: Indyk and Motwani, "Approximate nearest neighbors", 1998; for training data: Lee et al., "Deduplicating
/// training data makes language models better", 2022.
public struct DuplicateFinder: Sendable {
  /// Documents whose sets of five-word runs have at least this Jaccard similarity are near duplicates.
  public var threshold: Double
  private let minHash: MinHash
  private static let rowsPerBand = 6

  public init(threshold: Double = 0.8, seed: UInt64 = 0) {
    precondition(threshold > 0 && threshold <= 1, "a similarity in (0, 1], not \(threshold)")
    self.threshold = threshold
    minHash = MinHash(seed: seed)
  }

  /// Groups of documents that are equal byte for byte.
  public func exactGroups(of corpus: Corpus) -> DocumentGroups {
    var groups = DocumentGroups(count: corpus.documents.count)
    let hashes = corpus.documents.map { StableHash.hash($0.text.utf8) }
    for run in Self.runs(of: hashes) {
      for (place, document) in run.enumerated() {
        let text = corpus.documents[document].text.utf8
        if let twin = run[..<place].first(where: { corpus.documents[$0].text.utf8.elementsEqual(text) }) {
          groups.join(twin, document)
        }
      }
    }
    return groups
  }

  /// Groups of equal and nearly equal documents. Two that are each nearly equal to a third are in one group.
  public func groups(of corpus: Corpus) -> DocumentGroups {
    var groups = exactGroups(of: corpus)
    // Copies of a document would meet in every band; the first stands for them all.
    let documents = corpus.documents.indices.filter { groups.leader(of: $0) == $0 }
    let shingles = documents.map { MinHash.shingles(of: corpus.documents[$0].text) }
    let signatures = shingles.map { minHash.signature(of: $0) }
    for band in stride(from: 0, to: MinHash.signatureLength, by: Self.rowsPerBand) {
      let hashes = signatures.map { signature in
        signature[band..<(band + Self.rowsPerBand)].reduce(UInt64(band)) { StableHash.mix($0, UInt64($1)) }
      }
      for run in Self.runs(of: hashes) {
        joinNearCopies(run, shingles: shingles, documents: documents, groups: &groups)
      }
    }
    return groups
  }

  /// Joins those in `run` that are similar. Members of one group need no comparison with each other, so the run is
  /// kept in parts, one a group: a thousand near copies then take a thousand comparisons and not half a million.
  private func joinNearCopies(_ run: [Int], shingles: [[UInt64]], documents: [Int], groups: inout DocumentGroups) {
    var parts: [[Int]] = []
    for newcomer in run {
      var home: Int?
      for part in parts.indices where !parts[part].isEmpty {
        let (first, second) = (documents[parts[part][0]], documents[newcomer])
        if groups.leader(of: first) != groups.leader(of: second) {
          let member = parts[part].first { MinHash.similarity(shingles[$0], shingles[newcomer]) >= threshold }
          if member == nil { continue }
          groups.join(first, second)
        }
        if let home {
          parts[home] += parts[part]
          parts[part] = []
        } else {
          parts[part].append(newcomer)
          home = part
        }
      }
      if home == nil { parts.append([newcomer]) }
    }
  }

  /// The indices that share their value with another, run by run, ascending within each.
  private static func runs(of values: [UInt64]) -> [[Int]] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var runs: [[Int]] = []
    var start = 0
    for place in 1...max(1, order.count) where place >= order.count || values[order[place]] != values[order[start]] {
      if place - start > 1 { runs.append(Array(order[start..<min(place, order.count)])) }
      start = place
    }
    return runs
  }
}

/// How many documents were dropped as duplicates.
public struct DeduplicationReport: Codable, Equatable, Sendable {
  public let documents: Int
  public let exactDuplicates: Int
  public let nearDuplicates: Int
}

extension Corpus {
  /// The first document of every group of duplicates, in the old order.
  public func removingDuplicates(
    finder: DuplicateFinder = DuplicateFinder()
  ) -> (corpus: Corpus, report: DeduplicationReport) {
    var exact = finder.exactGroups(of: self)
    var near = finder.groups(of: self)
    let unique = documents.indices.filter { exact.leader(of: $0) == $0 }
    let kept = unique.filter { near.leader(of: $0) == $0 }
    let report = DeduplicationReport(
      documents: documents.count, exactDuplicates: documents.count - unique.count,
      nearDuplicates: unique.count - kept.count)
    return (Corpus(documents: kept.map { documents[$0] }), report)
  }
}
