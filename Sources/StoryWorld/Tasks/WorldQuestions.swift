/// Questions about the world outside the stories, to which a model that knows only stories should say so.
enum WorldQuestions {
  /// Those that may be trained on, or those kept for the test.
  static func questions(_ part: StoryGenerator.Part) -> [String] {
    all.enumerated().filter { $0.offset % 2 == (part == .training ? 0 : 1) }.map(\.element)
  }

  private static let countries = [
    "France", "Japan", "Brazil", "Kenya", "Norway", "India", "Peru", "Canada", "Egypt", "Poland", "Chile", "Ireland",
    "Vietnam", "Ghana", "Spain", "Iceland", "Turkey", "Nepal", "Cuba", "Morocco",
  ]
  private static let things = [
    "telephone", "computer", "rocket engine", "satellite", "battery", "microscope", "submarine", "camera", "piano",
    "magnet", "typewriter", "printing press",
  ]

  static let all =
    countries.flatMap { ["What is the capital of \($0)?", "How many people live in \($0)?", "Who rules \($0)?"] }
    + things.flatMap { ["How does a \($0) work?", "Who invented the \($0)?", "How much does a \($0) cost?"] }
    + [
      "How far away is the moon?", "What is the square root of two?", "Who wrote Hamlet?", "What time is it?",
      "What will the weather be tomorrow?", "How old is the earth?", "What is the largest planet?", "Who won the war?",
      "What is a molecule?", "How fast is light?", "What is the deepest ocean?", "Who was the first president?",
      "How tall is Mount Everest?", "What is the boiling point of water?", "What is your favorite film?",
      "How many bones has a hand?", "What is the price of gold?", "Which language is spoken in China?",
      "When did the dinosaurs live?", "What is my name?",
    ]
}
