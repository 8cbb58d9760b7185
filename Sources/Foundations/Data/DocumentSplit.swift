/// Sets documents apart for validation so that no near copy of one is trained on.
///
///     let (train, validation) = try corpus.splitByDocument(validationFraction: 0.1, seed: 1)
///
/// Documents that are equal or nearly equal stay together, because a model that has seen a copy is tested on its
/// memory. Which groups are set apart depends on a hash of their content and the seed alone, not on the order of the
/// documents.
extension Corpus {
  /// Both parts keep the order of the documents. The validation part has at most `validationFraction` of the bytes,
  /// unless no group is that small; then it is the smallest group.
  public func splitByDocument(
    validationFraction: Double, seed: UInt64, finder: DuplicateFinder = DuplicateFinder()
  ) throws -> (train: Corpus, validation: Corpus) {
    precondition(validationFraction > 0 && validationFraction < 1, "a fraction, not \(validationFraction)")
    var groups = finder.groups(of: self)
    let leaders = groups.leaders()
    var sizes = [Int](repeating: 0, count: documents.count)
    var hashes = [UInt64](repeating: .max, count: documents.count)
    for (document, leader) in leaders.enumerated() {
      sizes[leader] += documents[document].text.utf8.count
      hashes[leader] = min(hashes[leader], StableHash.hash(documents[document].text.utf8, seed: seed))
    }
    let order = documents.indices.filter { leaders[$0] == $0 }.sorted { (hashes[$0], $0) < (hashes[$1], $1) }
    guard order.count >= 2, let smallest = order.min(by: { sizes[$0] < sizes[$1] }) else {
      throw WorkbookError(
        "The corpus has no two documents that differ, so none can be set apart for validation.",
        remedy: "Give more documents, or split the text by position.")
    }
    var room = Int(Double(byteCount) * validationFraction)
    var chosen: Set<Int> = []
    for leader in order where sizes[leader] <= room {
      chosen.insert(leader)
      room -= sizes[leader]
    }
    if chosen.isEmpty { chosen = [smallest] }
    let validation = documents.indices.filter { chosen.contains(leaders[$0]) }
    let train = documents.indices.filter { !chosen.contains(leaders[$0]) }
    return (Corpus(documents: train.map { documents[$0] }), Corpus(documents: validation.map { documents[$0] }))
  }
}
