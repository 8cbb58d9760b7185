import Testing

@testable import StoryWorld

@Suite struct EnglishCheckerTests {
  @Test func everySentenceOfTheStoriesIsOne() throws {
    let generator = try StoryGenerator(seed: 12)
    for index in 0..<300 {
      let story = generator.parallelStory(at: index)
      for pair in story.sentences { #expect(EnglishChecker.isSentence(pair.english), "\(pair.english)") }
      let sentences = EnglishChecker.sentences(of: story.english)
      #expect(sentences == story.sentences.map { EnglishChecker.words(of: $0.english) })
    }
  }

  @Test(arguments: [
    "Mia gave the red kite by Ben.", "Mia gave the kite red to Ben.", "Mia gave the red kite to.", "Mia.", "",
    "mia ran home.", "Mia lost his way.", "Ben had mended her kite with glue.", "Mia saw an small dog.", "Mia ran",
    "Mia saw a old dog on the way.", "Mia gathered five shell.", "Mia picked up one shells.", "The first try failed",
    "Mia gave the red kite to Ben. Ben ran home.", "Tom was happy because she was brave.", "Mia and wanted to swim.",
    "\"Where is my kite?\" asked.", "\"Where is my kite? asked Mia.", "The horses was big.", "Mia Mia lost the ball.",
  ])
  func whatIsNoneIsNot(_ text: String) { #expect(!EnglishChecker.isSentence(text)) }

  @Test(arguments: [
    "Mia gave the red kite to Ben.", "Mia gave the kite to Ben.", "Tom was happy because he was brave.",
    "Mia saw a brown kitten in a net.", "The first try failed.", "\"Where is my kite?\" asked Mia.",
    "Mr. Reed lost his way.", "The kitten danced for joy.", "She mended her toy boat with glue.",
  ])
  func whatIsOneIs(_ text: String) { #expect(EnglishChecker.isSentence(text)) }

  @Test func sentencesEndOutsideQuotes() {
    let sentences = EnglishChecker.sentences(of: "\"No! I am Mr. Reed,\" said he. Yes! And")
    #expect(sentences.map { $0.joined(separator: " ") } == ["\" No ! I am Mr . Reed , \" said he .", "Yes !", "And"])
  }
}
