/// Many stories in one buffer, with what is needed to judge a model of them.
///
///     let corpus = generator.corpus(byteCount: 10_000_000)
///     let first = corpus.text(of: 0)
///     corpus.entropyFloor                             // bits per byte
public struct StoryCorpus: Sendable {
  /// The stories' texts in UTF-8, one right after the other.
  public var bytes: [UInt8] = []
  /// Where each story ends in `bytes`; it begins where the one before ends.
  public private(set) var ends: [Int] = []
  /// How much the clean stories tell, all together.
  public private(set) var total = Story.Measure(surprisal: 0, ambiguity: 0)

  public init() {}

  public var count: Int { ends.count }

  /// The bytes of story number `index` of this corpus.
  public func range(of index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  public func text(of index: Int) -> String { String(decoding: bytes[range(of: index)], as: UTF8.self) }

  /// No model of these stories can have a lower mean loss, in bits per byte of story text.
  ///
  /// True entropy lies between this and `surprisalPerByte`; with noise there is no such number, since the noise's own
  /// choices are not counted.
  public var entropyFloor: Double { (total.surprisal - total.ambiguity) / Double(max(bytes.count, 1)) }

  /// The entropy that is never exceeded by the best model, in bits per byte.
  public var surprisalPerByte: Double { total.surprisal / Double(max(bytes.count, 1)) }

  mutating func close(_ measure: Story.Measure) {
    ends.append(bytes.count)
    total.surprisal += measure.surprisal
    total.ambiguity += measure.ambiguity
  }
}

extension StoryGenerator {
  /// The stories from number `first` on, until there are `byteCount` bytes of text or a little more.
  public func corpus(byteCount: Int, from first: Int = 0) -> StoryCorpus {
    var corpus = StoryCorpus()
    corpus.bytes.reserveCapacity(byteCount + 4096)
    var writer = StoryWriter(self)
    var index = first
    while corpus.bytes.count < byteCount {
      let measure = writer.append(storyAt: index, to: &corpus.bytes)
      corpus.close(measure)
      index += 1
    }
    return corpus
  }
}
