import Foundations
import Testing

@testable import StoryWorld

@Suite struct CorpusTests {
  @Test func tenMegabytesWithoutARepeatedStory() throws {
    let corpus = try StoryGenerator(seed: 1).corpus(byteCount: 10_000_000)
    var seen: Set<ArraySlice<UInt8>> = []
    seen.reserveCapacity(corpus.count)
    var lengths = 0
    for index in 0..<corpus.count {
      let story = corpus.bytes[corpus.range(of: index)]
      #expect(seen.insert(story).inserted, "story \(index) is there twice")
      lengths += story.count
    }
    #expect(lengths == corpus.bytes.count)
    #expect(corpus.bytes.allSatisfy { (32...126).contains($0) || $0 == 10 })
    #expect((0.2...0.8).contains(corpus.entropyFloor))
    #expect(corpus.surprisalPerByte >= corpus.entropyFloor)
  }

  @Test func aStoryDependsOnSeedAndNumberOnly() throws {
    let generator = try StoryGenerator(seed: 21)
    let corpus = generator.corpus(byteCount: 40_000)
    for index in (0..<corpus.count).reversed() {
      #expect(generator.story(at: index).text == corpus.text(of: index))
    }
    let other = try StoryGenerator(seed: 22)
    #expect((0..<20).allSatisfy { other.story(at: $0).text != generator.story(at: $0).text })
    let later = generator.corpus(byteCount: 5000, from: 7)
    #expect(later.text(of: 0) == corpus.text(of: 7))
  }

  @Test func textsAreTidy() throws {
    let generator = try StoryGenerator(seed: 9)
    for index in 0..<3000 {
      let text = generator.story(at: index).text
      let bytes = Array(text.utf8)
      #expect((150...1600).contains(bytes.count), "\(text)")
      #expect(
        !text.contains("\n\n") && !text.contains("  ") && !text.hasSuffix(" ") && !text.hasSuffix("\n"), "\(text)")
      #expect(bytes.filter { $0 == UInt8(ascii: "\"") }.count % 2 == 0, "\(text)")
      #expect(
        [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\"")].contains(bytes.last!), "\(text)")
      let words = text.split { $0 == " " || $0 == "\n" }
      for (word, next) in zip(words, words.dropFirst()) {
        let isVowel = next.first.map { "aeiou".contains($0) } ?? false
        if word == "a" || word == "A" { #expect(!isVowel, "\(word) \(next)") }
        if word == "an" || word == "An" { #expect(isVowel || next.hasPrefix("hour"), "\(word) \(next)") }
        #expect(word != next || ["on", "and", "up"].contains(word) || word.hasSuffix(","), "\(word) \(next)")
        if word.hasSuffix("."), !["Mr.", "Mrs."].contains(word) {
          let first = next.first { $0.isLetter }
          #expect(first?.isUppercase ?? true, "\(word) \(next) in \(text)")
        }
      }
    }
  }

  @Test func feelingsAreBalancedAndVaried() throws {
    let generator = try StoryGenerator(seed: 10)
    var counts: [Feeling: Int] = [:]
    var plots: [Plot: Int] = [:]
    for index in 0..<4000 {
      let story = generator.story(at: index)
      counts[story.feeling, default: 0] += 1
      plots[story.plan.plot, default: 0] += 1
    }
    let positive = counts.filter(\.key.isPositive).values.reduce(0, +)
    #expect((2000...2600).contains(positive))
    #expect(counts.values.allSatisfy { $0 > 20 })
    #expect(plots.count == Plot.allCases.count)
  }

  @Test func heldOutCombinationsStayOut() throws {
    var options = StoryGenerator.Options()
    options.heldOut = [Combination(.ball, at: .beach), Combination(.kite, at: .hill), Combination(.apple, at: .farm)]
    let training = try StoryGenerator(seed: 12, options: options)
    options.part = .heldOut
    let heldOut = try StoryGenerator(seed: 12, options: options)
    func combination(_ story: Story) -> Combination? {
      guard !story.plan.plot.things.isEmpty else { return nil }
      return Combination(story.plan.items[0].thing, at: story.plan.place)
    }
    var met: Set<Combination> = []
    for index in 0..<3000 {
      if let pair = combination(training.story(at: index)) { #expect(!options.heldOut.contains(pair)) }
      if index < 300 { met.insert(try #require(combination(heldOut.story(at: index)))) }
    }
    #expect(met == Set(options.heldOut))
    let ways = Derivations(of: heldOut.story(at: 0).text, by: heldOut)
    #expect(abs(ways.textSurprisal - heldOut.story(at: 0).measure.surprisal) < 1e-6)
  }

  @Test func impossibleOptionsAreRefused() {
    var options = StoryGenerator.Options()
    options.part = .heldOut
    #expect(throws: WorkbookError.self) { try StoryGenerator(seed: 1, options: options) }
    options.heldOut = [Combination(.hat, at: .pond)]
    #expect(throws: Never.self) { try StoryGenerator(seed: 1, options: options) }
    options.noise.typos = 1.5
    #expect(throws: WorkbookError.self) { try StoryGenerator(seed: 1, options: options) }
  }

  @Test func noiseIsWhatItSaysItIs() throws {
    let clean = try StoryGenerator(seed: 13)
    var options = StoryGenerator.Options()
    options.noise.boilerplate = 0.3
    options.noise.typos = 0.3
    options.noise.duplicates = 0.1
    options.noise.nearDuplicates = 0.1
    let noisy = try StoryGenerator(seed: 13, options: options)
    var (cleanCount, copies, nearCopies, typos, lines) = (0, 0, 0, 0, 0)
    for index in 0..<2000 {
      let story = noisy.story(at: index)
      let noise = story.noise
      let original = clean.story(at: noise.copyOf ?? index).text
      if noise.isClean { #expect(story.text == original) }
      let parts = story.text.split(separator: "\n", omittingEmptySubsequences: false)
      let core = parts.dropFirst(noise.linesBefore).dropLast(noise.linesAfter).joined(separator: "\n")
      if noise.typoCount == 0, !noise.isNearCopy { #expect(core == original) } else { #expect(core != original) }
      cleanCount += noise.isClean ? 1 : 0
      copies += noise.copyOf != nil && !noise.isNearCopy ? 1 : 0
      nearCopies += noise.isNearCopy ? 1 : 0
      typos += noise.typoCount > 0 ? 1 : 0
      lines += noise.linesBefore + noise.linesAfter > 0 ? 1 : 0
    }
    #expect((150...250).contains(copies) && (150...250).contains(nearCopies))
    #expect((500...700).contains(typos) && (500...700).contains(lines))
    #expect((650...930).contains(cleanCount))
  }
}
