import ExerciseBook
import Foundation
import Foundations
import Solutions

// Wrong answers to 8.3, 8.7 and 8.8: means over classes, bins and draws.

extension EvaluationMistakes {
  typealias ClassScores = (precision: [Double], recall: [Double], f1: [Double], macroF1: Double, microF1: Double)

  enum PrecisionAndRecallSwapped: EvaluationMisconception {
    static func classScores(predicted: [Int], actual: [Int], classCount: Int) throws -> ClassScores {
      try Solutions.Evaluation.classScores(predicted: actual, actual: predicted, classCount: classCount)
    }
  }

  enum EmptyClassNotANumber: EvaluationMisconception {
    static func classScores(predicted: [Int], actual: [Int], classCount: Int) throws -> ClassScores {
      var scores = try Solutions.Evaluation.classScores(
        predicted: predicted, actual: actual, classCount: classCount)
      for label in 0..<classCount {
        if !predicted.contains(label) { scores.precision[label] = .nan }
        if !actual.contains(label) { scores.recall[label] = .nan }
        let (precision, recall) = (scores.precision[label], scores.recall[label])
        scores.f1[label] = 2 * precision * recall / (precision + recall)
      }
      scores.macroF1 = scores.f1.reduce(0, +) / Double(classCount)
      return scores
    }
  }

  enum EmptyClassLeftOut: EvaluationMisconception {
    static func classScores(predicted: [Int], actual: [Int], classCount: Int) throws -> ClassScores {
      var scores = try Solutions.Evaluation.classScores(
        predicted: predicted, actual: actual, classCount: classCount)
      scores.macroF1 = scores.f1.reduce(0, +) / Double(Set(actual).count)
      return scores
    }
  }

  enum ArithmeticMeanForF1: EvaluationMisconception {
    static func classScores(predicted: [Int], actual: [Int], classCount: Int) throws -> ClassScores {
      var scores = try Solutions.Evaluation.classScores(
        predicted: predicted, actual: actual, classCount: classCount)
      scores.f1 = zip(scores.precision, scores.recall).map { ($0 + $1) / 2 }
      scores.macroF1 = scores.f1.reduce(0, +) / Double(classCount)
      return scores
    }
  }

  enum MacroWeightedByExamples: EvaluationMisconception {
    static func classScores(predicted: [Int], actual: [Int], classCount: Int) throws -> ClassScores {
      var scores = try Solutions.Evaluation.classScores(
        predicted: predicted, actual: actual, classCount: classCount)
      scores.macroF1 = actual.reduce(0) { $0 + scores.f1[$1] } / Double(actual.count)
      return scores
    }
  }

  enum MacroFromMeans: EvaluationMisconception {
    static func classScores(predicted: [Int], actual: [Int], classCount: Int) throws -> ClassScores {
      var scores = try Solutions.Evaluation.classScores(
        predicted: predicted, actual: actual, classCount: classCount)
      let precision = scores.precision.reduce(0, +) / Double(classCount)
      let recall = scores.recall.reduce(0, +) / Double(classCount)
      scores.macroF1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
      return scores
    }
  }

  enum UnweightedBins: EvaluationMisconception {
    static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double {
      let bins = Calibration(confidences: confidences, areRight: areRight, binCount: binCount).bins
      let distances = bins.filter { $0.count > 0 }.map { abs($0.accuracy - $0.confidence) }
      return distances.reduce(0, +) / Double(distances.count)
    }
  }

  enum SignsCancel: EvaluationMisconception {
    static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double {
      try Solutions.Evaluation.calibrationError(confidences: confidences, areRight: areRight, binCount: 1)
    }
  }

  enum MiddleOfBinForMean: EvaluationMisconception {
    static func calibrationError(confidences: [Double], areRight: [Bool], binCount: Int) throws -> Double {
      let middles = confidences.map { (floor(min($0, 1 - 1e-12) * Double(binCount)) + 0.5) / Double(binCount) }
      return try Solutions.Evaluation.calibrationError(confidences: middles, areRight: areRight, binCount: binCount)
    }
  }

  enum DrawnWithoutReplacement: EvaluationMisconception {
    static func bootstrapInterval(
      of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
    ) throws -> (lower: Double, upper: Double) {
      // However they are shuffled, all of them have the same mean.
      let mean = scores.reduce(0, +) / Double(scores.count)
      return (mean, mean)
    }
  }

  enum SpreadOfScores: EvaluationMisconception {
    static func bootstrapInterval(
      of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
    ) throws -> (lower: Double, upper: Double) {
      let drawn = (0..<drawCount).map { _ in scores[generator.integer(below: scores.count)] }.sorted()
      let below = Int((1 - confidence) / 2 * Double(drawCount))
      return (drawn[below], drawn[drawCount - 1 - below])
    }
  }

  enum TailOnEachSide: EvaluationMisconception {
    static func bootstrapInterval(
      of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
    ) throws -> (lower: Double, upper: Double) {
      let ends = try Solutions.Evaluation.bootstrapInterval(
        of: scores, confidence: 2 * confidence - 1, drawCount: drawCount, using: &generator)
      return (ends.lower, ends.upper)
    }
  }

  enum OwnGenerator: EvaluationMisconception {
    static func bootstrapInterval(
      of scores: [Double], confidence: Double, drawCount: Int, using generator: inout SeededGenerator
    ) throws -> (lower: Double, upper: Double) {
      var own = SeededGenerator(seed: 42)
      return try Solutions.Evaluation.bootstrapInterval(
        of: scores, confidence: confidence, drawCount: drawCount, using: &own)
    }
  }
}
