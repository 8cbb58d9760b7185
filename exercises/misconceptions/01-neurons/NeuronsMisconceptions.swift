import ExerciseBook

/// What is plausible and wrong in unit 1; every check must reject it, and name it.
public let neuronsMisconceptions = oneNeuronMisconceptions + severalLayersMisconceptions
