import ExerciseBook
import Foundations
import Solutions

/// Mistakes in the parts of a block: norms, feed-forward, and how they are put together.
extension TransformerMistakes {
  enum SampleVariance: TransformerMisconception {
    static func layerNorm(_ x: [Double], weight: [Double], bias: [Double], epsilon: Double) -> [Double] {
      let count = Double(x.count)
      let mean = x.reduce(0, +) / count
      let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      let root = (variance + epsilon).squareRoot()
      return x.indices.map { (x[$0] - mean) / root * weight[$0] + bias[$0] }
    }
  }

  enum EpsilonOutside: TransformerMisconception {
    static func layerNorm(_ x: [Double], weight: [Double], bias: [Double], epsilon: Double) -> [Double] {
      let count = Double(x.count)
      let mean = x.reduce(0, +) / count
      let root = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot() + epsilon
      return x.indices.map { (x[$0] - mean) / root * weight[$0] + bias[$0] }
    }
  }

  enum StatisticsConstant: TransformerMisconception {
    static func layerNormPullback(
      _ upstream: [Double], x: [Double], weight: [Double], epsilon: Double
    ) throws -> (x: [Double], weight: [Double], bias: [Double]) {
      let right = try Right.layerNormPullback(upstream, x: x, weight: weight, epsilon: epsilon)
      let count = Double(x.count)
      let mean = x.reduce(0, +) / count
      let root = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count + epsilon).squareRoot()
      return (x.indices.map { upstream[$0] * weight[$0] / root }, right.weight, right.bias)
    }
  }

  enum MeanSubtracted: TransformerMisconception {
    static func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) throws -> Tensor {
      try Right.rmsNorm(x - x.mean(along: -1, keepingDimension: true), weight: weight, epsilon: epsilon)
    }
  }

  enum SumOfSquares: TransformerMisconception {
    static func rmsNorm(_ x: Tensor, weight: Tensor, epsilon: Float) -> Tensor {
      x / (x.squared().sum(along: -1, keepingDimension: true) + epsilon).squareRoot() * weight
    }
  }

  enum GateAndUpSwapped: TransformerMisconception {
    static func swiGLUFeedForward(_ x: Tensor, gate: Tensor, up: Tensor, down: Tensor) throws -> Tensor {
      try Right.swiGLUFeedForward(x, gate: up, up: gate, down: down)
    }
  }

  enum SigmoidGate: TransformerMisconception {
    static func swiGLUFeedForward(_ x: Tensor, gate: Tensor, up: Tensor, down: Tensor) -> Tensor {
      linear(linear(x, weight: gate).sigmoid() * linear(x, weight: up), weight: down)
    }
  }

  enum PostNorm: TransformerMisconception {
    static func preNormBlock(
      _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
      feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
    ) -> Tensor {
      let gathered = attentionNorm(x + attention(x))
      return feedForwardNorm(gathered + feedForward(gathered))
    }
  }

  enum ResidualFromNormed: TransformerMisconception {
    static func preNormBlock(
      _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
      feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
    ) -> Tensor {
      let first = attentionNorm(x)
      let second = feedForwardNorm(first + attention(first))
      return second + feedForward(second)
    }
  }

  enum HalvesInParallel: TransformerMisconception {
    static func preNormBlock(
      _ x: Tensor, attentionNorm: (Tensor) -> Tensor, attention: (Tensor) -> Tensor,
      feedForwardNorm: (Tensor) -> Tensor, feedForward: (Tensor) -> Tensor
    ) -> Tensor {
      x + attention(attentionNorm(x)) + feedForward(feedForwardNorm(x))
    }
  }
}
