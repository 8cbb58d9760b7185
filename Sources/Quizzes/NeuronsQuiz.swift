import Presentation

public let neuronsQuiz = Quiz([])
