import Presentation

public let transformerQuiz = Quiz([])
