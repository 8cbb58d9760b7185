/// Documents laid into rows of one length, several to a row, so that little of a row stays empty.
///
///     let packed = PackedDocuments(documents, contextLength: 256)
///     packed.inputs[0]        // [256] tokens; 0 in the places that remain
///     packed.targets[0]       // the next token of the same document; −1 where there is none
///     packed.documents[0]     // which document each token is from; −1 in the places that remain
///     packed.fill             // 0.98 of all places hold a token
///
/// Each document goes whole into the first row that has room for it, in the order in which they come ("first fit"). One
/// longer than a row is cut into rows. Whether a token may look at the document before its own in the row is the
/// model's affair: `documents` says where one ends.
/// Source: Krell et al., "Efficient sequence packing without cross-contamination", 2021.
public struct PackedDocuments: Equatable, Sendable {
  public private(set) var inputs: [[Int32]] = []
  public private(set) var targets: [[Int32]] = []
  public private(set) var documents: [[Int32]] = []

  public init(_ texts: [[Int32]], contextLength: Int) {
    precondition(contextLength >= 1, "rows of \(contextLength)")
    // Room in each row; a tree finds the first with enough of it without looking at all.
    var rooms = FirstFit(size: contextLength)
    for (number, text) in texts.enumerated() {
      for start in stride(from: 0, to: text.count, by: contextLength) {
        let end = min(text.count, start + contextLength)
        let row = rooms.take(end - start)
        if row == inputs.count {
          inputs.append([])
          targets.append([])
          documents.append([])
        }
        inputs[row] += text[start..<end]
        targets[row] += text[(start + 1)..<end]
        // A document that is cut goes on in its next row, so the last token here has a successor all the same.
        targets[row].append(end < text.count ? text[end] : -1)
        documents[row] += Array(repeating: Int32(number), count: end - start)
      }
    }
    for row in inputs.indices {
      let empty = contextLength - inputs[row].count
      inputs[row] += Array(repeating: 0, count: empty)
      targets[row] += Array(repeating: -1, count: empty)
      documents[row] += Array(repeating: -1, count: empty)
    }
  }

  /// The share of places that hold a token, 0...1.
  public var fill: Double {
    let places = documents.reduce(0) { $0 + $1.count }
    let tokens = documents.reduce(0) { $0 + $1.count { $0 >= 0 } }
    return places == 0 ? 1 : Double(tokens) / Double(places)
  }
}

/// Rows with the room that is left in each, and the first one that has enough: a binary tree of the largest room below
/// each node, so that a million documents take seconds.
private struct FirstFit {
  private let size: Int
  /// Node 1 is the root, and the children of node i are 2 i and 2 i + 1; the lower half are the rows.
  private var largest: [Int]
  private var capacity: Int { largest.count / 2 }

  init(size: Int) {
    self.size = size
    largest = [0, size]
  }

  /// The first row with room for `count` tokens, which is taken.
  mutating func take(_ count: Int) -> Int {
    if largest[1] < count { grow() }
    var node = 1
    while node < capacity { node = largest[2 * node] >= count ? 2 * node : 2 * node + 1 }
    let row = node - capacity
    largest[node] -= count
    while node > 1 {
      node /= 2
      largest[node] = max(largest[2 * node], largest[2 * node + 1])
    }
    return row
  }

  /// Twice as many rows: the old tree becomes the left half of a new one.
  private mutating func grow() {
    var rows = Array(largest[capacity...])
    rows += Array(repeating: size, count: rows.count)
    largest = Array(repeating: 0, count: rows.count) + rows
    for node in stride(from: capacity - 1, to: 0, by: -1) {
      largest[node] = max(largest[2 * node], largest[2 * node + 1])
    }
  }
}
