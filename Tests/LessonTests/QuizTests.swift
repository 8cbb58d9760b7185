import Presentation
import Quizzes
import Testing

@Suite struct QuizTests {
  @Test func everyLessonHasItsQuiz() {
    #expect(Set(LessonProgram.all.map(\.folder)).isSubset(of: Set(quizzes.map(\.folder))))
  }

  @Test func everyQuizTeaches() {
    for (name, quiz) in quizzes {
      #expect(quiz.questions.count >= 8, "\(name)")
      for question in quiz.questions {
        #expect(question.options.filter(\.isRight).count == 1, "\(name): \(question.prompt)")
        #expect((3...5).contains(question.options.count), "\(name): \(question.prompt)")
        #expect(question.options.allSatisfy { $0.explanation.count > 20 }, "\(name): \(question.prompt)")
        #expect(Set(question.options.map(\.text)).count == question.options.count, "\(name): \(question.prompt)")
      }
      // A reader who always takes the same letter must not pass.
      let places = quiz.questions.compactMap { $0.options.firstIndex(where: \.isRight) }
      for place in 0..<4 { #expect(places.filter { $0 == place }.count <= quiz.questions.count / 2, "\(name)") }
    }
  }

  @Test func theRightAnswerIsNotGivenAwayByItsLength() {
    for (name, quiz) in quizzes {
      let longest = quiz.questions.filter { question in
        question.options.max { $0.text.count < $1.text.count }?.isRight == true
      }
      #expect(longest.count * 3 <= quiz.questions.count * 2, "\(name): the longest answer is right too often")
    }
  }
}
