import ExerciseBook
import Foundation
import Foundations
import Solutions

// Wrong answers to 7.6 and 7.7: the formulas of LoRA and DPO.

extension FineTuningMistakes {
  enum LoRABothRandom: FineTuningMisconception {
    static func newAdapter(
      inputs: Int, outputs: Int, rank: Int, alpha: Double, using generator: inout SeededGenerator
    ) throws -> LoRAMatrices {
      var adapter = try Solutions.FineTuning.newAdapter(
        inputs: inputs, outputs: outputs, rank: rank, alpha: alpha, using: &generator)
      for o in adapter.b.indices {
        for k in adapter.b[o].indices { adapter.b[o][k] = generator.normal() / Double(rank).squareRoot() }
      }
      return adapter
    }
  }

  enum LoRABothZero: FineTuningMisconception {
    static func newAdapter(
      inputs: Int, outputs: Int, rank: Int, alpha: Double, using generator: inout SeededGenerator
    ) throws -> LoRAMatrices {
      var adapter = try Solutions.FineTuning.newAdapter(
        inputs: inputs, outputs: outputs, rank: rank, alpha: alpha, using: &generator)
      adapter.a = adapter.a.map { $0.map { _ in 0 } }
      return adapter
    }
  }

  enum LoRAScaleInverted: FineTuningMisconception {
    static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
      try output(x, weights, adapter, scale: Double(adapter.rank) / adapter.alpha)
    }

    static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
      try merged(weights, adapter, scale: Double(adapter.rank) / adapter.alpha)
    }
  }

  enum LoRAScaleLeftOut: FineTuningMisconception {
    static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
      try output(x, weights, adapter, scale: 1)
    }

    static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
      try merged(weights, adapter, scale: 1)
    }
  }

  enum LoRAScaleNotDivided: FineTuningMisconception {
    static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
      try output(x, weights, adapter, scale: adapter.alpha)
    }

    static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
      try merged(weights, adapter, scale: adapter.alpha)
    }
  }

  enum LoRAMergedWithoutScale: FineTuningMisconception {
    static func mergedWeights(_ weights: [[Double]], adapter: LoRAMatrices) throws -> [[Double]] {
      try merged(weights, adapter, scale: 1)
    }
  }

  enum LoRAInsteadOfWeights: FineTuningMisconception {
    static func adaptedOutput(_ x: [Double], weights: [[Double]], adapter: LoRAMatrices) throws -> [Double] {
      let none = weights.map { $0.map { _ in 0.0 } }
      return try Solutions.FineTuning.adaptedOutput(x, weights: none, adapter: adapter)
    }
  }

  private static func output(
    _ x: [Double], _ weights: [[Double]], _ adapter: LoRAMatrices, scale: Double
  ) throws -> [Double] {
    let scaled = LoRAMatrices(a: adapter.a, b: adapter.b, alpha: scale * Double(adapter.rank))
    return try Solutions.FineTuning.adaptedOutput(x, weights: weights, adapter: scaled)
  }

  private static func merged(_ weights: [[Double]], _ adapter: LoRAMatrices, scale: Double) throws -> [[Double]] {
    let scaled = LoRAMatrices(a: adapter.a, b: adapter.b, alpha: scale * Double(adapter.rank))
    return try Solutions.FineTuning.mergedWeights(weights, adapter: scaled)
  }

  enum DPOWithoutReference: FineTuningMisconception {
    static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
      let alone = pairs.map {
        AnswerPair(chosen: $0.chosen, rejected: $0.rejected, referenceChosen: 0, referenceRejected: 0)
      }
      return try Solutions.FineTuning.dpoLoss(alone, beta: beta)
    }
  }

  enum DPOSignSwapped: FineTuningMisconception {
    static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
      try Solutions.FineTuning.dpoLoss(pairs, beta: -beta)
    }
  }

  enum DPOBetaOutside: FineTuningMisconception {
    static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
      try beta * Solutions.FineTuning.dpoLoss(pairs, beta: 1)
    }
  }

  enum DPOSumForMean: FineTuningMisconception {
    static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
      try Double(pairs.count) * Solutions.FineTuning.dpoLoss(pairs, beta: beta)
    }
  }

  enum DPOMeanOfMargins: FineTuningMisconception {
    static func dpoLoss(_ pairs: [AnswerPair], beta: Double) throws -> Double {
      let margins = pairs.map { ($0.chosen - $0.referenceChosen) - ($0.rejected - $0.referenceRejected) }
      let mean = AnswerPair(
        chosen: margins.reduce(0, +) / Double(pairs.count), rejected: 0, referenceChosen: 0, referenceRejected: 0)
      return try Solutions.FineTuning.dpoLoss([mean], beta: beta)
    }
  }

  enum DPOOverflow: FineTuningMisconception {
    static func dpoLoss(_ pairs: [AnswerPair], beta: Double) -> Double {
      let losses = pairs.map { pair in
        let margin = (pair.chosen - pair.referenceChosen) - (pair.rejected - pair.referenceRejected)
        return -log(1 / (1 + exp(-beta * margin)))
      }
      return losses.reduce(0, +) / Double(pairs.count)
    }
  }
}
