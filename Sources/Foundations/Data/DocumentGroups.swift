/// Groups of documents that belong together, grown by joining two at a time (union-find).
///
///     var groups = DocumentGroups(count: 3)
///     groups.join(0, 2)
///     groups.leaders()  // [0, 1, 0]: each document's group, named by its first member
///
/// Source: Tarjan, "Efficiency of a good but not linear set union algorithm", 1975.
public struct DocumentGroups: Sendable {
  private var parents: [Int]

  public init(count: Int) {
    parents = Array(0..<count)
  }

  /// The first document of the group that `document` is in.
  public mutating func leader(of document: Int) -> Int {
    var document = document
    while parents[document] != document {
      parents[document] = parents[parents[document]]
      document = parents[document]
    }
    return document
  }

  public mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (leader(of: first), leader(of: second))
    parents[max(a, b)] = min(a, b)
  }

  public mutating func leaders() -> [Int] { parents.indices.map { leader(of: $0) } }
}
