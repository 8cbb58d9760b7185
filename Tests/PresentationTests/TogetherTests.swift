import Foundations
import Presentation
import Testing

@Suite struct TogetherTests {
  @Test func theOrderIsKeptAndErrorsArePassedOn() throws {
    let squares = try together(20) { $0 * $0 }
    #expect(squares == (0..<20).map { $0 * $0 })
    #expect(throws: WorkbookError.self) {
      try together(3) { if $0 == 1 { throw WorkbookError("One is bad.", remedy: "Count without it.") } else { $0 } }
    }
  }
}
