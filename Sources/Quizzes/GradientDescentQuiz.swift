import Presentation

public let gradientDescentQuiz = Quiz([])
