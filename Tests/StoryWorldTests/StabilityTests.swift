import Testing

@testable import StoryWorld

/// A corpus is named by its seed in reports and lessons: the same seed must go on giving the same bytes.
@Suite struct StabilityTests {
  @Test func theDefaultCorpusIsUnchanged() throws {
    let corpus = try StoryGenerator(seed: 1).corpus(byteCount: 300_000)
    #expect(fingerprint(corpus.bytes) == 1_238_114_676_491_178_635)
    #expect(corpus.total.surprisal == 80793.39779443626)
  }

  /// FNV-1a, 64 bits.
  private func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
