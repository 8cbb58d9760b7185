import Testing

@testable import Foundations

@Suite struct PackedDocumentsTests {
  @Test func documentsGoIntoTheFirstRowWithRoom() {
    let packed = PackedDocuments([[5, 6, 9], [7, 9], [8, 8, 8, 9], [4]], contextLength: 6)
    #expect(packed.inputs == [[5, 6, 9, 7, 9, 4], [8, 8, 8, 9, 0, 0]])
    #expect(packed.targets == [[6, 9, -1, 9, -1, -1], [8, 8, 9, -1, -1, -1]])
    #expect(packed.documents == [[0, 0, 0, 1, 1, 3], [2, 2, 2, 2, -1, -1]])
    #expect(abs(packed.fill - 10.0 / 12) < 1e-12)
  }

  @Test func aDocumentLongerThanARowIsCutAndLosesNoTarget() {
    let packed = PackedDocuments([[1, 2, 3, 4, 5], []], contextLength: 2)
    #expect(packed.inputs == [[1, 2], [3, 4], [5, 0]])
    #expect(packed.targets == [[2, 3], [4, 5], [-1, -1]])
    #expect(PackedDocuments([], contextLength: 4).fill == 1)
  }

  @Test func itIsFirstFitAndKeepsEveryToken() {
    var generator = SeededGenerator(seed: 5)
    let texts = (0..<300).map { _ in
      (0..<(1 + generator.integer(below: 20))).map { _ in Int32(generator.integer(below: 50)) }
    }
    let packed = PackedDocuments(texts, contextLength: 20)
    // The rule, said plainly: look at every row.
    var rooms: [Int] = []
    var places: [Int] = []
    for text in texts {
      let row = rooms.firstIndex { $0 >= text.count } ?? rooms.count
      if row == rooms.count { rooms.append(20) }
      rooms[row] -= text.count
      places.append(row)
    }
    #expect(packed.inputs.count == rooms.count)
    for (number, text) in texts.enumerated() {
      let row = places[number]
      let own = (0..<20).filter { packed.documents[row][$0] == Int32(number) }
      #expect(own.map { packed.inputs[row][$0] } == text)
      #expect(own.map { packed.targets[row][$0] } == Array(text.dropFirst()) + [-1])
    }
    #expect(packed.fill > 0.9)
  }
}
