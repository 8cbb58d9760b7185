import Quizzes
import Testing

@Suite struct QuizTests {
}
